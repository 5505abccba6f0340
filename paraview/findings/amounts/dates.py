"""Dates, weekdays and clock times in English text, absolute and relative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.comparison import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?:January|Jan\.?|February|Feb\.?|March|Mar\.|April|Apr\.?|May|June|Jun\.|July|Jul\.|August"
    r"|Aug\.?|September|Sept?\.?|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_LEAD = (
    r"in|of|since|until|by|early|late|last|next|this|from|before|after|during|following|between|mid"
)
_COUNTED = "people|soldiers|troops|meters|metres|miles|feet|men|women|jobs|homes|per|votes"
"""What stands behind a number of four digits that is no year."""

_NEXT_DAY = r"(?:following|next|subsequent)"
_DAY_BEFORE = r"(?:previous|prior|preceding)"
_DATE = re.compile(
    rf"""
      (?P<iso>\b\d{{4}}-(?:0[1-9]|1[0-2])-\d\d\b)
    | \b(?P<month>{_MONTH})\ (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)
        (?:,?\ (?P<year>{_YEAR})\b)?
    | \b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\ (?P<month2>{_MONTH})\b
        (?:,?\ (?P<year2>{_YEAR})\b)?
    | (?P<lead>\b(?i:{_LEAD})[\ -])(?P<month3>{_MONTH})\b(?:,?\ (?P<year3>{_YEAR})\b)?
    | \b(?P<weekday>{_DAY})s?\b
    | \b(?P<relative>(?i:
        tomorrow | yesterday | today | tonight
      | (?:the\ )?(?:(?P<after>{_NEXT_DAY})|(?P<before>{_DAY_BEFORE}))
            \ (?:day|morning|evening|night)
      | (?:the|a)\ day\ (?:(?P<after2>after|later)|(?P<before2>before|earlier))
      | that\ (?:same\ )?day
      ))\b
    | (?<![\w$€£.,-])(?P<alone>{_YEAR})(?![\w%]|,\d|\.\d|\ (?:{_COUNTED})\b)
    | \b(?P<clock>\d{{1,2}}(?:[:.]\d\d)?)\ ?(?P<half>[AaPp]\.?[Mm])\b\.?
    | \b(?P<clock2>\d{{1,2}}:\d\d)\b
    """,
    re.VERBOSE,
)


class Unit(StrEnum):
    """What a date fixes."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Date:
    """A date where it stands.

    Attributes:
        span: its characters.
        unit: what it fixes.
        value: the year (or 0), the month and the day; for others a number of their own.
    """

    span: Span
    unit: Unit
    value: tuple[int, ...]

    def agrees(self, other: Date) -> bool:
        """Whether both can be the same date: a missing year agrees with any."""
        if self.unit is Unit.DAY and other.unit is Unit.MONTH:
            return self._month_agrees(other)
        if self.unit is Unit.MONTH and other.unit is Unit.DAY:
            return self._month_agrees(other)
        if self.unit in {Unit.DAY, Unit.MONTH} and other.unit is Unit.YEAR:
            return self.value[0] in {0, other.value[0]}
        if self.unit is Unit.YEAR and other.unit in {Unit.DAY, Unit.MONTH}:
            return other.agrees(self)
        if self.unit is not other.unit:
            return False
        if self.unit in {Unit.DAY, Unit.MONTH}:
            return self._month_agrees(other) and self.value[2] == other.value[2]
        if self.unit is Unit.CLOCK:
            return self.value[:2] == other.value[:2] and (
                self.value[2] == other.value[2] or -1 in {self.value[2], other.value[2]}
            )
        return self.value == other.value

    def _month_agrees(self, other: Date) -> bool:
        years = {self.value[0], other.value[0]} - {0}
        return len(years) < 2 and self.value[1] == other.value[1]


def dates(text: str, span: Span) -> Iterator[Date]:
    """The dates of `text` within `span`, in order."""
    for match in _DATE.finditer(text, span.start, span.end):
        yield from _date(match)


def _date(match: re.Match[str]) -> Iterator[Date]:
    span = Span(*match.span())
    if match["iso"]:
        yield Date(span, Unit.DAY, tuple(int(part) for part in match["iso"].split("-")))
    elif match["month"]:
        yield Date(span, Unit.DAY, _calendar(match["year"], match["month"], match["day"]))
    elif match["month2"]:
        yield Date(span, Unit.DAY, _calendar(match["year2"], match["month2"], match["day2"]))
    elif match["month3"]:
        start = match.end("lead")
        value = _calendar(match["year3"], match["month3"], "0")
        yield Date(Span(start, span.end), Unit.MONTH, value)
    elif match["weekday"]:
        yield Date(span, Unit.WEEKDAY, (_DAYS.index(match["weekday"].lower()),))
    elif match["relative"]:
        yield Date(span, Unit.RELATIVE, (_offset(match),))
    elif match["alone"]:
        yield Date(span, Unit.YEAR, (int(match["alone"]),))
    else:
        hour, _, minute = (match["clock"] or match["clock2"]).replace(".", ":").partition(":")
        half = (match["half"] or "").lower()[:1]
        yield Date(span, Unit.CLOCK, (int(hour), int(minute or 0), {"a": 0, "p": 1}.get(half, -1)))


def _calendar(year: str | None, month: str, day: str) -> tuple[int, int, int]:
    return int(year or 0), _MONTHS.index(month.lower()[:3]) + 1, int(day)


def _offset(match: re.Match[str]) -> int:
    low = match["relative"].lower()
    if match["after"] or match["after2"] or low == "tomorrow":
        return 1
    return -1 if match["before"] or match["before2"] or low == "yesterday" else 0
