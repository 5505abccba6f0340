"""Text without mark-up: where its paragraphs end, which lines are headings or captions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.guessed_roles import BULLET, SENTENCE_END, guess_roles

_LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x85\u2028]")
_PARAGRAPH_BREAK = re.compile("\f|\u2029")
_WRAP_CHARS = range(45, 121)
"""The widths in characters at which lines are wrapped by hand."""

_DASH_ALONE = re.compile(r"[-–—]+")
_DATELINE_WORDS = 5
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it; `indent` counts the characters in front of it."""

    text: str
    indent: int


def from_string(text: str) -> Article:
    """The article in a text; hard-wrapped lines are joined into paragraphs."""
    groups = _line_groups(text)
    wrap = _wrap_chars(groups)
    paragraphs: list[str] = []
    for group in groups:
        paragraphs.extend(_join_wrapped(group, wrap) if wrap else [line.text for line in group])
    paragraphs = _mend_datelines(paragraphs)
    return guess_roles(Article(tuple(map(Run, paragraphs))))


def join_lines(left: str, right: str) -> str:
    """Two lines of one paragraph as one: no space between Chinese or Japanese characters."""
    if left.endswith("-") and len(left) > 1 and left[-2].isalpha() and right[:1].islower():
        return left + right  # “well-” + “known”: wrapping by hand breaks at hyphens that are there
    if left and right and _CJK.match(left[-1]) and _CJK.match(right[0]):
        return left + right
    return f"{left} {right}"


def _line_groups(text: str) -> list[list[_Line]]:
    """The lines that stand together between blank ones."""
    groups: list[list[_Line]] = []
    for page in _PARAGRAPH_BREAK.split(text):
        groups.append([])
        for raw in _LINE_BREAK.split(page):
            stripped = raw.strip().strip("\ufeff\0\x1a")
            if stripped:
                groups[-1].append(_Line(stripped, len(raw) - len(raw.lstrip())))
            elif groups[-1]:
                groups.append([])
    return [group for group in groups if group]


def _wrap_chars(groups: list[list[_Line]]) -> int:
    """The width at which the text is wrapped by hand, in characters, or 0 where it isn't.

    Lines are wrapped where the first word of the next line would have gone over the longest line.
    """
    breaks = [pair for group in groups for pair in pairwise(group)]
    if not breaks:
        return 0
    longest = max(len(line.text) + line.indent for group in groups for line in group)
    if longest not in _WRAP_CHARS:
        return 0
    full = sum(_is_full(line, following, longest) for line, following in breaks)
    unfinished = sum(not SENTENCE_END.search(line.text) for line, _ in breaks)
    return longest if full >= 0.5 * len(breaks) and unfinished >= 0.5 * len(breaks) else 0


def _is_full(line: _Line, following: _Line, width_chars: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0]
    slack = max(2, width_chars // 12)  # some wrap a little early, to keep words together
    return line.indent + len(line.text) + 1 + len(first_word) > width_chars - slack


def _join_wrapped(group: list[_Line], width_chars: int) -> list[str]:
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
            paragraphs[-1] = join_lines(paragraphs[-1], following.text)
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
