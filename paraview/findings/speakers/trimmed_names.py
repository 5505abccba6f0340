"""What of a run of capitals is a name: without office, headline or a sentence's first word."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.cue_words import (
    CLAUSE_STARTS,
    PREPOSITIONS,
    TITLES,
)
from paraview.findings.names.given_names import is_given_name
from paraview.findings.names.proper_names import ProperName
from paraview.findings.speakers.features import CLOSERS
from paraview.findings.speakers.speaker_words import is_people_word, is_person_word, is_speaker_word
from paraview.findings.speakers.validity import is_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WHOLE_NAME = 2
_OPENING = frozenset(
    """
    said says asked added quoting citing told wrote writes responding recalling noting according
    """.split()  # noqa: SIM905  a word list reads better in lines
)
"""What may have a capital before a name only because a sentence begins with it."""
CONNECTING = (
    PREPOSITIONS
    | CLAUSE_STARTS
    | frozenset(
        """
        unlike like alongside beside besides behind beyond inside outside throughout except
        get see meet make tell call ask show give take keep
        otherwise sometimes often usually always never soon again once likewise ahead above below
        thanks whereas whenever wherever hence thus though
        """.split()  # noqa: SIM905  a word list reads better in lines
    )
)
"""Small words that begin a sentence, and no name."""
_NEW_SENTENCE = frozenset(
    "it he she they we the this these those but and when while if".split()  # noqa: SIM905
)
"""What has a capital inside a run of them only because a sentence begins, its stop left out."""
ADVERB = re.compile(r".+(?:(?:ic|on|u|er)ally|[aie]tely|edly|[ae]ntly|ously|ively|arly|ingly)")
_NOUNS_TOO = frozenset(("reports", "claims", "charges", "notes", "comments", "posts"))
_OFFICE_LETTERS = 30
_OFFICE = re.compile(
    rf"(?i:\b(?:{'|'.join(sorted(TITLES))}) (?:of|for|to|at) (?:the )?"
    r"(?:[A-Z]\w+ (?:and|&) )?)$"
)
_HANGS_LETTERS = 70
_HANGS = re.compile(
    rf"\b(?i:{'|'.join(sorted(TITLES))})\b[^.,;:!?()\"“”]*"
    r"\b(?:of|for|to|at|in|and|on) (?:the )?(?:[A-Z][\w-]+ )*$"
)
"""An office, and a place, a field or a body of which it is: “ambassador to Ghana Ana Ruiz”."""


class NameTrimmer:
    """Tells the names in an article's runs of capitals.

    Args:
        text: the article's.
        names: the runs, in order.
        common: words that the article has in lower case.
        verbs: those of saying, which headlines have with a capital: “Ruiz Says”.
    """

    def __init__(
        self,
        text: str,
        names: Sequence[ProperName],
        common: frozenset[str],
        verbs: frozenset[str],
    ) -> None:
        self._text = text
        self._common = common
        self._verbs = verbs
        self._counts = Counter(name.words for name in names)
        whole = {(words[0], words[-1]) for words in self._counts if len(words) > 1}
        self._lasts = Counter(last for _, last in whole)

    def all(self, names: Iterable[ProperName]) -> list[ProperName]:
        """The names, each cut to what is one."""
        return [self.name_in(name) for name in names]

    def name_in(self, name: ProperName) -> ProperName:
        """A name without the office or role before it that has capitals too.

        “Director of National Intelligence Ana Ruiz”, and “Singer Ana Ruiz” at a sentence's head;
        “Singer Ruiz” where the article tells another first name of hers.
        """
        words = name.words
        if len(words) == 1:
            return name
        until = self._end(words)
        if until < len(words):
            return self.name_in(self._part(name, 0, until))
        start = self._doubled(words) or self._opening(name)
        if start:
            return self.name_in(self._part(name, start, len(words)))
        left_out = self._ahead(name)
        return self._part(name, left_out, len(words)) if left_out else name

    def _end(self, words: tuple[str, ...]) -> int:
        """Where a name ends before a headline's verb or a new sentence: “Ruiz Says”, “Ruiz It”."""
        for at in range(1, len(words)):
            low = words[at].lower()
            is_headline_verb = low in self._verbs and low.endswith("s") and low not in _NOUNS_TOO
            if low in _NEW_SENTENCE or is_headline_verb:
                return at
        return len(words)

    def _doubled(self, words: tuple[str, ...]) -> int:
        """How many words to leave out of two names in a row: a caption, and the text behind it."""
        half = len(words) // 2
        if len(words) < 2 * _WHOLE_NAME:
            return 0
        if words[:half] == words[half:]:
            return half
        both = words[:_WHOLE_NAME], words[_WHOLE_NAME:]
        return _WHOLE_NAME if all(self._counts[one] for one in both) else 0

    def _opening(self, name: ProperName) -> int:
        """1 where a name's first word is only a sentence's: “Though Ruiz said”, “Jailing Ruiz”."""
        words, low = name.words, name.words[0].lower()
        if is_given_name(low) or not _opens(self._text, name.span.start):
            return 0
        if low in _OPENING or low in CONNECTING:
            return 1
        if is_speaker_word(words[-1].lower()):
            return 0  # Several Democrats
        is_word = low in self._common or low.endswith("ing") or ADVERB.fullmatch(low) is not None
        is_known = self._stands_alone(words[1:]) and self._counts[words] == 1
        return int(is_word and is_known)

    def _stands_alone(self, words: tuple[str, ...]) -> bool:
        """Whether the article has a name elsewhere without what stands before it here."""
        return bool(self._counts[words]) or (
            len(words) == 1 and self._lasts[words[0]] >= _WHOLE_NAME
        )

    def _ahead(self, name: ProperName) -> int:
        """How many words before a person's name tell an office, a role or a place."""
        words, text = name.words, self._text
        if len(words) == _WHOLE_NAME:
            if is_given_name(words[0].lower()) or self._lasts[words[1]] < _WHOLE_NAME:
                return 0
            return int(is_person_word(words[0].lower()))
        start = name.span.start
        if _OFFICE.search(text, max(0, start - _OFFICE_LETTERS), start):
            return len(words) - _WHOLE_NAME
        if not name.looks_like_a_person:
            return 0
        return _roles_ahead(words) or self._foreign_ahead(name)

    def _foreign_ahead(self, name: ProperName) -> int:
        """How many words stand before a given name that belong to what stands before them.

        “the ambassador to South Korea Ana Ruiz”, “The talks were held in Kenya Ana Ruiz said”.
        """
        words = name.words
        if is_given_name(words[0].lower()):
            return 0
        start = name.span.start
        hangs = _HANGS.search(self._text, max(0, start - _HANGS_LETTERS), start) is not None
        country = len(words) - _WHOLE_NAME
        if hangs and is_place(" ".join(words[:country])):
            return country
        given = next((at for at in range(1, len(words) - 1) if is_given_name(words[at].lower())), 0)
        if hangs or not given:
            return given
        is_known = bool(self._counts[words[given:]])
        is_apart = is_known or is_place(" ".join(words[:given]))
        return given if is_apart and self._counts[words] == 1 else 0

    def _part(self, name: ProperName, first: int, end: int) -> ProperName:
        """The words of a name from `first` to before `end`."""
        starts: list[int] = []
        at = name.span.start
        for word in name.words:
            at = self._text.index(word, at)
            starts.append(at)
            at += len(word)
        until = starts[end - 1] + len(name.words[end - 1])
        until = name.span.end if end == len(name.words) else until
        return ProperName(Span(starts[first], until), name.words[first:end])


def _roles_ahead(words: tuple[str, ...]) -> int:
    """How many of the words of a person's name tell a role: “Federal Attorney-General Ana Ruiz”."""
    lows = [word.lower() for word in words]
    if is_given_name(lows[0]):
        return 0
    roles = [n for n, low in enumerate(lows[:-1]) if is_person_word(low) or is_people_word(low)]
    return roles[-1] + 1 if roles else 0


def _opens(text: str, place: int) -> bool:
    """Whether a sentence begins at a place."""
    before = text[max(0, place - 4) : place].rstrip(CLOSERS + " ")
    return not before or before[-1] in ".?!:\n"
