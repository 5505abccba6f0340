"""The two ends that an editor chooses in the two articles, to put them together. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Hand, PairAnchor, find_sentence

if TYPE_CHECKING:
    from paraview.comparison import Anchor, Side


def anchors_on(place: PairAnchor, hand: Hand) -> tuple[Anchor, ...]:
    """The sentences of a place that stand in one article."""
    return place.left if hand is Hand.LEFT else place.right


class Choice:
    """Remembers what was chosen last in one article and right before it in the other.

    What was chosen longer ago counts no more: nobody knows what it was. Only an end that was
    asked to wait holds until it is used or left.

    Attributes:
        waiting: the article in which an end waits for the other one.
    """

    def __init__(self) -> None:
        self._ends: dict[Hand, tuple[Anchor, ...]] = {}
        self._last: Hand | None = None
        self.waiting: Hand | None = None

    def note(self, place: PairAnchor | None, chosen_in: Hand | None) -> None:
        """Something was selected in an article, or elsewhere, or nothing is selected any more."""
        waits = self.waiting
        kept = {} if waits is None else {waits: self._ends[waits]}
        if place is None:
            self._ends = kept
            return
        if chosen_in is None:
            chosen = {hand: anchors_on(place, hand) for hand in Hand if hand is not waits}
            is_clear = waits is not None or not all(chosen.values())
            self._ends = {hand: ends for hand, ends in chosen.items() if ends and is_clear} | kept
        elif chosen_in is not waits:
            ends = anchors_on(place, chosen_in)
            is_next = self._last is not chosen_in or self.end(chosen_in) == ends
            before = {hand: each for hand, each in self._ends.items() if hand is not chosen_in}
            self._ends = (kept or (before if is_next else {})) | {chosen_in: ends}
        else:  # the other end is still to come; this one waits in its place
            self._ends = {chosen_in: anchors_on(place, chosen_in)}
        self._last = chosen_in

    def end(self, hand: Hand) -> tuple[Anchor, ...]:
        """The sentences that were chosen in one article."""
        return self._ends.get(hand, ())

    @property
    def missing(self) -> Hand | None:
        """The article in which the partner of the end that waits is to be chosen."""
        return None if self.waiting is None else self.waiting.other

    def waiting_sentences(self, side: Side, hand: Hand) -> frozenset[int]:
        """The sentences of one article that wait for their partner."""
        if self.waiting is not hand:
            return frozenset()
        found = (find_sentence(side, each) for each in self.end(hand))
        return frozenset(index for index in found if index is not None)

    @property
    def is_empty(self) -> bool:
        """Whether no end is chosen."""
        return not self._ends

    @property
    def pair(self) -> PairAnchor | None:
        """What is to be put together, once both ends are chosen."""
        left, right = self.end(Hand.LEFT), self.end(Hand.RIGHT)
        return PairAnchor(left, right) if left and right else None

    def wait(self) -> None:
        """Have the only end that was chosen wait for the other one."""
        chosen = [hand for hand in Hand if self.end(hand)]
        self.waiting = chosen[0] if len(chosen) == 1 else None

    def leave(self) -> None:
        """Forget both ends."""
        self._ends, self.waiting = {}, None
