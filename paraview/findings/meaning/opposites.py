"""A word put for its opposite: “rose” for “fell”, “admitted” for “denied”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.meaning.operator_changes import opposed_operators
from paraview.findings.meaning.rest import counts_the_rest
from paraview.findings.statements.lexicon import Opposition, opposition_between
from paraview.findings.statements.reading import nearness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import ReadLink

_WINDOW = 3
_REACH = 10
_NEAR = 6
_UNTIL = frozenset(("until", "till"))
"""What is open until six closes at six."""
_AGAINST = "against"


def opposite_facts(read: ReadLink) -> Iterator[Fact]:
    """Words that say the opposite in the same place, where nothing turns it round again.

    That is a denial at one end only, a second opposite, or, for converses (“bought from”, “sold
    to”) and comparisons, those who take part having changed places.
    """
    pairs = [
        (left, right)
        for left, right, sort in read.opposed
        if _is_same_place(read, left, right, sort)
        and read.left.is_in_a_name(left) is read.right.is_in_a_name(right)
        and not _is_told_from_the_other_side(read, left, right, sort)
        and not _is_one_of_two(read, left, right)
    ]
    is_bounded = [not _UNTIL.isdisjoint(reading.forms) for reading in (read.left, read.right)]
    if is_bounded[0] is not is_bounded[1]:
        return
    if len(pairs) % 2 == 0 or counts_the_rest(read) or _is_told_of_the_rest(read):
        return
    left, right = min(pairs, key=nearness)
    if _is_turned_round(read, (left, right)):
        return
    yield Fact(
        FactKind.MEANING, read.link.index, read.left.span(left, left), read.right.span(right, right)
    )


def _is_told_of_the_rest(read: ReadLink) -> bool:
    """Whether quantity words are opposed too: fewer than half went, more than half stayed."""
    return any(kind is FactKind.QUANTITY for _, _, kind in opposed_operators(read))


def _is_one_of_two(read: ReadLink, left: int, right: int) -> bool:
    """Whether one end has both opposites: acquitted of one thing and convicted of another."""
    return any(
        opposition_between(reading.forms[place], reading.forms[other]) > Opposition.LOOSE
        for reading, own, place in (
            (read.left, read.own_left, left),
            (read.right, read.own_right, right),
        )
        for other in own
        if other != place
    )


def _is_same_place(read: ReadLink, left: int, right: int, sort: Opposition) -> bool:
    """Whether one word stands where the other does: put right for it, or among the same words."""
    if _is_put_for(read, left, right):
        return True
    if sort is Opposition.LOOSE or read.have_other_partners(left, right):
        return False
    return bool(read.left.around(left, _WINDOW) & read.right.around(right, _WINDOW))


def _is_put_for(read: ReadLink, left: int, right: int) -> bool:
    """Whether a short replacement put one for the other, and all around it stayed."""
    spans = read.left.span(left, left), read.right.span(right, right)
    return any(
        edit.left.overlaps(spans[0]) and edit.right.overlaps(spans[1]) for edit in read.short_edits
    )


def _is_told_from_the_other_side(read: ReadLink, left: int, right: int, sort: Opposition) -> bool:
    """Whether those who take part changed places, in a converse or a comparison."""
    compared = [
        "than" in reading.forms[place : place + _NEAR]
        for reading, place in ((read.left, left), (read.right, right))
    ]
    if compared[0] is not compared[1] or (compared[0] and _is_compared_other_way(read)):
        return True
    is_compared = compared[0] or all(
        _AGAINST in reading.forms[place : place + _NEAR]
        for reading, place in ((read.left, left), (read.right, right))
    )
    if sort is not Opposition.CONVERSE and not is_compared:
        return False
    forth, back = read.moved(left, right, _REACH, with_circumstances=is_compared)
    is_passive = read.left.is_passive(left) is not read.right.is_passive(right)
    return bool(forth or back) or is_passive


def _is_compared_other_way(read: ReadLink) -> bool:
    """Whether what stands before “than” at one end stands behind it at the other."""
    sides = []
    for reading in (read.left, read.right):
        place = reading.forms.index("than")
        before, after = reading.near(place, _REACH)
        sides.append((before.keys() - after.keys(), after.keys() - before.keys()))
    return bool(sides[0][0] & sides[1][1]) and bool(sides[0][1] & sides[1][0])


def _is_turned_round(read: ReadLink, pair: tuple[int, int]) -> bool:
    """Whether a word at one end only turns the statement round once more."""
    return any(
        place != word and abs(place - word) <= _REACH
        for places, word in zip(read.reversers, pair, strict=True)
        for place in places
    )
