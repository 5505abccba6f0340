"""Page numbers and running heads in the text of a scan: they are no lines of the article."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from paraview.documents.ground.guessed_roles import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Sequence

BLANK = -1
"""Stands in place of the number of a line that ends a paragraph."""

PAGE_END = "\f"
"""Stands alone in place of a line where a page ends."""

_NUMBER = re.compile(
    r"[-–—\[(|•\s]*(?:p(?:age|\.)?|seite|s\.)?\s*(\d{1,4})(?:\s*(?:of|/|von|de)\s*\d{1,4})?"
    r"[-–—\])|•\s]*",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:(\d{1,4})[\s|•·–-]+(\D{3,60}))|(?:(\D{3,60}?)[\s|•·–-]+(\d{1,4}))")
_FEWEST = 3
_LEAST_LINES = 5
"""Numbers of pages stand further apart; closer ones are a list or a table."""
_MOST_STEP = 2
_HEAD_WORDS = 10
_NEAR = 2


def lines_of_text(lines: Sequence[str]) -> list[int]:
    """The numbers of the lines of a text that do not only say on which page they were.

    Args:
        lines: the lines without white space around them; blank ones and page ends are among them.

    Returns:
        Their numbers, and `BLANK` where a page ended, unless a sentence runs on over its end.
    """
    gone = _numbers(lines) | _numbered_heads(lines)
    if not gone and PAGE_END not in lines:
        return list(range(len(lines)))
    gone |= _heads(lines, gone)
    kept: list[int] = []
    at_end = False  # whether a page has ended since the last line that is kept
    for number, line in enumerate(lines):
        if number in gone or line == PAGE_END:
            at_end = True
        elif not line:
            kept.append(BLANK)
        else:
            if at_end:
                _end_page(kept, lines, line)
            kept.append(number)
            at_end = False
    return kept


def _end_page(kept: list[int], lines: Sequence[str], following: str) -> None:
    """Put one blank line at the end of a page, or none where its last sentence runs on."""
    while kept and kept[-1] == BLANK:
        kept.pop()
    if kept and (SENTENCE_END.search(lines[kept[-1]]) or not following[0].islower()):
        kept.append(BLANK)


def _numbers(lines: Sequence[str]) -> set[int]:
    """The lines that are but the number of a page."""
    found = [
        (place, int(number[1]))
        for place, line in enumerate(lines)
        if (number := _NUMBER.fullmatch(line))
    ]
    return _in_order(found, len([line for line in lines if line == PAGE_END]))


def _numbered_heads(lines: Sequence[str]) -> set[int]:
    """The lines that are a running head with the number of a page."""
    heads: dict[str, list[tuple[int, int]]] = {}
    for place, line in enumerate(lines):
        if head := _HEAD.fullmatch(line):
            text = (head[2] or head[3]).strip().casefold()
            if len(text.split()) <= _HEAD_WORDS and not SENTENCE_END.search(text):
                heads.setdefault(text, []).append((place, int(head[1] or head[4])))
    return {place for found in heads.values() for place in _in_order(found, 0)}


def _in_order(found: Sequence[tuple[int, int]], page_ends: int) -> set[int]:
    """The places of numbers that rise as those of pages do."""
    best: list[int] = []
    for start in range(len(found)):
        run = [found[start]]
        for place, number in found[start + 1 :]:
            step = number - run[-1][1]
            if 0 < step <= _MOST_STEP and place - run[-1][0] >= _LEAST_LINES:
                run.append((place, number))
        if len(run) > len(best):
            best = [place for place, _ in run]
        if len(best) > len(found) / 2:
            break
    fewest = _FEWEST if page_ends < _FEWEST - 1 else _FEWEST - 1
    return set(best) if len(best) >= fewest else set()


def _heads(lines: Sequence[str], gone: set[int]) -> set[int]:
    """The lines beside the ends of pages that stand there again and again."""
    filled = [n for n, line in enumerate(lines) if line]
    place_of = {number: place for place, number in enumerate(filled)}
    ends = [n for n in filled if n in gone or lines[n] == PAGE_END]
    near = {
        filled[place]
        for end in ends
        for place in range(place_of[end] - _NEAR, place_of[end] + _NEAR + 1)
        if 0 <= place < len(filled)
    }
    near = {n for n in near - gone if lines[n] != PAGE_END and _may_be_head(lines[n])}
    count = Counter(lines[n].casefold() for n in near)
    heads = {line for line, times in count.items() if times >= _FEWEST}
    return {n for n in filled if lines[n].casefold() in heads}


def _may_be_head(line: str) -> bool:
    return len(line.split()) <= _HEAD_WORDS and not SENTENCE_END.search(line)
