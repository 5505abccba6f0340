"""Proper names in running text, by their capitals, and which of them mean the same person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.cue_words import (
    CALENDAR,
    ORGANISATION_WORDS,
    SENTENCE_STARTERS,
    TITLES,
)
from paraview.findings.names.given_names import is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ARTICLE = (
    r"(?:(?=[abdeiluv][a-z]{0,3}[-‑’'])"
    r"(?:al|el|ul|as|ash|an|ad|ar|at|az|bin|ibn|ben|abu|d|l|dell|von)[-‑’'])?"
)
_CAPITAL = rf"(?:(?:[A-Z]\.){{2,}}|{_ARTICLE}[^\W\d_a-zß-öø-ÿ](?:[\w’'ʼ‑-]*\w)?\.?)"
_PARTICLES = frozenset(
    ("de", "da", "del", "der", "den", "di", "van", "von", "al", "el", "bin", "ibn", "la", "le")
) | {"du", "dos", "ten", "ter"}
_PARTICLE = rf"(?:{'|'.join(sorted(_PARTICLES))})"
_NAME = re.compile(rf"(?<!\w){_CAPITAL}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_CAPITAL})*")
_PIECE = re.compile(r"[^ \u00a0]+")
_POSSESSIVE = re.compile(r"[’'ʼ]s?$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z]")
_NUMERAL = re.compile(r"[IVX]+")
_COUNTRIES = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "U.S.A."))
_MID_NAME = frozenset(("st", "ste", "mt", "ft", "bros"))
"""Abbreviations that a name goes on behind: “Anna St. Clair”, “Hart Bros. Mills”."""
_TITLES_AND_NAMES = frozenset(("king", "prince", "pope", "bishop", "judge", "major", "chief"))
_ABBREVIATED = TITLES | _MID_NAME
_MOST_NAME_WORDS = 4
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name where it stands, without titles and possessive: `words` as they are written."""

    span: Span
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The name, its words with one space between them."""
        return " ".join(self.words)

    @property
    def looks_like_a_person(self) -> bool:
        """Whether it has the shape of a person's name: no acronym, no word for an organisation."""
        return len(self.words) <= _MOST_NAME_WORDS and not any(
            word.lower() in ORGANISATION_WORDS
            or (_is_acronym(word) and not (place and _NUMERAL.fullmatch(word)))
            for place, word in enumerate(self.words)
        )


def _is_acronym(word: str) -> bool:
    """Whether a word is in capitals, and not the initials of a given name: “J.D.”."""
    is_given = _INITIALS.fullmatch(word) and word not in _COUNTRIES
    return word.isupper() and len(word.strip(".")) > 1 and not is_given


def proper_names(text: str, span: Span) -> Iterator[ProperName]:
    """The names within `span`, in order.

    A possessive ends a name (“Russia’s Foreign Ministry” are two). Titles before a person's name
    are left out, a title alone is no name; nor is a word that is capitalised as a sentence's first.
    """
    for match in _NAME.finditer(text, span.start, span.end):
        words = [
            (piece.group(), match.start() + piece.start())
            for piece in _PIECE.finditer(match.group())
        ]
        words = [(word, at) for word, at in words if not _is_small(word) or word in _PARTICLES]
        whole = match.group()
        keep_will = (
            "Will" in whole and text[max(0, match.start() - 2) : match.start()][:1].islower()
        )
        keep_may = "May" in whole and not text[match.end() : match.end() + 2].strip().isdigit()
        for run in _split(words):
            name = _stripped(run, keep_will=keep_will, keep_may=keep_may)
            if name is not None:
                yield name


def _split(words: list[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    """Runs that end behind a possessive or a full stop that is no abbreviation's."""
    run: list[tuple[str, int]] = []
    for word, start in words:
        run.append((word, start))
        ends = (_has_apostrophe(word) and _POSSESSIVE.search(word)) or (
            word.endswith(".")
            and not _INITIALS.fullmatch(word)
            and word[:-1].lower() not in _ABBREVIATED
        )
        if ends:
            yield run
            run = []
    if run:
        yield run


def _stripped(run: list[tuple[str, int]], *, keep_will: bool, keep_may: bool) -> ProperName | None:
    """The name in a run of capitalised words; none if there is none.

    Args:
        run: the words, each with its place.
        keep_will: whether “Will” before another word is a given name, not a sentence's first word.
        keep_may: whether “May” behind another word is a surname, not a date's month.
    """
    words = [(_bare(word), start) for word, start in run]
    while words and words[0][0].lower() in SENTENCE_STARTERS and not _is_initials(words):
        if keep_will and words[0][0] == "Will" and len(words) > 1:
            break
        words = words[1:]
    last = words[-1:] if keep_may and len(words) > 1 and words[-1][0] == "May" else []
    words = [one for one in words if one[0].lower() not in CALENDAR]
    words += last if words else []
    last_title = -1
    for index, (word, _) in enumerate(words):
        if word.lower() in TITLES and not _is_surname(words, index):
            last_title = index
    words = words[last_title + 1 :]
    if not words or not words[-1][0]:
        return None
    if len(words) > 1 and words[-1][0][-1:] == "." and _NUMERAL.fullmatch(words[-1][0][:-1]):
        words[-1] = words[-1][0][:-1], words[-1][1]
    end = words[-1][1] + len(words[-1][0])
    return ProperName(Span(words[0][1], end), tuple(word for word, _ in words))


def _is_small(word: str) -> bool:
    """Whether it begins with a small letter of any alphabet, but for “al-”."""
    return word[0].islower() and not any(char.isupper() for char in word)


def _is_surname(words: list[tuple[str, int]], index: int) -> bool:
    """Whether a title is somebody's surname: “Martin King”."""
    return (
        words[index][0].lower() in _TITLES_AND_NAMES
        and index > 0
        and is_given_name(words[index - 1][0].lower())
    )


def _has_apostrophe(word: str) -> bool:
    return "’" in word or "'" in word or "ʼ" in word


def _bare(word: str) -> str:
    """A word without possessive, and without the full stop of an abbreviation but initials'."""
    if _has_apostrophe(word):
        word = _POSSESSIVE.sub("", word)
    if word.endswith(".") and not _INITIALS.fullmatch(word) and word[:-1].lower() not in _MID_NAME:
        return word.rstrip(".")
    return word


def _is_initials(words: list[tuple[str, int]]) -> bool:
    return len(words) > 1 and bool(_INITIALS.fullmatch(words[0][0])) and words[0][0] not in "AI"


class NameBook:
    """The names of an article, so that “Kelly” is told as “Robert Kelly”."""

    def __init__(self, names: Iterable[ProperName]) -> None:
        self._full: dict[str, list[str]] = {}
        for name in names:
            if len(name.words) < 2 or not name.looks_like_a_person:
                continue
            words = name.words
            while len(words) > 2 and words[-1].lower().strip(".") in _SUFFIXES:
                words = words[:-1]
            for part in {words[0], words[-1]}:
                known = self._full.setdefault(part.casefold(), [])
                if name.text not in known:
                    known.append(name.text)

    def full(self, name: str) -> str:
        """The fullest form of `name` where the article has just one, else `name` itself."""
        words = name.split()
        if len(words) != 1:
            return name
        forms = self._full.get(words[0].casefold(), [])
        by_last = [form for form in forms if form.split()[0].casefold() != words[0].casefold()]
        forms = by_last or forms
        longest = max(forms, key=len, default=name)
        agrees = all(set(form.split()) <= set(longest.split()) for form in forms)
        return longest if agrees else name
