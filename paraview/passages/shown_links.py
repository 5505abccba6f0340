"""The links as they would be if more, or less, were asked of them, and as an editor judged. Pure.

As found, everything is as the engine decided. Above that, links that are less sure come apart;
below, dropped and added sentences join that may belong together. Identical sentences always stay.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.comparison import LEAST_SCORE, Certainty, Kind, Link
from paraview.passages.verdicts import NO_VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Comparison, WeakMatch
    from paraview.passages.verdicts import Verdicts


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


def links_from(
    comparison: Comparison, asked: Asked, verdicts: Verdicts = NO_VERDICTS
) -> tuple[Link, ...]:
    """The links of a comparison of which so much is asked; what the editor said of one holds."""
    least = _LEAST.get(asked, 0.0)
    judged = [
        replace(link, score=1.0) if verdicts.accepts(link.left, link.right) else link
        for link in comparison.links
    ]
    links = [
        link
        for link in judged
        if (link.score >= least or link.kind is Kind.IDENTICAL)
        and not verdicts.refuses(link.left, link.right)
    ]
    weak = [replace(each, score=1.0) for each in verdicts.accepted_matches(comparison)]
    if asked is Asked.POSSIBLE:
        weak += best_matches(open_matches(comparison, verdicts))
    if weak:
        links += _joined(comparison, weak)
        links.sort(key=lambda link: (link.left[0], link.right[0]))
    return tuple(links)


def open_matches(comparison: Comparison, verdicts: Verdicts) -> tuple[WeakMatch, ...]:
    """The weak matches that are still a question: neither judged, nor settled by another."""
    accepted = verdicts.accepted_matches(comparison)
    lefts = {weak.left for weak in accepted}
    rights = {weak.right for weak in accepted}
    return tuple(
        weak
        for weak in comparison.weak
        if weak.left not in lefts
        and weak.right not in rights
        and not verdicts.refuses((weak.left,), (weak.right,))
    )


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
