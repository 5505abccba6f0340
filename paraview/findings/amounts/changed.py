"""Numbers and dates that differ inside a link."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import combinations, takewhile
from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Span
from paraview.findings.amounts.counted import count_the_same
from paraview.findings.amounts.date import HALF_DAY, Date, Unit
from paraview.findings.amounts.dates import dates, may_hold_dates
from paraview.findings.amounts.fractions import fractions
from paraview.findings.amounts.quantities import Quantity, may_hold_quantities, quantities
from paraview.findings.amounts.units import unit_named
from paraview.findings.function_words import is_telling

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from paraview.findings.link_text import LinkEnd, LinkText
    from paraview.findings.statements.reading import ReadLink

_ROUNDED = 0.03
"""A number told as “about” another may differ by this share without a finding."""
_LEAST_SUMMAND = 2
_MOSTLY_THE_SAME, _PARTLY_THE_SAME = 0.6, 0.4
_REACH = 40
_COUNTED_WORDS = 2
_SIDES = frozenset(("for", "against"))
"""Words that tell of whom a number speaks in a vote."""
_STEM = 5
_PAIR = 2
_LEAST_DIGITS = 2
_LEAST_COUNT, _NEAR = 10, 0.6
_ALL_PERCENT, _ABOUT_ALL = 100, 5
_COMPARING = frozenset(
    """
    more fewer less higher lower older younger smaller bigger larger longer shorter taller cheaper
    dearer deeper heavier lighter
    """.split()
)
_OTHERS = frozenset(("other", "others"))
_UP_TO, _FROM_THEN = frozenset(("before", "until", "till")), frozenset(("after", "since", "from"))
_STEPS = {Unit.YEAR: (10_000, 0), Unit.MONTH: (12, 1)}
"""After how many steps a year or a month comes again, and where it stands in a date's value."""
_VAGUE = 0.2
"""Up to this share it is a soft finding."""


def amount_facts(read: ReadLink) -> Iterator[Fact]:
    """Numbers and dates that changed."""
    link = read.link
    days = _dates(link.left), _dates(link.right)
    numbers = _quantities(link.left, days[0]), _quantities(link.right, days[1])
    _take_out_clocks(days[0], numbers[1])
    _take_out_clocks(days[1], numbers[0])
    years = _years_between(link, *numbers)
    yield from _number_facts(read, *numbers)
    yield from _date_facts(link, *days, years)


def _number_facts(read: ReadLink, lefts: list[Quantity], rights: list[Quantity]) -> Iterator[Fact]:
    """Numbers that changed. One that only left out or added is none: it may stand elsewhere.

    Amounts are paired where they are counted in the same unit or the same thing, or where one
    replacement turned one into the other.
    """
    link = read.link
    written = [quantity.value for quantity in (*lefts, *rights)]
    counts = len(lefts), len(rights)
    yield from _swapped(link, lefts, rights)
    for left in list(lefts):
        equal = next((right for right in rights if left.equals(right)), None)
        if equal is not None:
            lefts.remove(left)
            rights.remove(equal)
    for left in lefts:
        is_last = len(lefts) == len(rights) == 1
        likeness = partial(_likeness, link, left, is_last=is_last)
        best = max(rights, key=likeness, default=None)
        if best is None or not (
            likeness(best)
            or (
                is_last
                and left.is_of_a_kind(best)
                and (
                    link.share_a_place(left.span, best.span, alone=True)
                    or _are_left_over(left, best, counts)
                )
            )
        ):
            continue
        rights.remove(best)
        is_vague = left.is_vague is not best.is_vague
        gap = left.differs_by(best)
        if (left.is_vague or best.is_vague) and _is_rounding(left.value, best.value):
            continue
        if _is_sum(left, best, written) or _is_the_rest(read, left, best, written):
            continue
        if _is_of_the_others(link, left, best):
            continue
        soft = (is_vague and gap <= _VAGUE) or (
            _is_share_of_all(left, best) and link.common_share() < _PARTLY_THE_SAME
        )
        soft = soft or _is_first_in(read, left, best) or _is_sum_of_times(left, best, written)
        soft = soft or _is_difference(link.left, left) is not _is_difference(link.right, best)
        ends = (left.span, best.span) if left.unit != best.unit else (left.figure, best.figure)
        yield Fact(FactKind.NUMBER, link.index, *ends, soft=soft)


