"""Names that differ inside a link: another spelling, another person or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Span
from paraview.findings.names.aliases import is_place
from paraview.findings.names.explained import Explained, part_of
from paraview.findings.names.related import REGNAL, are_related, is_inflected
from paraview.findings.names.slots import SAME_PLACE, place_likeness
from paraview.findings.names.spelling import fold_name, is_nearly_spelt, is_spelling
from paraview.findings.names.vocabulary import WORD
from paraview.findings.ordinary_words import is_ordinary
from paraview.findings.statements.reading import ADJUNCTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from paraview.findings.link_text import LinkEnd, LinkText
    from paraview.findings.names.proper_names import ProperName
    from paraview.findings.names.vocabulary import NameVocabulary
    from paraview.findings.statements.reading import ReadLink

_ALIKE = 2
_COMPASS = frozenset(
    ("north", "south", "east", "west", "northern", "southern", "eastern", "western")
)
_MOST_CAPITALS, _HEADLINE = 0.7, 6
_TOLD_ELSEWHERE = 1.5
"""So many points less for a pair of which one name stands on the other end too."""


def name_facts(read: ReadLink, vocabulary: NameVocabulary) -> Iterator[Fact]:
    """Names that changed. A name that one end leaves out or puts a pronoun for is none."""
    link = read.link
    lefts = _unexplained(link.left, link.right, vocabulary)
    rights = _unexplained(link.right, link.left, vocabulary)
    if not (lefts or rights) or _is_shouted(link.left) or _is_shouted(link.right):
        return
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
        and not are_related(left, right)
        and not _is_cut_short(left, whole[0], right)
        and not _is_cut_short(right, whole[1], left)
    }
    for left, right in _replaced(points):
        is_whole = left in whole[0] and right in whole[1]
        is_kept = left not in lefts or right not in rights
        soft = _may_be_rendered(left, right, is_sure=else_alike and is_whole) or (
            is_kept and not link.share_an_edit(left.span, right.span)
        )
        yield Fact(FactKind.NAME, link.index, left.span, right.span, soft=soft)


def _may_be_rendered(left: ProperName, right: ProperName, *, is_sure: bool) -> bool:
    """Whether another hand may have put ordinary words for a name, or for other ordinary words.

    Not where all else is told alike and they are whole names: “the Guardian”, “the Times”.
    """
    if fold_name(left.text) in _COMPASS and fold_name(right.text) in _COMPASS:
        return False
    is_regnal = REGNAL.fullmatch(left.text) and REGNAL.fullmatch(right.text)
    return not is_sure and not is_regnal and (_is_title(left) or _is_title(right))


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


def _names(end: LinkEnd, vocabulary: NameVocabulary) -> list[ProperName]:
    """The names of one end."""
    return [
        name for span, name in vocabulary.names(end) if vocabulary.is_name(name, end.text, span)
    ]


def _words_of(names: Sequence[ProperName], text: str) -> list[ProperName]:
    """Each word of those names that have several, as a name of its own."""
    return [
        part_of(name, n, n, text)
        for name in names
        if len(name.words) > 1
        for n in range(len(name.words))
    ]


def _is_shouted(end: LinkEnd) -> bool:
    """Whether it is set in capitals as a headline may be, which then mark no names."""
    words: list[str] = [
        word for span in end.spans for word in WORD.findall(end.text, span.start, span.end)
    ]
    capitals = sum(word[0].isupper() for word in words)
    is_all_capitals = len(words) > 1 and all(word.isupper() for word in words)
    return is_all_capitals or capitals > _MOST_CAPITALS * max(_HEADLINE, len(words))


def _unexplained(end: LinkEnd, other: LinkEnd, vocabulary: NameVocabulary) -> list[ProperName]:
    """The names of which the other end has no word, no stem, no abbreviation and no alias."""
    names = vocabulary.names(end)
    if not names:
        return []
    explained = Explained(other, vocabulary)
    found = []
    for span, name in names:
        if vocabulary.is_name(name, end.text, span):
            rest = explained.rest_of(name, vocabulary.book.full(name.text), end.text)
            if rest is not None:
                found.append(rest)
    return found


def _is_respelt(left: ProperName, right: ProperName, vocabulary: NameVocabulary) -> bool:
    """Whether one was put for the other by a few letters, which one article does not know."""
    one, other = fold_name(left.text), fold_name(right.text)
    if len(left.words) != len(right.words):
        return False
    if not is_spelling(one, other) and (
        is_inflected(one, other) or not is_nearly_spelt(one, other)
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
