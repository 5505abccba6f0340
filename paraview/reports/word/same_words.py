"""Where both texts have the same characters, in the same order in both. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Kind, Op, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from paraview.comparison import Comparison, Link, Side

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")


@dataclass(frozen=True, slots=True, order=True)
class Same:
    """`length` characters that stand in both texts; 0 where only the places belong together."""

    left: int
    right: int
    length: int


def same_words(comparison: Comparison) -> tuple[Same, ...]:
    """The stretches of the links that did not move, so that none crosses or overlaps another.

    Of what is reworded, only beginning and end: where nearly every word differs, one word after the
    other only tires.
    """
    found: list[Same] = []
    for link in comparison.links:
        if not link.moved:
            found += [*_corners(comparison, link), *same_in_link(comparison, link)]
    return tuple(_without_overlaps(_in_order(sorted(set(found)))))


def same_in_link(comparison: Comparison, link: Link) -> Iterator[Same]:
    """Where both ends of a link have the same characters, where it is more than reworded."""
    left, right = comparison.left, comparison.right
    if link.kind is Kind.REWORDED:
        return
    if link.edits:
        pairs = [(edit.left, edit.right) for edit in link.edits if edit.op is Op.EQUAL]
    elif len(link.left) == len(link.right):
        members = zip(link.left, link.right, strict=True)
        pairs = [(left.sentences[i].span, right.sentences[j].span) for i, j in members]
    else:
        pairs = [(_hull(left, link.left), _hull(right, link.right))]
    for one, other in pairs:
        yield from _same(left.document.text, one, right.document.text, other)


def _corners(comparison: Comparison, link: Link) -> tuple[Same, Same]:
    left, right = _hull(comparison.left, link.left), _hull(comparison.right, link.right)
    return Same(left.start, right.start, 0), Same(left.end, right.end, 0)


def _hull(side: Side, members: Sequence[int]) -> Span:
    return Span(side.sentences[members[0]].span.start, side.sentences[members[-1]].span.end)


def _same(left: str, one: Span, right: str, other: Span) -> Iterator[Same]:
    """The words that two stretches have in common, by characters: an edit forgives typography."""
    if one.of(left) == other.of(right):
        yield Same(one.start, other.start, len(one))
        return
    from rapidfuzz.distance import Indel

    lefts = [match.span() for match in _TOKEN.finditer(left, one.start, one.end)]
    rights = [match.span() for match in _TOKEN.finditer(right, other.start, other.end)]
    steps = Indel.opcodes(
        [left[start:end] for start, end in lefts], [right[start:end] for start, end in rights]
    )
    for step in steps:
        if step.tag == "equal":
            start, end = lefts[step.src_start][0], lefts[step.src_end - 1][1]
            yield Same(start, rights[step.dest_start][0], end - start)


def _in_order(stretches: Iterable[Same]) -> list[Same]:
    """The longest series that is in the order of the right text as well as of the left one."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    all_of_them = list(stretches)
    for number, each in enumerate(all_of_them):
        length = bisect_right(ends, each.right)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [each.right]
        last[length : length + 1] = [number]
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(all_of_them[number])
        number = before[number]
    return chain[::-1]


def _without_overlaps(stretches: Iterable[Same]) -> Iterator[Same]:
    at_left = at_right = 0
    for each in stretches:
        if each.left >= at_left and each.right >= at_right:
            yield each
            at_left, at_right = each.left + each.length, each.right + each.length
