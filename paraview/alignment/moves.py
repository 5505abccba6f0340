"""Which links are out of order, and which of them moved together."""

from __future__ import annotations

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
    order = sorted(range(len(links)), key=lambda k: (links[k].left, links[k].right))
    ranks = {right: rank for rank, right in enumerate(sorted({link.right for link in links}), 1)}
    best = _PrefixMaximum(len(ranks))
    previous: dict[int, int | None] = {}
    pending: list[tuple[int, Heft, int]] = []
    last_left: float | None = None
    for index in order:
        link = links[index]
        if link.left != last_left:
            _settle(best, pending)
            last_left = link.left
        rank = ranks[link.right]
        (weight, tie), before = best.up_to(rank - 1)
        previous[index] = before
        pending.append((rank, (weight + link.weight, tie + link.tie), index))
    _settle(best, pending)
    _, index_or_none = best.up_to(len(ranks))
    backbone: set[int] = set()
    while index_or_none is not None:
        backbone.add(index_or_none)
        index_or_none = previous[index_or_none]
    return frozenset(range(len(links))) - backbone


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
