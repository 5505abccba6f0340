"""The words and marks of a sentence as far as speakers go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from paraview.comparison import Span
from paraview.findings.speakers.speaker_words import FIRMS, HONORIFICS

MASK = "\ufffc"
_ABBREVIATION = rf"(?:{'|'.join(sorted(map(str.capitalize, HONORIFICS | FIRMS)))})\.(?!\w)"
_TOKEN = re.compile(
    rf"{MASK}+|{_ABBREVIATION}|[RDI]-[A-Z][a-zA-Z.]+|(?:[^\W\d_]\.)+(?=[\s,’'])"
    r"|\d+(?:[.,]\d+)*[\w’'ʼ-]*"
    r"|[\w*@#](?:[\w’'ʼ*.-]*\w)?[’'](?=\s)|[\w*@#](?:[\w’'ʼ*.-]*\w)?|[^\w\s]"
)
POSSESSIVE = re.compile(r"[’'ʼ]s$|s[’'ʼ]$")
"""Ends a word that owns what follows."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a sentence; what is quoted in it is one token each."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lows: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """From the start of one token to the end of another."""
        return Span(self.starts[first], self.ends[last])

    def low(self, at: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def is_word(self, at: int) -> bool:
        """Whether a word stands there, not a mark nor something quoted."""
        word = self.words[at]
        return word[0].isalnum() and word[0] != MASK


def tokens_of(text: str, span: Span) -> Tokens:
    """The tokens of `text` within `span`, quoted words masked."""
    matches = list(_TOKEN.finditer(text, span.start, span.end))
    words = tuple([match.group() for match in matches])
    return Tokens(
        text,
        tuple([match.start() for match in matches]),
        tuple([match.end() for match in matches]),
        words,
        tuple([word.lower().rstrip(".") or word for word in words]),
    )
