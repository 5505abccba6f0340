"""Numbers in running text, with their units, as values that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.amounts.numerals import (
    DIGITS,
    ORDINALS,
    SCALE,
    SHORT_SCALE,
    WORDS,
    digits_value,
    hold_figures_or,
    scale_value,
    words_value,
)
from paraview.findings.amounts.units import SHARE, SIGNS, SPELLINGS, Unit, unit_called
from paraview.findings.function_words import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LOOSE = 0.04
"""Values in different units of one measure may differ by this share and still be equal."""
_ROUGH = 0.1
"""So much where one of the two has but the digits that are left of rounding: two miles, 3 km."""
_ROUNDED = frozenset(("length", "area", "weight", "volume", "speed"))
_WARMTH = 1
"""Degrees by which a temperature may be rounded when it is converted."""
_NEXT_TO = 24

_UNIT_NAMES = "|".join(
    re.escape(name).replace(r"\ ", r"[\ \u00a0-]") for name in SPELLINGS if name not in SIGNS
)
_METRES = r"m(?:-|\ (?:high|long|tall|deep|wide|away|race|sprint|freestyle|butterfly)\b)"
_NUMBER = re.compile(
    rf"""
    (?<![\w.,€£])(?<!\w\$)(?<![^\W\d_][-‑])
    (?P<minus>(?:minus|negative)\ |(?<![\w)\]\\])[-−–](?=[\d$€£]))?
    (?P<money>(?:{"|".join(re.escape(sign) for sign in SIGNS)}))?\s?
    (?:
        (?P<digits>{DIGITS})(?P<ordinal>st|nd|rd|th)?
            (?P<scale>\ ?(?:{SCALE}s?|{SHORT_SCALE}|(?-i:MM))(?!\w)|-{SCALE}(?!\w)
            |(?!{_METRES})[mkb](?!\w))?
      | (?P<words>\b{WORDS}\b)
      | (?P<part>\b(?:half|(?:a|one)\ quarter|three\ quarters)\ (?:of\ )?(?:an?\ )?)
            (?=(?:{_UNIT_NAMES})\b)
      | (?P<one>\b(?:an?|per|nearly\ a|almost\ a)\ )(?=(?:decade|century|dozen)\b)
      | (?P<place>(?<=the\ )|(?<=\ba\ )|(?<=his\ )|(?<=her\ )|(?<=its\ )|(?<=their\ )|(?<=[’']s\ )
            |(?<=finished\ )|(?<=came\ )|(?<=ranked\ )|(?<=placed\ )|(?<=\bin\ ))
        (?P<nth>{"|".join(ORDINALS)})\b(?![-\ ](?:hand|place\b)|\ half)
      | (?P<nth2>first|second)(?=-half\b)
      | (?P<multiple>\b(?:once|twice|thrice|doubl(?:ed|es|ing)|(?:tripl|trebl)(?:ed|es|ing)
          |quadrupl(?:ed|es|ing)|halv(?:ed|es|ing))\b)
    )
    (?P<gap>[\ \u00a0-]?(?:of\ an?\ )?)
    (?P<unit>(?:{_UNIT_NAMES}|dozens?)(?!\w|\.\w))?
    (?P<below>(?:\ degrees)?\ below\ (?:zero|freezing))?
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
_MULTIPLES = {"once": 1, "twice": 2, "thrice": 3, "doub": 2, "trip": 3, "treb": 3, "quad": 4}
_COUNTING_ONCE = re.compile(r"\s*(?:[.,;:)]|$|(?:a|every|per|in|each)\b)")
_LONG_ARTICLE = 4
_IN_PARTS = frozenset(("time", "length", "weight"))
_BETWEEN_PARTS = frozenset((" and ", " ", ", ", "\u00a0"))
_RANGES = frozenset(("to", "and"))
_THOUSAND, _FACTOR = 1000, 20
_YEARS = re.compile(r"1[5-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number where it stands.

    Attributes:
        span: the number with its sign, currency and unit.
        figure: the same without the name of a currency behind it.
        number: as it is written, so many of its unit.
        unit: what is counted; none for bare numbers.
        noun: the stem of the word behind it.
        is_vague: whether the text says that it is not exact.
        is_ordinal: whether it is a place in a row.
    """

    span: Span
    figure: Span
    number: Fraction
    unit: Unit | None
    noun: str
    is_vague: bool = False
    is_ordinal: bool = False

    @property
    def value(self) -> Fraction:
        """So much in the basic unit: days for years, metres for kilometres."""
        return self.unit.basic(self.number) if self.unit else self.number

    def equals(self, other: Quantity) -> bool:
        """Whether both are the same amount; a missing unit agrees with any."""
        if self.is_ordinal is not other.is_ordinal:
            return False
        if SHARE in (self.unit, other.unit) and None in (self.unit, other.unit):
            return False
        if self.unit is None or other.unit is None or self.unit.may_be(other.unit):
            return self.number == other.number
        if self.unit.measure != other.unit.measure:
            return False
        if self.unit.measure == "temperature":
            return abs(self.value - other.value) <= _WARMTH
        gap = self.differs_by(other)
        return gap <= LOOSE or (
            gap <= _ROUGH
            and self.unit.measure in _ROUNDED
            and (self._rounds_to(other, other.unit) or other._rounds_to(self, self.unit))
        )

    def _rounds_to(self, other: Quantity, unit: Unit) -> bool:
        """Whether it is what `other` tells, to the last digit there that is no nought."""
        exact = (self.value - unit.offset) / unit.factor
        last = Fraction(1)
        while other.number and other.number % (last * 10) == 0:
            last *= 10
        return other.number % last == 0 and abs(exact - other.number) <= last / 2

    def is_of_a_kind(self, other: Quantity) -> bool:
        """Whether both count the same sort of thing, so that they can differ."""
        if self.is_ordinal is not other.is_ordinal:
            return False
        if self.unit is None or other.unit is None:
            return self.unit is other.unit
        return self.unit.measure == other.unit.measure or self.unit.may_be(other.unit)

    def differs_by(self, other: Quantity) -> float:
        """By what share of the larger one the two values differ."""
        most = max(abs(self.value), abs(other.value))
        return float(abs(self.value - other.value) / most) if most else 0.0


_HINTS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion hundreds thousands millions billions dozen dozens lakh
    crore lakhs crores half quarter quarters decade century once twice thrice doubled doubles
    doubling tripled triples tripling trebled quadrupled halved halves halving minus out
    """.split()  # noqa: SIM905  a word list reads better in lines
).union(ORDINALS, (f"{nth}s" for nth in ORDINALS))


def may_hold_quantities(forms: Iterable[str]) -> bool:
    """Whether there is any use in looking for numbers among these folded words."""
    return hold_figures_or(forms, _HINTS)


def quantities(text: str, span: Span) -> Iterator[Quantity]:
    """The numbers of `text` within `span`, in order.

    The word “one” alone, clock times and what looks like a year are left out; `dates` reads those.
    """
    last: Quantity | None = None
    for match in _NUMBER.finditer(text, span.start, span.end):
        found = _quantity(text, match, span)
        if found is None:
            continue
        if last is not None:
            last = _scaled(text, last, found, scale_value((match["scale"] or "").strip(" -")))
        joined = last and _joined(text, last, found)
        if last is not None and joined is None:
            yield last
        last = joined or found
    if last is not None:
        yield last


def _scaled(text: str, one: Quantity, other: Quantity, scale: int) -> Quantity:
    """The first of two amounts, told with the scale of the second: “from 90 to 45 million”."""
    before = text[max(0, one.span.start - _NEXT_TO) : one.span.start].lower()
    is_range = (
        text[one.span.end : other.span.start].strip(" €£$") in _RANGES
        and before.rstrip(" €£$").endswith(("from", "between"))
        and one.number < _THOUSAND
        and one.unit in {None, other.unit}
    )
    ratio = one.number * scale / other.number if other.number else 0
    if scale == 1 or not is_range or not 1 / _FACTOR <= ratio <= _FACTOR:
        return one
    return replace(one, number=one.number * scale, unit=other.unit)


def _joined(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """Two amounts as one where the second is told in a smaller unit: “2 hours and 30 minutes”."""
    if one.unit is None or other.unit is None or one.unit.measure not in _IN_PARTS:
        return None
    is_smaller = one.unit.measure == other.unit.measure and other.unit.factor < one.unit.factor
    if not is_smaller or text[one.span.end : other.span.start] not in _BETWEEN_PARTS:
        return None
    number = one.number + other.unit.basic(other.number) / one.unit.factor
    span = Span(one.span.start, other.span.end)
    return replace(one, span=span, figure=span, number=number, noun=other.noun)


def _quantity(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    unit = (
        None
        if match["ordinal"] or match["nth"] or match["nth2"]
        else unit_called(match["unit"] or "")
    )
    if match["unit"] == "Times":
        unit = None
    number = _number(text, match, unit)
    if number is None:
        return None
    if match["minus"] or match["below"]:
        number = -number
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    end = match.end("unit") if unit else match.end("scale" if match["scale"] else _last(match))
    end = match.end() if match["below"] else end
    end = start + len(text[start:end].rstrip(" -\u00a0"))
    figure_end = end
    if unit and unit.is_money:
        figure_end = match.end("scale" if match["scale"] else _last(match))
    if match["money"]:
        unit = unit if unit and "$" in unit.measure else unit_called(match["money"])
    if match["multiple"]:
        unit = unit_called("times")
    before = text[max(span.start, start - _NEXT_TO) : start]
    after = _FOLLOWING.match(text, match.end("ordinal") if match["ordinal"] else end, span.end)
    return Quantity(
        Span(start, end),
        Span(start, start + len(text[start:figure_end].rstrip(" -\u00a0"))),
        number,
        unit,
        after[1].lower()[:5] if after and is_telling(after[1].lower()) else "",
        is_vague=is_about(before) or bool(match["one"] and len(match["one"]) > _LONG_ARTICLE),
        is_ordinal=bool(match["ordinal"] or match["nth"] or match["nth2"]),
    )


def _number(text: str, match: re.Match[str], unit: Unit | None) -> Fraction | None:
    """How much the words and digits say; none where they are no amount."""
    if match["digits"]:
        return _number_in_digits(text, match, unit)
    if match["words"]:
        is_alone = match["words"].lower() == "one" and unit is None
        return None if is_alone else words_value(match["words"])
    if match["part"]:
        quarters = {"h": 2, "t": 3}.get(match["part"][0].lower(), 1)
        return Fraction(quarters, 4)
    if match["nth"] or match["nth2"]:
        return Fraction(ORDINALS[(match["nth"] or match["nth2"]).lower()])
    if match["multiple"]:
        word = match["multiple"].lower()
        if word == "once" and not _COUNTING_ONCE.match(text, match.end("multiple")):
            return None
        if word.startswith("halv"):
            return Fraction(1, 2)
        return Fraction(_MULTIPLES.get(word) or _MULTIPLES[word[:4]])
    return Fraction(1)


def _number_in_digits(text: str, match: re.Match[str], unit: Unit | None) -> Fraction | None:
    digits = match["digits"]
    tail = text[match.end("digits") : match.end("digits") + 2]
    if tail[:1] == ":" or (tail[:1] == "." and tail[1:].isdigit()):
        return None
    if text[match.start("digits") - 1 : match.start("digits")] == ":":
        return None
    is_bare = not match["money"] and not match["scale"] and unit is None
    if is_bare and _YEARS.fullmatch(digits):
        return None
    return digits_value(digits) * scale_value((match["scale"] or "").strip(" -"))


def is_about(before: str) -> bool:
    """Whether the text before a number says that it is not exact."""
    return bool(_ABOUT.search(before))


def _last(match: re.Match[str]) -> str:
    return next(
        name
        for name in ("digits", "words", "nth", "nth2", "multiple", "part", "one")
        if match[name]
    )
