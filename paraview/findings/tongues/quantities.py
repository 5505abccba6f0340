"""Numbers with their units in German, French and Spanish, as English ones are compared."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.amounts.quantities import Quantity
from paraview.findings.amounts.units import unit_named
from paraview.findings.tongues.number_words import words_pattern, words_value
from paraview.findings.tongues.vocabulary import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.amounts.date import Date

_SPACE = r"[\s\u00a0\u202f]"
_DIGITS = (
    r"(?!\d+:\d)(?:\d{1,3}(?:[.\u00a0\u202f\u2009\x20’']\d{3})+(?!\d)(?:,\d+)?|\d+,\d+"
    r"|\d+\.\d{1,2}(?!\d)|\d+)"
)
_ORDINALS = {
    "de": r"\.(?=\s(?-i:[A-ZÄÖÜ]))",
    "fr": r"(?:er|ère|e|ème)(?!\w)",
    "es": r"\.?[ºª](?!\w)",
}
_JOINT = {"de": "", "fr": r"(?:de\s|d’|d')?", "es": r"(?:de\s)?"}
_BACK = 24
_STEM = 5
_ONE_AND_A_HALF = {"anderthalb": Fraction(3, 2), "eineinhalb": Fraction(3, 2)}
_DOZEN = {"es": ("una docena", 12), "de": ("ein dutzend", 12)}


def quantities(text: str, span: Span, tongue: str, taken: Sequence[Date]) -> Iterator[Quantity]:
    """The numbers of `text` within `span`, in order; those within `taken` dates are none."""
    names = VOCABULARIES[tongue]
    about = re.compile(rf"\b{names.about}{_SPACE}?$", re.IGNORECASE)
    for match in _pattern(tongue).finditer(text, span.start, span.end):
        at = Span(*match.span("number"))
        if any(date.span.overlaps(at) for date in taken):
            continue
        number = _number(match, tongue)
        if number is None:
            continue
        scale = match["scale"]
        if scale:
            number *= names.scales[scale if scale in names.scales else scale.lower()]
        if match["minus"] or match["below"]:
            number = -number
        is_ordinal = match["ordinal"] is not None
        name = " ".join((match["unit"] or "").lower().replace("\u00a0", " ").split())
        unit = None if is_ordinal or not name else unit_named(names.units[name])
        end = match.end() if match["below"] else match.end("unit" if unit else "core")
        start = match.start("minus") if match["minus"] else at.start
        noun = re.compile(rf"{_SPACE}+([^\W\d_]+)").match(text, end, span.end)
        yield Quantity(
            Span(start, end),
            Span(start, match.end("core")),
            number,
            unit,
            noun[1].lower()[:_STEM] if noun else "",
            is_vague=about.search(text[max(span.start, start - _BACK) : start]) is not None,
            is_ordinal=is_ordinal,
        )


def _number(match: re.Match[str], tongue: str) -> Fraction | None:
    written = match["number"]
    low = written.lower()
    if low in _ONE_AND_A_HALF:
        return _ONE_AND_A_HALF[low]
    if tongue in _DOZEN and low == _DOZEN[tongue][0]:
        return Fraction(_DOZEN[tongue][1])
    if written[0].isdigit():
        return _digits_value(written)
    value = words_value(written, tongue)
    if value is None and match["scale"]:
        value = 1  # eine Million
    return None if value is None else Fraction(value)


def _digits_value(written: str) -> Fraction:
    """The value of digits with a decimal comma; a dot before one or two is a decimal one."""
    if re.fullmatch(r"\d+\.\d{1,2}", written):
        return Fraction(written)
    return Fraction(re.sub(r"[^\d,]", "", written).replace(",", "."))


@cache
def _pattern(tongue: str) -> re.Pattern[str]:
    names = VOCABULARIES[tongue]
    scales = "|".join(
        re.escape(one) if len(one) > 1 else rf"(?-i:{one})(?={_SPACE}?[€$£])"
        for one in sorted(names.scales, key=len, reverse=True)
    ).replace(r"\ ", _SPACE)
    units = "|".join(
        re.escape(one).replace(r"\ ", _SPACE) for one in sorted(names.units, key=len, reverse=True)
    )
    rest = "".join(rf"|{one}" for one in _ONE_AND_A_HALF) if tongue == "de" else ""
    dozen = rf"|{_DOZEN[tongue][0]}".replace(" ", "[ ]") if tongue in _DOZEN else ""
    article = {"de": r"|eine(?=\s(?:million|milliarde|billion)\b)", "fr": "", "es": ""}[tongue]
    return re.compile(
        rf"""(?<![\w.,:])(?:(?P<minus>(?:{names.minus}{_SPACE}|[-−–])(?=\d)))?
        (?P<core>(?P<number>{_DIGITS}{dozen}{rest}|(?:{words_pattern(tongue)}){article})
        (?P<ordinal>{_ORDINALS[tongue]})?
        (?:{_SPACE}?(?P<scale>{scales})(?!\w))?)
        (?:{_SPACE}?{_JOINT[tongue]}(?P<unit>{units})(?!\w))?
        (?P<below>{_SPACE}{names.below})?
        """,
        re.VERBOSE | re.IGNORECASE,
    )
