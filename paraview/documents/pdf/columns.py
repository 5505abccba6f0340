"""The order in which a newspaper page is read: cut along its gutters and between its stories.

A region of the page that has a gutter from top to bottom is read column by column. One that has
none, because a headline or a picture spans its columns, is first cut in two at its widest gap from
side to side: the gap between two stories is wider than the one between a headline and its columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from paraview.documents.pdf.blocks import Column, columns, merge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.documents.pdf.words import Fragment

_GUTTER = 0.45
"""The narrowest gutter, as a share of the type size."""

_NARROW_GUTTER, _NARROW_LINES = 0.15, 6
"""The narrowest between two columns that both have so many lines."""

_COLUMN_LINES = 3
"""Columns fill up from the left: the left one of two has at least this many lines."""

_COLUMN_EMS = 4
"""A column is at least this many times as wide as its type size."""

_TOUCH = 0.3
"""By which share of the type size the boxes of lines in different blocks may overlap."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column. Positions are in points; `region` counts the columns of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool
    region: int


def reading_order(fragments: Sequence[Fragment], *, in_columns: bool = True) -> list[Line]:
    """The lines of a page as they are read; straight across it where it has no columns."""
    parts = columns(fragments)
    if not parts:
        return []
    if not in_columns:
        return _lines([merge(parts)])
    size = median(line.size for part in parts for line in part.lines)
    ordered: list[Column] = []
    waiting = [parts]
    while waiting:
        region = waiting.pop()
        pieces = _cut(region, size)
        if pieces:
            waiting += reversed(pieces)
        else:
            ordered += _uncut(region, size)
    return _lines(ordered)


def stands_in_columns(lines: Sequence[Line]) -> bool:
    """Whether regions stand side by side on a page, so that their order is a guess."""
    boxes: dict[int, tuple[float, float]] = {}
    for line in lines:
        bottom, top = boxes.get(line.region, (line.bottom, line.top))
        boxes[line.region] = (min(bottom, line.bottom), max(top, line.top))
    ordered = sorted(boxes.values(), reverse=True)
    return any(lower[1] - upper[0] > 1 for upper, lower in pairwise(ordered))


def _cut(region: list[Column], size: float) -> list[list[Column]]:
    """The pieces of a region in reading order; none where it can't be cut."""
    if len(region) == 1:
        return []
    side_by_side = _split(region, size)
    return side_by_side if len(side_by_side) > 1 else _stack(region, size)


def _split(region: list[Column], size: float) -> list[list[Column]]:
    """The region cut along its gutters, from left to right; one piece where it has none."""
    ordered = sorted(region, key=lambda column: column.left)
    pieces = [[ordered[0]]]
    gutters: list[float] = []
    right = ordered[0].right
    for column in ordered[1:]:
        if column.left - right >= _NARROW_GUTTER * size:
            pieces.append([])
            gutters.append(column.left - right)
        pieces[-1].append(column)
        right = max(right, column.right)
    merged = [pieces[0]]
    for piece, gutter in zip(pieces[1:], gutters, strict=True):
        wide = gutter >= _GUTTER * size
        left_lines, right_lines = (_COLUMN_LINES, 1) if wide else (_NARROW_LINES, _NARROW_LINES)
        if _is_column(merged[-1], size, left_lines) and _is_column(piece, size, right_lines):
            merged.append(piece)
        else:
            merged[-1] += piece
    return merged


def _is_column(piece: list[Column], size: float, lines: int) -> bool:
    width = max(column.right for column in piece) - min(column.left for column in piece)
    levels = {round(line.middle / size) for column in piece for line in column.lines}
    return width >= _COLUMN_EMS * size and len(levels) >= lines


def _stack(region: list[Column], size: float) -> list[list[Column]]:
    """The region cut in two at its widest gap; nothing where it has none from side to side."""
    ordered = sorted(region, key=lambda column: -column.top)
    best, place = -_TOUCH * size, 0
    bottom = ordered[0].bottom
    for index in range(1, len(ordered)):
        gap = bottom - ordered[index].top
        bottom = min(bottom, ordered[index].bottom)
        if gap > best:
            best, place = gap, index
    return [ordered[:place], ordered[place:]] if place else []


def _uncut(region: list[Column], size: float) -> list[Column]:
    """The columns of a region that can't be cut: what is narrow belongs to what is beside it."""
    if len(region) == 1:
        return region
    narrow = any(column.right - column.left < _COLUMN_EMS * size for column in region)
    low = sum(len(column.lines) == 1 for column in region) == len(region)
    if narrow or low:
        return [merge(region)]
    return sorted(region, key=lambda column: (round(column.left / (4 * size)), -column.top))


def _lines(ordered: list[Column]) -> list[Line]:
    """The lines of columns in reading order; columns under one another make one region."""
    lines: list[Line] = []
    region = 0
    before: Column | None = None
    for column in ordered:
        if before is not None and not _continues(before, column):
            region += 1
        lines += [
            Line(
                text=line.text,
                left=line.left,
                bottom=line.bottom,
                right=line.right,
                top=line.top,
                size=line.size,
                bold=line.bold,
                region=region,
            )
            for line in column.lines
        ]
        before = column
    return lines


def _continues(before: Column, column: Column) -> bool:
    """Whether a column goes on below, as wide as it was, though perhaps after a gap."""
    shared = min(before.right, column.right) - max(before.left, column.left)
    wider = max(before.right - before.left, column.right - column.left)
    return column.top < before.bottom + column.lines[0].size and shared > 0.5 * wider