def _swapped(
    link: LinkText, lefts: Sequence[Quantity], rights: Sequence[Quantity]
) -> Iterator[Fact]:
    """Two numbers that swapped what they count: “5 were hurt and 7 died”, “7 were hurt and 5 died”.

    What is counted is the next word of weight that both ends tell, the same for no other number.
    """
    for one, other in combinations(lefts, 2):
        mates = [right for right in rights if one.equals(right) or other.equals(right)]
        if len(mates) != _PAIR or one.equals(other) or mates[0].equals(mates[1]):
            continue
        same, opposite = mates if one.equals(mates[0]) else reversed(mates)
        counted = [_counted(link.left, one, other), _counted(link.left, other, one)]
        told = [_counted(link.right, same, opposite), _counted(link.right, opposite, same)]
        if (
            counted[0] & told[1]
            and counted[1] & told[0]
            and not (counted[0] & told[0] or counted[1] & told[1])
        ):
            yield Fact(FactKind.NUMBER, link.index, one.span, opposite.span)
            yield Fact(FactKind.NUMBER, link.index, other.span, same.span)


def _counted(end: LinkEnd, number: Quantity, other: Quantity) -> frozenset[str]:
    """The stems of the words of weight behind a number, up to the other one."""
    until = other.span.start if other.span.start > number.span.end else number.span.end + _REACH
    words = end.words_in(Span(number.span.end, until))
    telling = [
        word.form[:_STEM]
        for word in words
        if word.form.isalpha() and (is_telling(word.form) or word.form in _SIDES)
    ]
    return frozenset(telling[:_COUNTED_WORDS])


def _are_left_over(left: Quantity, right: Quantity, counts: tuple[int, int]) -> bool:
    """Whether both are plain counts of near size, and all other numbers of the ends are equal."""
    is_plain = not any(
        one.unit or one.is_vague or one.is_ordinal or one.number < _LEAST_COUNT
        for one in (left, right)
    )
    return is_plain and counts[0] == counts[1] > 1 and left.differs_by(right) <= _NEAR


