"""Both articles as one text in which every stretch is kept, deleted, inserted or moved. Pure.

Unlike the redline that is read, it is exact: without what is inserted it is the left text, without
what is deleted the right text, character for character, the ends of paragraphs too.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from paraview.comparison import Hand
from paraview.reports.word.same_words import Same, same_words
from paraview.reports.word.transfers import Transfers, transfers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from paraview.comparison import Comparison

PARAGRAPH_END = "\n"


class Fate(Enum):
    """What became of a stretch of text."""

    SAME = auto()
    GONE = auto()
    NEW = auto()
    MOVED_AWAY = auto()
    MOVED_HERE = auto()

    @property
    def is_left(self) -> bool:
        """Whether the left text has it."""
        return self in (Fate.SAME, Fate.GONE, Fate.MOVED_AWAY)

    @property
    def is_right(self) -> bool:
        """Whether the right text has it."""
        return self in (Fate.SAME, Fate.NEW, Fate.MOVED_HERE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one fate: the end of a paragraph, or words inside of one.

    `left` and `right` are where it begins in the texts that have it; elsewhere, where it would.
    What belongs to a move has its number.
    """

    text: str
    fate: Fate
    left: int
    right: int
    move: int | None = None

    @property
    def is_end(self) -> bool:
        """Whether it is the end of a paragraph."""
        return self.text == PARAGRAPH_END

    def cut(self, at: int) -> tuple[Stretch, Stretch]:
        """The stretch before and from a place inside of it."""
        return replace(self, text=self.text[:at]), replace(
            self,
            text=self.text[at:],
            left=self.left + at if self.fate.is_left else self.left,
            right=self.right + at if self.fate.is_right else self.right,
        )


def tracked(comparison: Comparison, *, moves: bool = True) -> tuple[Stretch, ...]:
    """The left text turned into the right one.

    Args:
        comparison: what is linked to what.
        moves: whether what moved is told as moved; else it is deleted and inserted.
    """
    left, right = comparison.left.document.text, comparison.right.document.text
    transfers = transfers_of(comparison) if moves else Transfers()
    found: list[Stretch] = []
    at_left = at_right = 0
    for same in (*same_words(comparison), Same(len(left), len(right), 0)):
        found += _between(comparison, transfers, (at_left, same.left), (at_right, same.right))
        text = left[same.left : same.left + same.length]
        found.append(Stretch(text, Fate.SAME, same.left, same.right))
        at_left, at_right = same.left + same.length, same.right + same.length
    pieces = _joined(piece for stretch in found for piece in _by_paragraph(stretch))
    return tuple(_in_one_run(list(pieces)))


def _between(
    comparison: Comparison, transfers: Transfers, lefts: tuple[int, int], rights: tuple[int, int]
) -> Iterator[Stretch]:
    """What stands between two stretches that are the same: white space that both have, the rest."""
    left, right = comparison.left.document.text, comparison.right.document.text
    (i, left_end), (j, right_end) = lefts, rights
    while i < left_end and j < right_end and left[i] == right[j] and left[i].isspace():
        yield Stretch(left[i], Fate.SAME, i, j)
        i, j = i + 1, j + 1
    tail = 0
    while (
        i < left_end - tail
        and j < right_end - tail
        and left[left_end - tail - 1] == right[right_end - tail - 1]
        and left[left_end - tail - 1].isspace()
    ):
        tail += 1
    gone = Stretch(left[i : left_end - tail], Fate.GONE, i, j)
    yield from _with_moves(gone, Hand.LEFT, transfers)
    new = Stretch(right[j : right_end - tail], Fate.NEW, left_end - tail, j)
    yield from _with_moves(new, Hand.RIGHT, transfers)
    for back in range(tail, 0, -1):
        yield Stretch(left[left_end - back], Fate.SAME, left_end - back, right_end - back)


def _with_moves(stretch: Stretch, hand: Hand, transfers: Transfers) -> Iterator[Stretch]:
    """The stretch in pieces, of which some moved."""
    start = stretch.left if hand is Hand.LEFT else stretch.right
    ends = [*transfers.cuts(hand, start, start + len(stretch.text)), start + len(stretch.text)]
    fate = Fate.MOVED_AWAY if hand is Hand.LEFT else Fate.MOVED_HERE
    for first, last in pairwise([start, *ends]):
        piece, stretch = stretch.cut(last - first)
        move, is_kept = transfers.at(hand, first)
        yield replace(piece, fate=fate if is_kept else piece.fate, move=move)


def _by_paragraph(stretch: Stretch) -> Iterator[Stretch]:
    """The stretch cut around the ends of paragraphs; nothing of one that is empty."""
    while stretch.text and not stretch.is_end:
        end = stretch.text.find(PARAGRAPH_END)
        if end < 0:
            break
        before, stretch = stretch.cut(end or 1)
        yield before
    if stretch.text:
        yield stretch


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches, with neighbours of one fate made one."""
    last: Stretch | None = None
    for each in stretches:
        if last is not None and _is_one(last, each):
            last = replace(last, text=last.text + each.text)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _in_one_run(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches, with the ends of paragraphs inside of what is inserted, or deleted.

    Where words are inserted on either side of an end that both texts have, and an end behind them,
    either end may be the one that was there: it is the last one, so that all that is inserted is
    one run. LibreOffice would join the wrong paragraphs.
    """
    for number in range(1, len(stretches)):
        end, fate = stretches[number], stretches[number - 1].fate
        if not end.is_end or end.fate is not Fate.SAME or fate is Fate.SAME:
            continue
        is_left = fate.is_left
        later = number + 1
        while (
            later < len(stretches)
            and stretches[later].fate is not Fate.SAME
            and stretches[later].fate.is_left is is_left
            and not stretches[later].is_end
        ):
            later += 1
        if later == len(stretches):
            continue
        other = stretches[later]
        if other.is_end and other.fate is (Fate.GONE if is_left else Fate.NEW):
            stretches[number] = replace(end, fate=other.fate)
            stretches[later] = replace(
                other,
                fate=Fate.SAME,
                left=other.left if is_left else end.left,
                right=end.right if is_left else other.right,
            )
    return stretches


def _is_one(first: Stretch, second: Stretch) -> bool:
    length = len(first.text)
    follows = (not first.fate.is_left or first.left + length == second.left) and (
        not first.fate.is_right or first.right + length == second.right
    )
    is_alike = (first.fate, first.move) == (second.fate, second.move)
    return follows and is_alike and not first.is_end and not second.is_end


def cut_at(stretch: Stretch, lefts: list[int], rights: list[int]) -> Iterator[Stretch]:
    """The stretch cut at those of some places in either text (sorted) that lie inside of it."""
    places = set()
    for places_there, start, is_there in (
        (lefts, stretch.left, stretch.fate.is_left),
        (rights, stretch.right, stretch.fate.is_right),
    ):
        if is_there:
            number = bisect_right(places_there, start)
            while number < len(places_there) and places_there[number] < start + len(stretch.text):
                places.add(places_there[number] - start)
                number += 1
    done = 0
    for place in sorted(places):
        piece, stretch = stretch.cut(place - done)
        done = place
        yield piece
    yield stretch
