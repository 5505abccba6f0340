"""Which stretches of either text moved as one, and which of their words came along. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Hand, Kind
from paraview.reports.word.same_words import same_in_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from paraview.comparison import Comparison, Side


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A part of one end of a move, from `start` to `end`, and whether its words came along."""

    start: int
    end: int
    move: int
    is_kept: bool


class Transfers:
    """Moves, to be asked by where they stand in either text."""

    def __init__(self, left: Iterable[Part] = (), right: Iterable[Part] = ()) -> None:
        self._parts = {Hand.LEFT: sorted(left), Hand.RIGHT: sorted(right)}
        self._starts = {hand: [part.start for part in parts] for hand, parts in self._parts.items()}

    def cuts(self, hand: Hand, start: int, end: int) -> list[int]:
        """The places between `start` and `end` where a part begins or ends."""
        starts = self._starts[hand]
        first = max(bisect_right(starts, start) - 1, 0)
        parts = self._parts[hand][first : bisect_left(starts, end)]
        places = {place for part in parts for place in (part.start, part.end)}
        return sorted(place for place in places if start < place < end)

    def at(self, hand: Hand, place: int) -> tuple[int | None, bool]:
        """The move that a place is in, and whether the words there came along."""
        number = bisect_right(self._starts[hand], place) - 1
        if number >= 0 and place < self._parts[hand][number].end:
            part = self._parts[hand][number]
            return part.move, part.is_kept
        return None, False


def transfers_of(comparison: Comparison) -> Transfers:
    """The moves that Word can tell: whole sentences, once on each side.

    Those are links out of order, identical or edited, whose sentences are neighbours in one
    paragraph and in no other link. Others are told as deleted and inserted.
    """
    left, right = comparison.left, comparison.right
    left_uses = Counter(i for link in comparison.links for i in link.left)
    right_uses = Counter(i for link in comparison.links for i in link.right)
    parts: tuple[list[Part], list[Part]] = [], []
    moved = (link for link in comparison.links if link.moved and link.kind is not Kind.REWORDED)
    for number, link in enumerate(moved):
        if _is_one(left, link.left, left_uses) and _is_one(right, link.right, right_uses):
            same = sorted(each for each in same_in_link(comparison, link) if each.length)
            lefts = ((each.left, each.left + each.length) for each in same)
            rights = sorted((each.right, each.right + each.length) for each in same)
            parts[0].extend(_parts(left, link.left, lefts, number))
            parts[1].extend(_parts(right, link.right, rights, number))
    return Transfers(*parts)


def _parts(
    side: Side, members: Sequence[int], kept: Iterable[tuple[int, int]], move: int
) -> Iterator[Part]:
    """All of one end of a move: the words that came along, and those between them."""
    at = side.sentences[members[0]].span.start
    for start, end in kept:
        if at < start:
            yield Part(at, start, move, is_kept=False)
        yield Part(start, end, move, is_kept=True)
        at = end
    end = side.sentences[members[-1]].span.end
    if at < end:
        yield Part(at, end, move, is_kept=False)


def _is_one(side: Side, members: Sequence[int], uses: Counter[int]) -> bool:
    """Whether the sentences are neighbours in one paragraph, and nobody else's."""
    is_run = members[-1] - members[0] == len(members) - 1
    blocks = {side.sentences[each].block for each in members}
    return is_run and len(blocks) == 1 and all(uses[each] == 1 for each in members)
