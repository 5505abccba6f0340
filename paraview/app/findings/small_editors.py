"""Lines to write in that stand in the evidence until they are kept or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from paraview import wording
from paraview.app.widgets.text_keys import TextKeys
from paraview.wording.window import review as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from paraview.comparison import Hand

NOTE_LINES = 3
_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus goes to another window or to a menu, and comes back."""


class NoteEdit(QPlainTextEdit):
    """A note while it is written. Enter keeps it, Shift+Enter begins a line, Esc leaves it.

    Signals:
        kept: the text, once the editor has done with it; also where something else is clicked.
        left: nothing is to be changed.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        TextKeys(self)
        self.setAccessibleName(words.note())
        self.setAccessibleDescription(words.how_a_note_is_kept())
        self.setPlaceholderText(words.how_a_note_is_kept())
        self.setTabChangesFocus(True)
        self.setFixedHeight(NOTE_LINES * self.fontMetrics().lineSpacing() + 20)

    def begin(self, text: str) -> None:
        """Take the focus with a text to go on with."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.activateWindow()  # the findings may stand in a window of their own
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_line = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _KEEP and not is_line:
            self.kept.emit(self.toPlainText().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() not in _ELSEWHERE:
            self.kept.emit(self.toPlainText().strip())


class SpeakerEdit(QWidget):
    """The speaker of a quotation in each article that has it, with those it names as completions.

    Signals:
        kept: the names by `Hand`.
        left: nothing is to be changed.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[Hand, SpeakerLine] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(4)

    def begin(self, speakers: Mapping[Hand, str], known: Mapping[Hand, tuple[str, ...]]) -> None:
        """Take the focus with the speakers as they are, and those whom either article names."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self.lines = {}
        for hand, speaker in speakers.items():
            line = SpeakerLine(speaker)
            label = QLabel(words.speaker_in(wording.short_hand_name(hand).lower()))
            label.setProperty("muted", "true")
            label.setBuddy(line)
            line.setAccessibleName(label.text())
            line.setAccessibleDescription(words.how_a_speaker_is_kept())
            line.setToolTip(words.how_a_speaker_is_kept())
            completer = QCompleter(list(known[hand]), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
            line.kept.connect(self._keep)
            line.left.connect(self.left)
            self._form.addRow(label, line)
            self.lines[hand] = line
        hint = QLabel(words.how_a_speaker_is_kept())
        hint.setProperty("muted", "true")
        hint.setWordWrap(True)
        self._form.addRow(hint)
        self.show()
        self.activateWindow()
        for line in list(self.lines.values())[:1]:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def _keep(self) -> None:
        self.kept.emit({hand: line.text().strip() for hand, line in self.lines.items()})


class SpeakerLine(QLineEdit):
    """A line that knows when it is done."""

    kept = Signal()
    left = Signal()

    def __init__(self, speaker: str, parent: QWidget | None = None) -> None:
        super().__init__(speaker, parent)
        TextKeys(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEEP:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
