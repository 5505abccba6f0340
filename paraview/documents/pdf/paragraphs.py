"""From the lines of a PDF in reading order to paragraphs, headings and captions."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import Run
from paraview.documents.ground.guessed_roles import SENTENCE_END
from paraview.documents.ground.lines.line_ends import LineEnds
from paraview.documents.ground.stories import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.documents.pdf.columns import Line

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite|page)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—|\s]*(?:(?:/|of|von|sur|de)\s*\d{1,4})?",
    re.IGNORECASE,
)
_OPEN_RANGE = re.compile(r"\d[-–]\s*$")
"""A range of numbers that ends on the next line."""
_BULLET = re.compile(r"[•‣▪●◦]\s*(?=\S)")
_EDGE = 0.09
"""Running heads and page numbers stand within this share of the page from its edges."""

_HEADING_SIZE = 1.2
_CAPTION_SIZE = 0.93
_SAME_SIZE = 0.06
_INDENT = 0.7
_SURELY_EMS = 3
"""So much more room a line must have left to end a paragraph without a full stop."""

_LOOSE_LEADING = 1.35
_HEADING_WORDS = 40
_BOLD_HEADING_WORDS = 15


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text on a page.

    Attributes:
        run: its text.
        size: its type size as a share of that of most of the document.
        boxes: where it stands; more than one where it runs on over a column or a page.
        column: the column of the page in which it begins.
        opens_column: whether it is the first in that column.
    """

    run: Run
    size: float
    boxes: tuple[Box, ...] = ()
    column: int = 0
    opens_column: bool = False


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers and without the lines that repeat at their edges.

    Where nothing would be left, there is nothing but the text: all of it is kept.
    """
    heights = [_height(page) for page in pages]
    seen = Counter(
        key
        for page, height in zip(pages, heights, strict=True)
        for key in {_furniture_key(line) for line in page if _at_edge(line, height)}
    )
    often = max(2, len(pages) // 3)

    def is_furniture(line: Line, height: tuple[float, float]) -> bool:
        if not _at_edge(line, height):
            return False
        numbered = _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
        return numbered or (len(pages) > 1 and seen[_furniture_key(line)] >= often)

    kept = [
        [line for line in page if not is_furniture(line, height)]
        for page, height in zip(pages, heights, strict=True)
    ]
    return kept if any(kept) else [list(page) for page in pages]


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The blocks of text in the pages; a paragraph may run on over a column or a page."""
    lines = [(line, number) for number, page in enumerate(pages) for line in page]
    if not lines:
        return []
    body = _body_size([line for line, _ in lines])
    leading = _leading([line for line, _ in lines])
    edges = _edges(lines)
    ends = LineEnds([line.text for line, _ in lines], is_set=True)
    indents = _indents(lines, edges)
    runs: list[Paragraph] = []
    parts = [lines[0]]
    opens_column = True
    for (before, page_before), (line, page) in pairwise(lines):
        same_column = (before.region, page_before) == (line.region, page)
        left, right = edges[line.region, page]
        if same_column:
            if _goes_on(before, line, body, leading):
                new = False
            else:
                new = _begins_paragraph(before, line, left, right, leading)
        else:
            new = not _runs_on(before, line, left, indents=indents)
        if new:
            runs.append(_block(parts, body, ends, opens_column=opens_column))
            parts = []
            opens_column = not same_column
        parts.append((line, page))
    runs.append(_block(parts, body, ends, opens_column=opens_column))
    return runs


def beside(sides: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The blocks of what stands turned beside the text: credits, stamps; each text once."""
    runs = [block.run for side in sides for block in paragraphs([side])]
    texts = dict.fromkeys(run.text for run in runs)
    return [Paragraph(Run(text, Role.CAPTION), 1.0) for text in texts]


def _height(page: Sequence[Line]) -> tuple[float, float]:
    """The lower and upper edge of what is printed on a page, in points."""
    return (
        min((line.bottom for line in page), default=0.0),
        max((line.top for line in page), default=0.0),
    )


def _at_edge(line: Line, height: tuple[float, float]) -> bool:
    low, high = height
    margin = _EDGE * (high - low)
    return line.bottom < low + margin or line.top > high - margin


def _furniture_key(line: Line) -> str:
    return _DIGITS.sub("0", line.text.strip().casefold())


def _body_size(lines: Sequence[Line]) -> float:
    """The type size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] or 1.0


