"""Which gaps between the words of a page are gutters, and which are wide spaces.

Narrow columns that are set flush have spaces as wide as a gutter elsewhere, and some gutters are as
narrow as a space. What tells them apart stands above and below: a gutter goes on there, and in
place of a wide space there are words.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.documents.pdf.words import Word

_SPACE = 0.85
"""The widest gap that is a space wherever it stands, in type sizes."""

_WIDEST_SPACE = 3.5
"""The widest gap that may be a space in a line that is set flush, in type sizes."""

_NARROWEST_GUTTER = 0.15
_GUTTER_LINES = 12
"""A gap that goes down through so many lines is a gutter, however narrow it is."""

_COLUMN_EMS = 4.0
_LEADING = 1.7
_NEAR = 2.9
"""The two lines above and below a gap lie within this distance, in type sizes."""

_ALIKE = (0.8, 1.25)


@dataclass(slots=True)
class _Strip:
    """A gap that goes down from line to line; `words` are those to the left of it."""

    left: float
    right: float
    level: float
    words: list[int] = field(default_factory=list)


class Gaps:
    """What the gaps between the words of a page mean.

    Args:
        words: all that run in one direction.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._gutters = _gutters(words)

    def joins(self, left: Word, right: Word) -> bool:
        """Whether only a space stands between two words of one line."""
        size = max(left.size, 1.0)
        gap = right.left - left.right
        if gap < 0:  # one word over the other, or a script that runs to the left
            gap = min(-gap, abs(left.left - right.right))
        if gap < _SPACE * size:
            return right.left < self._gutters.get(left.place, math.inf)
        return gap < _WIDEST_SPACE * size and self._is_covered(left, right)

    @cached_property
    def _by_level(self) -> list[tuple[float, int, Word]]:
        """The words from the bottom up."""
        return sorted((word.bottom, word.place, word) for word in self._words)

    def _is_covered(self, left: Word, right: Word) -> bool:
        """Whether words above and below leave nothing free of the gap between these two."""
        size = left.size
        first, last = min(left.right, right.right), max(left.left, right.left)
        begin = bisect_left(self._by_level, (left.bottom - _NEAR * size,))
        end = bisect_right(self._by_level, (left.bottom + _NEAR * size, math.inf))
        low, high = _ALIKE
        near = sorted(
            (word.left, word.right)
            for _, _, word in self._by_level[begin:end]
            if abs(word.bottom - left.bottom) > 0.5 * size
            and word.left < last
            and word.right > first
            and low < word.size / size < high
        )
        reached = first
        for start, stop in [*near, (last, last)]:
            if start - reached > _NARROWEST_GUTTER * size:
                return False
            reached = max(reached, stop)
        return True


def _gutters(words: Sequence[Word]) -> dict[int, float]:
    """Where the gutters to the right of words end, by the places of the words on the page."""
    found: dict[int, float] = {}
    strips: list[_Strip] = []
    for row in _rows(words):
        size, level = row[0].size, row[0].bottom
        narrowest = _NARROWEST_GUTTER * size
        gaps = [
            (right.left, left.right, left.place)
            for left, right in pairwise(row)
            if right.left - left.right > narrowest
        ]
        begin, end = row[0].left + _COLUMN_EMS * size, row[-1].right - _COLUMN_EMS * size
        going: list[_Strip] = []
        for strip in strips:
            if strip.level - level > _LEADING * size:
                _keep(strip, found)
                continue
            if _narrow(strip, gaps, narrowest):
                strip.level = level
                going.append(strip)
            elif row[0].left < strip.right and row[-1].right > strip.left:
                _keep(strip, found)
            else:  # a line of another column
                going.append(strip)
        taken = {strip.words[-1] for strip in going}
        going += [
            _Strip(left, right, level, [index])
            for right, left, index in gaps
            if index not in taken and left > begin and right < end
        ]
        strips = going
    for strip in strips:
        _keep(strip, found)
    return found


def _narrow(strip: _Strip, gaps: list[tuple[float, float, int]], narrowest: float) -> bool:
    """Leave of a strip what goes on in the next line; false where a word stands in its way.

    The gaps come from left to right, each with its right end first, so that they can be searched.
    """
    for number in range(bisect_left(gaps, (strip.left,)), len(gaps)):
        right, left, index = gaps[number]
        if left >= strip.right:
            return False
        low = max(left, strip.left)
        high = min(right, strip.right)
        if high - low > narrowest:
            strip.left, strip.right = low, high
            strip.words.append(index)
            return True
    return False


def _keep(strip: _Strip, found: dict[int, float]) -> None:
    if len(strip.words) >= _GUTTER_LINES:
        found.update(dict.fromkeys(strip.words, strip.right))


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """The words at one height, from left to right; the rows from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.bottom, word.left)):
        if rows and abs(rows[-1][0].bottom - word.bottom) < 0.2 * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]
