"""What one end of a link says that explains a name of the other end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.aliases import are_aliases, is_acronym_of, is_place
from paraview.findings.names.proper_names import ProperName
from paraview.findings.names.related import (
    REGNAL,
    STEM,
    is_derived,
    is_inflected,
    is_other_compound,
)
from paraview.findings.names.spelling import fold_name
from paraview.findings.ordinary_words import is_ordinary

if TYPE_CHECKING:
    from paraview.findings.link_text import LinkEnd
    from paraview.findings.names.vocabulary import NameVocabulary

_SYLLABLE, _SHORTEST = 5, 3
_RUN = re.compile(r"(?:\b[A-Z][\w’-]+(?: (?:of|and|the|for))? ?){2,}")


class Explained:
    """What one end of a link says, to explain the names of the other end."""

    def __init__(self, end: LinkEnd, vocabulary: NameVocabulary) -> None:
        self._names = [name.text for _, name in vocabulary.names(end)]
        self._words = vocabulary.words(end)
        self._words.update(
            fold_name(word) for _, name in vocabulary.names(end) for word in name.words
        )
        self._stems: dict[str, list[str]] = {}
        for word in self._words:
            self._stems.setdefault(word[:STEM], []).append(word)
        self._initials = initials_of(end)
        self._places = [
            word.casefold() for name in self._names for word in name.split() if is_place(word)
        ]

    def rest_of(self, name: ProperName, full: str, text: str) -> ProperName | None:
        """What of `name` is not told here: all of it, its one other word, or nothing."""
        spelt = [n for n, word in enumerate(name.words) if not self._has_word(word)]
        is_run = spelt == list(range(spelt[0], spelt[-1] + 1)) if spelt else False
        if spelt and self._has_short_form(name):
            return None
        if len(name.words) > len(spelt) and is_run:
            if any(self._has_stem(name.words[n]) for n in spelt):
                return None
            part_of_name = part_of(name, spelt[0], spelt[-1], text)
            return None if self._has_alias(part_of_name.text) else part_of_name
        if any(
            self._has_word(part) or self._has_stem(part)
            for part in {*full.split(), *name.text.split()}
        ):
            return None
        return None if self._has_alias(name.text) else name

    def _has_short_form(self, name: ProperName) -> bool:
        """Whether a part of `name` stands here as a name of its own: “Kim” for “Kim Jong Un”."""
        words = {fold_name(word) for word in name.words}
        return any({fold_name(word) for word in other.split()} < words for other in self._names)

    def _has_word(self, word: str) -> bool:
        low = fold_name(word)
        if REGNAL.fullmatch(word):
            return low in self._words
        if len(low.strip(".")) == 1:
            return any(other.startswith(low[0]) for other in self._words)
        parts = word.split("-")
        names = [fold_name(part) for part in parts if part[:1].isupper()]
        told = [name for name in names if name in self._words]
        is_other = len(told) < len(names) and any(
            is_other_compound(names, other.split("-")) for other in self._words if "-" in other
        )
        if low not in self._words and _is_syllable(parts[-1]):
            is_other = is_other or any(
                other.rpartition("-")[0] == low.rpartition("-")[0] and _is_syllable(other)
                for other in self._words
                if "-" in other
            )
        is_part = "-" in word and any(
            len(name) >= STEM
            and any(other.startswith(name) and "-" not in other for other in self._words)
            for name in names
        )
        return low in self._words or ((bool(told) or is_part) and not is_other)

    def _has_stem(self, word: str) -> bool:
        """Whether a form of `word` stands here: “Korean” for “Korea”."""
        low = fold_name(word)
        return len(low) >= STEM and any(
            (is_inflected(low, other) or is_derived(low, other))
            and not (is_place(low) and is_place(other) and not are_aliases(low, other))
            for other in self._stems.get(low[:STEM], ())
        )

    def _has_alias(self, name: str) -> bool:
        low = name.casefold()
        if self._places and any(
            are_aliases(word, place) for word in low.split() for place in self._places
        ):
            return True
        return low.replace(".", "") in self._initials or any(
            are_aliases(low, other.casefold())
            or is_acronym_of(name, other)
            or any(is_acronym_of(word, name) for word in other.split())
            for other in self._names
        )


def _is_syllable(word: str) -> bool:
    """Whether a name goes on with a small letter behind its last hyphen: “Jong-un”."""
    last = word.rpartition("-")[2]
    is_short = len(last) < _SHORTEST
    return last.islower() and len(last) <= _SYLLABLE and (is_short or not is_ordinary(last))


def part_of(name: ProperName, first: int, last: int, text: str) -> ProperName:
    """The words `first` to `last` of a name."""
    start = end = name.span.start
    for n, word in enumerate(name.words[: last + 1]):
        place = text.index(word, end)
        end = place + len(word)
        if n == first:
            start = place
    return ProperName(Span(start, end), name.words[first : last + 1])


def initials_of(end: LinkEnd) -> set[str]:
    """The initials of every run of capitalised words."""
    found: set[str] = set()
    for span in end.spans:
        for run in _RUN.findall(end.text, span.start, span.end):
            words = [word for word in run.split() if word[0].isupper()]
            found.update(
                "".join(word[0] for word in words[at:until]).casefold()
                for at in range(len(words))
                for until in range(at + 2, len(words) + 1)
            )
    return found