def _leading(lines: Sequence[Line]) -> float:
    """The distance from line to line in running text, in type sizes."""
    steps = sorted(
        (before.bottom - line.bottom) / line.size
        for before, line in pairwise(lines)
        if before.region == line.region and 0 < before.bottom - line.bottom < 3 * line.size
    )
    return steps[len(steps) // 3] if steps else 1.2


def _edges(lines: Sequence[tuple[Line, int]]) -> dict[tuple[int, int], tuple[float, float]]:
    """The left and right edge of each column, by its region and page.

    A headline over the column may be wider, so only lines in its usual type are counted.
    """
    found: dict[tuple[int, int], list[Line]] = {}
    for line, page in lines:
        found.setdefault((line.region, page), []).append(line)
    edges = {}
    for place, column in found.items():
        size = median(line.size for line in column)
        usual = [line for line in column if abs(line.size - size) <= _HEADING_SIZE * size - size]
        told = usual or column
        edges[place] = (min(line.left for line in told), max(line.right for line in told))
    return edges


def _goes_on(before: Line, line: Line, body: float, leading: float) -> bool:
    """Whether a line surely goes on with the one above, however it is set or indented.

    It does in the middle of a sentence: in a list item with a hanging indent, after words in bold.
    So do the lines of a headline, which may be centred.
    """
    if _is_loose(before, line, leading) or _other_size(before, line):
        return False
    if line.text[:1].islower() and not SENTENCE_END.search(before.text):
        return True
    if _OPEN_RANGE.search(before.text) and line.text[:1].isdigit():
        return True
    return line.size >= _HEADING_SIZE * body and before.bold == line.bold


def _begins_paragraph(before: Line, line: Line, left: float, right: float, leading: float) -> bool:
    if _other_type(before, line) or _BULLET.match(line.text):
        return True
    if _is_loose(before, line, leading):
        return True
    indented = line.left - left > _INDENT * line.size
    if indented and before.left - left < 0.5 * (line.left - left):
        return True
    ended = SENTENCE_END.search(before.text) is not None
    return _had_room(before, line, right if ended else right - _SURELY_EMS * line.size)


def _had_room(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have fitted at the end of the one before."""
    word = line.text.split(maxsplit=1)[0]
    letter = (line.right - line.left) / max(1, len(line.text))
    return before.right + (len(word) + 1) * letter < right - 0.5 * line.size


def _runs_on(before: Line, line: Line, left: float, *, indents: bool) -> bool:
    """Whether a paragraph goes on in the next column.

    Where paragraphs begin with an indent, a line without one goes on, even after a full stop.
    """
    if _other_type(before, line) or (SENTENCE_END.search(before.text) and not indents):
        return False
    return line.text[:1].islower() or line.left - left < _INDENT * line.size


def _indents(
    lines: Sequence[tuple[Line, int]], edges: dict[tuple[int, int], tuple[float, float]]
) -> bool:
    """Whether paragraphs begin with an indent here: some lines do, and most don't."""
    indented = sum(
        _INDENT * line.size < line.left - edges[line.region, page][0] < 4 * line.size
        for line, page in lines
    )
    return 0.02 * len(lines) < indented < 0.4 * len(lines)


def _other_type(before: Line, line: Line) -> bool:
    return _other_size(before, line) or before.bold != line.bold


def _other_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) > _SAME_SIZE * before.size


def _is_loose(before: Line, line: Line, leading: float) -> bool:
    """Whether more room stands between two lines than in running text."""
    return (before.bottom - line.bottom) / line.size > _LOOSE_LEADING * max(leading, 0.9)


def _block(
    parts: Sequence[tuple[Line, int]], body: float, ends: LineEnds, *, opens_column: bool
) -> Paragraph:
    lines = [line for line, _ in parts]
    text = lines[0].text
    for line in lines[1:]:
        text = ends.joined(text.rstrip(), line.text.lstrip())
    role = _role(lines, text, body)
    if role is Role.PARAGRAPH and (bullet := _BULLET.match(text)):
        text, role = text[bullet.end() :], Role.LIST_ITEM
    return Paragraph(
        Run(text, role),
        max(line.size for line in lines) / body,
        tuple(_boxes(parts)),
        lines[0].region,
        opens_column,
    )


def _boxes(parts: Sequence[tuple[Line, int]]) -> Iterator[Box]:
    """Where lines stand, a box for each column."""
    for (page, _), found in groupby(parts, key=lambda part: (part[1], part[0].region)):
        lines = [line for line, _ in found]
        yield Box(
            page,
            min(line.left for line in lines),
            min(line.bottom for line in lines),
            max(line.right for line in lines),
            max(line.top for line in lines),
        )


def _role(lines: Sequence[Line], text: str, body: float) -> Role:
    words = len(text.split())
    size = max(line.size for line in lines)
    if size > _HEADING_SIZE * body and words <= _HEADING_WORDS:
        return Role.HEADING
    if all(line.bold for line in lines) and words <= _BOLD_HEADING_WORDS:
        return Role.PARAGRAPH if SENTENCE_END.search(text) else Role.HEADING
    if size < _CAPTION_SIZE * body:
        return Role.CAPTION
    return Role.PARAGRAPH
