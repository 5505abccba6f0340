"""Shares told in words, “a third of”, “one in five”, as percentages that can be compared."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.amounts.quantities import Quantity, is_about
from paraview.findings.amounts.units import SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTS = {
    word: value
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"a": 1}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MOST = 100
_NTHS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = "|".join(_NTHS)
_TIMES = "time|minute|hour|day|night|week|month|year"
_COUNT = "|".join(_COUNTS)
_PART = "|".join(_PARTS)
_FRACTION = re.compile(
    rf"""
    \b(?:
        (?:(?P<count>{_COUNT})[ -])?(?P<part>{_PART})s?\b(?=\ (?:of|the|all|its|their)\b(?!\ an?\b))
      | (?<=\bby\ )(?:(?P<by_count>{_COUNT})[ -])(?P<by_part>{_PART})s?\b(?!\ of\ an?\b)
      | \bevery\ (?P<nth>{_NTH})\b(?!\ (?:{_TIMES}))
      | (?P<some>{_COUNT}|\d+)\ (?:(?!of\b)[a-z]+\ (?=in\ (?!one\b)))?
        (?:in|out\ of|of\ every|in\ every)\ (?P<all>{_COUNT}|\d+)\b
        (?![\w,.]*\d|\ (?:million|billion|thousand|percent|per\ cent|%
            |years?|months?|weeks?|days?|hours?|minutes?))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def fractions(text: str, span: Span) -> Iterator[Quantity]:
    """The shares of `text` within `span`, in order, counted in percent.

    A part without a count is one only for “half of”: “the third of May” is a date.
    """
    for match in _FRACTION.finditer(text, span.start, span.end):
        share = _share(match)
        if share is not None:
            before = text[max(span.start, match.start() - 24) : match.start()]
            yield Quantity(
                Span(*match.span()),
                Span(*match.span()),
                100 * share,
                SHARE,
                "",
                is_vague=is_about(before),
            )


def _share(match: re.Match[str]) -> Fraction | None:
    if match["nth"]:
        return Fraction(1, _NTHS.index(match["nth"].lower()) + 2)
    if match["all"]:
        some, whole = _value(match["some"]), _value(match["all"])
        is_share = some < whole <= _MOST and match["some"].lower() != "a"
        return Fraction(some, whole) if is_share else None
    part = (match["part"] or match["by_part"]).lower()
    count = match["count"] or match["by_count"]
    if count is None and part != "half":
        return None
    share = Fraction(_value(count or "one"), _PARTS[part])
    return share if share < 1 else None


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]
