"""A date, period or clock time where it stands, and when two can be the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Span

HALF_DAY = 12
"""Hours on the face of a clock."""
_AFTERNOON, _NIGHT = 1, 3


class Unit(StrEnum):
    """What a date fixes."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SEASON = "season"
    PERIOD = "period"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    DAYPART = "part of a day"
    CLOCK = "clock"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Date:
    """A date where it stands.

    Attributes:
        span: its characters.
        unit: what it fixes.
        value: the year (or 0), the month and the day; hour, minute and whether the half of the day
            is told; the century (or 0) and the decade in it; of a period how far off it is,
            its length, and whether it is told by “ago”; for others a number of their own.
        is_either: whether day and month may be the other way round: 10/05/2021.
    """

    span: Span
    unit: Unit
    value: tuple[int, ...]
    is_either: bool = False

    def agrees(self, other: Date) -> bool:
        """Whether both can be the same date: a missing year agrees with any."""
        return any(
            _agree(self.unit, one, other.unit, another)
            for one in self._readings()
            for another in other._readings()
        )

    def _readings(self) -> tuple[tuple[int, ...], ...]:
        if not self.is_either:
            return (self.value,)
        year, month, day = self.value
        return self.value, (year, day, month)


def _agree(unit: Unit, value: tuple[int, ...], other: Unit, value2: tuple[int, ...]) -> bool:
    if unit is not other:
        return _agree_apart(unit, value, other, value2) or _agree_apart(other, value2, unit, value)
    if unit is Unit.DAY:
        return _years_agree(value, value2) and value[1:] == value2[1:]
    if unit is Unit.MONTH:
        return _years_agree(value, value2) and value[1] == value2[1]
    if unit is Unit.DECADE:
        return value[1] == value2[1] and (value[0] == value2[0] or 0 in {value[0], value2[0]})
    if unit is Unit.DAYPART:
        return value == value2 or (
            _NIGHT in {*value, *value2} and _AFTERNOON not in {*value, *value2}
        )
    if unit is Unit.PERIOD:
        is_ago = value[2], value2[2]
        if value[1] != value2[1]:
            return any(is_ago)
        return all(is_ago) or value[0] == value2[0]
    if unit is Unit.CLOCK:
        is_sure = value[2] and value2[2]
        hours = value[0] - value2[0]
        return value[1] == value2[1] and not (hours if is_sure else hours % HALF_DAY)
    return value == value2


def _agree_apart(unit: Unit, value: tuple[int, ...], other: Unit, value2: tuple[int, ...]) -> bool:
    """Whether a date agrees with one that says less."""
    if unit is Unit.DAY and other is Unit.MONTH:
        return _years_agree(value, value2) and value[1] == value2[1]
    if unit in {Unit.DAY, Unit.MONTH} and other is Unit.YEAR:
        return value[0] in {0, value2[0]}
    if unit is Unit.YEAR and other is Unit.DECADE:
        return value[0] // 10 == value2[0] * 10 + value2[1]
    return unit is Unit.SEASON


def _years_agree(value: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len({value[0], other[0]} - {0}) < 2
