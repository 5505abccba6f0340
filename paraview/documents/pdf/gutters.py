"""Where the gutters of a page are: the gaps at which the words of many lines begin.

In type that is set flush a space may be as wide as a gutter, and some gutters are as narrow as a
space. What tells them apart is the edge of the column to the right: line after line begins exactly
there, and no word reaches across it. That words of a column stand under one another by chance is
rare for two lines and next to impossible for six.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.documents.pdf.words import Word

NARROWEST = 0.15
"""The narrowest gap that may be a gutter, in type sizes."""

_ENOUGH_LINES = ((1.5, 3), (0.7, 4), (0.3, 8), (NARROWEST, 10))
"""How many lines must begin at an edge, by the least width of its gutter in type sizes.

A space of a typewriter is 0.6 wide, and one in six stands where another does in the line above.
"""

_FEWEST_LINES = min(lines for _, lines in _ENOUGH_LINES)
_ALIGNED = 0.06
"""How far the lines of a column may begin from its edge, in type sizes."""

_CELL = 0.3
"""In points."""

_COLUMN_EMS = 4.0
"""So far at least a gutter is from either end of its lines, in type sizes."""

_REACH = 3.0
"""How far above and below those lines a gutter may go on, in type sizes."""

_left = attrgetter("left")
_SAME_ROW = 0.2


@dataclass(slots=True)
class _Edge:
    """Lines that begin at one place; `width` is that of the narrowest gap before them."""

    left: float
    width: float
    size: float
    first: int
    last: int
    lines: int = 1

    def is_gutter(self) -> bool:
        return self.lines >= _FEWEST_LINES and any(
            self.width >= width * self.size and self.lines >= lines
            for width, lines in _ENOUGH_LINES
        )


def rows(words: Sequence[Word]) -> list[list[Word]]:
    """The words at one height, from left to right; the rows from the top."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.bottom, word.left)):
        if found and abs(found[-1][0].bottom - word.bottom) < _SAME_ROW * word.size:
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(row, key=_left) for row in found]


def cut_rows(words: Sequence[Word]) -> list[list[list[Word]]]:
    """The rows of a page from the top, each cut at the gutters from left to right."""
    page = rows(words)
    cuts: dict[int, set[int]] = {}
    for edge in _edges(page):
        for number in _reached(page, edge):
            cuts.setdefault(number, set()).add(_place(page[number], edge))
    found = []
    for number, row in enumerate(page):
        ends = [0, *sorted(cuts.get(number, ())), len(row)]
        found.append([row[start:end] for start, end in pairwise(ends) if end > start])
    return found


def _edges(page: Sequence[list[Word]]) -> list[_Edge]:
    """The edges of columns that have a gutter to their left."""
    found: list[_Edge] = []
    open_edges: dict[int, _Edge] = {}
    for number, row in enumerate(page):
        crossed = [place for place, edge in open_edges.items() if _is_crossed(row, edge)]
        found += [edge for place in crossed if (edge := open_edges.pop(place)).is_gutter()]
        begin, end = row[0].left, row[-1].right
        for left, right in pairwise(row):
            gap, size = right.left - left.right, right.size
            if gap <= NARROWEST * size:
                continue
            if right.left - begin < _COLUMN_EMS * size or end - right.left < _COLUMN_EMS * size:
                continue
            _extend(open_edges, right, gap, number)
    return found + [edge for edge in open_edges.values() if edge.is_gutter()]


def _extend(open_edges: dict[int, _Edge], word: Word, gap: float, number: int) -> None:
    """Count a line that begins at an edge, or begin a new edge with it.

    The edges are kept by the cell in which they stand; a cell is too narrow for two of them.
    """
    reach = _ALIGNED * word.size
    first, last = int((word.left - reach) / _CELL), int((word.left + reach) / _CELL)
    for cell in range(first, last + 1):
        edge = open_edges.get(cell)
        if edge is not None and abs(edge.left - word.left) <= reach:
            edge.lines += 1
            edge.last = number
            edge.width = min(edge.width, gap)
            return
    open_edges[int(word.left / _CELL)] = _Edge(word.left, gap, word.size, number, number)


def _is_crossed(row: list[Word], edge: _Edge) -> bool:
    """Whether a word of a row reaches over what stands right before an edge.

    A word that begins there does not: marks may be hung out of a column.
    """
    left = edge.left - NARROWEST * edge.size
    place = bisect_left(row, left, key=_left)
    return place > 0 and row[place - 1].right > left


def _reached(page: Sequence[list[Word]], edge: _Edge) -> list[int]:
    """The numbers of the rows along an edge, and above and below as far as its gutter goes on."""
    reached = list(range(edge.first, edge.last + 1))
    for beyond in (range(edge.first - 1, -1, -1), range(edge.last + 1, len(page))):
        level = page[edge.first if beyond.step < 0 else edge.last][0].bottom
        for number in beyond:
            row = page[number]
            far = abs(row[0].bottom - level) > _REACH * edge.size
            if far or not _is_free(row, edge):
                break
            reached.append(number)
            level = row[0].bottom
    return reached


def _is_free(row: list[Word], edge: _Edge) -> bool:
    """Whether nothing of a row stands in the gutter before an edge."""
    left, right = edge.left - min(edge.width, edge.size), edge.left - _ALIGNED * edge.size
    return not any(word.left < right and word.right > left for word in row)


def _place(row: list[Word], edge: _Edge) -> int:
    """How many words of a row stand before an edge."""
    left = edge.left - 0.5 * NARROWEST * edge.size
    return bisect_left(row, left, key=_left)
