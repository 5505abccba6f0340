"""The links as they would be if more, or less, were asked of them. Pure.

As found, everything is as the engine decided. Above that, links that are less sure come apart;
below, dropped and added sentences join that may belong together. Identical sentences always stay.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.comparison import LEAST_SCORE, Certainty, Kind, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Comparison, WeakMatch


class Asked(StrEnum):
    """How sure a link has to be, from little to much."""

    POSSIBLE = "possible"
    AS_FOUND = "as_found"
    LIKELY = "likely"
    SURE = "sure"


_LEAST = {
    Asked.LIKELY: LEAST_SCORE[Certainty.LIKELY],
    Asked.SURE: LEAST_SCORE[Certainty.SURE],
}


def links_from(comparison: Comparison, asked: Asked) -> tuple[Link, ...]:
    """The links of a comparison of which so much is asked; what an editor linked stays linked."""
    least = _LEAST.get(asked, 0.0)
    links = [
        link
        for link in comparison.links
        if link.score >= least or link.kind is Kind.IDENTICAL or link.by_hand
    ]
    if asked is Asked.POSSIBLE and comparison.weak:
        links += _joined(comparison, best_matches(comparison.weak))
        links.sort(key=lambda link: (link.left[0], link.right[0]))
    return tuple(links)


def best_matches(weak: Iterable[WeakMatch]) -> tuple[WeakMatch, ...]:
    """The likeliest weak matches, so that each sentence is in one at most."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    best = []
    for each in sorted(weak, key=lambda each: (-each.score, each.left + each.right)):
        if each.left not in taken_left and each.right not in taken_right:
            taken_left.add(each.left)
            taken_right.add(each.right)
            best.append(each)
    return tuple(best)


def _joined(comparison: Comparison, weak: Iterable[WeakMatch]) -> list[Link]:
    in_order = [link for link in comparison.links if not link.moved]
    backbone = ([link.left[0] for link in in_order], [link.right[0] for link in in_order])
    return [
        Link(
            (each.left,),
            (each.right,),
            Kind.REWORDED,
            not _is_in_order(backbone, each.left, each.right),
            each.score,
        )
        for each in weak
    ]


def _is_in_order(backbone: tuple[Sequence[int], Sequence[int]], left: int, right: int) -> bool:
    lefts, rights = backbone
    return bisect_right(lefts, left) == bisect_left(rights, right)
