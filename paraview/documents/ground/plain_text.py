"""Text without mark-up: where its paragraphs end, which lines are headings or captions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.guessed_roles import BULLET, SENTENCE_END, guess_roles
from paraview.documents.ground.lines.comment_marks import without_comments
from paraview.documents.ground.lines.line_ends import LineEnds
from paraview.documents.ground.lines.page_lines import BLANK, PAGE_END, lines_of_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x85\u2028]")
_PARAGRAPH_BREAK = re.compile("\f|\u2029")
_WRAP_CHARS = range(18, 121)
"""The widths in characters at which lines are wrapped by hand."""
_NARROW_CHARS = 45
_FEWEST_NARROW = 4
_QUOTED = re.compile(r"^\s?(?:>(?=[>\s\w“\"‘'(\[]|$)\s?)+")

_DASH_ALONE = re.compile(r"[-–—]+")
_DATELINE_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it; `indent` counts the characters in front of it."""

    text: str
    indent: int


def from_string(text: str) -> Article:
    """The article in a text; hard-wrapped lines are joined into paragraphs, `>` marks a quotation.

    Numbers of pages and running heads are left out.
    """
    lines = [line for page in _PARAGRAPH_BREAK.split(text) for line in _lines_of(page)][:-1]
    if "[a]" in text:
        lines = without_comments(lines)
    if any(map(_QUOTED.match, lines)):
        parts = [
            (is_quoted, [_QUOTED.sub("", line, count=1) for line in part])
            for is_quoted, part in groupby(lines, lambda line: _QUOTED.match(line) is not None)
        ]
    else:
        parts = [(False, lines)]
    runs = [
        Run(paragraph, Role.QUOTE if is_quoted else Role.PARAGRAPH)
        for is_quoted, part in parts
        for paragraph in _paragraphs(part)
    ]
    return guess_roles(Article(tuple(runs)))


def _lines_of(page: str) -> list[str]:
    return [*_LINE_BREAK.split(page), PAGE_END]


def _paragraphs(lines: Sequence[str]) -> list[str]:
    groups = _line_groups(lines)
    wrap = _wrap_chars(groups)
    paragraphs: list[str] = []
    ends = LineEnds([line.text for group in groups for line in group])
    for group in groups:
        joined = _join_wrapped(group, wrap, ends) if wrap else [line.text for line in group]
        paragraphs.extend(joined)
    return _mend_datelines(paragraphs)


def _line_groups(lines: Sequence[str]) -> list[list[_Line]]:
    """The lines that stand together between blank ones."""
    texts = [line if line == PAGE_END else line.strip().strip("\ufeff\0\x1a") for line in lines]
    groups: list[list[_Line]] = [[]]
    for number in lines_of_text(texts):
        if number != BLANK and texts[number]:
            raw = lines[number]
            groups[-1].append(_Line(texts[number], len(raw) - len(raw.lstrip())))
        else:
            groups.append([])
    return [group for group in groups if group]


def _wrap_chars(groups: list[list[_Line]]) -> int:
    """The width at which the text is wrapped by hand, in characters, or 0 where it isn't.

    Lines are wrapped where the first word of the next line would have gone over the longest line.
    In narrow lines that is so by chance, in verse and in lists; there, lines begin with capitals.
    """
    breaks = [pair for group in groups for pair in pairwise(group)]
    if not breaks:
        return 0
    longest = max(len(line.text) + line.indent for group in groups for line in group)
    if longest not in _WRAP_CHARS:
        return 0
    full = sum(_is_full(line, following, longest) for line, following in breaks) / len(breaks)
    unfinished = sum(not SENTENCE_END.search(line.text) for line, _ in breaks) / len(breaks)
    if longest < _NARROW_CHARS:
        small = sum(not following.text[0].isupper() for _, following in breaks) / len(breaks)
        if len(breaks) < _FEWEST_NARROW or full < 0.7 or small < 0.5:
            return 0
    return longest if full >= 0.5 and unfinished >= 0.5 else 0


def _is_full(line: _Line, following: _Line, width_chars: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0]
    slack = max(2, width_chars // 12)  # some wrap a little early, to keep words together
    return line.indent + len(line.text) + 1 + len(first_word) > width_chars - slack


def _join_wrapped(group: list[_Line], width_chars: int, ends: LineEnds) -> list[str]:
    """The paragraphs in lines that stand together and are wrapped by hand."""
    paragraphs = [group[0].text]
    margin = min(line.indent for line in group)
    for line, following in pairwise(group):
        indented = following.indent > margin and line.indent <= following.indent
        ended = SENTENCE_END.search(line.text) and not _is_full(line, following, width_chars)
        bulleted = BULLET.match(following.text) is not None
        if (indented and following.indent != line.indent) or ended or bulleted:
            paragraphs.append(following.text)
        else:
            paragraphs[-1] = ends.joined(paragraphs[-1], following.text)
    return paragraphs


def _is_dateline(paragraph: str) -> bool:
    return len(paragraph.split()) <= _DATELINE_WORDS and not SENTENCE_END.search(paragraph)


def _mend_datelines(paragraphs: list[str]) -> list[str]:
    """Put together again what copying from a web page tears apart: “CNN”, “—”, “The minister…”."""
    mended: list[str] = []
    index = 0
    while index < len(paragraphs):
        here = paragraphs[index]
        torn = index + 1 < len(paragraphs) and _DASH_ALONE.fullmatch(here)
        if torn and mended and _is_dateline(mended[-1]):
            mended[-1] = f"{mended[-1]} {here} {paragraphs[index + 1]}"
            index += 1
        elif not _DASH_ALONE.fullmatch(here):
            mended.append(here)
        index += 1
    return mended
