"""How often: 500 a day for 500 a week; “once” for “twice”.

`quantities` leaves an “once” out that could be “formerly” by itself; what stands in its place at
the other end says that it counts.
"""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.statements.operators import is_number_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import Reading, ReadLink

_ONCE = "once"
_OFTEN = frozenset(("twice", "thrice"))
_TIMES = "times"
_PERIODS = frozenset("second minute hour day night week month quarter year season".split())
_A = frozenset(("a", "an", "per", "each", "every"))
_BEHIND = 4
_NOT_JUST_ONCE = (("than",), ("at",), ("least",))


def repeated_facts(read: ReadLink) -> Iterator[Fact]:
    """The same number in another time; “once” where the other end has “twice” or “three times”."""
    yield from _rate_facts(read)
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        if one.forms.count(_ONCE) != 1 or _ONCE in other.forms:
            continue
        once = one.forms.index(_ONCE)
        told = {one.forms[first : last + 1] for first, last in _often(one)}
        often = [
            (first, last)
            for first, last in _often(other)
            if other.forms[first : last + 1] not in told
        ]
        if len(often) != 1 or one.forms[max(0, once - 1) : once] in _NOT_JUST_ONCE:
            continue
        ends = one.span(once, once), other.span(*often[0])
        left, right = ends if is_left else ends[::-1]
        if read.link.share_an_edit(left, right) or read.link.share_a_place(left, right, alone=True):
            yield Fact(FactKind.NUMBER, read.link.index, left, right)


def _often(reading: Reading) -> list[tuple[int, int]]:
    """The first and the last word of what says how often."""
    return [
        (place - (form == _TIMES), place)
        for place, form in enumerate(reading.forms)
        if form in _OFTEN or (form == _TIMES and place and is_number_word(reading.forms[place - 1]))
    ]


def _rate_facts(read: ReadLink) -> Iterator[Fact]:
    """The same number of the same thing in another time."""
    if _PERIODS.isdisjoint(read.left.forms) or _PERIODS.isdisjoint(read.right.forms):
        return
    lefts, rights = _rates(read.left), _rates(read.right)
    if len(lefts) != 1 or len(rights) != 1:
        return
    (left, number), (right, other) = lefts[0], rights[0]
    if read.left.forms[number] == read.right.forms[other] and (
        read.left.forms[left] != read.right.forms[right]
    ):
        spans = read.left.span(left - 1, left), read.right.span(right - 1, right)
        yield Fact(FactKind.NUMBER, read.link.index, *spans)


def _rates(reading: Reading) -> list[tuple[int, int]]:
    """Where “day” of “a day” stands, with the place of the number soon before it."""
    found = []
    for place, form in enumerate(reading.forms):
        if form not in _PERIODS or reading.forms[max(0, place - 1) : place][:1] == ():
            continue
        if reading.forms[place - 1] not in _A:
            continue
        near = range(place - 2, max(-1, place - 2 - _BEHIND), -1)
        numbers = [one for one in near if is_number_word(reading.forms[one])]
        if numbers and reading.forms[numbers[0]] not in _A:
            found.append((place, numbers[0]))
    return found
