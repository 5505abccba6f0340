"""Whose a statement is that stands where somebody could: “the ministry's letter said”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.findings.speakers.speaker_words import SPEAKING_NOUNS
from paraview.findings.speakers.tokens import POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.findings.speakers.mention import Mention
    from paraview.findings.speakers.tokens import Tokens

AUTHORS = frozenset(("by", "of", "from"))
"""What hands a statement to whoever made it."""
_MADE = frozenset(("penned", "written", "signed", "authored", "issued", "released", "drafted"))
_BEFORE, _NEAR, _REACH = 4, 3, 16
"""A statement stands so many words behind an owner; its maker so many behind it, named at once or
after a clause: “the letter to the council, signed by Kelly”."""


class Statements:
    """The statements of a sentence.

    Args:
        tokens: of the sentence.
        by_first, by_last: those who could speak, by their first and last token.
    """

    def __init__(
        self, tokens: Tokens, by_first: Mapping[int, Mention], by_last: Mapping[int, Mention]
    ) -> None:
        self._tokens = tokens
        self._by_first = by_first
        self._by_last = by_last

    def is_one(self, at: int) -> bool:
        """Whether the word at a token tells a statement."""
        return self._tokens.low(at) in SPEAKING_NOUNS

    def author(self, at: int) -> Mention | None:
        """Who made the statement at a token: “the statement made by the ministry”."""
        tokens = self._tokens
        noun = next((n for n in range(at, at + _BEFORE) if self.is_one(n)), None)
        if noun is None or not all(tokens.is_word(n) for n in range(at, noun)):
            return None
        owner = self.owner(noun)
        if owner is not None:
            return owner
        by = next((n for n in range(noun + 1, noun + _NEAR) if tokens.low(n) in AUTHORS), None)
        if by is None:
            reach = range(noun + _NEAR, noun + _REACH)
            made = (n for n in reach if tokens.low(n - 1) in _MADE and tokens.low(n) == "by")
            by = next(made, None)
        return None if by is None else self._by_first.get(by + 1)

    def owner(self, noun: int) -> Mention | None:
        """Whose it is: “Carle's conclusion”, “the statement of the ministry”, “a police note”."""
        for at in range(noun - 1, max(-1, noun - _BEFORE - 1), -1):
            if POSSESSIVE.search(self._tokens.words[at]):
                return self._by_last.get(at)
        return self._by_last.get(noun - 1)
