"""Whom a word means beside names: he or she, the president or the former one."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.names.aliases import is_demonym, is_place
from paraview.findings.statements.base_forms import stem
from paraview.findings.statements.reading import DETERMINERS, PREPOSITIONS, nearness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import Reading, ReadLink

_HE = {"he": "subject", "him": "object", "his": "whose", "himself": "self"}
_SHE = {"she": "subject", "her": "object whose", "hers": "whose", "herself": "self"}
_PRONOUNS = frozenset((*_HE, *_SHE))
_BOTH = 2
_NO_LONGER = frozenset("former ex ex-".split())
_NOT_QUITE = frozenset("deputy vice acting interim assistant caretaker".split())
_OFTEN_NOUNS = frozenset("deputy assistant caretaker vice".split())
"""They stand before a title, or are what somebody is: “the animal caretaker feeds”."""
_STANDINGS = _NO_LONGER | _NOT_QUITE
_NO_TITLES = PREPOSITIONS | DETERMINERS
"""What stands behind “acting” where that is a verb: “acting as a wall”."""
_COMPASS = frozenset("east west north south".split())
_EX = "ex-"
_WAS = frozenset("was were been had".split())
_BECAME = frozenset(("became", "served"))
_ALSO_FORMER = frozenset(
    """
    former formerly ex previous previously then one-time onetime once late retired
    outgoing ousted deposed erstwhile sometime past ex- freed emancipated
    """.split()
)


def pronoun_facts(read: ReadLink) -> Iterator[Fact]:
    """“He” put for “she” in the same place, where either end has pronouns of one sex only."""
    lefts, rights = _sexes(read.left), _sexes(read.right)
    if len(lefts) == len(rights) == _BOTH:
        yield from _turned_pronouns(read)
    if not lefts or not rights or lefts.keys() == rights.keys() or len(lefts) + len(rights) > _BOTH:
        return
    pairs = [
        (left, right)
        for left in next(iter(lefts.values()))
        for right in next(iter(rights.values()))
        if _stands_alike(read, left, right)
    ]
    if pairs:
        left, right = min(pairs, key=nearness)
        spans = read.left.span(left, left), read.right.span(right, right)
        yield Fact(FactKind.NAME, read.link.index, *spans)


def _turned_pronouns(read: ReadLink) -> Iterator[Fact]:
    """“He wrote to her” told as “she wrote to him”."""
    subjects = [
        [place for place, form in enumerate(reading.forms) if form in {"he", "she"}]
        for reading in (read.left, read.right)
    ]
    if len(subjects[0]) == len(subjects[1]) == 1:
        left, right = subjects[0][0], subjects[1][0]
        is_same_verb = read.left.after(left, 1) == read.right.after(right, 1) != []
        if is_same_verb and read.left.forms[left] != read.right.forms[right]:
            spans = read.left.span(left, left), read.right.span(right, right)
            yield Fact(FactKind.ROLES, read.link.index, *spans)


def _sexes(reading: Reading) -> dict[bool, list[int]]:
    found: dict[bool, list[int]] = {}
    if _PRONOUNS.isdisjoint(reading.forms):
        return found
    for place, form in enumerate(reading.forms):
        if form in _HE or form in _SHE:
            found.setdefault(form in _HE, []).append(place)
    return found


def _stands_alike(read: ReadLink, left: int, right: int) -> bool:
    """Whether both have the same part in the sentence, beside the same word."""
    parts = [
        _HE.get(form) or _SHE[form] for form in (read.left.forms[left], read.right.forms[right])
    ]
    if not set(parts[0].split()) & set(parts[1].split()):
        return False
    after = read.left.after(left, 1), read.right.after(right, 1)
    before = read.left.before(left, 1), read.right.before(right, 1)
    return (bool(after[0]) and after[0] == after[1]) or (bool(before[0]) and before[0] == before[1])


def standing_facts(read: ReadLink) -> Iterator[Fact]:
    """“The former president” told as “the president”; “the deputy minister” as “the minister”."""
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        if _STANDINGS.isdisjoint(one.forms) and _EX not in " ".join(one.forms):
            continue
        for place, form in enumerate(one.forms):
            if form not in _STANDINGS and not form.startswith(_EX):
                continue
            at = _told_without(one, place, other)
            if at is not None:
                ends = one.span(place, place), other.span(at, at)
                yield Fact(FactKind.NAME, read.link.index, *(ends if is_left else ends[::-1]))
                break


def _told_without(one: Reading, place: int, other: Reading) -> int | None:
    """Where the other end has the title without its “former”; none where it tells that too."""
    form = one.forms[place]
    same = _NOT_QUITE if form in _NOT_QUITE else _ALSO_FORMER
    if not same.isdisjoint(other.forms) or any(word.startswith(_EX) for word in other.forms):
        return None
    if one.forms[place + 1 : place + 2] and one.forms[place + 1] in _NO_TITLES:
        return None
    is_joined = form.startswith(_EX) and form != _EX
    titles = [stem(form.removeprefix(_EX))] if is_joined else one.after(place, 1)
    if (form in _OFTEN_NOUNS and _is_a_noun(one, place)) or _is_of_a_country(one, place):
        return None
    places = other.places.get(titles[0], []) if titles else []
    if any(other.after(at, 1) == titles for at, word in enumerate(other.forms) if word in _WAS):
        return None
    if form in _ALSO_FORMER and any(
        set(titles) & set(other.after(at, 2))
        for at, word in enumerate(other.forms)
        if word in _BECAME
    ):
        return None
    is_told_twice = bool(titles) and len(one.places.get(titles[0], [])) > 1
    return places[0] if len(places) == 1 and not is_told_twice else None


def _is_of_a_country(reading: Reading, place: int) -> bool:
    """Whether it is a state that is no more: “the former Yugoslavia”, “former East Germany”."""
    behind = [form for form in reading.forms[place + 1 : place + 3] if form not in _COMPASS][:1]
    return any(is_place(form) and not is_demonym(form) for form in behind)


def _is_a_noun(reading: Reading, place: int) -> bool:
    """Whether a word that may stand before a title has a noun of its own before it, or no title."""
    before = reading.forms[place - 1] if place else ""
    after = reading.forms[place + 1] if place + 1 < len(reading.forms) else ""
    is_joined = bool(reading.stems[place - 1 : place]) and not reading.is_capitalised(place - 1)
    return not after.isalpha() or after in _WAS or (is_joined and before[-1:] not in {"s", "n"})
