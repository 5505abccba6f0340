"""An operator put for one on which the statement hangs otherwise: all, some; before, after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.meaning.rest import counts_the_rest
from paraview.findings.statements.operators import HEDGING, UNSETTLED, Operator, opposition
from paraview.findings.statements.reading import nearness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.statements.reading import Reading, ReadLink

_REACH = 3
_TRAILING = frozenset(("only", "also", "mainly", "except", "with", "at least", "at most"))
"""Classes that may stand behind what they are about: “by residents alone”, “ten or more”."""
_OF_VERBS = frozenset(["may", "could", "will", "must"])
_REASONS = frozenset(("because", "although"))
_CONDITIONS = frozenset(("if", "unless"))
_WHATEVER = frozenset(("even", "whether"))
"""“Even if”, “whether or not”: first words of what is no condition at all."""
_ORDER = frozenset(("before", "after"))
_CLAUSE = 8
_OF_A_TIME = frozenset(("since", "until"))


def operator_facts(read: ReadLink) -> Iterator[Fact]:
    """Operators of opposed classes that both stand with the same words.

    A denial or an opposite at one end only may make up for it: then nothing is told.
    """
    pairs = opposed_operators(read)
    if pairs and _is_made_up_for(read):
        pairs = [pair for pair in pairs if _is_never_made_up_for(read, *pair[:2])]
    if not pairs or counts_the_rest(read, with_halves=False) or _doubt_is_counted(pairs):
        return
    left, right, kind = min(pairs, key=lambda pair: nearness((pair[0].first, pair[1].first)))
    if _is_told_of_something_else(read, left, right):
        return
    yield Fact(
        kind,
        read.link.index,
        read.left.span(left.first, left.last),
        read.right.span(right.first, right.last),
        soft=kind is FactKind.HEDGE and _is_drift(read, left, right),
    )


def opposed_operators(read: ReadLink) -> list[tuple[Operator, Operator, FactKind]]:
    """Operators of opposed classes, of which each end has one with the same words."""
    lefts, rights = read.left.operators, read.right.operators
    return [
        (left, right, kind)
        for left in lefts
        for right in rights
        if (kind := opposition(left.name, right.name)) is not None
        and not (_has(lefts, right.name) and _has(rights, left.name))
        and not _is_told(left, rights, read.left, read.right)
        and not _is_told(right, lefts, read.right, read.left)
        and not (kind is FactKind.HEDGE and _hedges_besides(read, left, right))
        and not (_is_all_and_only(left, right) and not _stand_with_the_same(read, left, right))
        and _scope(read.left, left) & _scope(read.right, right)
        and not ({left.name, right.name} == _ORDER and _is_turned_round(read, left, right))
    ]


def _doubt_is_counted(pairs: list[tuple[Operator, Operator, FactKind]]) -> bool:
    """Whether few at one end believe what many at the other doubt."""
    return any("doubt" in {left.name, right.name} for left, right, _ in pairs) and any(
        kind is FactKind.QUANTITY for _, _, kind in pairs
    )


def _is_all_and_only(left: Operator, right: Operator) -> bool:
    return {left.name, right.name} == {"every", "only"}


def _stand_with_the_same(read: ReadLink, left: Operator, right: Operator) -> bool:
    """Whether the very next words are the same: “all residents”, “only residents”.

    Farther away they agree: all who came were members, only members came.
    """
    here = read.left.stems[left.last + 1 : left.last + 2]
    there = read.right.stems[right.last + 1 : right.last + 2]
    return bool(here) and here == there and here != ("",)


def _is_turned_round(read: ReadLink, left: Operator, right: Operator) -> bool:
    """Whether both tell one order of events: “left after a rest”, “rested before leaving”."""
    return any(
        one.after(operator.last, 1)
        and set(one.after(operator.last, 1)) <= set(other.before(another.first, _CLAUSE))
        and not set(one.after(operator.last, 1)) & set(other.after(another.last, _REACH))
        for one, operator, other, another in (
            (read.left, left, read.right, right),
            (read.right, right, read.left, left),
        )
    )


def _is_never_made_up_for(read: ReadLink, left: Operator, right: Operator) -> bool:
    """Whether no denial makes it the same: “because he helped”, “although he did not help”."""
    words = {read.left.forms[left.first], read.right.forms[right.first]}
    names = {left.name, right.name}
    return names == _REASONS or (names == _CONDITIONS and not _WHATEVER.isdisjoint(words))


def _hedges_besides(read: ReadLink, left: Operator, right: Operator) -> bool:
    """Whether both ends hedge, one beside other words: “may be forced to”, “could have to”."""
    return any(
        is_hedged.name in HEDGING and any(one.name in HEDGING for one in others if one != instead)
        for is_hedged, instead, others in (
            (left, right, read.right.operators),
            (right, left, read.left.operators),
        )
    )


def _is_drift(read: ReadLink, left: Operator, right: Operator) -> bool:
    """Whether “may” and “will” come to the same: in fears and questions, or of other verbs."""
    if not {left.name, right.name} <= _OF_VERBS:
        return False
    verbs = read.left.after(left.last, 1), read.right.after(right.last, 1)
    is_unsettled = any(
        not UNSETTLED.isdisjoint(reading.forms) for reading in (read.left, read.right)
    )
    return is_unsettled or verbs[0] != verbs[1]


def _has(operators: Sequence[Operator], name: str) -> bool:
    return any(one.name == name for one in operators)


def _is_told(one: Operator, others: Sequence[Operator], own: Reading, other: Reading) -> bool:
    """Whether the other end has an operator of the same class, with the same words."""
    return any(
        one.name == another.name and _scope(own, one) & _scope(other, another) for another in others
    )


def _scope(reading: Reading, operator: Operator) -> set[str]:
    """The stems of the words that an operator is about."""
    after = reading.after(operator.last, 1 if operator.name in _OF_A_TIME else _REACH)
    if operator.name in _TRAILING:
        return {*after, *reading.before(operator.first, _REACH)}
    return set(after)


def _is_made_up_for(read: ReadLink) -> bool:
    """Whether a denial or an opposite at one end only turns the statement round once more."""
    lefts, rights = read.reversers
    return (
        any(not read.left.is_in_operator(place) for place in lefts)
        or any(not read.right.is_in_operator(place) for place in rights)
        or bool(read.opposed)
    )


def _is_told_of_something_else(read: ReadLink, left: Operator, right: Operator) -> bool:
    """Whether “none” and “all” are told with other words: both agreed, neither objected."""
    if "none" not in {left.name, right.name}:
        return False
    akin = [{pair[side] for pair in read.akin} for side in (0, 1)]
    return all(
        any(not reading.is_in_operator(place) and place not in same for place in own)
        for own, reading, same in (
            (read.own_left, read.left, akin[0]),
            (read.own_right, read.right, akin[1]),
        )
    )
