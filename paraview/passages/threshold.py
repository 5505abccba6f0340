"""The links as they would be if more, or less, were asked of them. Pure, and at once.

Scores are probabilities. In the middle everything is as the engine found it; above, links that are
less sure come apart; below, dropped and added sentences join that may belong together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from paraview.comparison import Kind, Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Comparison

AS_FOUND = 0.5


def links_from(comparison: Comparison, threshold: float) -> tuple[Link, ...]:
    """The links of a comparison from this probability on; `AS_FOUND` leaves them as they are."""
    links = list(comparison.links)
    if threshold > AS_FOUND:
        links = [link for link in links if link.score >= threshold or link.kind is Kind.IDENTICAL]
    elif threshold < AS_FOUND:
        links += _weak_links(comparison, threshold)
        links.sort(key=lambda link: (link.left[0], link.right[0]))
    return tuple(links)


def _weak_links(comparison: Comparison, threshold: float) -> list[Link]:
    """The likeliest of the weak matches; a sentence joins but once."""
    in_order = [link for link in comparison.links if not link.moved]
    backbone = ([link.left[0] for link in in_order], [link.right[0] for link in in_order])
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found = []
    for weak in sorted(comparison.weak, key=lambda weak: -weak.score):
        if weak.score < threshold or weak.left in taken_left or weak.right in taken_right:
            continue
        taken_left.add(weak.left)
        taken_right.add(weak.right)
        moved = not _is_in_order(backbone, weak.left, weak.right)
        found.append(Link((weak.left,), (weak.right,), Kind.REWORDED, moved, weak.score))
    return found


def _is_in_order(backbone: tuple[Sequence[int], Sequence[int]], left: int, right: int) -> bool:
    lefts, rights = backbone
    return bisect_right(lefts, left) == bisect_left(rights, right)
