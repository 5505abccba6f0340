"""Names that differ inside a link: another spelling, another person or place."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Span
from paraview.findings.amounts.units import unit_called
from paraview.findings.meaning.reading import ADJUNCTS
from paraview.findings.names.aliases import are_aliases, is_acronym_of, is_place
from paraview.findings.names.cue_words import SENTENCE_STARTERS
from paraview.findings.names.proper_names import NameBook, ProperName, proper_names
from paraview.findings.names.slots import SAME_PLACE, place_likeness
from paraview.findings.names.spelling import fold_name, is_nearly_spelt, is_spelling
from paraview.findings.ordinary_words import is_ordinary
from paraview.progress import part, steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from paraview.comparison import Side
    from paraview.findings.link_text import LinkEnd, LinkText
    from paraview.findings.meaning.reading import ReadLink
    from paraview.progress import Share

_STEM = 4
_CODE = 3
_DERIVED = 6
_ALIKE = 2
_MOSTLY_THE_SAME = 0.8
_LEAST_ALIKE = 3
_MOST_CAPITALS = 0.7
_TOLD_ELSEWHERE = 1.5
"""So many points less for a pair of which one name stands on the other end too."""
_ENDINGS = {"", *"er ers a s n an ns ans ian ians ia ese ish y i ic ean eans nian".split()} | {
    *"e ly is ists ist ism es ies ias al o in ern ate".split()
}
_REGNAL = re.compile(r"[IVX]+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class NameVocabulary:
    """What the two documents say of which words are names, and who is meant."""

    def __init__(self, left: Side, right: Side, progress: Share = unwatched) -> None:
        texts = [side.document.text for side in (left, right)]
        self._left_text = texts[0]
        self._names = {
            (number == 0, sentence.span): tuple(proper_names(texts[number], sentence.span))
            for number, side in enumerate((left, right))
            for sentence in steps(side.sentences, part(progress, number / 2, (number + 1) / 2))
        }
        self.book = NameBook(name for names in self._names.values() for name in names)
        self.left_words = _folded_words(texts[0])
        self.right_words = _folded_words(texts[1])
        self._lower = {word for text in texts for word in _WORD.findall(text) if word[0].islower()}
        self._inside = {
            word
            for side, text in zip((left, right), texts, strict=True)
            for sentence in side.sentences
            for word in _WORD.findall(text, sentence.span.start, sentence.span.end)[1:]
            if word[0].isupper()
        }

    def names(self, end: LinkEnd) -> list[tuple[Span, ProperName]]:
        """The names of one end of a link, each with the span of its sentence."""
        is_left = end.text is self._left_text
        return [(span, name) for span in end.spans for name in self._names[is_left, span]]

    def is_name(self, name: ProperName, text: str, span: Span) -> bool:
        """Whether `name` is one, and not a word at the head of its sentence or quotation."""
        if len(name.words) > 1:
            return True
        word = name.words[0]
        if word.casefold().split("'")[0].split("’")[0] in SENTENCE_STARTERS or _is_unit(word):
            return False
        before = text[span.start : name.span.start].rstrip()
        if not before or before[-1] in '“”"«‘(:–—-.!?…':
            return word.lower() not in self._lower and (
                word in self._inside or is_place(word) or not is_ordinary(word)
            )
        return word.lower() not in self._lower


def _is_unit(word: str) -> bool:
    """Whether it stands behind numbers: Celsius, USD."""
    is_code = word.isupper() and len(word) == _CODE
    return (is_code or word in {"Celsius", "Fahrenheit"}) and unit_called(word) is not None


def _folded_words(text: str) -> set[str]:
    """The words of `text` as they are compared; a compound counts whole and in its parts."""
    whole = {fold_name(word) for word in _WORD.findall(text)}
    return whole | {part for word in whole for part in word.split("-")}


def name_facts(read: ReadLink, vocabulary: NameVocabulary) -> Iterator[Fact]:
    """Names that changed. A name that one end leaves out or puts a pronoun for is none."""
    link = read.link
    if _is_shouted(link.left) or _is_shouted(link.right):
        return
    lefts = _unexplained(link.left, link.right, vocabulary)
    rights = _unexplained(link.right, link.left, vocabulary)
    whole = _names(link.left, vocabulary), _names(link.right, vocabulary)
    told_left, told_right = (
        names + _words_of(names, end.text)
        for names, end in zip(whole, (link.left, link.right), strict=True)
    )
    only = len(lefts) == len(rights) == 1
    else_alike = only and _is_else_alike(read, lefts[0], rights[0])
    for left in list(lefts):
        twin = next((one for one in told_right if _is_respelt(left, one, vocabulary)), None)
        if twin is not None:
            lefts.remove(left)
            rights = [one for one in rights if not one.span.overlaps(twin.span)]
            yield _respelling(link, left, twin)
    for right in list(rights):
        twin = next((one for one in told_left if _is_respelt(one, right, vocabulary)), None)
        if twin is not None:
            rights.remove(right)
            yield _respelling(link, twin, right)
    points = {
        (left, right): place_likeness(
            link,
            left,
            right,
            only=only,
            else_alike=else_alike and not (_is_title(left) or _is_title(right)),
        )
        - _TOLD_ELSEWHERE * (left not in lefts or right not in rights)
        for left in dict.fromkeys([*lefts, *whole[0]])
        for right in dict.fromkeys([*rights, *whole[1]])
        if (left in lefts or right in rights)
        and not _are_related(left, right)
        and not _is_cut_short(left, whole[0], right)
        and not _is_cut_short(right, whole[1], left)
    }
    for left, right in _replaced(points):
        is_loose = link.common_share() < _MOSTLY_THE_SAME and not else_alike
        soft = is_loose and _is_title(left) and _is_title(right)
        yield Fact(FactKind.NAME, link.index, left.span, right.span, soft=soft)


def _is_title(name: ProperName) -> bool:
    """Whether a name is of ordinary words, which another hand may render by others."""
    return all(is_ordinary(word) and not is_place(word) for word in name.words)


def _is_else_alike(read: ReadLink, left: ProperName, right: ProperName) -> bool:
    """Whether the ends tell mostly the same words beside two names of one part in the sentence."""
    cases = read.left.case_at(left.span), read.right.case_at(right.span)
    if cases[0] != cases[1] and set(cases) & ADJUNCTS:
        return False
    own = len(read.own_left) + len(read.own_right) - len(left.words) - len(right.words)
    common = sum(bool(one) for one in (*read.left.stems, *read.right.stems)) - own
    return common - len(left.words) - len(right.words) >= _ALIKE * own


def _replaced(
    points: Mapping[tuple[ProperName, ProperName], float],
) -> Iterator[tuple[ProperName, ProperName]]:
    """Those of the pairs in which one name was put for the other, the surest first, each once."""
    taken: tuple[list[Span], list[Span]] = ([], [])
    for left, right in sorted(points, key=lambda pair: (-points[pair], *_spans(pair))):
        if points[left, right] < SAME_PLACE:
            return
        if not any(span.overlaps(left.span) for span in taken[0]) and not any(
            span.overlaps(right.span) for span in taken[1]
        ):
            taken[0].append(left.span)
            taken[1].append(right.span)
            yield left, right


def _spans(pair: tuple[ProperName, ProperName]) -> list[Span]:
    return sorted(name.span for name in pair)


def _is_cut_short(part: ProperName, names: list[ProperName], other: ProperName) -> bool:
    """Whether `other` is what remains of the name that `part` is a part of."""
    words = {fold_name(word) for word in other.words}
    return any(
        name.span.overlaps(part.span) and words <= {fold_name(word) for word in name.words}
        for name in names
    )


def _are_related(left: ProperName, right: ProperName) -> bool:
    """Whether one name is the other cut short, inflected, or in initials."""
    one, other = fold_name(left.text), fold_name(right.text)
    if _REGNAL.fullmatch(left.text) or _REGNAL.fullmatch(right.text):
        return not (_REGNAL.fullmatch(left.text) and _REGNAL.fullmatch(right.text))
    return (
        one.startswith(other)
        or other.startswith(one)
        or one.split()[-1].startswith(other.split()[-1])
        or other.split()[-1].startswith(one.split()[-1])
        or _is_inflected(one, other)
        or not set(one.split()).isdisjoint(other.split())
        or _ends_in_initials(left, right)
        or _ends_in_initials(right, left)
    )


def _ends_in_initials(short: ProperName, name: ProperName) -> bool:
    """Whether the last word of `short` has the initials of `name` or of its end: “Super NES”."""
    letters = short.words[-1].replace(".", "")
    initials = "".join(word[0] for word in name.words)
    alike = letters.endswith(initials) or initials.endswith(letters)
    return len(initials) > 1 < len(letters) and letters.isupper() and alike


def _names(end: LinkEnd, vocabulary: NameVocabulary) -> list[ProperName]:
    """The names of one end."""
    return [
        name for span, name in vocabulary.names(end) if vocabulary.is_name(name, end.text, span)
    ]


def _words_of(names: Sequence[ProperName], text: str) -> list[ProperName]:
    """Each word of those names that have several, as a name of its own."""
    return [
        _part(name, n, n, text)
        for name in names
        if len(name.words) > 1
        for n in range(len(name.words))
    ]


def _is_shouted(end: LinkEnd) -> bool:
    """Whether it is set in capitals as a headline may be, which then mark no names."""
    words: list[str] = [word for span in end.spans for word in _WORD.findall(span.of(end.text))]
    return sum(word[0].isupper() for word in words) > _MOST_CAPITALS * max(4, len(words))


def _unexplained(end: LinkEnd, other: LinkEnd, vocabulary: NameVocabulary) -> list[ProperName]:
    """The names of which the other end has no word, no stem, no abbreviation and no alias."""
    names = vocabulary.names(end)
    if not names:
        return []
    explained = _Explained(other, vocabulary)
    found = []
    for span, name in names:
        if vocabulary.is_name(name, end.text, span):
            rest = explained.rest_of(name, vocabulary.book.full(name.text), end.text)
            if rest is not None:
                found.append(rest)
    return found


class _Explained:
    """What one end of a link says, to explain the names of the other end."""

    def __init__(self, end: LinkEnd, vocabulary: NameVocabulary) -> None:
        self._names = [name.text for _, name in vocabulary.names(end)]
        self._words = {folded for span in end.spans for folded in _folded_words(span.of(end.text))}
        self._words.update(
            fold_name(word) for _, name in vocabulary.names(end) for word in name.words
        )
        self._stems: dict[str, list[str]] = {}
        for word in self._words:
            self._stems.setdefault(word[:_STEM], []).append(word)
        self._initials = _initials(end)

    def rest_of(self, name: ProperName, full: str, text: str) -> ProperName | None:
        """What of `name` is not told here: all of it, its one other word, or nothing."""
        spelt = [n for n, word in enumerate(name.words) if not self._has_word(word)]
        is_run = spelt == list(range(spelt[0], spelt[-1] + 1)) if spelt else False
        if spelt and self._has_short_form(name):
            return None
        if len(name.words) > len(spelt) and is_run:
            if any(self._has_stem(name.words[n]) for n in spelt):
                return None
            part_of_name = _part(name, spelt[0], spelt[-1], text)
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
        if _REGNAL.fullmatch(word):
            return low in self._words
        if len(low.strip(".")) == 1:
            return any(other.startswith(low[0]) for other in self._words)
        names = [fold_name(part) for part in word.split("-") if part[:1].isupper()]
        told = [name for name in names if name in self._words]
        is_other_compound = len(told) < len(names) and any(
            _is_other_compound(names, other.split("-")) for other in self._words if "-" in other
        )
        is_part = "-" in word and any(
            len(name) >= _STEM
            and any(other.startswith(name) and "-" not in other for other in self._words)
            for name in names
        )
        return low in self._words or ((bool(told) or is_part) and not is_other_compound)

    def _has_stem(self, word: str) -> bool:
        """Whether a form of `word` stands here: “Korean” for “Korea”."""
        low = fold_name(word)
        return len(low) >= _STEM and any(
            _is_inflected(low, other) or _is_derived(low, other)
            for other in self._stems.get(low[:_STEM], ())
        )

    def _has_alias(self, name: str) -> bool:
        low = name.casefold()
        words = [word for word in name.split() if is_place(word)]
        others = [word for other in self._names for word in other.split() if is_place(word)]
        if any(
            are_aliases(word.casefold(), other.casefold()) for word in words for other in others
        ):
            return True
        return low.replace(".", "") in self._initials or any(
            are_aliases(low, other.casefold())
            or is_acronym_of(name, other)
            or any(is_acronym_of(word, name) for word in other.split())
            for other in self._names
        )


def _is_derived(one: str, other: str) -> bool:
    """Whether one long name is made of the other, as a region's is of its town's."""
    shorter, longer = sorted((one, other), key=len)
    return (
        len(longer) - len(shorter) >= _STEM
        and longer.startswith(shorter[:_DERIVED])
        and (len(shorter) >= _DERIVED)
    )


def _is_inflected(one: str, other: str) -> bool:
    """Whether two words differ only in endings that make a people, a plural or an adjective."""
    common = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )
    return {one[common:], other[common:]} <= _ENDINGS


def _is_other_compound(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two double names share one half, and the other half is another name."""
    one, other = set(parts) - set(others), set(others) - set(parts)
    return len(one) < len(parts) and any(
        not any(
            part[:_LEAST_ALIKE] == half[:_LEAST_ALIKE] or is_spelling(part, half) for half in other
        )
        for part in one
        if other
    )


