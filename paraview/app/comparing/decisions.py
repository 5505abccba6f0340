"""What the editor decides on the page of a comparison, and what is told of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from paraview.comparison import Hand, Span, span_anchor
from paraview.review import Attributed, Joined, Linked, Noted, Split, first_words
from paraview.wording.window import comparing as comparing_words
from paraview.wording.window import review as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from paraview.app.article.pane import ArticlePane
    from paraview.app.state.reviewing import Reviewing
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Anchor, PairAnchor, Verdict
    from paraview.review import Command, Subject


class Decisions(QObject):
    """Verdicts, notes and corrections of what is selected or chosen.

    Signals:
        told: in a few words, what was done or why not.

    Attributes:
        key_told: the key that puts together what was chosen, as people read it.
    """

    told = Signal(str)

    def __init__(
        self, state: ViewState, panes: Mapping[Hand, ArticlePane], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._page = parent
        self.key_told: Callable[[], str] = lambda: ""
        self._caret_pane = panes[Hand.LEFT]
        for pane in panes.values():
            pane.cursorPositionChanged.connect(partial(self._note_caret, pane))

    # --- verdicts and notes ----------------------------------------------------------------------

    def judge(self, verdict: Verdict) -> None:
        """Give what is selected a verdict; the same one again takes it away."""
        reviewing, subject = self._subject()
        if reviewing is None or subject is None:
            self._tell(words.first_select_something())
        elif reviewing.judge(verdict, words.verdict_step()):
            progress = reviewing.progress
            done = words.progress(progress.reviewed, progress.all)
            self._tell(words.judged(reviewing.standing.verdict(subject), done))

    def keep_note(self, subject: Subject, text: str) -> None:
        """Write a note on something; an empty one takes it away."""
        reviewing = self._state.reviewing
        if reviewing is None or reviewing.standing.notes.get(subject, "") == text:
            return
        told = words.note_kept() if text else words.note_taken_away()
        self._do(words.note_step(), told, Noted(subject, text))

    def tell_all_reviewed(self) -> None:
        """Say that there is nothing more to review in the list."""
        self._tell(words.everything_is_reviewed())

    def tell_no_quotation(self) -> None:
        """Say that a quotation has to be selected first."""
        self._tell(words.no_quotation_selected())

    def can_judge(self) -> bool:
        """Whether anything is selected that a verdict can be about; tells where nothing is."""
        is_there = self._subject()[1] is not None
        if not is_there:
            self._tell(words.first_select_something())
        return is_there

    # --- what belongs together -------------------------------------------------------------------

    def put_together(self) -> None:
        """Put together what was chosen in both articles, or wait for the other end."""
        pair = self._state.choice.pair
        if pair is None:
            self._state.wait_for_other_end()
            self._tell(self.waiting_told() or words.first_choose_a_sentence())
            return
        self._state.leave_choice()
        told = words.put_together(self._words(pair, Hand.LEFT), self._words(pair, Hand.RIGHT))
        self._do(words.link(), told, Linked(pair))

    def waiting_told(self) -> str:
        """What is to be done about the end that waits for its partner; empty where none does."""
        missing = self._state.choice.missing
        return "" if missing is None else words.choose_the_other(missing, self.key_told())

    def leave_choice(self) -> bool:
        """Let no chosen end wait for the other one any more; false where none did."""
        was_waiting = self._state.choice.waiting is not None
        if was_waiting:
            self._state.leave_choice()
            self._tell(words.choosing_left())
        return was_waiting

    def accept(self) -> None:
        """Say that the two ends of the selected passage belong together, or what may be one."""
        reviewing = self._state.reviewing
        is_done = reviewing is not None and reviewing.accept(words.link())
        self._tell(comparing_words.linked() if is_done else comparing_words.nothing_to_link())

    def refuse(self) -> None:
        """Take the selected passage apart, or from what it may belong to."""
        reviewing = self._state.reviewing
        is_done = reviewing is not None and reviewing.refuse(words.take_apart())
        self._tell(
            comparing_words.taken_apart() if is_done else comparing_words.nothing_to_take_apart()
        )

    # --- sentences and speakers ------------------------------------------------------------------

    def split_sentence(self) -> None:
        """Make two sentences of the one with the caret; the second begins with its word there."""
        pane = self._caret_pane
        sentence = pane.caret_sentence
        if sentence is None:
            self._tell(comparing_words.no_sentence_here())
            return
        side = self._state.side(pane.hand)
        span = side.sentences[sentence].span
        at = pane.marks.utf16.to_char(pane.textCursor().position())
        text = side.document.text
        while at > span.start and all(map(_is_of_word, (text[at - 1], text[at : at + 1]))):
            at -= 1  # no word is cut in two
        anchor = self._sentence(pane.hand, sentence)
        self._do(words.split_step(), words.sentence_split(), Split(anchor, at - span.start))

    def join_sentences(self) -> None:
        """Make one sentence of the one with the caret and the one after it."""
        pane = self._caret_pane
        sentence = pane.caret_sentence
        if sentence is None or sentence + 1 >= len(self._state.side(pane.hand).sentences):
            self._tell(comparing_words.no_sentence_here())
            return
        joined = Joined(
            self._sentence(pane.hand, sentence), self._sentence(pane.hand, sentence + 1)
        )
        self._do(words.join_step(), words.sentences_joined(), joined)

    def name_speakers(self, named: Mapping[Hand, tuple[Span, str]]) -> None:
        """Say who speaks a quotation: in either article its place, and the name."""
        commands = [
            Attributed(span_anchor(self._state.side(hand), hand, span), speaker)
            for hand, (span, speaker) in named.items()
        ]
        if commands:
            self._do(words.speaker_step(), words.speaker_kept(), *commands)

    # --- telling ---------------------------------------------------------------------------------

    def _do(self, step: str, told: str, *commands: Command) -> None:
        reviewing = self._state.reviewing
        if reviewing is None:
            return
        why = reviewing.do(step, *commands)
        self._tell(told if why is None else words.refused(why))

    def _tell(self, text: str) -> None:
        """Say it in the line above the articles, and to those who listen."""
        self.told.emit(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, text))

    def _subject(self) -> tuple[Reviewing | None, Subject | None]:
        reviewing = self._state.reviewing
        return reviewing, None if reviewing is None else reviewing.selected_subject()

    def _note_caret(self, pane: ArticlePane) -> None:
        self._caret_pane = pane

    def _sentence(self, hand: Hand, sentence: int) -> Anchor:
        side = self._state.side(hand)
        return span_anchor(side, hand, side.sentences[sentence].span)

    def _words(self, pair: PairAnchor, hand: Hand) -> str:
        """The first words of one end."""
        ends = pair.left if hand is Hand.LEFT else pair.right
        return first_words(ends[0].span.of(self._state.side(hand).document.text))


def _is_of_word(char: str) -> bool:
    """Whether a code point can stand inside a word; none does at the end of the text."""
    return char.isalnum() or (char != "" and char in "'’-‐\u00ad")
