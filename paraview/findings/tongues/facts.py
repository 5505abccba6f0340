"""Facts that differ inside links of which an end is German, French or Spanish.

Values know no language, so that numbers and dates are compared across languages as well. What only
English words can tell (opposites, roles, conditions) is not looked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Kind, Span
from paraview.findings.amounts.date import Date, Unit
from paraview.findings.amounts.dates import dates as english_dates
from paraview.findings.amounts.quantities import Quantity
from paraview.findings.amounts.quantities import quantities as english_quantities
from paraview.findings.link_text import link_text
from paraview.findings.tongues.dates import dates
from paraview.findings.tongues.denials import denial_facts
from paraview.findings.tongues.persons import person_facts
from paraview.findings.tongues.quantities import quantities
from paraview.findings.tongues.vocabulary import VOCABULARIES
from paraview.progress import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.comparison import Link, Side, Word
    from paraview.findings.link_text import LinkEnd, LinkText
    from paraview.progress import Share

TONGUES = frozenset(VOCABULARIES)
"""The languages that are read here."""

_ENGLISH = "en"
_ROUNDED = 0.03
_VAGUE = 0.2


@dataclass(frozen=True, slots=True)
class Amounts:
    """The numbers and dates of one end."""

    numbers: tuple[Quantity, ...]
    dates: tuple[Date, ...]


def are_read(tongues: Sequence[str]) -> bool:
    """Whether the facts of two articles in these languages are read here."""
    return not TONGUES.isdisjoint(tongues) and TONGUES.union({_ENGLISH}).issuperset(tongues)


def find_tongue_facts(
    left: Side,
    right: Side,
    links: Sequence[Link],
    left_words: Sequence[tuple[Word, ...]],
    right_words: Sequence[tuple[Word, ...]],
    progress: Share,
) -> tuple[Fact, ...]:
    """The facts that differ, link by link, in the order of the left text.

    Arguments are those of `find_facts`.
    """
    tongues = left.document.tongue, right.document.tongue
    found: list[Fact] = []
    for index, link in enumerate(steps(links, progress)):
        if link.kind is Kind.IDENTICAL:
            continue
        ends = link_text(index, link, left, right, left_words, right_words)
        facts = list(amount_facts(ends, tongues))
        facts += person_facts(ends)
        if tongues[0] == tongues[1]:
            facts += denial_facts(ends, tongues[0])
        found += sorted(facts, key=_place)
    return tuple(found)


def amount_facts(link: LinkText, tongues: tuple[str, str]) -> Iterator[Fact]:
    """Numbers and dates of which each end tells another one in the same place, or the only one."""
    lefts, rights = (
        amounts_of(end, tongue)
        for end, tongue in zip((link.left, link.right), tongues, strict=True)
    )
    is_across = tongues[0] != tongues[1]
    left_dates, right_dates = _leftover_dates(lefts.dates, rights.dates)
    for left_date in left_dates:
        match = _counterpart(link, left_date, left_dates, right_dates)
        if match is not None:
            right_dates.remove(match)
            soft = is_across and left_date.unit is Unit.RELATIVE
            yield Fact(FactKind.DATE, link.index, left_date.span, match.span, soft=soft)
    left_numbers, right_numbers = _leftover_numbers(lefts.numbers, rights.numbers)
    for number in left_numbers:
        other = _other_number(link, number, left_numbers, right_numbers)
        if other is None:
            continue
        right_numbers.remove(other)
        is_vague = number.is_vague or other.is_vague
        gap = number.differs_by(other)
        if not (is_vague and gap <= _ROUNDED):
            soft = (is_vague and gap <= _VAGUE) or (is_across and number.unit is None)
            yield Fact(FactKind.NUMBER, link.index, number.span, other.span, soft=soft)


def amounts_of(end: LinkEnd, tongue: str) -> Amounts:
    """The numbers and dates of one end, read as its language writes them."""
    numbers: list[Quantity] = []
    days: list[Date] = []
    for span in end.spans:
        if tongue == _ENGLISH:
            of_span = list(english_dates(end.text, span))
            amounts = [
                each
                for each in english_quantities(end.text, span)
                if not any(day.span.overlaps(each.span) for day in of_span)
            ]
        else:
            of_span = list(dates(end.text, span, tongue))
            amounts = list(quantities(end.text, span, tongue, of_span))
        numbers += amounts
        days += [day for day in of_span if day.unit is not Unit.RANGE]
    return Amounts(tuple(numbers), tuple(days))


def _leftover_dates(lefts: Sequence[Date], rights: Sequence[Date]) -> tuple[list[Date], list[Date]]:
    return (
        [one for one in lefts if not any(one.agrees(other) for other in rights)],
        [other for other in rights if not any(other.agrees(one) for one in lefts)],
    )


def _leftover_numbers(
    lefts: Sequence[Quantity], rights: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    rest, others = [], list(rights)
    for one in lefts:
        equal = next((other for other in others if one.equals(other)), None)
        if equal is None:
            rest.append(one)
        else:
            others.remove(equal)
    return rest, others


def _counterpart(
    link: LinkText, date: Date, lefts: Sequence[Date], rights: Sequence[Date]
) -> Date | None:
    """The date at the other end that stands for this one: in its place, or the only one left."""
    alike = [other for other in rights if other.unit is date.unit]
    for other in alike:
        if link.share_an_edit(date.span, other.span):
            return other
    alone = sum(one.unit is date.unit for one in lefts) == 1
    return alike[0] if alone and len(alike) == 1 else None


def _other_number(
    link: LinkText, number: Quantity, lefts: Sequence[Quantity], rights: Sequence[Quantity]
) -> Quantity | None:
    """The number at the other end that stands for this one: in its place, or the only one left."""
    alike = [other for other in rights if number.is_of_a_kind(other)]
    for other in alike:
        if link.share_an_edit(number.span, other.span):
            return other
    alone = sum(one.is_of_a_kind(number) for one in lefts) == 1
    return alike[0] if alone and len(alike) == 1 else None


def _place(fact: Fact) -> tuple[int, int]:
    ends = [Span(0, 0) if span is None else span for span in (fact.left, fact.right)]
    return ends[0].start, ends[1].start
