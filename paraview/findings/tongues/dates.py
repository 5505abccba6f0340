"""Dates, weekdays and clock times in German, French and Spanish, as English ones are compared."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.amounts.date import Date, Unit
from paraview.findings.tongues.vocabulary import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"(?:1[5-9]|20)\d\d"
_NOON = 12
_HOURS, _MINUTES = 24, 60
_MONTHS = 12
_DAY = {
    "de": r"(?P<day>\d{1,2})\.[\s\u00a0]?(?P<month>MONTHS)\b\.?(?:\s(?P<year>YEAR)\b)?"
    r"|(?P<day2>[0-3]?\d)\.(?P<month2>[01]?\d)\.(?!\d)",
    "fr": r"(?P<day>\d{1,2})(?:er)?[\s\u00a0](?P<month>MONTHS)\b\.?(?:\s(?P<year>YEAR)\b)?",
    "es": r"(?P<day>\d{1,2})[\s\u00a0]de[\s\u00a0](?P<month>MONTHS)\b(?:\sdel?\s(?P<year>YEAR)\b)?",
}
_RANGE = {
    "de": r"(?P<range>\d{1,2}\.(?=\s(?:bis|und|oder|/|-)\s(?:zum\s)?\d{1,2}\.\s))",
    "fr": r"(?P<range>\d{1,2}(?=\s(?:au|et)\s\d{1,2}\s(?:MONTHS)\b))",
    "es": r"(?P<range>\d{1,2}(?=\s(?:al|y)\s\d{1,2}\sde\s(?:MONTHS)\b))",
}
_MONTH = {
    "de": r"(?:im|in|seit|bis|ab|anfang|mitte|ende|vom|zum|noch\sim|letzten|kommenden)\s"
    r"(?P<alone>MONTHS)\b(?:\s(?P<year2>YEAR)\b)?",
    "fr": r"(?:en|début|mi-|fin|depuis|jusqu’en|de|d’ici|au\smois\sde|au\smois\sd’)\s?"
    r"(?P<alone>MONTHS)\b(?:\s(?P<year2>YEAR)\b)?",
    "es": r"(?:en|desde|hasta|de|a\s(?:principios|mediados|finales)\sde|para)\s"
    r"(?P<alone>MONTHS)\b(?:\sdel?\s(?P<year2>YEAR)\b)?",
}
_CLOCK = {
    "de": r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?[\s\u00a0]uhr\b(?:\s(?P<minute2>\d\d)\b)?"
    r"|(?P<hour3>\d{1,2}):(?P<minute3>\d\d)\b|(?P<zero>mitternacht)\b",
    "fr": r"(?P<hour>\d{1,2})[\s\u00a0\u202f]?h(?:[\s\u00a0\u202f]?(?P<minute>\d\d))?\b"
    r"|(?<=à\s)(?P<hour2>\d{1,2})[\s\u00a0]heures?\b(?:\s(?P<minute2>\d\d)\b)?"
    r"|(?P<hour3>\d{1,2}):(?P<minute3>\d\d)\b|(?P<zero>minuit)\b|(?<=à\s)(?P<noon>midi)\b",
    "es": r"(?:(?<=las\s)|(?<=la\s))(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\b"
    r"(?:\s(?:h|horas)\b)?"
    r"|(?P<hour2>\d{1,2})[.:](?P<minute2>\d\d)\s?(?:h|horas)\b"
    r"|(?P<hour3>\d{1,2}):(?P<minute3>\d\d)\b|(?P<zero>medianoche)\b|(?P<noon>mediodía)\b",
}


def dates(text: str, span: Span, tongue: str) -> Iterator[Date]:
    """The dates of `text` within `span`, in order.

    A span without a value of its own, such as the first day of “vom 1. bis 5. Juni”, is a period,
    so that its figure is taken for no number.
    """
    names = VOCABULARIES[tongue]
    for match in _pattern(tongue).finditer(text, span.start, span.end):
        at = Span(*match.span())
        found = match.groupdict()
        if found["iso"] or found["first"] or found.get("day2"):
            yield from _in_figures(at, found)
        elif found["day"]:
            month = _place(found["month"], names.months) + 1
            yield Date(at, Unit.DAY, (int(found["year"] or 0), month, int(found["day"])))
        elif found["alone"]:
            value = (int(found["year2"] or 0), _place(found["alone"], names.months) + 1, 0)
            yield Date(Span(match.start("alone"), at.end), Unit.MONTH, value)
        elif found["weekday"]:
            yield Date(at, Unit.WEEKDAY, (_place(found["weekday"], names.days),))
        elif found["lonely"]:
            yield Date(at, Unit.YEAR, (int(found["lonely"]),))
        elif found["range"]:
            yield Date(at, Unit.RANGE, ())
        else:
            yield from _clock(at, found)


def _in_figures(at: Span, found: dict[str, str | None]) -> Iterator[Date]:
    """A day written in figures alone; the day stands before the month."""
    if found["iso"]:
        yield Date(at, Unit.DAY, tuple(int(part) for part in found["iso"].split("-")))
        return
    day = int(found["first"] or found.get("day2") or 0)
    month = int(found["second"] or found.get("month2") or 0)
    if day and 0 < month <= _MONTHS:
        yield Date(at, Unit.DAY, (int(found["year4"] or 0), month, day))


def _clock(at: Span, found: dict[str, str | None]) -> Iterator[Date]:
    """A time on a clock of 24 hours; up to noon it may be told on one of twelve."""
    if found.get("zero") or found.get("noon"):
        yield Date(at, Unit.CLOCK, (_NOON if found.get("noon") else 0, 0, 1))
        return
    hour = int(found.get("hour") or found.get("hour2") or found.get("hour3") or 0)
    minute = int(found.get("minute") or found.get("minute2") or found.get("minute3") or 0)
    if hour <= _HOURS and minute < _MINUTES:
        yield Date(at, Unit.CLOCK, (hour % _HOURS, minute, int(hour > _NOON)))


def _place(word: str, names: tuple[str, ...]) -> int:
    low = word.lower().rstrip(".")
    return next(number for number, some in enumerate(names) if low in some.split("|"))


@cache
def _pattern(tongue: str) -> re.Pattern[str]:
    names = VOCABULARIES[tongue]
    months = "|".join(sorted("|".join(names.months).split("|"), key=len, reverse=True))
    days = "|".join(names.days)
    plural = {"de": "s?(?:abend|morgen|nacht|mittag|nachmittag|vormittag)?", "fr": "s?", "es": "s?"}
    parts = (
        r"(?P<iso>\d{4}-(?:0[1-9]|1[0-2])-\d\d)\b",
        rf"(?P<first>\d{{1,2}})(?P<dash>[./-])(?P<second>\d{{1,2}})(?P=dash)(?P<year4>{_YEAR})\b",
        _DAY[tongue],
        _RANGE[tongue],
        _CLOCK[tongue],
        _MONTH[tongue],
        rf"(?P<weekday>{days}){plural[tongue]}\b",
        rf"(?<![\d.,])(?P<lonely>{_YEAR})(?![\w%]|[.,]\d|[\s\u00a0][€$%]|[\s\u00a0]\d{{3}}\b)",
    )
    whole = "|".join(parts).replace("MONTHS", months).replace("YEAR", _YEAR)
    return re.compile(rf"(?<![\w])(?:{whole})", re.IGNORECASE)
