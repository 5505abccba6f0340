"""Text cut into words and marks, each where it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.comparison import Span, Word
from paraview.sentences.folding import word_form

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = (
    r"\u0000-/:-@\[-`{-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u2000-\u200b\u200e-\u205f\u2061-\u2bff\u2e00-\u303f\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40"
    r"\uff5b-\uff65\U0001f000-\U0001faff"
)
"""White space, punctuation and symbols. What is in none of these blocks belongs to a word; so do
combining marks, joiners and soft hyphens, which the standard `\\w` would split off."""

_CHARACTER = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts written without spaces: each character counts as a word."""

_WORD = rf"[^{_MARKS}{_CHARACTER}]"
_TOKEN = re.compile(
    rf"""
      \d+(?:[.,:]\d+)+%?                # 25,000  3.5  10:30
    | (?:[^\W\d_]\.){{2,}}(?!\w)        # U.S.  p.m.
    | {_WORD}+(?:['’ʼ‐‑*-]{_WORD}+)*    # Russia’s  scaled-up  bullsh*t
    | [{_CHARACTER}]
    | \.\.+                             # ...
    | \S
    """,
    re.VERBOSE,
)
_LETTER_OR_DIGIT = re.compile(rf"[^{_MARKS}]")


@lru_cache(maxsize=65_536)
def _form(word: str) -> str:
    return word_form(word)


def words(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of `text` within `span`, in order, without the space between them."""
    return tuple(
        Word(Span(*match.span()), _form(match.group()))
        for match in _TOKEN.finditer(text, span.start, span.end)
    )


def is_word(form: str) -> bool:
    """Whether a form is a word or number, and not a mark."""
    return _LETTER_OR_DIGIT.search(form) is not None


def count_words(text: str, span: Span) -> int:
    """How many words and numbers `text` has within `span`."""
    found = _TOKEN.finditer(text, span.start, span.end)
    return sum(_LETTER_OR_DIGIT.search(match.group()) is not None for match in found)


def sentence_words(text: str, spans: Iterable[Span]) -> list[list[Word]]:
    """The words and numbers of `text` within each span, marks left out: those that are counted."""
    return [[word for word in words(text, span) if is_word(word.form)] for span in spans]
