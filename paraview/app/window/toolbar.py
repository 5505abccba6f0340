"""What is at hand above a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from paraview.app.commands.actions import plain_text
from paraview.app.state.preferences import VIEWS
from paraview.wording.window import main_window as window_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from paraview.app.commands.actions import Actions

WITH_TEXT = ("new", "swap", "", "previous_difference", "next_difference")
VIEW_ACTIONS = tuple(f"view_{view}" for view in VIEWS)
ICONS_ONLY = ("", "findings", "lock", "find", "palette", "legend")
SPACING_PX = 2
LEAST_SPACE_PX = 24
"""Between the left and the right part."""
ICON = Qt.ToolButtonStyle.ToolButtonIconOnly
NAME = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class ToolBar(QToolBar):
    """The most used actions; as many of them are named as there is room for."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(window_words.tools())
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setToolButtonStyle(NAME)
        self.toggleViewAction().setVisible(False)
        self._add(WITH_TEXT)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add((*VIEW_ACTIONS, *ICONS_ONLY))
        for name in (*WITH_TEXT, *VIEW_ACTIONS, *ICONS_ONLY):
            for button in self._buttons([name]):
                button.setAccessibleName(plain_text(actions[name].text()))
        for button in self._buttons(ICONS_ONLY):
            button.setToolButtonStyle(ICON)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Write names beside the icons: of everything, of what isn't a view, or of nothing."""
        left, views = list(self._buttons(WITH_TEXT)), list(self._buttons(VIEW_ACTIONS))
        for styles in ((NAME, NAME), (NAME, ICON), (ICON, ICON)):
            for buttons, style in zip((left, views), styles, strict=True):
                for button in buttons:
                    if button.toolButtonStyle() is not style:
                        button.setToolButtonStyle(style)
            wanted_px = LEAST_SPACE_PX + sum(
                self.widgetForAction(action).sizeHint().width() + SPACING_PX
                for action in self.actions()
            )
            if wanted_px <= self.width():
                return

    def _buttons(self, names: Iterable[str]) -> Iterable[QToolButton]:
        for name in names:
            button = self.widgetForAction(self._actions[name]) if name else None
            if isinstance(button, QToolButton):
                yield button

    def _add(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name:
                self.addAction(self._actions[name])
            else:
                self.addSeparator()
