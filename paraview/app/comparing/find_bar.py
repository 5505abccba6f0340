"""Find in both articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from paraview.app.widgets.text_keys import TextKeys
from paraview.comparison import Hand
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState


class FindBar(QFrame):
    """A line to type into; both articles are searched at every key."""

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._state = state
        self._theme = theme
        self.box = QLineEdit()
        TextKeys(self.box)
        self.box.setPlaceholderText(comparing_words.find_in_both_articles())
        self.box.setAccessibleName(comparing_words.find_in_both_articles())
        self.box.setClearButtonEnabled(True)
        self.box.setMinimumWidth(260)
        self.box.textChanged.connect(state.find)
        self.counts = QLabel()
        self.counts.setProperty("muted", "true")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 5, 12, 5)
        layout.addWidget(self.box)
        self._buttons = []
        for name, tip, action in (
            ("previous", comparing_words.find_previous(), lambda: state.find_next(-1)),
            ("next", comparing_words.find_next(), lambda: state.find_next(1)),
            ("close", comparing_words.close_find(), self.close_bar),
        ):
            button = QToolButton()
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(action)
            self._buttons.append((button, name))
            if name == "close":
                layout.addWidget(self.counts, 1)
            layout.addWidget(button)
        state.found.connect(self._show_counts)
        theme.changed.connect(self._show_icons)
        self._show_icons()
        self.hide()

    def open_bar(self, wanted: str = "") -> None:
        """Show the bar, with words to look for if there are any, ready to type."""
        self.show()
        if wanted:
            self.box.setText(wanted)
        self.box.selectAll()
        self.box.setFocus()
        self._state.find(self.box.text())

    def close_bar(self) -> None:
        """Put the bar and the marks of what was found away."""
        self.hide()
        self._state.find("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._state.find_next(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def _show_counts(self) -> None:
        left, right = (len(self._state.found_in(hand)) for hand in Hand)
        if not self.box.text().strip():
            self.counts.setText("")
        elif left + right == 0:
            self.counts.setText(comparing_words.not_found())
        else:
            self.counts.setText(comparing_words.found_in_both(left, right))

    def _show_icons(self) -> None:
        for button, name in self._buttons:
            button.setIcon(self._theme.icon(name))