def _part(name: ProperName, first: int, last: int, text: str) -> ProperName:
    """The words `first` to `last` of a name."""
    start = end = name.span.start
    for n, word in enumerate(name.words[: last + 1]):
        place = text.index(word, end)
        end = place + len(word)
        if n == first:
            start = place
    return ProperName(Span(start, end), name.words[first : last + 1])


def _initials(end: LinkEnd) -> set[str]:
    """The initials of every run of capitalised words."""
    found: set[str] = set()
    for span in end.spans:
        for run in re.findall(
            r"(?:\b[A-Z][\w’-]+(?: (?:of|and|the|for))? ?){2,}", span.of(end.text)
        ):
            words = [word for word in run.split() if word[0].isupper()]
            found.update(
                "".join(word[0] for word in words[at:until]).casefold()
                for at in range(len(words))
                for until in range(at + 2, len(words) + 1)
            )
    return found


def _is_respelt(left: ProperName, right: ProperName, vocabulary: NameVocabulary) -> bool:
    """Whether one was put for the other by a few letters, which one article does not know."""
    one, other = fold_name(left.text), fold_name(right.text)
    if len(left.words) != len(right.words):
        return False
    if not is_spelling(one, other) and (
        _is_inflected(one, other) or not is_nearly_spelt(one, other)
    ):
        return False
    return not (
        set(one.split()) <= vocabulary.right_words and set(other.split()) <= vocabulary.left_words
    )


def _respelling(link: LinkText, left: ProperName, right: ProperName) -> Fact:
    """Softly, the same name in another spelling; else another name."""
    is_same = is_spelling(fold_name(left.text), fold_name(right.text))
    kind = FactKind.SPELLING if is_same else FactKind.NAME
    return Fact(kind, link.index, left.span, right.span, soft=kind.is_soft)
