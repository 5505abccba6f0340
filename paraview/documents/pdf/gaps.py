"""Which gaps between the words of a page are gutters, and which are wide spaces.

Narrow columns that are set flush have spaces as wide as a gutter elsewhere, and some gutters are as
narrow as a space. What tells them apart stands above and below: a gutter goes on there, and in
place of a wide space there are words.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from paraview.documents.pdf.gutters import NARROWEST, cut_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.documents.pdf.words import Word

_SPACE = 0.85
"""The widest gap that is a space wherever it stands, in type sizes."""

_NEAR = 5.0
"""The lines above and below a gap that may cover it lie within this distance, in type sizes."""

_ALIKE = (0.8, 1.25)
_ALIGNED = 0.1
"""How far lines that are set flush may end from one another, in type sizes."""

_FLUSH_LINES = 2
"""So many lines near by are needed: one may do so by chance, as short words are of one length."""


class Gaps:
    """What the gaps between the words of a page mean.

    Args:
        words: all that run in one direction.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self._stretches: dict[int, list[Word]] = {}
        self._rows: dict[int, int] = {}
        for number, row in enumerate(cut_rows(words)):
            for stretch in row:
                for word in stretch:
                    self._stretches[word.place] = stretch
                    self._rows[word.place] = number

    def joins(self, left: Word, right: Word) -> bool:
        """Whether only a space stands between two words of one line."""
        size = max(left.size, 1.0)
        gap = right.left - left.right
        if gap < 0:  # one word over the other, or a script that runs to the left
            gap = min(-gap, abs(left.left - right.right))
        if self._stretches[left.place] is not self._stretches[right.place]:
            # Of one row, a gutter is between them; else one is raised, or the page is slanted.
            is_cut = self._rows[left.place] == self._rows[right.place]
            return gap < (NARROWEST if is_cut else _SPACE) * size
        return gap < _SPACE * size or self._is_covered(left, right) or self._is_flush(left, right)

    def after(self, word: Word) -> Word | None:
        """The word to the right of a word on its line, where only a space stands between them."""
        stretch = self._stretches[word.place]
        place = stretch.index(word) + 1
        if place < len(stretch) and self.joins(word, stretch[place]):
            return stretch[place]
        return None

    @cached_property
    def _by_level(self) -> list[tuple[float, int, list[Word]]]:
        """The stretches of lines from the bottom up."""
        return sorted(
            (stretch[0].bottom, place, stretch)
            for place, stretch in self._stretches.items()
            if place == stretch[0].place
        )

    def _near(self, word: Word) -> list[list[Word]]:
        """The stretches above and below a word, in type of about its size."""
        reach = _NEAR * word.size
        begin = bisect_left(self._by_level, (word.bottom - reach,))
        end = bisect_right(self._by_level, (word.bottom + reach, math.inf))
        low, high = _ALIKE
        return [
            stretch
            for level, _, stretch in self._by_level[begin:end]
            if abs(level - word.bottom) > 0.5 * word.size
            and low < stretch[0].size / word.size < high
        ]

    def _is_covered(self, left: Word, right: Word) -> bool:
        """Whether words above and below leave nothing free of the gap between these two."""
        first, last = min(left.right, right.right), max(left.left, right.left)
        near = sorted(
            (word.left, word.right)
            for stretch in self._near(left)
            for word in stretch
            if word.left < last and word.right > first
        )
        reached = first
        for start, stop in [*near, (last, last)]:
            if start - reached > NARROWEST * left.size:
                return False
            reached = max(reached, stop)
        return True

    def _is_flush(self, left: Word, right: Word) -> bool:
        """Whether a line ends where those above and below do, and these don't begin in it."""
        size = left.size
        stretch = self._stretches[right.place]
        near = [line for line in self._near(left) if line[0].left < left.right]
        ends = sum(abs(line[-1].right - stretch[-1].right) < _ALIGNED * size for line in near)
        begins = sum(
            abs(after.left - right.left) < _ALIGNED * size
            and after.left - before.right > _SPACE * size
            for line in near
            for before, after in pairwise(line)
        )
        return ends >= _FLUSH_LINES and begins < _FLUSH_LINES
