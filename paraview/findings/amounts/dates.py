"""Dates, periods and clock times in English text, absolute and relative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.amounts.date import HALF_DAY, Date, Unit
from paraview.findings.amounts.numerals import ORDINALS, hold_figures_or

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties")
_DECADES = (*_TENS, "nineties")
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_CLOCK_WORDS = {word: hour for hour, word in enumerate((*_HOURS, "twelve"), start=1)}
_MINUTE_WORDS = "five|ten|twenty-five|twenty"
_MINUTES_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_PART = r"in\ the\ (?P<part>morning|afternoon|evening)\b"
_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_PERIODS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_MONTH = (
    r"(?:January|Jan\.?|February|Feb\.?|March|Mar\.|April|Apr\.?|May|June|Jun\.|July|Jul\.|August"
    r"|Aug\.?|September|Sept?\.?|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAYPART = "morning|afternoon|evening|night"
_AGO = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_OF_MONTH = r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_LEAD = (
    r"in|to|of|since|until|by|early|late|last|next|this|from|before|after|during|following|between"
    r"|mid"
)
_COUNTED = "people|soldiers|troops|meters|metres|miles|feet|men|women|jobs|homes|per|votes"
"""What stands behind a number of four digits that is no year."""

_NEXT_DAY = r"(?:following|next|subsequent)"
_DAY_BEFORE = r"(?:previous|prior|preceding)"
_IN_WORDS = rf"""
    \b(?P<ago>(?i:an?|one|two|three))\ (?P<ago_length>(?i:week|month|year|decade))s?\ ago\b
    | (?<![:.,])\b(?P<hour2>(?i:\d{{1,2}}(?:[:.]\d\d)?|{"|".join(_CLOCK_WORDS)}))
        \ {_PART.replace("part", "part2")}
    | \b(?:(?P<spoken>(?i:half|(?:a\ )?quarter|(?:{_MINUTE_WORDS})(?:\ minutes)?))
        \ (?:past|after)
        |(?P<spoken2>(?i:(?:a\ )?quarter|(?<=\bat\ )(?:{_MINUTE_WORDS})
        |(?:{_MINUTE_WORDS})\ minutes))\ (?:to|before))
        \ (?P<hour>(?i:\d{{1,2}}|{"|".join(_CLOCK_WORDS)}))\b(?:\ {_PART})?
