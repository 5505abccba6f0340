"""Raised characters: marks of notes go; exponents, ordinals and cents stay what they mean.

A reader puts `RAISED` and `LOWERED` around what stands above the line. `settled` decides, with the
text around it, what that becomes in a text that knows no height. Else the note 3 after the year
1998 would make the year 19983, and a price of 11 dollars 99 one of 1,199.
"""

from __future__ import annotations

import re

RAISED, LOWERED = "\ufdd0", "\ufdd1"
"""Two code points that Unicode keeps free for uses such as this: no text holds them."""

_SEAM = re.compile(f"{LOWERED}(\\s*){RAISED}")
_PART = re.compile(f"{RAISED}([^{RAISED}{LOWERED}]*){LOWERED}")
_STRAY = re.compile(f"[{RAISED}{LOWERED}]")
_LOOK_CHARS = 40
"""No rule looks further back or ahead."""

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EXPONENTS = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
_EXPONENT = re.compile(r"[23n]|[+−–-]\d{1,2}")
_POWER_OF_TEN = re.compile(r"[+−–-]?\d{1,2}")
_UNIT = re.compile(
    r"(?<![^\W_])(?:[cdkmnµ]?m|ft|yd|mi|mile|CO|mc|[b-hj-zB-HJ-Z])$|(?<=\d)\s?(?:in|m)$|/s$"
)
"""What a power follows: a unit, or a letter that is no word."""
_MILLIONS = re.compile(r"[$€£¥]\s?[\d.,]+\s?m$")
_TEN = re.compile(r"(?<![\w.,])10$")

_PRICE = re.compile(r"[$€£¥]\s?\d[\d.,]*$")
_CURRENCY = re.compile(r"\s?(?:[€£$¥]|EUR\b|USD\b|CHF\b|kr\b)")
_CENTS = re.compile(r"\d\d|[.,]\d\d")

_ORDINAL = re.compile(r"(?<!\w)(?:\d{1,3}|\d{1,3}[., ]\d{3}|[IVXLC]{1,6}|[nN])\.?$")
_ENDING = re.compile(r"(?:[aeodhiyªº]|[os]s|[a-zèé]{2,4})\.?", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d[., ]\d{3}$")
"""Behind so many, a single letter is the mark of a note: few things are counted so far."""
_SCALE = re.compile(r"\s?[CF]\b")
_FRACTION = re.compile(r"\s?[/⁄]\s?\d")
_SIGNS = {"TM": "™", "SM": "℠"}
_SIGN = r"(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[*†‡§¶#]{1,4})"
_NOTE = rf"(?:\[[^\]]{{0,60}}\]|\({_SIGN}\)|{_SIGN})"
_MARK = re.compile(rf"{_NOTE}(?:\s?[,;–-]\s?{_SIGN}|\s?\[[^\]]{{0,60}}\]){{0,8}}[,.)]?")
_CLOSING = re.compile(r"[\s.,;:!?)\]”’»]")


def settled(text: str) -> str:
    """The text of a block with its raised parts as they are to be read."""
    if RAISED not in text:
        return text.replace(LOWERED, "")
    text = _SEAM.sub(r"\1", text)
    read, place = "", 0
    parts: list[str] = []
    for found in _PART.finditer(text):
        parts.append(_STRAY.sub("", text[place : found.start()]))
        place = found.end()
        before = (read + parts[-1])[-_LOOK_CHARS:]
        after = text[place : place + _LOOK_CHARS]
        raised = _read(found[1], before, after)
        if not raised and before:
            if _CLOSING.match(after):
                parts[-1] = parts[-1].rstrip(" \u00a0")
            elif before[-1].isalnum() and after[:1].isalnum():
                raised = " "
        parts.append(raised)
        read = (before + raised)[-_LOOK_CHARS:]
    return "".join(parts) + _STRAY.sub("", text[place:])


def _read(raised: str, before: str, after: str) -> str:
    """What a raised part becomes between what stands before and after it; a mark is nothing."""
    bare = raised.strip().translate(_DIGITS)
    if _CENTS.fullmatch(bare) and _is_price(before, after):
        return bare if before[-1] in ".," or bare[0] in ".," else f".{bare}"
    if bare in tuple("o0Oº°") and _SCALE.match(after):
        return "°"
    if bare.isdigit() and _FRACTION.match(after):
        return f" {bare}" if before[-1:].isdigit() else bare
    if _is_power(bare, before):
        return bare.translate(_EXPONENTS)
    is_ending = _ORDINAL.search(before) and _ENDING.fullmatch(bare)
    if is_ending and not (len(bare) == 1 and _THOUSANDS.search(before)):
        return raised
    return "" if _MARK.fullmatch(bare) else _SIGNS.get(bare, raised)


def _is_price(before: str, after: str) -> bool:
    if before[-1:] not in tuple("0123456789.,"):
        return False
    return bool(_PRICE.search(before) or (before[-1].isdigit() and _CURRENCY.match(after)))


def _is_power(raised: str, before: str) -> bool:
    if _TEN.search(before):
        return bool(_POWER_OF_TEN.fullmatch(raised))
    is_exponent = bool(_EXPONENT.fullmatch(raised))
    return is_exponent and bool(_UNIT.search(before)) and not _MILLIONS.search(before)
