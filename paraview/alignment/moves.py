"""Which links are out of order, and which of them moved together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Placed:
    """A link by where it stands: a position on each side, and how much text it carries.

    `tie` decides between backbones of the same weight. It has to come from what the link says and
    not from where it stands, or the answer would depend on which document is called left.
    """

    left: float
    right: float
    weight: float
    tie: int = 0


Heft = tuple[float, int]
"""The weight of a chain, and its ties added up."""


def moved_links(links: Sequence[Placed]) -> frozenset[int]:
    """Indexes of the links that are not on the in-order backbone.

    The backbone is the chain of links, rising on both sides, that carries the most text: a
    heaviest increasing subsequence, found in O(n log n) (Fredman, 1975, with weights).
    """
    runs = _runs(links)
    heads = [_together([links[index] for index in run]) for run in runs]
    ranks = {right: rank for rank, right in enumerate(sorted({head.right for head in heads}), 1)}
    best = _PrefixMaximum(len(ranks))
    previous: list[int | None] = []
    pending: list[tuple[int, Heft, int]] = []
    last_left: float | None = None
    for number, head in enumerate(heads):
        if head.left != last_left:
            _settle(best, pending)
            last_left = head.left
        rank = ranks[head.right]
        (weight, tie), before = best.up_to(rank - 1)
        previous.append(before)
        pending.append((rank, (weight + head.weight, tie + head.tie), number))
    _settle(best, pending)
    _, number_or_none = best.up_to(len(ranks))
    backbone: set[int] = set()
    while number_or_none is not None:
        backbone.update(runs[number_or_none])
        number_or_none = previous[number_or_none]
    return frozenset(range(len(links))) - backbone


def _runs(links: Sequence[Placed]) -> list[list[int]]:
    """The links as runs that follow each other on both sides, ordered by where they stand.

    With one link of a run the backbone can have all: nothing lies between them. Most texts are a
    few long runs, however many sentences they have.
    """
    order = sorted(range(len(links)), key=lambda k: (links[k].left, links[k].right))
    lefts, rights = Counter(link.left for link in links), Counter(link.right for link in links)
    ranks = {right: rank for rank, right in enumerate(sorted(rights))}
    runs: list[list[int]] = []
    expected: int | None = None  # the rank of the right end that would go on with the run
    for index in order:
        link = links[index]
        alone = lefts[link.left] == rights[link.right] == 1
        if alone and ranks[link.right] == expected:
            runs[-1].append(index)
        else:
            runs.append([index])
        expected = ranks[link.right] + 1 if alone else None
    return runs


def _together(run: Sequence[Placed]) -> Placed:
    """A run as one link, at its head."""
    weight, tie = sum(link.weight for link in run), sum(link.tie for link in run)
    return Placed(run[0].left, run[0].right, weight, tie)


def _settle(best: _PrefixMaximum, pending: list[tuple[int, Heft, int]]) -> None:
    for rank, heft, index in pending:
        best.raise_to(rank, heft, index)
    pending.clear()


class _PrefixMaximum:
    """The heaviest chain that ends at or before each rank; a Fenwick tree."""

    def __init__(self, size: int) -> None:
        self._cells: list[tuple[Heft, int | None]] = [((0.0, 0), None)] * (size + 1)

    def up_to(self, rank: int) -> tuple[Heft, int | None]:
        best: tuple[Heft, int | None] = ((0.0, 0), None)
        while rank > 0:
            if self._cells[rank][0] > best[0]:
                best = self._cells[rank]
            rank -= rank & -rank
        return best

    def raise_to(self, rank: int, heft: Heft, index: int) -> None:
        while rank < len(self._cells):
            if heft > self._cells[rank][0]:
                self._cells[rank] = (heft, index)
            rank += rank & -rank
