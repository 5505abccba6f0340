"""Numbers in digits and in words, as exact values."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: Fraction(value) for value, word in enumerate(_ONES.split())} | {
    word: Fraction(10 * value) for value, word in enumerate(_TENS.split(), start=2)
}
_SCALES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "k": 10**3,
    "lakh": 10**5,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "million": 10**6,
    "crore": 10**7,
    "bn": 10**9,
    "b": 10**9,
    "bln": 10**9,
    "billion": 10**9,
    "tn": 10**12,
    "trillion": 10**12,
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), start=1)}
"""Places in a row, as they are spelt out."""
_PARTS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_QUARTERS = {"a quarter of ": Fraction(1, 4), "three quarters of ": Fraction(3, 4)}
_FIGURE_OR_HYPHEN = re.compile(r"[\d²³¹⁰-⁹-]")
_THOUSAND = 1000
"""From here on “and a half” is half of the scale: a million and a half."""
_TAILS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}

_GROUP = r"[,'’\u00a0\u2009\u202f ]"
DIGITS = (
    rf"(?:\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?)[½¼¾⅓⅔]?"
)
"""Digits in groups of three (by comma, dot, apostrophe or space), or as India groups them."""
_GROUPS = re.compile(rf"{_GROUP}(?=\d{{3}}(?!\d))")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_SMALL = "|".join(sorted(_VALUES, key=len, reverse=True))
SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)"
SHORT_SCALE = r"(?:bn|bln|mn|mln|mio|tn)"
WORDS = (
    rf"(?:(?:a|three)\squarters?\sof\sa\s{SCALE}|(?:{_SMALL})(?:[-\s](?:{_SMALL}|{SCALE}s?))*|(?:a|half\sa|several)\s{SCALE}s?)"
    rf"(?:\spoint(?:\s(?:{_SMALL}))+(?:\s{SCALE})?)?"
    rf"(?:(?:\sand|-)?\s?\b(?:{_SMALL}|{SCALE}s?)(?:-(?:{_SMALL}))?)*"
    r"(?:\sand\sa\s(?:half|quarter|third)\b)?"
)
"""A number spelt out, as a pattern for lower case."""


def hold_figures_or(forms: Iterable[str], hints: frozenset[str]) -> bool:
    """Whether folded words hold a figure or one of `hints`, which may be a part of a compound."""
    forms = tuple(forms)
    if not hints.isdisjoint(forms):
        return True
    if not _FIGURE_OR_HYPHEN.search(" ".join(forms)):
        return False
    return any(
        any(map(str.isdigit, form)) or ("-" in form and not hints.isdisjoint(form.split("-")))
        for form in forms
    )


def digits_value(digits: str) -> Fraction:
    """The value of digits; a comma or dot before just three digits groups them."""
    part = _PARTS.get(digits[-1], Fraction(0))
    plain = digits.rstrip("".join(_PARTS))
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    if _INDIAN.fullmatch(plain):
        plain = plain.replace(",", "")
    plain = _GROUPS.sub("", plain)
    return Fraction(plain.replace(",", ".")) + part


def scale_value(name: str) -> int:
    """What a scale multiplies by: a million for “mn”; 1 where there is none."""
    low = name.strip().lower()
    return _SCALES.get(low) or _SCALES.get(low.removesuffix("s")) or 1


def words_value(spelt: str) -> Fraction | None:
    """The value of spelt-out words; none where they are no one number (“two three”)."""
    low = spelt.lower()
    if low.startswith("half "):
        rest = words_value(low.removeprefix("half "))
        return None if rest is None else rest / 2
    quarters = next((size for head, size in _QUARTERS.items() if low.startswith(head)), None)
    if quarters is not None:
        rest = words_value(low.partition(" of ")[2])
        return None if rest is None else rest * quarters
    if low.startswith("several "):
        return None
    head, _, tail = low.rpartition(" and a ")
    if head and tail in _TAILS:
        whole = words_value(head)
        if whole is None:
            return None
        size = scale_value(head.split()[-1])
        return whole + _TAILS[tail] * (size if size >= _THOUSAND else 1)
    whole_words, _, decimals = low.partition(" point ")
    if decimals:
        return _with_decimals(whole_words, decimals.split())
    return _plain_value(low)


def _with_decimals(whole: str, decimals: list[str]) -> Fraction | None:
    """“One point two million”."""
    scale = scale_value(decimals[-1])
    digits = decimals[:-1] if scale > 1 else decimals
    value = _plain_value(whole)
    if value is None or not digits:
        return None
    for place, digit in enumerate(digits, start=1):
        value += _VALUES[digit] / 10**place
    return value * scale


def _plain_value(low: str) -> Fraction | None:
    total, current, last = Fraction(0), Fraction(0), 10**18
    for word in re.split(r"[\s-]+", low):
        size = _VALUES.get(word)
        scale = scale_value(word)
        if size is not None:
            if current % 100 and (size >= 10 or current % 10):
                return None
            current += size
        elif scale == 1:
            current = Fraction(1) if word == "a" else current
        elif scale == 100:
            current = (current or Fraction(1)) * scale
        elif scale > last:
            return None
        else:
            total, current, last = total + (current or 1) * scale, Fraction(0), scale
    return total + current
