"""The figures of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Kind, Share, Summary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Link


def summarise(left: Sequence[int], right: Sequence[int], links: Sequence[Link]) -> Summary:
    """How many words of each side have a partner, by kind.

    Args:
        left, right: the number of words of each sentence.
        links: no sentence is in two of them.
    """
    return Summary(
        _share(left, {index: link.kind for link in links for index in link.left}),
        _share(right, {index: link.kind for link in links for index in link.right}),
    )


def _share(words: Sequence[int], kinds: Mapping[int, Kind]) -> Share:
    count = dict.fromkeys((*Kind, None), 0)
    for index, number in enumerate(words):
        count[kinds.get(index)] += number
    return Share(
        words=sum(words),
        identical=count[Kind.IDENTICAL],
        edited=count[Kind.EDITED],
        reworded=count[Kind.REWORDED],
        only=count[None],
    )
