"""The columns of text on a page: lines that stand under one another and nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.documents.pdf.words import Fragment

_SPACE = 0.12
"""Fragments of a line that are this share of the type size apart have a space between them."""

_NEXT_LINE = 1.3
"""How far below a line the next one may begin, in type sizes."""

_OVERLAP = 0.3
"""Lines stand under one another where they share this much of the width of the narrower one."""

_LABEL_CHARS = 3
_LABEL_EMS = 3.0
_BIG_LETTER = 1.6
_OTHER_TYPE = 1.3


@dataclass(frozen=True, slots=True)
class Column:
    """Lines under one another, from the top; positions in points."""

    lines: tuple[Fragment, ...]
    left: float
    bottom: float
    right: float
    top: float


def columns(fragments: Sequence[Fragment]) -> list[Column]:
    """The fragments of a page as columns, in no order."""
    if not fragments:
        return []
    size = median(fragment.size for fragment in fragments)
    letters = [f for f in fragments if f.size > _BIG_LETTER * size and _is_letter(f)]
    lines = _with_labels([fragment for fragment in fragments if fragment not in letters])
    lines = _with_big_letters(lines, letters)
    lines.sort(key=lambda line: -line.middle)
    below = _neighbors(lines)
    above: dict[int, list[int]] = defaultdict(list)
    for upper, lowers in below.items():
        for lower in lowers:
            above[lower].append(upper)
    found: list[list[Fragment]] = []
    started: set[int] = set()
    for number in range(len(lines)):
        if number in started:
            continue
        here, run = number, [lines[number]]
        started.add(number)
        while len(below[here]) == 1 and len(above[below[here][0]]) == 1:
            before, here = here, below[here][0]
            if here in started or _other_type(lines[before], lines[here]):
                break
            started.add(here)
            run.append(lines[here])
        found.append(run)
    return [_column(run) for run in found]


def join(left: Fragment, right: Fragment) -> Fragment:
    """Two fragments of one line as one."""
    close = right.left - left.right < _SPACE * min(left.size, right.size)
    longer = max(left, right, key=lambda fragment: len(fragment.text))
    return replace(
        longer,
        text=left.text + ("" if close else " ") + right.text,
        left=min(left.left, right.left),
        right=max(left.right, right.right),
    )


def on_line(fragment: Fragment, other: Fragment) -> bool:
    """Whether two fragments stand at the same height."""
    level = min(fragment.top, other.top) - max(fragment.bottom, other.bottom)
    return level > 0.5 * min(fragment.size, other.size)


def _is_letter(fragment: Fragment) -> bool:
    text = fragment.text.strip()
    return len(text) == 1 and text.isalpha()


def _is_label(text: str) -> bool:
    """Whether a text may be a bullet or the number of an item, rather than a short word."""
    return len(text) <= _LABEL_CHARS and not (text.isalpha() and len(text) > 1)


def _with_labels(fragments: list[Fragment]) -> list[Fragment]:
    """The fragments, with bullets and numbers put in front of the lines that they belong to."""
    ordered = sorted(fragments, key=lambda fragment: (-round(fragment.middle), fragment.left))
    merged: list[Fragment] = []
    for fragment in ordered:
        last = merged[-1] if merged else None
        if last is not None and on_line(last, fragment) and fragment.left >= last.right:
            apart = fragment.left - last.right
            label = _is_label(last.text.strip()) and apart < _LABEL_EMS * fragment.size
            if label or apart < _SPACE * fragment.size:
                merged[-1] = join(last, fragment)
                continue
        merged.append(fragment)
    return merged


def _with_big_letters(lines: list[Fragment], letters: list[Fragment]) -> list[Fragment]:
    """The lines, with each large first letter in front of the topmost line beside it."""
    for letter in letters:
        beside = [
            number
            for number, line in enumerate(lines)
            if letter.bottom < line.middle < letter.top + 0.5 * line.size
            and 0 <= line.left - letter.right + line.size < 3 * line.size
        ]
        if not beside:
            lines.append(letter)
            continue
        first = max(beside, key=lambda number: lines[number].middle)
        line = lines[first]
        lines[first] = replace(line, text=letter.text.strip() + line.text, left=letter.left)
    return lines


def _neighbors(lines: list[Fragment]) -> dict[int, list[int]]:
    """The lines right below each line, by their numbers; `lines` come from the top."""
    heights = [-line.middle for line in lines]
    below: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        nearest: float | None = None
        start = bisect_left(heights, -line.middle + 0.3 * line.size)
        for other in range(start, len(lines)):
            candidate = lines[other]
            if line.bottom - candidate.top > _NEXT_LINE * max(line.size, candidate.size):
                break
            if not _under(line, candidate) or on_line(line, candidate):
                continue
            if nearest is not None and nearest - candidate.middle > 0.5 * candidate.size:
                break
            nearest = candidate.middle if nearest is None else nearest
            below[number].append(other)
    return below


def _under(line: Fragment, other: Fragment) -> bool:
    shared = min(line.right, other.right) - max(line.left, other.left)
    return shared > _OVERLAP * min(line.right - line.left, other.right - other.left)


def _other_type(line: Fragment, other: Fragment) -> bool:
    """Whether one of two lines is a headline or a quotation pulled out, which may span columns."""
    return max(line.size, other.size) > _OTHER_TYPE * min(line.size, other.size)


def _column(lines: list[Fragment]) -> Column:
    return Column(
        tuple(lines),
        left=min(line.left for line in lines),
        bottom=min(line.bottom for line in lines),
        right=max(line.right for line in lines),
        top=max(line.top for line in lines),
    )


def merge(parts: Sequence[Column]) -> Column:
    """Columns that can't be told apart as one, its lines put together from left to right."""
    fragments = sorted(
        (line for part in parts for line in part.lines), key=lambda line: -line.middle
    )
    rows: list[list[Fragment]] = []
    for fragment in fragments:
        if rows and on_line(fragment, rows[-1][0]):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    lines: list[Fragment] = []
    for row in rows:
        row.sort(key=lambda fragment: fragment.left)
        line = row[0]
        for following in row[1:]:
            line = join(line, following)
        lines.append(line)
    return _column(lines)
