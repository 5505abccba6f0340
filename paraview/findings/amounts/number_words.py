"""Numbers in digits or words, with their units, as values that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: float(value) for value, word in enumerate(_ONES.split())} | {
    word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
_UNITS = {
    "percent": ("%", 1.0),
    "%": ("%", 1.0),
    "per cent": ("%", 1.0),
    "kilometer": ("length", 1000.0),
    "km": ("length", 1000.0),
    "meter": ("length", 1.0),
    "m": ("length", 1.0),
    "centimeter": ("length", 0.01),
    "cm": ("length", 0.01),
    "mile": ("length", 1609.3),
    "foot": ("length", 0.3048),
    "feet": ("length", 0.3048),
    "ft": ("length", 0.3048),
    "inch": ("length", 0.0254),
    "inche": ("length", 0.0254),
    "kilogram": ("weight", 1.0),
    "kg": ("weight", 1.0),
    "kilo": ("weight", 1.0),
    "gram": ("weight", 0.001),
    "tonne": ("weight", 1000.0),
    "ton": ("weight", 1000.0),
    "century": ("time", 36525.0),
    "centurie": ("time", 36525.0),
    "decade": ("time", 3652.5),
    "year": ("time", 365.25),
    "month": ("time", 30.4375),
    "week": ("time", 7.0),
    "day": ("time", 1.0),
    "hour": ("time", 1 / 24),
    "minute": ("time", 1 / 1440),
    "dollar": ("$", 1.0),
    "euro": ("€", 1.0),
    "cent": ("cent", 1.0),
}
"""What a unit measures and in what it is counted: metres, kilograms, days. Half a year is so six
months; other units of one measure agree within `LOOSE`."""

LOOSE = 0.04
"""Values in different units of one measure may differ by this share and still be equal."""

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SMALL = "|".join(sorted(_VALUES, key=len, reverse=True))
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_WORDS = (
    rf"(?:(?:{_SMALL})(?:[-\s](?:{_SMALL}|{_SCALE}))*|(?:a|half\sa|several)\s{_SCALE}s?)"
    rf"(?:(?:\sand|-)?\s?\b(?:{_SMALL}|{_SCALE})(?:-(?:{_SMALL}))?)*"
)
_UNIT_NAMES = "|".join(
    sorted((re.escape(name) for name in _UNITS if name != "m"), key=len, reverse=True)
)
_NUMBER = re.compile(
    rf"""
    (?<![\w.,$€£])(?<![^\W\d_][-‑])
    (?P<money>(?:US|A|C|HK)?[$€£¥])?\s?
    (?:
        (?P<digits>{_DIGITS})(?P<ordinal>st|nd|rd|th)?
            (?P<scale>\ ?(?:{_SCALE}|bn|mn|tn)(?!\w)|[mk](?!\w))?
      | (?P<words>\b{_WORDS}\b)
      | (?P<part>\b(?:half|a\ quarter)\ (?:an?\ )?)(?=(?:{_UNIT_NAMES})\b)
      | (?P<one>\b(?:an?|per|nearly\ a|almost\ a)\ )(?=(?:decade|century|dozen)\b)
    )
    (?P<gap>[\ \u00a0-]?)
    (?P<unit>(?:{_UNIT_NAMES}|metres?|kilometres?|centimetres?|dozen)s?(?!\w))?
    (?![\w]*\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|nearly|almost|over|roughly|approximately|some|more than|less than|fewer than"
    r"|at least|up to|as many as|close to|just under|just over|under|an estimated|estimated"
    r"|approximated|at most|above|below|beyond)(?: the| an?)? ?$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"[\s-]*([^\W\d_][\w’'-]*)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number where it stands.

    Attributes:
        span: the number with its currency and unit.
        value: in the basic unit: days for years, metres for kilometres.
        unit: what is measured, or the currency; empty for bare numbers.
        noun: the stem of its unit, or of the word behind it.
        is_vague: whether the text says that it is not exact.
        is_ordinal: whether it is a place in a row.
        is_digits: whether it is written in digits.
    """

    span: Span
    value: float
    unit: str
    noun: str
    is_vague: bool = False
    is_ordinal: bool = False
    is_digits: bool = True

    def equals(self, other: Quantity) -> bool:
        """Whether both are the same amount; a missing unit agrees with any."""
        if self.is_ordinal is not other.is_ordinal:
            return False
        if self.unit and other.unit and self.unit != other.unit:
            return False
        loose = bool(self.unit) and self.unit == other.unit and self.noun != other.noun
        return self.differs_by(other) <= (LOOSE if loose else 1e-6)

    def differs_by(self, other: Quantity) -> float:
        """By what share of the larger one the two values differ."""
        most = max(abs(self.value), abs(other.value))
        return abs(self.value - other.value) / most if most else 0.0


def quantities(text: str, span: Span) -> Iterator[Quantity]:
    """The numbers of `text` within `span`, in order.

    The word “one” alone, clock times and what looks like a year are left out; `dates` reads those.
    """
    for match in _NUMBER.finditer(text, span.start, span.end):
        found = _quantity(text, match, span)
        if found is not None:
            yield found


def _quantity(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    digits, spelt = match["digits"], match["words"]
    unit = None if match["ordinal"] else _unit(match["unit"] or "")
    value: float | None
    if digits:
        value = _digits_value(digits) * _SCALES.get((match["scale"] or "").strip().lower(), 1.0)
        tail = text[match.end("digits") : match.end("digits") + 1]
        if tail == ":" or (
            tail == "." and text[match.end("digits") + 1 : match.end() + 2].isdigit()
        ):
            return None
        if text[match.start("digits") - 1 : match.start("digits")] == ":":
            return None
        is_bare = not match["money"] and not match["scale"] and unit is None
        if is_bare and re.fullmatch(r"1[5-9]\d\d|20\d\d", digits):
            return None
    elif spelt:
        if spelt.lower() in {"one", "a dozen"} and unit is None and spelt.lower() == "one":
            return None
        value = _words_value(spelt)
    elif match["part"]:
        value = 0.5 if match["part"].lower().startswith("half") else 0.25
    else:
        value = 1.0
    if value is None:
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    end = match.end("unit") if unit else match.end("scale" if match["scale"] else _last(match))
    end = start + len(text[start:end].rstrip(" -\u00a0"))
    name, factor = unit or ("", 1.0)
    if match["money"]:
        name = match["money"][-1]
    before = text[max(span.start, start - 24) : start]
    after = _FOLLOWING.match(text, end, span.end)
    is_one = match["one"] is not None
    return Quantity(
        Span(start, end),
        round(value * factor, 6),
        name,
        _unit_noun(match["unit"] or "", name) or (after[1].lower()[:5] if after else ""),
        is_vague=is_about(before) or bool(match["one"] and len(match["one"]) > 4),
        is_ordinal=bool(match["ordinal"]),
        is_digits=bool(digits) or is_one,
    )


def is_about(before: str) -> bool:
    """Whether the text before a number says that it is not exact."""
    return bool(_ABOUT.search(before))


def _last(match: re.Match[str]) -> str:
    return "digits" if match["digits"] else ("words" if match["words"] else "part")


def _unit(name: str) -> tuple[str, float] | None:
    low = name.lower().replace("metre", "meter")
    return _UNITS.get(low) or _UNITS.get(low.removesuffix("s"))


def _unit_noun(written: str, unit: str) -> str:
    """One word for a unit, however it is written: “year” for “years”, “%” for “per cent”."""
    if unit in {"time", "length", "weight"}:
        return written.lower().replace("metre", "meter").removesuffix("s")[:5]
    return unit


def _digits_value(digits: str) -> float:
    """The value of digits; a comma or dot before just three digits groups them."""
    plain = re.sub(r"[,\u00a0\u202f](?=\d{3}(?!\d))", "", digits)
    return float(plain.replace(",", "."))


def _words_value(spelt: str) -> float | None:
    """The value of spelt-out words; none where they are no one number (“two three”)."""
    low = spelt.lower()
    if low.startswith("half "):
        return 0.5 * (_words_value(low.removeprefix("half ")) or 0.0)
    if low.startswith("several "):
        return None
    total, current, last = 0.0, 0.0, 1e18
    for word in re.split(r"[\s-]+", low):
        size = _VALUES.get(word)
        scale = _SCALES.get(word) or _SCALES.get(word.removesuffix("s"))
        if size is not None:
            if current % 100 and (size >= 10 or current % 10):
                return None
            current += size
        elif scale is None:
            current = 1.0 if word == "a" else current
        elif scale == 1e2:
            current = (current or 1.0) * scale
        elif scale > last:
            return None
        else:
            total, current, last = total + (current or 1.0) * scale, 0.0, scale
    return total + current
