"""What an editor should know at once of a whole comparison; mostly nothing."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from paraview.app.look import icons
from paraview.comparison import Kind
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Comparison

ICON_PX = 22


class Outcome(Enum):
    """What there is to say of a comparison as a whole."""

    ORDINARY = auto()
    ALL_IDENTICAL = auto()
    NOTHING_IN_COMMON = auto()
    EMPTY = auto()


def outcome_of(comparison: Comparison, found: Comparison) -> Outcome:
    """Whether a comparison is one of those that have to be told apart at once.

    Args:
        comparison: as it is shown.
        found: as the engine found it; what is only hidden for being unsure is in common still.
    """
    if not comparison.left.sentences or not comparison.right.sentences:
        return Outcome.EMPTY
    if not comparison.links and not found.links:
        return Outcome.NOTHING_IN_COMMON
    is_same = not comparison.dropped and not comparison.added
    if is_same and all(link.kind is Kind.IDENTICAL and not link.moved for link in comparison.links):
        return Outcome.ALL_IDENTICAL
    return Outcome.ORDINARY


class OutcomeBanner(QFrame):
    """Stands above the articles for as long as it holds."""

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome")
        self._state = state
        self._theme = theme
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        state.relabelled.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """What is told; empty where nothing is."""
        return "" if self.isHidden() else self._text.text()

    def refresh(self) -> None:
        """Tell what holds now."""
        outcome = outcome_of(self._state.comparison, self._state.as_found)
        self.setVisible(outcome is not Outcome.ORDINARY)
        if outcome is Outcome.ALL_IDENTICAL:
            text = comparing_words.all_identical()
        elif outcome is Outcome.NOTHING_IN_COMMON:
            text = comparing_words.nothing_in_common()
        else:
            text = comparing_words.no_sentence()
        self._text.setText(text)
        self._text.setAccessibleName(text)
        chrome = self._theme.palette.chrome
        is_fine = outcome is Outcome.ALL_IDENTICAL
        self.setProperty("fine", "true" if is_fine else "false")
        self.style().polish(self)
        name, colour = ("check", chrome.accent) if is_fine else ("info", chrome.warning)
        self._icon.setPixmap(icons.pixmap(name, colour, ICON_PX, self.devicePixelRatioF()))
