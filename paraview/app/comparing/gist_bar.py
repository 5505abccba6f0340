"""The comparison in a sentence, above everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from paraview.app.look import icons
from paraview.app.look.typography import reading_font
from paraview.passages.gist import Outcome, gist_of
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState

ICON_PX = 22
TYPE_SCALE, NARROW_SCALE = 1.25, 1.05
NARROW_PX = 1100
"""Below this width the sentence is set smaller, so that it takes one line and not two."""


class GistBar(QFrame):
    """Tells what holds now; with an icon where there is little to compare, or no difference."""

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gist")
        self._state = state
        self._theme = theme
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._base_points = self._text.font().pointSizeF()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 7, 20, 7)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        state.relabelled.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = NARROW_SCALE if self.width() < NARROW_PX else TYPE_SCALE
        font = reading_font(self._base_points * scale)
        font.setBold(True)
        if font != self._text.font():
            self._text.setFont(font)

    @property
    def text(self) -> str:
        """What is told."""
        return self._text.text()

    def refresh(self) -> None:
        """Tell what holds now."""
        gist = gist_of(self._state.comparison, self._state.as_found)
        text = gist.sentence
        if gist.outcome is Outcome.NOTHING_IN_COMMON:
            text = f"{text} {comparing_words.what_comes_closest()}"
        self._text.setText(text)
        self._text.setAccessibleName(text)
        chrome = self._theme.palette.chrome
        is_fine = gist.outcome is Outcome.ALL_IDENTICAL
        is_ordinary = gist.outcome is Outcome.ORDINARY
        self.setProperty("warns", "true" if not (is_fine or is_ordinary) else "false")
        self.style().polish(self)
        self._icon.setVisible(not is_ordinary)
        name, colour = ("check", chrome.accent) if is_fine else ("info", chrome.warning)
        self._icon.setPixmap(icons.pixmap(name, colour, ICON_PX, self.devicePixelRatioF()))
