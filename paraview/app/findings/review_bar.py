"""What the editor says of what is selected: a verdict, a note, the speaker of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview.app.findings.small_editors import NoteEdit, SpeakerEdit
from paraview.comparison import Hand, Verdict
from paraview.review import SubjectKind
from paraview.wording.window import review as words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Quote
    from paraview.passages.entries import Entry
    from paraview.review import Subject

SPACING_PX = 4


class ReviewBar(QWidget):
    """Four buttons of which one holds, and below them the note. Hidden where nothing is selected.

    Signals:
        judged: the verdict whose button was pressed.
        noted: on which subject, and the note.
        speakers_named: for each `Hand` whose speaker is another now, the place of the quotation
            and the name.
    """

    judged = Signal(object)
    noted = Signal(object, str)
    speakers_named = Signal(object)

    def __init__(self, state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)  # however they stand now, its parts can stand narrower
        self._state = state
        self._noting: Subject | None = None
        self._naming: Quote | None = None
        self._came_from: QWidget | None = None
        self._about = QLabel()
        self._about.setProperty("muted", "true")
        self._about.setWordWrap(True)
        self.buttons = {verdict: self._button(verdict) for verdict in Verdict}
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACING_PX)
        self._columns = 0
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.write = QPushButton(words.write_a_note())
        self.speaker = QPushButton(words.change_the_speaker())
        self._more = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (self.write, self.speaker):
            button.setProperty("quiet", "true")
            self._more.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.addStretch(1)
        self.note_edit = NoteEdit()
        self.note_edit.kept.connect(self._keep_note)
        self.note_edit.left.connect(self._close_note)
        self.speaker_edit = SpeakerEdit()
        self.speaker_edit.kept.connect(self._keep_speakers)
        self.speaker_edit.left.connect(self._close_speaker)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING_PX)
        layout.addWidget(self._about)
        layout.addLayout(self._grid)
        for widget in (self.note, self.note_edit, self.speaker_edit):
            layout.addWidget(widget)
        layout.addLayout(self._more)
        self.note_edit.hide()
        self.speaker_edit.hide()
        self._place_buttons()
        state.selected.connect(self._on_selected)
        if state.reviewing is not None:
            state.reviewing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds of what is selected."""
        reviewing = self._state.reviewing
        subject = None if reviewing is None else reviewing.selected_subject()
        self.setVisible(subject is not None)
        if reviewing is None or subject is None:
            return
        self._about.setText(_heading(subject.kind))
        given = reviewing.standing.verdict(subject)
        for verdict, button in self.buttons.items():
            button.setChecked(verdict is given)
            button.setAccessibleDescription(self._about.text())
        note = reviewing.standing.notes.get(subject, "")
        self.note.setText(words.note_told(note) if note else "")
        self.note.setVisible(bool(note) and self._noting is None)
        self.write.setText(words.change_the_note() if note else words.write_a_note())
        self.write.setVisible(self._noting is None)
        self.speaker.setVisible(self.has_quotation and self._naming is None)

    def write_note(self) -> None:
        """Write a note on what is selected, here."""
        reviewing = self._state.reviewing
        subject = None if reviewing is None else reviewing.selected_subject()
        if reviewing is None or subject is None:
            return
        self._remember_focus()
        self._noting = subject
        self.refresh()
        self.note_edit.begin(reviewing.standing.notes.get(subject, ""))

    @property
    def has_quotation(self) -> bool:
        """Whether a quotation is selected, or a sentence that has one."""
        return self._quote() is not None

    def write_speaker(self) -> None:
        """Say who speaks the selected quotation, here."""
        quote = self._quote()
        if quote is None:
            return
        self._remember_focus()
        self._naming = quote
        self.refresh()
        ends = {Hand.LEFT: quote.left, Hand.RIGHT: quote.right}
        speakers = {hand: end.speaker for hand, end in ends.items() if end is not None}
        self.speaker_edit.begin(speakers, {hand: self._known(hand) for hand in speakers})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _button(self, verdict: Verdict) -> QPushButton:
        button = QPushButton(words.verdict_with_sign(verdict))
        button.setAccessibleName(words.verdict_name(verdict))
        button.setCheckable(True)
        button.setProperty("verdict", verdict.value)
        button.clicked.connect(lambda: self.judged.emit(verdict))
        button.clicked.connect(self.refresh)  # a press unchecks it, whatever the verdict is now
        return button

    def _place_buttons(self) -> None:
        """In one row, or in two where that is too narrow."""
        more_px = sum(each.sizeHint().width() for each in (self.write, self.speaker)) + 20
        self._more.setDirection(
            QBoxLayout.Direction.LeftToRight
            if self.width() >= more_px
            else QBoxLayout.Direction.TopToBottom
        )
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        room_px = 4 * max(widths) + 3 * SPACING_PX
        columns = 4 if self.width() >= room_px else 2
        if columns != self._columns:
            self._columns = columns
            for number, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, number // columns, number % columns)

    def _on_selected(self, _chosen_in: object) -> None:
        if self._noting is not None:
            reviewing = self._state.reviewing
            if reviewing is not None and reviewing.selected_subject() != self._noting:
                self._keep_note(self.note_edit.toPlainText().strip())
        if self._naming is not None and self._quote() != self._naming:
            self._close_speaker()
        self.refresh()

    def _keep_note(self, text: str) -> None:
        subject = self._noting
        self._close_note()
        if subject is not None:
            self.noted.emit(subject, text)

    def _close_note(self) -> None:
        self._noting = None
        self._give_focus_back(self.note_edit)
        self.note_edit.hide()
        self.refresh()

    def _keep_speakers(self, names: dict[Hand, str]) -> None:
        quote = self._naming
        self._close_speaker()
        if quote is not None:
            ends = {Hand.LEFT: quote.left, Hand.RIGHT: quote.right}
            named = {
                hand: (end.span, names[hand])
                for hand, end in ends.items()
                if end is not None and names[hand] != end.speaker
            }
            self.speakers_named.emit(named)

    def _close_speaker(self) -> None:
        self._naming = None
        self._give_focus_back(self.speaker_edit)
        self.speaker_edit.hide()
        self.refresh()

    def _remember_focus(self) -> None:
        self._came_from = QApplication.focusWidget()

    def _give_focus_back(self, editor: QWidget) -> None:
        """To where the editor was before, unless something else was clicked."""
        here = QApplication.focusWidget()
        is_inside = here is not None and (here is editor or editor.isAncestorOf(here))
        before, self._came_from = self._came_from, None
        if is_inside and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quote(self) -> Quote | None:
        """The selected quotation, or the loudest one in the selected passage."""
        state = self._state
        numbers: tuple[int, ...] = ()
        if state.selected_finding is not None:
            numbers = (state.selected_finding,)
        elif state.selected_index is not None:
            numbers = state.findings_of(state.selected_index)
        entries: list[Entry] = [state.findings[number] for number in numbers]
        return next((each.quote for each in entries if each.quote is not None), None)

    def _known(self, hand: Hand) -> tuple[str, ...]:
        """Everybody who speaks in an article, each once."""
        quotes = self._state.comparison.quotes
        ends = [each.left if hand is Hand.LEFT else each.right for each in quotes]
        return tuple(sorted({end.speaker for end in ends if end is not None and end.speaker}))


def _heading(kind: SubjectKind) -> str:
    return {
        SubjectKind.LINK: words.on_this_pair(),
        SubjectKind.QUOTE: words.on_this_quotation(),
        SubjectKind.FACT: words.on_this_fact(),
        SubjectKind.PASSAGE: words.on_this_passage(),
    }[kind]
