"""A review carried over to another comparison: of the same files anew, or of files that changed.

What stands there word for word is found by its words. A sentence that was rewritten is found by its
partner among the new ones, which whoever calls has to know: our own alignment of the old text and
the new one. What can't be carried over is told, never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.comparison import Hand, PairAnchor, Span, find_sentence, span_anchor
from paraview.review.commands import (
    Attributed,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
)
from paraview.review.log import Review, Step

if TYPE_CHECKING:
    from paraview.comparison import Anchor, Comparison, Side
    from paraview.review.commands import Command

Partner = Callable[[Hand, int], int | None]
"""The new sentence of an old one that is not there word for word."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A review for another comparison, and the commands that could not be carried over."""

    review: Review
    lost: tuple[Command, ...] = ()


def carried(review: Review, old: Comparison, new: Comparison, partner: Partner) -> Carried:
    """A review of one comparison as a review of another."""
    carrier = _Carrier(old, new, partner)
    steps = []
    lost = []
    for step in review.steps:
        told = [(command, carrier.command(command)) for command in step.commands]
        kept = tuple(after for _, after in told if after is not None)
        lost += [before for before, after in told if after is None]
        steps.append(Step(kept, step.at))  # also an empty one: each can be undone by itself
    return Carried(Review(tuple(steps)), tuple(lost))


class _Carrier:
    """Finds in one comparison what commands name in another."""

    def __init__(self, old: Comparison, new: Comparison, partner: Partner) -> None:
        self._old = {Hand.LEFT: old.left, Hand.RIGHT: old.right}
        self._new = {Hand.LEFT: new.left, Hand.RIGHT: new.right}
        self._partner = partner

    def command(self, command: Command) -> Command | None:
        """The command with the anchors of the new comparison; none where one is gone."""
        match command:
            case Judged(subject, _) | Noted(subject, _):
                place = self._pair(subject.place)
                if place is None:
                    return None
                return replace(command, subject=replace(subject, place=place))
            case Linked(pair) | Cut(pair):
                place = self._pair(pair)
                return None if place is None else replace(command, pair=place)
            case Parted(one, other):
                both = self._both(one, other)
                return None if both is None else Parted(*both)
            case Joined(one, other):
                both = self._both(one, other)
                return None if both is None else Joined(*both)
            case Split(sentence, _):
                there = self._anchor(sentence)
                is_same = there is not None and there.words == sentence.words
                return replace(command, sentence=there) if there and is_same else None
            case Attributed(quote, _):
                there = self._anchor(quote)
                return None if there is None else replace(command, quote=there)

    def _both(self, one: Anchor, other: Anchor) -> tuple[Anchor, Anchor] | None:
        there = self._anchor(one), self._anchor(other)
        return None if there[0] is None or there[1] is None else (there[0], there[1])

    def _pair(self, pair: PairAnchor) -> PairAnchor | None:
        left = [self._anchor(each) for each in pair.left]
        right = [self._anchor(each) for each in pair.right]
        if None in left or None in right:
            return None
        return PairAnchor(
            tuple(dict.fromkeys(each for each in left if each)),
            tuple(dict.fromkeys(each for each in right if each)),
        )

    def _anchor(self, anchor: Anchor) -> Anchor | None:
        old, new = self._old[anchor.hand], self._new[anchor.hand]
        index = find_sentence(new, anchor)
        if index is not None:
            return span_anchor(new, anchor.hand, new.sentences[index].span)
        at = find_sentence(old, anchor)
        if at is None or old.sentences[at].span != anchor.span:
            return self._words(anchor, old, new)
        partner = self._partner(anchor.hand, at)
        if partner is None:
            return None
        return span_anchor(new, anchor.hand, new.sentences[partner].span)

    def _words(self, anchor: Anchor, old: Side, new: Side) -> Anchor | None:
        """Words inside a sentence, such as a quotation, where they stand in the new text."""
        wanted = anchor.span.of(old.document.text)
        places = _places(new.document.text, wanted)
        if not wanted or not places:
            return None
        start = min(places, key=lambda place: abs(place - anchor.span.start))
        return span_anchor(new, anchor.hand, Span(start, start + len(wanted)))


def _places(text: str, wanted: str) -> list[int]:
    places = []
    at = text.find(wanted)
    while at >= 0 and wanted:
        places.append(at)
        at = text.find(wanted, at + 1)
    return places
