"""Where the noun phrases of those who could speak begin and end, and on what they hang."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.names.aliases import is_demonym, is_place
from paraview.findings.names.cue_words import (
    CALENDAR,
    CLAUSE_STARTS,
    DETERMINERS,
    FILLERS,
    ORGANISATION_WORDS,
    PREPOSITIONS,
    TITLES,
)
from paraview.findings.names.given_names import is_given_name
from paraview.findings.speakers.speaker_words import HONORIFICS, is_body_word
from paraview.findings.speakers.tokens import MASK, POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from paraview.findings.speakers.tokens import Tokens

AND = frozenset(("and", "or"))
PRONOUNS = frozenset(("he", "she", "they", "it"))
CONTRACTED = {one: one for one in PRONOUNS} | {
    f"{one}{mark}{rest}": one
    for one in PRONOUNS
    for mark in "'’"
    for rest in ("d", "s", "ll", "ve", "re")
}
"""Pronouns by themselves, and with a verb drawn to them: “he’d”."""
STOPS = PREPOSITIONS | CLAUSE_STARTS | FILLERS | frozenset(("of", "for", "to", "not", "n't"))
"""What no noun phrase reaches over."""
DANGLING = STOPS | DETERMINERS | AND
"""What no noun phrase ends with."""
_COMPLEMENTS = frozenset(("of", "for", "at", "from", "with", "in", "to"))
_MORE_PREPOSITIONS = frozenset(
    (
        "of",
        "for",
        "to",
        "aboard",
        "alongside",
        "beyond",
        "beside",
        "beneath",
        "despite",
        "throughout",
    )
)
_PAST = frozenset(
    """
    came went took made gave got saw knew became kept met ran sat stood brought bought grew heard
    lost sent sold won broke chose drove wore began fell rose flew threw drew blew caught fought
    taught sought shook swore bore tore hid died lied tried cried
    """.split()  # noqa: SIM905  a word list reads better in lines
)
"""Pasts that their ending doesn't tell."""
_QUANTITIES = frozenset(("both", "all", "many", "several", "other", "most", "few", "two", "three"))
_LETTERS = re.compile(r"(?:[A-Z]\.){2,}")
_LANDS = frozenset(("to", "in", "of"))
"""Behind which the land of an office stands: “the envoy to Kenya”."""
_MOST_BEFORE = 7
_MOST_BEHIND = 12


def is_past(word: str) -> bool:
    """Whether a word, in lower case, may well be the past of a verb."""
    return word.endswith("ed") or word in _PAST


class Phrases:
    """The noun phrases of a sentence.

    Args:
        tokens: of the sentence.
        verbs: the verbs of saying, which end a phrase.
        in_name: the places of the words of names.
    """

    def __init__(self, tokens: Tokens, verbs: frozenset[str], in_name: AbstractSet[int]) -> None:
        self._tokens = tokens
        self._verbs = verbs
        self._in_name = in_name

    def start(self, at: int) -> int:
        """Where the noun phrase with its head at `at` begins; `at` where that isn't sure."""
        tokens = self._tokens
        first = at
        while first and at - first < _MOST_BEFORE:
            low, word = tokens.low(first - 1), tokens.words[first - 1]
            if low in DETERMINERS:
                return first - 1
            ends = low in STOPS or low in AND or self._is_verb(first - 1)
            if ends or not tokens.is_word(first - 1):
                return first
            if low in CONTRACTED:
                break
            first -= 1
            if POSSESSIVE.search(word):
                while first and self._goes_before(first - 1):
                    first -= 1
                return first - 1 if first and tokens.low(first - 1) in DETERMINERS else first
        if not first:
            return 0
        start = at
        while start and start - 1 in self._in_name:
            start -= 1
        return start

    def _goes_before(self, at: int) -> bool:
        """Whether a word goes with the owner behind it: “the Attorney General's office”."""
        word, low = self._tokens.words[at], self._tokens.low(at)
        if at in self._in_name or (word.islower() and is_body_word(low)):
            return True
        is_capital = word[0].isupper() and word[0] != MASK and low not in CALENDAR
        is_title = low in TITLES or low in ORGANISATION_WORDS
        return is_capital and (at > 0 or is_title) and POSSESSIVE.search(word) is None

    def complement_end(self, at: int) -> int:
        """Where “for the army” ends behind a role, or the role where nothing such follows."""
        tokens = self._tokens
        if tokens.low(at + 1) not in _COMPLEMENTS:
            return at
        end = at + 2
        while end < len(tokens) and end - at < _MOST_BEHIND and not self._ends_complement(end):
            end += 1
        while end - 1 > at and tokens.low(end - 1) in DANGLING:
            end -= 1
        return end - 1

    def _ends_complement(self, at: int) -> bool:
        """Whether what a role is of ends before a token: at a mark, a verb, a small word."""
        tokens = self._tokens
        low = tokens.low(at)
        is_verb = is_past(low) and tokens.low(at - 1) not in DANGLING
        ends = low in CLAUSE_STARTS or low in FILLERS or low in PREPOSITIONS or low in CALENDAR
        is_titled = low in HONORIFICS and tokens.low(at - 1) not in DANGLING
        is_titled |= self._is_name_behind(at) or self._is_title(at)
        return is_verb or is_titled or ends or self._is_verb(at) or not tokens.is_word(at)

    def _is_name_behind(self, at: int) -> bool:
        """Whether a person's name begins behind what an office is of.

        “envoy to the U.N. Ana Ruiz”, “envoy to South Korea Ana Ruiz”.
        """
        before = self._tokens.words[at - 1]
        if at not in self._in_name or at - 1 in self._in_name:
            return False
        both = f"{self._tokens.words[at - 2]} {before}" if at > 1 else before
        of_one = is_place(before) and self._tokens.low(at - 2) in _LANDS
        of_two = is_place(both) and self._tokens.low(at - 3) in _LANDS
        is_land = (of_one or of_two) and not is_demonym(before)
        is_name = before[0].isupper() and is_given_name(self._tokens.low(at))
        is_name &= before[0] != MASK and self._tokens.low(at - 1) not in TITLES | HONORIFICS
        return is_name or is_land or _LETTERS.fullmatch(before) is not None

    def _is_title(self, at: int) -> bool:
        """Whether somebody's title stands there: “the Bank of Ohio President Ana Ruiz”."""
        is_capital = self._tokens.words[at][0].isupper() and self._tokens.words[at - 1][0].isupper()
        return is_capital and self._tokens.low(at) in TITLES and at + 1 in self._in_name

    def governs(self, at: int) -> bool:
        """Whether a preposition stands at a place."""
        low = self._tokens.low(at)
        return low in PREPOSITIONS or low in _MORE_PREPOSITIONS

    def hangs(self, first: int) -> bool:
        """Whether a phrase hangs on a preposition; “one of the team” does not."""
        at = first - 1
        if self._tokens.low(at) in DETERMINERS or self._tokens.low(at) in _QUANTITIES:
            at -= 1
        if at >= 0 and POSSESSIVE.search(self._tokens.words[at]) and at + 1 == first:
            while at - 1 in self._in_name and at in self._in_name:
                at -= 1
            return self.hangs(at) and self._tokens.low(at - 1) != "by"
        if at < 0 or not self.governs(at):
            return False
        return not (self._tokens.low(at) == "of" and self._tokens.low(at - 1) == "one")

    def _is_verb(self, at: int) -> bool:
        """Whether a verb of saying stands there, and not a name's word: “United States”."""
        tokens = self._tokens
        return tokens.low(at) in self._verbs and (not at or tokens.words[at][0].islower())