"""
_NO_WORDS = "(?!)" + "".join(
    f"(?P<{name}>)"
    for name in ("ago", "ago_length", "hour2", "part2", "spoken", "spoken2", "hour", "part")
)
"""The same groups, which match nowhere."""


def _pattern(spoken: str) -> re.Pattern[str]:
    """Dates and times; those told in more than one word are looked for only where they can be."""
    return re.compile(
        rf"""
    (?<!\w)(?:
      {spoken}
    | (?=[\d’'‘])(?:
        (?P<iso>\b\d{{4}}-(?:0[1-9]|1[0-2])-\d\d\b)
      | (?<![\w.,/-])(?P<first>\d{{1,2}})(?P<dash>[./-])(?P<second>\d{{1,2}})(?P=dash)
          (?P<year4>{_YEAR})\b
      | \b(?P<from2>{_OF_MONTH})(?:[-–]|\ (?:to|and)\ )
          (?P<to2>{_OF_MONTH}\ (?P<month5>{_MONTH})\b)
      | \b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\ (?P<month2>{_MONTH})\b
          (?:,?\ (?P<year2>{_YEAR})\b)?
      | (?<![\w$€£.,])(?P<decade>(?:1[5-9]|20)\d|[’'‘])
          (?:0|(?<=[’'‘])(?P<tens>[2-9])0)[’']?s\b
      )
    | (?=[A-Z])(?:
        \b(?P<month4>{_MONTH})\ (?P<from>{_OF_MONTH})
          (?:[-–]|\ (?:to|and(?=\ {_OF_MONTH}(?:[.,;)]|$)))\ )(?P<to>{_OF_MONTH})\b(?!:)
      | \b(?P<month>{_MONTH})\ (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)
          (?:,?\ (?P<year>{_YEAR})\b)?
      | \b(?P<weekday>{_DAY})s?\b(?:\ (?P<daypart>{_DAYPART})\b)?
      )
    | (?P<lead>\b(?i:{_LEAD})[\ -])(?P<month3>{_MONTH})\b(?:,?\ (?P<year3>{_YEAR})\b)?
        (?!\ {_OF_MONTH}\b(?![:,.]?\d|\ (?:{_COUNTED})\b))
    | \b(?:in(?:to)?\ |during\ )?(?i:the\ )?night
        \ (?:from\ {_DAY}\ )?(?:in)?to\ (?P<morning>{_DAY})\b
    | \b(?P<relative>(?i:
        tomorrow | yesterday | today | tonight
      | (?:the\ )?(?:(?P<after>{_NEXT_DAY})|(?P<before>{_DAY_BEFORE}))
            \ (?:day|morning|evening|night)
      | (?:the|a)\ day\ (?:(?P<after2>after|later)|(?P<before2>before|earlier))
      | that\ (?:same\ )?day
      ))\b(?:\ (?P<daypart2>{_DAYPART})\b)?
    | \b(?P<period>(?i:last|previous|this|next|coming))
        \ (?P<length>(?i:week|weekend|month|quarter|year|decade|century))\b
    | \b(?i:in|this|last|next|the|since|until|by|of|early|late)
        \ (?P<season>spring|summer|autumn|winter
        |(?<=the\ )fall(?=[.,]|$)|(?<=this\ )fall|(?<=last\ )fall|(?<=next\ )fall)\b
    | \b(?P<decade2>(?i:{"|".join(_DECADES)}))\b
    | \b(?P<century>(?i:\d{{1,2}}(?:st|nd|rd|th)|{"|".join(ORDINALS)}|twenty-first))
        [\ -]centur(?:y|ies)\b
    | (?=\d)(?:
        (?=[12])(?:(?<![\w$€£.,-])|(?<=\bc\.)|(?<=\bca\.))(?P<alone>{_YEAR})
          (?![\w%]|,\d|\.\d|\ (?:{_COUNTED})\b)(?:[-–](?P<until>\d\d)(?![\w-]|[.,/]\d))?
      | \b(?P<clock>\d{{1,2}}(?:[:.]\d\d)?)\ ?(?P<half>[AaPp]\.?[Mm])\b\.?
      | \b(?P<clock2>\d{{1,2}}:\d\d)\b(?!:)
      | \b(?P<clock3>\d{{1,2}}h\d\d)\b
      )
    | \b(?P<oclock>(?i:\d{{1,2}}|{"|".join(_CLOCK_WORDS)}))\ (?:o['’]clock)\b
    | \b(?P<twelve>(?i:noon|midday|midnight))\b
    )
    """,
        re.VERBOSE,
    )


_DATE, _DATE_IN_WORDS = _pattern(_NO_WORDS), _pattern(_IN_WORDS)
_IN_WORDS_AT_MOST = (
    " ago",
    " past ",
    "uarter ",
    " minutes ",
    " in the ",
    " after ",
    " five to ",
    " ten to ",
    " twenty to ",
)
"""Without one of these no time is told in more than one word."""
_ANY_HOUR = -1
_MINUTES = 60


_HINTS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec tomorrow yesterday today
    tonight day morning evening night week weekend month quarter year decade century centuries
    ago spring summer autumn fall winter noon midday midnight clock o'clock past five ten twenty
    """.split()  # noqa: SIM905  a word list reads better in lines
).union(_DECADES)


def may_hold_dates(forms: Iterable[str]) -> bool:
    """Whether there is any use in looking for dates among these folded words."""
    return hold_figures_or(forms, _HINTS)


def dates(text: str, span: Span) -> Iterator[Date]:
    """The dates of `text` within `span`, in order."""
    sentence = text[span.start : span.end]
    in_words = any(part in sentence for part in _IN_WORDS_AT_MOST)
    pattern = _DATE_IN_WORDS if in_words else _DATE
    for match in pattern.finditer(text, span.start, span.end):
        yield from _calendar_date(match)
        yield from _days(match)
        yield from _period(match)
        yield from _clock(match)


def _calendar_date(match: re.Match[str]) -> Iterator[Date]:
    span = Span(*match.span())
    if match["iso"]:
        yield Date(span, Unit.DAY, tuple(int(part) for part in match["iso"].split("-")))
    elif match["first"]:
        yield from _numeric(span, match)
    elif match["month"]:
        yield Date(span, Unit.DAY, _calendar(match["year"], match["month"], match["day"]))
    elif match["month2"]:
        yield Date(span, Unit.DAY, _calendar(match["year2"], match["month2"], match["day2"]))
    elif match["month3"]:
        start = match.end("lead")
        value = _calendar(match["year3"], match["month3"], "0")
        yield Date(Span(start, span.end), Unit.MONTH, value)
    elif match["alone"]:
        year = int(match["alone"])
        yield Date(Span(*match.span("alone")), Unit.YEAR, (year,))
        if match["until"]:
            until = year // 100 * 100 + int(match["until"])
            if until > year:
                yield Date(Span(*match.span("until")), Unit.YEAR, (until,))


def _days(match: re.Match[str]) -> Iterator[Date]:
    """The first and the last of some days of a month: “3 to 7 June”, “June 3-7”."""
    month = match["month4"] or match["month5"]
    if not month:
        return
    first = (match.start(), match.end("from")) if match["from"] else match.span("from2")
    for span in (first, match.span("to" if match["to"] else "to2")):
        (day,) = re.findall(r"\d+", match.string[slice(*span)])
        yield Date(Span(*span), Unit.DAY, _calendar(None, month, day))


def _numeric(span: Span, match: re.Match[str]) -> Iterator[Date]:
    """A date in figures: the day first, unless only the other way round is one."""
    day, month = int(match["first"]), int(match["second"])
    if month > len(_MONTHS):
        day, month = month, day
    if 0 < month <= len(_MONTHS) and day:
        is_either = match["dash"] != "." and day <= len(_MONTHS) and day != month
        yield Date(span, Unit.DAY, (int(match["year4"]), month, day), is_either)


def _calendar(year: str | None, month: str, day: str) -> tuple[int, int, int]:
    return int(year or 0), _MONTHS.index(month.lower()[:3]) + 1, int(day)


def _period(match: re.Match[str]) -> Iterator[Date]:
    span = Span(*match.span())
    if match["morning"]:
        yield Date(span, Unit.WEEKDAY, ((_DAYS.index(match["morning"].lower()) - 1) % 7,))
    elif match["weekday"]:
        day = Span(match.start(), match.end() if not match["daypart"] else match.end("weekday"))
        yield Date(day, Unit.WEEKDAY, (_DAYS.index(match["weekday"].lower()),))
        yield from _daypart(match, "daypart")
    elif match["relative"]:
        day = Span(match.start(), match.end() if not match["daypart2"] else match.end("relative"))
        yield Date(day, Unit.RELATIVE, (_offset(match),))
        yield from _daypart(match, "daypart2")
    elif match["ago"]:
        since = -_AGO[match["ago"].lower()], _length(match["ago_length"]), 1
        yield Date(span, Unit.PERIOD, since)
    elif match["period"]:
        period = _PERIODS[match["period"].lower()], _length(match["length"]), 0
        yield Date(span, Unit.PERIOD, period)
    elif match["season"]:
        yield Date(Span(*match.span("season")), Unit.SEASON, (_SEASONS[match["season"]],))
    elif match["decade"]:
        apart = match["tens"]
        value = (0, int(apart)) if apart else divmod(int(match["decade"]), 10)
        yield Date(span, Unit.DECADE, value)
    elif match["decade2"]:
        yield Date(span, Unit.DECADE, (0, _DECADES.index(match["decade2"].lower()) + 2))
    elif match["century"]:
        yield Date(span, Unit.CENTURY, (_nth(match["century"].lower()),))


def _length(word: str) -> int:
    """A number of its own for week, month, year."""
    return sum(ord(letter) for letter in word.lower())


def _daypart(match: re.Match[str], name: str) -> Iterator[Date]:
    if match[name]:
        yield Date(Span(*match.span(name)), Unit.DAYPART, (_DAYPART.split("|").index(match[name]),))


def _nth(written: str) -> int:
    return int(written[:-2]) if written[0].isdigit() else ORDINALS.get(written, 21)


def _offset(match: re.Match[str]) -> int:
    low = match["relative"].lower()
    if match["after"] or match["after2"] or low == "tomorrow":
        return 1
    return -1 if match["before"] or match["before2"] or low == "yesterday" else 0


def _clock(match: re.Match[str]) -> Iterator[Date]:
    """A time of the day on a clock of 24 hours, and whether it is sure which half is meant."""
    if match["hour"] or match["hour2"]:
        yield _spoken(match)
        return
    written = match["clock"] or match["clock2"] or match["clock3"] or match["oclock"]
    if match["twelve"]:
        hour, minute, is_sure = 0 if match["twelve"].lower() == "midnight" else 12, 0, True
    elif written:
        hours, _, minutes = written.lower().replace(".", ":").replace("h", ":").partition(":")
        hour = _CLOCK_WORDS.get(hours) or (int(hours) if hours.isdigit() else _ANY_HOUR)
        minute = int(minutes) if minutes.isdigit() else 0
        half = (match["half"] or "").lower()[:1]
        if half:
            hour = hour % HALF_DAY + HALF_DAY * (half == "p")
        is_sure = bool(half) or hour > HALF_DAY or written.startswith("0")
    else:
        return
    if 0 <= hour <= 2 * HALF_DAY and minute < _MINUTES:
        yield Date(Span(*match.span()), Unit.CLOCK, (hour % 24, minute, int(is_sure)))


def _spoken(match: re.Match[str]) -> Date:
    """A time of the day in words: “half past seven in the evening”, “five in the morning”."""
    written = (match["hour"] or match["hour2"]).lower()
    hours, _, digits = written.replace(".", ":").partition(":")
    hour = _CLOCK_WORDS.get(hours) or int(hours)
    told = match["spoken"] or match["spoken2"]
    minutes = int(digits or 0)
    if told:
        minutes = _MINUTES_PAST[told.lower().removeprefix("a ").split()[0]]
    if match["spoken2"]:
        hour, minutes = hour - 1, _MINUTES - minutes
    part = match["part"] or match["part2"]
    if part and hour <= HALF_DAY:
        hour = hour % HALF_DAY + HALF_DAY * (part != "morning")
    return Date(Span(*match.span()), Unit.CLOCK, (hour % 24, minutes, int(bool(part))))
