"""What is at hand above a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from paraview.app.actions import plain_text
from paraview.app.comparison_page import VIEWS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from paraview.app.actions import Actions

WITH_TEXT = ("new", "swap", "", "previous_difference", "next_difference")
VIEW_ACTIONS = tuple(f"view_{view}" for view in VIEWS)
ICONS_ONLY = (*VIEW_ACTIONS, "", "findings", "lock", "find", "palette", "legend")
SPACING_PX = 2
LEAST_SPACE_PX = 24
"""Between the left and the right part; where less is left, the views are icons only."""


class ToolBar(QToolBar):
    """The most used actions; the views are named where there is room for their names."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggleViewAction().setVisible(False)
        self._add(WITH_TEXT)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add(ICONS_ONLY)
        for name in ICONS_ONLY:
            button = self.widgetForAction(actions[name]) if name else None
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName(plain_text(actions[name].text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_views()

    def _name_views(self) -> None:
        """Write the names of the views beside their icons, or leave them out."""
        buttons = [self.widgetForAction(self._actions[name]) for name in VIEW_ACTIONS]
        views = [button for button in buttons if isinstance(button, QToolButton)]
        icons, names = (
            Qt.ToolButtonStyle.ToolButtonIconOnly,
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
        )
        wanted_px = LEAST_SPACE_PX
        for action in self.actions():
            wanted_px += self.widgetForAction(action).sizeHint().width() + SPACING_PX
        for button in views:
            shown = button.toolButtonStyle()
            wanted_px -= button.sizeHint().width()
            button.setToolButtonStyle(names)
            wanted_px += button.sizeHint().width()
            button.setToolButtonStyle(shown)
        style = names if wanted_px <= self.width() else icons
        for button in views:
            if button.toolButtonStyle() is not style:
                button.setToolButtonStyle(style)

    def _add(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name:
                self.addAction(self._actions[name])
            else:
                self.addSeparator()
