"""Of whom or what a statement holds: “only” moved to other words; one more put in by “and”."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.statements.base_forms import stem
from paraview.findings.statements.operators import is_number_word
from paraview.findings.statements.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import Reading, ReadLink

_ONLY = "only"
_REACH = 4
_HEADS = frozenset(("", ".", ",", ";", ":", '"', "that", "and", "but"))
_NO_NOUNS = PREPOSITIONS | AUXILIARIES | {"if", "when", "then", "now", "one", "two"}
_JOINING = frozenset(("and", "or"))
_EXCEPTING = frozenset(("but", "save", "bar", "barring"))
_OF_NUMBER = frozenset(
    ("every", "nearly every", "most", "many", "some", "few", "none", "half", "one")
)
_LIMITING = frozenset("with who that which from over under below above in between without".split())
_MOST_JOINED = 2
_PAIR = 2
_OF_RULES = frozenset(
    stem(word)
    for word in """
    apply cover ban law rule tax duty tariff sanction exempt eligible restrict limit forbid
    prohibit curfew quota visa benefit amnesty raise approve represent recommend permit include
    available free compulsory mandatory affect
    """.split()
)
"""Where a rule is told, whom it is for is what it says; elsewhere a word may be left out."""


def focus_facts(read: ReadLink) -> Iterator[Fact]:
    """“Only” before the subject at one end, and with other words at the other.

    And a group that only one end adds to a rule: “applies to new cars”, “to new and used cars”.
    """
    if _ONLY in read.left.forms or _ONLY in read.right.forms:
        yield from _only_facts(read)
    yield from _joined_facts(read)
    if any(operator.name == "every" for operator in (*read.left.operators, *read.right.operators)):
        yield from _exception_facts(read)
        yield from _limit_facts(read)


def _only_facts(read: ReadLink) -> Iterator[Fact]:
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        places = _moved_only(one, other)
        if places is not None:
            ends = one.span(places[0], places[0]), other.span(places[1], places[1])
            yield Fact(FactKind.QUANTITY, read.link.index, *(ends if is_left else ends[::-1]))
            return
    yield from _more_than_only(read)


def _more_than_only(read: ReadLink) -> Iterator[Fact]:
    """“Only men” at one end, “men and women” at the other."""
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        if one.forms.count(_ONLY) != 1 or _ONLY in other.forms:
            continue
        only = one.forms.index(_ONLY)
        whom = one.after(only, 1)
        places = other.places.get(whom[0], []) if whom else []
        own = read.own_right if is_left else read.own_left
        if len(places) != 1:
            continue
        place = places[0]
        joined = [at for at in own if other.forms[at - 1 : at][:1] and abs(at - place) == _PAIR]
        if any(other.forms[(at + place) // 2] in _JOINING for at in joined):
            ends = one.span(only, only), other.span(place, place)
            yield Fact(FactKind.QUANTITY, read.link.index, *(ends if is_left else ends[::-1]))
            return


def _moved_only(one: Reading, other: Reading) -> tuple[int, int] | None:
    if one.forms.count(_ONLY) != 1 or other.forms.count(_ONLY) != 1:
        return None
    place, at = one.forms.index(_ONLY), other.forms.index(_ONLY)
    before = one.forms[place - 1] if place else ""
    behind = [form for form in one.forms[place + 1 :] if form not in DETERMINERS][:1]
    subject = one.after(place, 1)
    if _is_of_a_circumstance(one, place) and _is_of_a_circumstance(other, at):
        here, there = one.after(place, 1), other.after(at, 1)
        is_told = all(word in reading.places for word in here + there for reading in (one, other))
        return (place, at) if here != there and is_told else None
    if before not in _HEADS or not behind or behind[0] in _NO_NOUNS or not subject:
        return None
    is_told = len(other.places.get(subject[0], [])) == 1
    is_near = subject[0] in {*other.after(at, _REACH), *other.stems[max(0, at - 1) : at]}
    return (place, at) if is_told and not is_near else None


def _is_of_a_circumstance(reading: Reading, place: int) -> bool:
    """Whether a word stands right before where, when or how: “only in winter”."""
    return bool(PREPOSITIONS.intersection(reading.forms[place + 1 : place + 2]))


def _exception_facts(read: ReadLink) -> Iterator[Fact]:
    """An exception that only one end tells of what both tell of all: “all but the youngest”."""
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        names = {operator.name for operator in other.operators}
        if (
            "every" not in names
            or names & {"except", "only"}
            or not _EXCEPTING.isdisjoint(other.forms)
            or any(read.reversers[is_left])
        ):
            continue
        told = {stem for operator in other.operators for stem in other.after(operator.last, 1)}
        excepted = [operator for operator in one.operators if operator.name == "except"]
        every = [operator for operator in one.operators if operator.name == "every"]
        alike = [operator for operator in every if told & set(one.after(operator.last, 1))]
        if len(excepted) == 1 and alike and alike[0].last < excepted[0].first:
            span = one.span(excepted[0].first, excepted[0].last)
            ends = (span, None) if is_left else (None, span)
            yield Fact(FactKind.QUANTITY, read.link.index, *ends)
            return


def _limit_facts(read: ReadLink) -> Iterator[Fact]:
    """“All students” at one end, “foreign students” or “students with a grant” at the other."""
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        every = [operator for operator in one.operators if operator.name == "every"]
        names = {operator.name for operator in other.operators}
        if len(every) != 1 or names & _OF_NUMBER or any(read.reversers):
            continue
        whom = one.after(every[0].last, 1)
        places = other.places.get(whom[0], []) if whom else []
        own, rest = (read.own_right, read.own_left) if is_left else (read.own_left, read.own_right)
        if len(places) != 1 or any(not one.is_in_operator(place) for place in rest):
            continue
        place = places[0]
        before = [at for at in own if at == place - 1 and not is_number_word(other.forms[at])]
        behind = [at for at in own if place + 1 < at <= place + _REACH]
        if before or (behind and other.forms[place + 1] in _LIMITING):
            ends = one.span(every[0].first, every[0].last), other.span(place, place)
            yield Fact(FactKind.QUANTITY, read.link.index, *(ends if is_left else ends[::-1]))
            return


def _joined_facts(read: ReadLink) -> Iterator[Fact]:
    if bool(read.own_left) is bool(read.own_right) or any(read.reversers):
        return
    if _OF_RULES.isdisjoint(read.left.stems) or _OF_RULES.isdisjoint(read.right.stems):
        return
    is_left = bool(read.own_left)
    own, one, other = (
        (read.own_left, read.left, read.right)
        if is_left
        else (read.own_right, read.right, read.left)
    )
    told = sorted(word for word in other.stems if word)
    rest = sorted(word for place, word in enumerate(one.stems) if word and place not in own)
    is_run = own[-1] - own[0] < _MOST_JOINED
    beside = {*one.forms[: own[0]][-1:], *one.forms[own[-1] + 1 :][:1]}
    if (
        told == rest
        and is_run
        and not beside.isdisjoint(_JOINING)
        and not any(one.is_capitalised(place) or is_number_word(one.forms[place]) for place in own)
    ):
        span = one.span(own[0], own[-1])
        ends = (span, None) if is_left else (None, span)
        yield Fact(FactKind.QUANTITY, read.link.index, *ends)
