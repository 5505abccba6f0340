"""What the views of a comparison share: the passages, the filter, the selection, what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paraview.app.state.choice import Choice
from paraview.app.state.filter import Filter
from paraview.comparison import Hand, Look, sentences_anchor, spans_anchor
from paraview.passages.entries import entries_of
from paraview.passages.leniency import Leniency, boilerplate
from paraview.passages.passages import Passages
from paraview.passages.places import FindingPlaces
from paraview.passages.shown import Lens
from paraview.passages.shown_links import Asked
from paraview.passages.word_search import find_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.app.state.reviewing import Reviewing
    from paraview.comparison import Comparison, FindingKind, PairAnchor, Side, Span
    from paraview.passages.passages import Passage

HISTORY_LENGTH = 200


class ViewState(QObject):
    """One for all views; they change it here and listen here.

    Attributes:
        reviewing: where the editor decides about it; none where nothing can be decided.
        choice: the two ends that are chosen in the two articles, to be put together.

    Signals:
        hovered: the pointer is on another passage, or on none.
        selected: another passage is selected, or none. The argument is the `Hand` in which it
            was chosen, whose view therefore need not move; none where every view should.
        filtered: other passages are marked.
        resegmented: some sentences were split or joined; comes before `relabelled`.
        relabelled: the passages themselves are others; their indexes mean nothing any more. What
            was selected still is, where it can be found by its anchor.
        found: other words were looked for, or another finding is the current one.
        chosen: an end that was chosen by hand begins to wait for the other one, or does no more.
    """

    hovered = Signal()
    selected = Signal(object)
    filtered = Signal()
    resegmented = Signal()
    relabelled = Signal()
    found = Signal()
    chosen = Signal()

    def __init__(self, comparison: Comparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reviewing: Reviewing | None = None
        self._found_comparison = comparison
        self._lens = Lens(comparison)
        self.comparison = comparison
        self.passages = Passages(comparison)
        self._asked = Asked.AS_FOUND
        self._leniency = Leniency()
        self._boilerplate = {hand: boilerplate(self.side(hand)) for hand in Hand}
        self._filter = Filter()
        self._hovered: int | None = None
        self._selected: int | None = None
        self.choice = Choice()
        self._past: list[PairAnchor] = []
        self._future: list[PairAnchor] = []
        self.findings = entries_of(comparison)
        self._finding: int | None = None
        self._places = self._find_places()
        self._found: dict[Hand, tuple[Span, ...]] = {Hand.LEFT: (), Hand.RIGHT: ()}
        self._current_found: tuple[Hand, int] | None = None

    @property
    def as_found(self) -> Comparison:
        """The comparison as the engine found it, whatever is shown of it."""
        return self._found_comparison

    def show_revised(self, comparison: Comparison) -> None:
        """Show the comparison as the editor corrected it, or as it was found."""
        if comparison != self._lens.found:
            self._lens = Lens(comparison)
            sides = {Hand.LEFT: comparison.left, Hand.RIGHT: comparison.right}
            self._boilerplate = {hand: boilerplate(side) for hand, side in sides.items()}
            self._label()

    def continue_from(self, last: ViewState) -> None:
        """Stand where the editor stood in another comparison, as far as that is in this one.

        What was hidden in other articles is not hidden in these.
        """
        if self._articles == last._articles:
            self._filter = last.filter
        self._asked = last.asked
        self._leniency = last.leniency
        self._past = list(last._past)
        here = last.selected_index
        self._label()
        if here is not None:
            self._selected = self.passages.find(last.passages.anchor(here))

    @property
    def _articles(self) -> frozenset[str]:
        """Which two articles these are, whichever way round and however they read now."""
        documents = (self.side(hand).document for hand in Hand)
        return frozenset(each.path or each.name for each in documents)

    def show_again(self) -> None:
        """Have every view show the selection, such as a page that was just made."""
        self.selected.emit(None)

    def side(self, hand: Hand) -> Side:
        """One of the two documents with its sentences."""
        return self.comparison.left if hand is Hand.LEFT else self.comparison.right

    # --- pointing and selecting ---------------------------------------------------------------

    @property
    def hovered_index(self) -> int | None:
        """The passage under the pointer."""
        return self._hovered

    @property
    def selected_index(self) -> int | None:
        """The selected passage."""
        return self._selected

    @property
    def selected_passage(self) -> Passage | None:
        """The selected passage itself."""
        return None if self._selected is None else self.passages[self._selected]

    def hover(self, index: int | None) -> None:
        """Point at a passage, or at none."""
        if index != self._hovered:
            self._hovered = index
            self.hovered.emit()

    def select(self, index: int | None, chosen_in: Hand | None = None) -> None:
        """Select a passage, or none. Selecting it again shows it again."""
        self._note_leaving(index)
        self._finding = None
        self._show(index, chosen_in)

    @property
    def selected_finding(self) -> int | None:
        """The number of the finding that was selected, where one was and not a passage."""
        return self._finding

    def select_finding(self, number: int) -> None:
        """Select a finding, and with it the passage that it lies in."""
        index = self._places.passage_of(number)
        self._note_leaving(index)
        self._finding = number
        self._show(index, None)

    def passage_of_finding(self, number: int) -> int | None:
        """The passage that a finding lies in."""
        return self._places.passage_of(number)

    def shows_finding(self, number: int) -> bool:
        """Whether a finding is marked: its passage is."""
        index = self._places.passage_of(number)
        return index is None or self.shows(self.passages[index])

    def findings_of(self, index: int) -> tuple[int, ...]:
        """The numbers of the findings in a passage, the loudest first."""
        return self._places.of_passage(index)

    def select_next(self, step: int, wanted: Callable[[Passage], bool]) -> bool:
        """Select the next (`step` 1) or previous (-1) passage that is wanted, if there is one."""
        count = len(self.passages)
        index = self._selected
        if index is None:
            index = -1 if step > 0 else count
        index += step
        while 0 <= index < count:
            if wanted(self.passages[index]):
                self.select(index)
                return True
            index += step
        return False

    def select_next_difference(self, step: int) -> bool:
        """Select the next or previous difference that the filter shows."""
        return self.select_next(step, self._is_shown_difference)

    def select_next_of_its_kind(self, step: int) -> bool:
        """Select the next or previous passage that is shown as the selected one is."""
        here = self.selected_passage
        if here is None:
            return self.select_next_difference(step)
        return self.select_next(step, lambda each: each.look is here.look)

    def go_back(self) -> bool:
        """Select what was selected before; false where nothing was."""
        return self._go(self._past, self._future)

    def go_forward(self) -> bool:
        """Undo `go_back`; false where there is nothing to undo."""
        return self._go(self._future, self._past)

    def difference_number(self) -> tuple[int, int]:
        """The selected one is the how-manyeth difference (0: none), of how many."""
        differences = [each.index for each in self.passages.all if self._is_shown_difference(each)]
        if self._selected in differences:
            return differences.index(self._selected) + 1, len(differences)
        return 0, len(differences)

    def _is_shown_difference(self, passage: Passage) -> bool:
        return passage.is_difference and self.shows(passage)

    def _note_leaving(self, index: int | None) -> None:
        """Remember where the editor is, before another passage is selected."""
        if self._selected is not None and index not in (None, self._selected):
            here = self.passages.anchor(self._selected)
            self._past = [*self._past, here][-HISTORY_LENGTH:]
            self._future.clear()

    def _go(self, there: list[PairAnchor], back: list[PairAnchor]) -> bool:
        """Select the latest of `there` that can still be found; false where none can."""
        if self._selected is None:
            return False
        while there:
            index = self.passages.find(there.pop())
            if index not in (None, self._selected):
                back.append(self.passages.anchor(self._selected))
                self._finding = None
                self._show(index, None)
                return True
        return False

    def _show(self, index: int | None, chosen_in: Hand | None) -> None:
        self._selected = index
        self.choice.note(None if index is None else self.passages.anchor(index), chosen_in)
        self.selected.emit(chosen_in)

    # --- filtering ----------------------------------------------------------------------------

    @property
    def filter(self) -> Filter:
        """Which passages are marked."""
        return self._filter

    @property
    def asked(self) -> Asked:
        """How sure a link has to be."""
        return self._asked

    @property
    def leniency(self) -> Leniency:
        """What is taken for no difference."""
        return self._leniency

    def set_filter(self, wanted: Filter) -> None:
        """Mark other passages."""
        if wanted != self._filter:
            self._filter = wanted
            self.filtered.emit()

    def set_asked(self, asked: Asked) -> None:
        """Ask more, or less, of a link; nothing is computed anew but the labels."""
        if asked is not self._asked:
            self._asked = asked
            self._label()

    def set_leniency(self, wanted: Leniency) -> None:
        """Take other differences for none."""
        if wanted != self._leniency:
            self._leniency = wanted
            self._label()

    def shows(self, passage: Passage) -> bool:
        """Whether a passage is marked: the filter shows it, and it is part of the story."""
        if self._leniency.ignores_boilerplate and self._is_boilerplate(passage):
            return False
        return self._filter.shows(passage)

    def _is_boilerplate(self, passage: Passage) -> bool:
        return all(
            sentence in self._boilerplate[hand]
            for hand in Hand
            for sentence in passage.sentences(hand)
        )

    def _label(self) -> None:
        """Make the passages anew; their indexes mean something else now, anchors the same."""
        selected = None if self._selected is None else self.passages.anchor(self._selected)
        finding = None if self._finding is None else self._finding_anchor(self._finding)
        before = self.comparison
        self.comparison = self._lens.shown(self._asked, self._leniency)
        self.passages = Passages(self.comparison)
        self.findings = entries_of(self.comparison)
        self._places = self._find_places()
        self._hovered = None
        self._selected = None if selected is None else self.passages.find(selected)
        self._finding = None if finding is None else self._find_finding(finding)
        cuts = [(each.left.sentences, each.right.sentences) for each in (before, self.comparison)]
        if cuts[0] != cuts[1]:
            self.resegmented.emit()
        self.relabelled.emit()
        self.selected.emit(None)

    def _finding_anchor(self, number: int) -> tuple[FindingKind, PairAnchor]:
        entry = self.findings[number]
        return entry.kind, spans_anchor(self.comparison, entry.left, entry.right)

    def _find_finding(self, wanted: tuple[FindingKind, PairAnchor]) -> int | None:
        numbers = range(len(self.findings))
        return next((each for each in numbers if self._finding_anchor(each) == wanted), None)

    def _find_places(self) -> FindingPlaces:
        left, right = self.comparison.left, self.comparison.right
        return FindingPlaces(self.findings, left, right, self.passages)

    # --- two ends, put together by hand ---------------------------------------------------------

    def wait_for_other_end(self) -> None:
        """Have the only end that was chosen wait for the other one."""
        if self._selected is not None and self.choice.is_empty:
            self.choice.note(self.passages.anchor(self._selected), None)
        self.choice.wait()
        self.chosen.emit()

    def leave_choice(self) -> None:
        """Let no end wait any more."""
        self.choice.leave()
        self.chosen.emit()

    # --- possible partners ----------------------------------------------------------------------

    def possible_partner(self, index: int) -> tuple[Passage, float] | None:
        """What a passage that stands alone may belong to, and how probable that is."""
        found = self.passages.possible_partner(index)
        return None if found is None else (self.passages[found[0]], found[1])

    def judged_pair(self) -> PairAnchor | None:
        """What is asked about of the selected passage: its two ends, or what it may belong to.

        None where both have the same words, or it is alone for sure.
        """
        here = self.selected_passage
        if here is not None and here.is_link:
            if here.look is Look.IDENTICAL:
                return None
            return sentences_anchor(self.comparison, here.left, here.right)
        partner = None if here is None else self.possible_partner(here.index)
        if here is None or partner is None:
            return None
        other = partner[0]
        return sentences_anchor(self.comparison, here.left or other.left, here.right or other.right)

    # --- finding words --------------------------------------------------------------------------

    def find(self, wanted: str) -> None:
        """Look for words in both documents; the first of them becomes the current one."""
        for hand in Hand:
            self._found[hand] = find_all(self.side(hand).document.text, wanted)
        everywhere = self._everything_found()
        self._current_found = everywhere[0] if everywhere else None
        self.found.emit()

    def find_first_in(self, hand: Hand) -> None:
        """Make the first finding in one of the documents the current one, where there is any."""
        if self._found[hand]:
            self._current_found = (hand, 0)
            self.found.emit()

    def find_next(self, step: int) -> None:
        """Make the next (1) or previous (-1) finding the current one, all around."""
        everywhere = self._everything_found()
        if not everywhere:
            return
        here = self._current_found
        at = everywhere.index(here) if here in everywhere else 0
        self._current_found = everywhere[(at + step) % len(everywhere)]
        self.found.emit()

    def found_in(self, hand: Hand) -> tuple[Span, ...]:
        """Where the words stand in one document."""
        return self._found[hand]

    @property
    def current_found(self) -> tuple[Hand, Span] | None:
        """The finding that is gone to."""
        if self._current_found is None:
            return None
        hand, index = self._current_found
        return hand, self._found[hand][index]

    def _everything_found(self) -> list[tuple[Hand, int]]:
        return [(hand, index) for hand in Hand for index in range(len(self._found[hand]))]
