"""Looks for words in an article. Pure: code points of the canonical text."""

from __future__ import annotations

import re
from itertools import islice

from paraview.comparison import Span

_SAME = (("'’‘ʼ", "['’‘ʼ]"), ('"“”„«»', '["“”„«»]'), ("-‐‑–—", "[-‐‑–—]"))
MOST_FOUND = 10_000


def find_all(text: str, wanted: str) -> tuple[Span, ...]:
    """Where `wanted` stands in `text`, whatever the case, the quotes, the dashes and the spaces."""
    pattern = _pattern(wanted)
    if not pattern:
        return ()
    found = islice(re.finditer(pattern, text, re.IGNORECASE), MOST_FOUND)
    return tuple(Span(match.start(), match.end()) for match in found)


def _pattern(wanted: str) -> str:
    parts = []
    for char in " ".join(wanted.split()):
        if char == " ":
            parts.append(r"\s+")
            continue
        parts.append(next((same for chars, same in _SAME if char in chars), re.escape(char)))
    return "".join(parts)
