"""Whether two articles name the same speaker of a quotation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from paraview.findings.names.aliases import are_aliases, is_acronym_of
from paraview.findings.names.cue_words import ORGANISATION_WORDS, TITLES
from paraview.findings.speakers.speaker_words import (
    HONORIFICS,
    SUFFIXES,
    is_body_word,
    is_speaker_word,
)

_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")
_POSSESSIVE = re.compile(r"[’'ʼ]s?$")
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|ad|ar|at|az)-")
_COMPLEMENT = re.compile(r"\b(?:of|for|at|from|with|in|to)\b")
_SMALL = frozenset(
    (
        *("the", "a", "an", "his", "her", "its", "their", "our", "of", "for", "at", "from"),
        *("with", "in", "to", "and", "senior", "top"),
    )
)
_DEPUTIES = frozenset(("vice", "deputy", "vice-president", "under", "assistant"))
_ANYBODY = frozenset(
    """
    official officials leader politician man woman person expert lawmaker executive author speaker
    source sources boss chief head user member resident witness scientist researcher player athlete
    star celebrity lady gentleman guest host owner founder worker employee student
    people men women
    """.split()  # noqa: SIM905  word lists read better in lines
)
"""Heads that say so little of somebody that another may well be meant by the same."""
_SAME_HEADS = tuple(
    frozenset(line.split())
    for line in """
spokesman spokeswoman spokesperson spokespeople representative
police officer officers policeman policewoman cop cops sergeant constable
doctor physician medic surgeon consultant chief
chairman chairwoman chairperson chair president
lawyer attorney barrister solicitor counsel
teacher schoolteacher professor lecturer
minister secretary
prosecutor prosecutors prosecution
boss manager coach trainer
company firm business corporation manufacturer
group organisation organization charity ngo body association
government administration cabinet
actor actress performer singer star
champion winner titleholder medallist
husband wife spouse partner
father mother parent dad mum mom
businessman businesswoman entrepreneur magnate tycoon billionaire
reporter journalist correspondent
founder co-founder cofounder
writer author novelist
mp lawmaker legislator congressman congresswoman representative
senator lawmaker
""".strip().splitlines()
)
_SHORT = {
    "bill": "william", "bob": "robert", "rob": "robert", "dick": "richard", "ted": "edward",
    "jim": "james", "joe": "joseph", "mike": "michael", "tom": "thomas", "liz": "elizabeth",
    "kate": "katherine", "tony": "anthony", "jack": "john", "chuck": "charles", "hank": "henry",
    "peggy": "margaret", "meg": "margaret", "jeff": "jeffrey", "ben": "benjamin", "dan": "daniel",
    "dave": "david", "ed": "edward", "greg": "gregory", "ken": "kenneth", "nick": "nicholas",
    "pat": "patricia", "sam": "samuel", "steve": "steven", "sue": "susan", "tim": "timothy",
}  # fmt: skip
_SPELT_ALIKE = 0.8
_LEAST_LETTERS = 5


def same_speaker(one: str, other: str) -> bool:
    """Whether two speakers may be the same; true wherever an article does not say.

    Names go by their last word, and by the first where both have one; roles by their head and by
    what they are of. A role may be anybody's who is told by name; a body is no person.
    """
    if not one or not other or one == other:
        return True
    first, second = _read(one), _read(other)
    if first.is_name and second.is_name:
        return _same_name(first, second, one, other)
    if first.is_name or second.is_name:
        name, role = (first, second) if first.is_name else (second, first)
        return not is_body_word(role.head) or bool(name.words & role.words)
    return _same_role(first, second)


class _Speaker:
    """A speaker as far as two are compared."""

    __slots__ = ("head", "is_deputy", "is_name", "names", "of", "parts", "words")

    def __init__(self, text: str) -> None:
        words = _WORD.findall(text)
        folded = [_folded(word) for word in words]
        is_body = not ORGANISATION_WORDS.isdisjoint(folded)
        left_out = _SMALL if is_body else TITLES | HONORIFICS | SUFFIXES | _SMALL
        plain = [pair for pair in zip(words, folded, strict=True) if pair[1] not in left_out]
        cut = _COMPLEMENT.search(text)
        before = [_folded(word) for word in _WORD.findall(text[: cut.start()] if cut else text)]
        self.head = before[-1] if before else ""
        capitals = [low for word, low in plain if word[0].isupper() or _ARTICLE.match(word)]
        self.is_name = bool(capitals) and not self._is_role(words, folded, cut is not None)
        self.parts = tuple(low for _, low in plain)
        self.words = frozenset(self.parts)
        self.names = frozenset(capitals)
        self.is_deputy = not _DEPUTIES.isdisjoint(folded)
        of = _WORD.findall(text[cut.end() :]) if cut else []
        self.of = frozenset(_folded(word) for word in of) - _SMALL

    @staticmethod
    def _is_role(words: list[str], folded: list[str], has_complement: bool) -> bool:
        if any(
            word[0].islower() and is_speaker_word(low)
            for word, low in zip(words, folded, strict=True)
        ):
            return True
        return has_complement and is_speaker_word(folded[0])


@lru_cache(maxsize=1024)
def _read(speaker: str) -> _Speaker:
    return _Speaker(speaker)


def _same_name(first: _Speaker, second: _Speaker, one: str, other: str) -> bool:
    if not first.parts or not second.parts:
        return True
    if first.words <= second.words or second.words <= first.words:
        return True
    if are_aliases(one.casefold(), other.casefold()):
        return True
    if is_acronym_of(one, other) or is_acronym_of(other, one):
        return True
    if not _alike(first.parts[-1], second.parts[-1]):
        return False
    if len(first.parts) == 1 or len(second.parts) == 1:
        return True
    mine, theirs = (_SHORT.get(name.parts[0], name.parts[0]) for name in (first, second))
    return mine[0] == theirs[0] or mine in second.words or theirs in first.words


def _alike(one: str, other: str) -> bool:
    """Whether two last names are one, in another spelling perhaps: “Zelensky”, “Zelenskyy”."""
    if one == other:
        return True
    from rapidfuzz.distance import OSA

    return (
        min(len(one), len(other)) >= _LEAST_LETTERS
        and one[0] == other[0]
        and OSA.normalized_similarity(one, other) >= _SPELT_ALIKE
    )


def _same_role(first: _Speaker, second: _Speaker) -> bool:
    if first.of and second.of and not first.of & second.of:
        return False
    whose = first.names - first.of, second.names - second.of
    if whose[0] and whose[1] and not whose[0] & whose[1]:
        return any(are_aliases(mine, theirs) for mine in whose[0] for theirs in whose[1])
    if first.is_deputy != second.is_deputy:
        return False
    heads = {_singular(first.head), _singular(second.head)}
    if len(heads) == 1 or heads & _ANYBODY:
        return True
    return any(heads <= group for group in _SAME_HEADS)


def _singular(head: str) -> str:
    return head[:-1] if head.endswith("s") and len(head) > 3 else head


def _folded(word: str) -> str:
    """A word without possessive, capitals, accents and an Arabic article."""
    plain = _POSSESSIVE.sub("", word).replace("’", "'").strip(".").casefold()
    if not plain.isascii():
        plain = "".join(
            char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char)
        )
    return _ARTICLE.sub("", plain)
