"""Subtitles (.srt, .vtt): what is said; numbers, times and the look of a cue are no words of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.encodings import decode
from paraview.documents.ground.guessed_roles import SENTENCE_END
from paraview.documents.ground.lines.line_ends import LineEnds
from paraview.wording import document_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from paraview.documents.ground.opened import Opened

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_CUE = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\n]*")
_BLANK = re.compile(r"\n[ \t]*\n")
_NO_CUE = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)\b")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{3,20}>|\{\\[^{}]{0,60}\}")
_SPEAKER = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>]{1,80})>")
_TURN = re.compile(r"(?:[-–—]|>>+)\s*(?=\S)")
_PAUSE_SECONDS = 2.0
_FEWEST_SPACES = 2
"""A line with fewer may be said twice."""
_BREATH_SECONDS = 0.3
_PARAGRAPH_WORDS = 100
"""A paragraph of so many words ends with its sentence where somebody takes a breath."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a cue; `turns` says that another one speaks."""

    text: str
    begins: float
    ends: float
    turns: bool


def is_subtitles(head: str) -> bool:
    """Whether a text begins as subtitles do: with a time, behind a number or the name of a kind."""
    lines = [line for line in head.lstrip("\ufeff \t\r\n").splitlines()[:12] if line.strip()]
    if lines and lines[0].startswith("WEBVTT"):
        return True
    return len(lines) > 1 and lines[0].strip().isdigit() and _CUE.match(lines[1]) is not None


def read(opened: Opened) -> Article:
    """What is said in a file of subtitles, in paragraphs."""
    if len(opened.data) > opened.limits.text_bytes:
        raise document_errors.text_too_long(opened.limits.text_bytes)
    decoded = decode(opened.data, opened.options.encoding)
    article = from_string(decoded.text)
    return Article(article.runs, warnings=decoded.warnings(), encoding=decoded.encoding)


def from_string(text: str) -> Article:
    """The same of a text."""
    lines = list(_without_echoes(_lines(text.replace("\r\n", "\n").replace("\r", "\n"))))
    ends = LineEnds([line.text for line in lines])
    paragraphs: list[str] = []
    last = 0.0
    for line in lines:
        if not paragraphs or line.turns or _ends(paragraphs[-1], line.begins - last):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = ends.joined(paragraphs[-1], line.text)
        last = line.ends
    return Article(tuple(map(Run, paragraphs)))


def _ends(paragraph: str, pause: float) -> bool:
    if not SENTENCE_END.search(paragraph):
        return False
    is_long = len(paragraph.split()) >= _PARAGRAPH_WORDS
    return pause >= (_BREATH_SECONDS if is_long else _PAUSE_SECONDS)


def _lines(text: str) -> Iterator[_Line]:
    speaker = ""
    for block in _BLANK.split(text):
        rows = block.strip("\n").split("\n")
        at = next((n for n, row in enumerate(rows[:3]) if _CUE.match(row)), None)
        if at is None or (cue := _CUE.match(rows[at])) is None or _NO_CUE.match(rows[0]):
            continue
        begins, ends = _seconds(cue.groups()[:4]), _seconds(cue.groups()[4:])
        for row in rows[at + 1 :]:
            named = _SPEAKER.search(row)
            turns = named is not None and named[1] != speaker
            speaker = named[1] if named else speaker
            spoken = " ".join(unescape(_TAG.sub("", row)).split())
            turn = _TURN.match(spoken)
            spoken = spoken[turn.end() :] if turn else spoken
            if spoken:
                yield _Line(spoken, begins, ends, turns or turn is not None)


def _without_echoes(lines: Iterable[_Line]) -> Iterator[_Line]:
    """Without lines that stay on the screen while the next ones come, as machines write them."""
    shown: list[str] = []
    for line in lines:
        if line.text not in shown or line.text.count(" ") < _FEWEST_SPACES:
            yield line
        shown = [*shown[-1:], line.text]


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds or 0)
    return whole + float(f"0.{fraction or 0}")
