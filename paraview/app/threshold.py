"""The links as they would be if more, or less, were asked of them. Pure, and at once.

Scores are probabilities. In the middle everything is as the engine found it; above, links that are
less sure come apart; below, dropped and added sentences join that may belong together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import Kind, Link, Share, Summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Comparison, Side

AS_FOUND = 0.5


def relabelled(comparison: Comparison, threshold: float) -> Comparison:
    """The same comparison with links from this probability on; its figures are counted anew.

    `AS_FOUND` leaves the links as they are.
    """
    links = list(comparison.links)
    if threshold == AS_FOUND:
        pass
    elif threshold > AS_FOUND:
        links = [link for link in links if link.score >= threshold or link.kind is Kind.IDENTICAL]
    else:
        links += _weak_links(comparison, threshold)
        links.sort(key=lambda link: (link.left[0], link.right[0]))
    linked_left = {index for link in links for index in link.left}
    linked_right = {index for link in links for index in link.right}
    return replace(
        comparison,
        links=tuple(links),
        dropped=_others(comparison.left, linked_left),
        added=_others(comparison.right, linked_right),
        summary=Summary(
            _share(comparison.left, {i: link.kind for link in links for i in link.left}),
            _share(comparison.right, {i: link.kind for link in links for i in link.right}),
        ),
    )


def _others(side: Side, linked: set[int]) -> tuple[int, ...]:
    return tuple(index for index in range(len(side.sentences)) if index not in linked)


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


def _share(side: Side, kinds: dict[int, Kind]) -> Share:
    count: dict[Kind | None, int] = dict.fromkeys((*Kind, None), 0)
    for index in range(len(side.sentences)):
        words = side.sentence_text(index).split()
        count[kinds.get(index)] += sum(any(map(str.isalnum, word)) for word in words)
    return Share(
        sum(count.values()),
        count[Kind.IDENTICAL],
        count[Kind.EDITED],
        count[Kind.REWORDED],
        count[None],
    )