def _is_rounding(one: Fraction, other: Fraction) -> bool:
    """Whether one of two near numbers has fewer digits that count, as 1,200 has beside 1,203."""
    lengths = [
        len(f"{float(value):.6f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))
        for value in (one, other)
    ]
    most = max(abs(one), abs(other))
    return lengths[0] != lengths[1] and abs(one - other) <= _ROUNDED * most


def _is_sum(left: Quantity, right: Quantity, written: list[Fraction]) -> bool:
    """Whether one of the two is what the other and a third number make."""
    gap = abs(left.value - right.value)
    others = list(written)
    others.remove(left.value)
    others.remove(right.value)
    is_told = gap in others or left.value + right.value in others
    return gap > _LEAST_SUMMAND and is_told and not left.unit


def _is_sum_of_times(left: Quantity, right: Quantity, written: list[Fraction]) -> bool:
    """Whether a third time is what one lasts longer than the other: ten of 15 years, five early."""
    is_time = left.unit is not None and left.unit.measure == "time"
    return is_time and abs(left.value - right.value) in written


def _is_the_rest(read: ReadLink, left: Quantity, right: Quantity, written: list[Fraction]) -> bool:
    """Whether one counts those whom the other leaves: 30 percent stay, 70 percent go."""
    total = left.value + right.value
    if written.count(total) == _PAIR and read.link.common_share() < _PARTLY_THE_SAME:
        return True
    is_whole = total in written or _is_share_of_all(left, right)
    return is_whole and (bool(read.opposed) or any(read.reversers))


def _is_of_the_others(link: LinkText, left: Quantity, right: Quantity) -> bool:
    """Whether one end leaves out the one of whom it speaks: nine in all, “the eight others”."""
    says_others = (
        link.left.form_after(left.span) in _OTHERS,
        link.right.form_after(right.span) in _OTHERS,
    )
    return abs(left.number - right.number) == 1 and says_others[0] is not says_others[1]


def _is_first_in(read: ReadLink, left: Quantity, right: Quantity) -> bool:
    """Whether one end tells the first in so many, and the other how many there were before."""
    is_next = abs(left.number - right.number) == 1
    return is_next and ("first" in read.left.forms) is not ("first" in read.right.forms)


def _is_share_of_all(left: Quantity, right: Quantity) -> bool:
    """Whether two shares make a whole."""
    if left.unit is None or left.unit.measure != "%":
        return False
    margin = _ABOUT_ALL if left.is_vague or right.is_vague else 0
    return abs(left.value + right.value - _ALL_PERCENT) <= margin


def _is_difference(end: LinkEnd, number: Quantity) -> bool:
    """Whether it is by how much something is more: “a million more”, “six seats fewer”."""
    words = end.words_in(Span(number.span.end, number.span.end + _REACH))[:_PAIR]
    phrase = takewhile(lambda word: word.form[:1].isalpha(), words)
    return any(word.form in _COMPARING for word in phrase)


def _quantities(end: LinkEnd, days: Sequence[Date]) -> list[Quantity]:
    """The numbers and shares that are no part of a date."""
    spans = [
        span
        for span, words in zip(end.spans, end.words, strict=True)
        if may_hold_quantities(word.form for word in words)
    ]
    shares = [share for span in spans for share in fractions(end.text, span)]
    taken = [day.span for day in days if day.unit is not Unit.PERIOD] + [
        share.span for share in shares
    ]
    numbers = [
        quantity
        for span in spans
        for quantity in quantities(end.text, span)
        if not any(quantity.span.overlaps(one) for one in taken)
    ]
    return sorted(shares + numbers, key=lambda one: one.span)


def _likeness(link: LinkText, left: Quantity, right: Quantity, *, is_last: bool) -> int:
    """How surely the two are the same number told differently; 0 where they are not."""
    replaced = link.share_an_edit(left.span, right.span)
    if not left.is_of_a_kind(right):
        is_other_unit = left.number == right.number and left.unit and right.unit
        return 2 if is_other_unit and replaced else 0
    if is_last and (left.number == -right.number or _are_digits_swapped(left, right)):
        return 2
    same_noun = count_the_same(left.noun, right.noun)
    if same_noun and replaced:
        return 3
    if left.is_ordinal:
        same_noun = same_noun or (is_last and not left.noun and not right.noun)
        return 2 if same_noun or (replaced and link.common_share() > _MOSTLY_THE_SAME) else 0
    if replaced and (
        left.unit or not left.noun or not right.noun or link.common_share() > _PARTLY_THE_SAME
    ):
        return 2
    return 1 if same_noun or (left.unit and left.unit.measure == "time") else 0


def _are_digits_swapped(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers of one scale have the same digits in another order: 3,200, 2,300."""
    ends = [f"{float(one.number):.6f}".rstrip("0").partition(".") for one in (left, right)]
    digits = [whole + part for whole, _, part in ends]
    return (
        len(digits[0]) >= _LEAST_DIGITS
        and [len(whole) for whole, _, _ in ends[:1]] == [len(whole) for whole, _, _ in ends[1:]]
        and sorted(digits[0]) == sorted(digits[1])
    )


def _years_between(
    link: LinkText, lefts: Sequence[Quantity], rights: Sequence[Quantity]
) -> set[Fraction]:
    """Numbers of years that both ends tell, counted from either end: “after”, “later”."""
    return {
        left.number
        for left in lefts
        for right in rights
        if left.unit is right.unit is unit_named("year")
        and left.number == right.number
        and link.left.form_after(left.span) != link.right.form_after(right.span)
    }


def _date_facts(
    link: LinkText, lefts: list[Date], rights: list[Date], years: Collection[Fraction]
) -> Iterator[Fact]:
    """Dates that changed: to another one, or softly from absolute to relative.

    Softly too where they are so many `years` apart: “in 2012, two years after”, “in 2010, two years
    before”.
    """
    _take_out(
        lefts, rights, lambda left, right: (left.unit, left.value) == (right.unit, right.value)
    )
    replaced = _take_out(
        lefts,
        rights,
        lambda left, right: (
            left.unit is right.unit
            and not left.agrees(right)
            and link.share_an_edit(left.span, right.span)
            and _date_likeness(link, left, right) > 0
        ),
    )
    _take_out(lefts, rights, lambda left, right: left.agrees(right))
    likely = _take_out(lefts, rights, lambda left, right: _date_likeness(link, left, right) > 0)
    for left, right in replaced + likely:
        soft = (left.unit is Unit.RELATIVE) is not (right.unit is Unit.RELATIVE)
        soft = soft or _are_bounds_of_each_other(link, left.span, right.span)
        soft = soft or _is_by_the_end(link, left, right)
        soft = soft or (
            left.unit is right.unit is Unit.YEAR and abs(left.value[0] - right.value[0]) in years
        )
        yield Fact(FactKind.DATE, link.index, left.span, right.span, soft=soft)


def _take_out_clocks(days: list[Date], numbers: list[Quantity]) -> None:
    """Take out times of one end that the other writes as a number: half past three, 3.30."""
    for day in list(days):
        hour, minute = day.value[:2] if day.unit is Unit.CLOCK else (0, 0)
        written = {Fraction(one) + Fraction(minute, 100) for one in (hour, hour % HALF_DAY)}
        twin = next((one for one in numbers if one.unit is None and one.number in written), None)
        if minute and twin is not None:
            days.remove(day)
            numbers.remove(twin)


def _are_bounds_of_each_other(link: LinkText, left: Span, right: Span) -> bool:
    """Whether one end tells what is before a time, and the other what is after: 2005, 2004."""
    before = link.left.form_before(left), link.right.form_before(right)
    return any(one in _UP_TO and other in _FROM_THEN for one, other in (before, before[::-1]))


def _is_by_the_end(link: LinkText, left: Date, right: Date) -> bool:
    """Whether one end tells a year or month before which it is, and the other the last that counts.

    “Before July” is “by the end of June”; but not “before June”.
    """
    if left.unit is not right.unit or left.unit not in _STEPS:
        return False
    before = link.left.form_before(left.span), link.right.form_before(right.span)
    size, place = _STEPS[left.unit]
    gap = left.value[place] - right.value[place]
    if gap % size == 1:
        later, earlier = before
    elif -gap % size == 1:
        earlier, later = before
    else:
        return False
    return later == "before" and earlier != "before"


def _take_out(
    lefts: list[Date], rights: list[Date], belong: Callable[[Date, Date], bool]
) -> list[tuple[Date, Date]]:
    """Take pairs that belong together out of the two lists, in order."""
    taken = []
    for left in list(lefts):
        right = next((one for one in rights if belong(left, one)), None)
        if right is not None:
            lefts.remove(left)
            rights.remove(right)
            taken.append((left, right))
    return taken


def _dates(end: LinkEnd) -> list[Date]:
    return [
        date
        for span, words in zip(end.spans, end.words, strict=True)
        if may_hold_dates(word.form for word in words)
        for date in dates(end.text, span)
    ]


_DAYLIKE = frozenset({Unit.WEEKDAY, Unit.RELATIVE, Unit.DAY})
_MONTHLIKE = frozenset({Unit.DAY, Unit.MONTH})


def _date_likeness(link: LinkText, left: Date, right: Date) -> int:
    replaced = link.share_an_edit(left.span, right.span)
    if left.unit is right.unit:
        if left.unit is Unit.RELATIVE and 0 in {left.value[0], right.value[0]}:
            return 0
        return 3 if replaced else 2
    units = {left.unit, right.unit}
    if units <= _MONTHLIKE:
        return 2
    if units <= _DAYLIKE and Unit.RELATIVE in units and (replaced or link.common_share() > 0.5):
        return 1
    return 0
