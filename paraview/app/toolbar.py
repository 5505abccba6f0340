"""What is at hand above a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from paraview.app.actions import plain_text
from paraview.app.comparison_page import VIEWS

if TYPE_CHECKING:
    from paraview.app.actions import Actions

WITH_TEXT = ("new", "swap", "", "previous_difference", "next_difference")
ICONS_ONLY = (
    *(f"view_{view}" for view in VIEWS),
    "",
    "findings",
    "lock",
    "find",
    "palette",
    "legend",
)


class ToolBar(QToolBar):
    """The most used actions."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggleViewAction().setVisible(False)
        self._add(actions, WITH_TEXT)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add(actions, ICONS_ONLY)
        for name in ICONS_ONLY:
            button = self.widgetForAction(actions[name]) if name else None
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName(plain_text(actions[name].text()))

    def _add(self, actions: Actions, names: tuple[str, ...]) -> None:
        for name in names:
            if name:
                self.addAction(actions[name])
            else:
                self.addSeparator()
