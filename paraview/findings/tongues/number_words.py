"""Numbers spelt out in German, French and Spanish, up to a million."""

from __future__ import annotations

import re
from functools import cache

_GERMAN = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_GERMAN_TENS = [
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
]
_FRENCH = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FRENCH_TENS = ["vingt", "trente", "quarante", "cinquante", "soixante"]
_SPANISH = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_SPANISH_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_SPANISH_HUNDREDS = [
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
]
_ALONE = {"de": ("ein",), "fr": ("un", "une"), "es": ("un", "una", "uno")}
"""The article, which is a number only where a scale follows."""
_THOUSAND = {"de": "tausend", "fr": "mille", "es": "mil"}


def words_pattern(tongue: str) -> str:
    """A pattern for numbers spelt out, in any case."""
    if tongue == "de":
        some = "|".join(sorted(_small("de"), key=len, reverse=True))
        one = rf"(?:{some})"
        return rf"(?:{one}?tausend{one}?|{one})(?!\w)"
    tokens = {token for phrase in _small(tongue) for token in phrase.split()}
    tokens |= {_THOUSAND[tongue]}
    joints = {"fr": "et", "es": "y"}[tongue]
    some = "|".join(sorted(tokens - {joints}, key=len, reverse=True))
    return rf"(?:{some})(?:[\s\u00a0-](?:{joints}[\s\u00a0-])?(?:{some}))*(?!\w)"


def words_value(spelt: str, tongue: str) -> int | None:
    """The value of a number spelt out; none where it is no one number, or only an article."""
    low = " ".join(spelt.lower().replace("-", " ").split())
    if low in _ALONE[tongue]:
        return None
    small, thousand = _small(tongue), _THOUSAND[tongue]
    if low in small:
        return small[low]
    head, found, tail = low.partition(thousand)
    head, tail = head.strip(), tail.strip()
    if not found or (head and head not in small) or (tail and tail not in small):
        return None
    return (small[head] if head else 1) * 1000 + (small[tail] if tail else 0)


@cache
def _small(tongue: str) -> dict[str, int]:
    """Every number below a thousand, hyphens as spaces."""
    made = {"de": _german, "fr": _french, "es": _spanish}[tongue]()
    return {phrase.replace("-", " "): value for phrase, value in made.items()}


def _german() -> dict[str, int]:
    below = dict(zip(_GERMAN, range(20), strict=True))
    for place, ten in enumerate(_GERMAN_TENS, start=2):
        below[ten] = 10 * place
        below |= {f"{_GERMAN[one]}und{ten}": 10 * place + one for one in range(1, 10)}
    below["eins"] = 1
    found = dict(below)
    for hundreds, name in enumerate(("ein", *_GERMAN[2:10]), start=1):
        for head in {name, ""} if hundreds == 1 else {name}:
            found[f"{head}hundert"] = 100 * hundreds
            found |= {
                f"{head}hundert{joint}{word}": 100 * hundreds + value
                for word, value in below.items()
                for joint in ("", "und")
                if value
            }
    return found


def _french() -> dict[str, int]:
    below = dict(zip(_FRENCH, range(20), strict=True)) | {"une": 1}
    for place, ten in enumerate(_FRENCH_TENS, start=2):
        below[ten] = 10 * place
        below |= {f"{ten} {_FRENCH[one]}": 10 * place + one for one in range(2, 10)}
        below |= {f"{ten} et un": 10 * place + 1, f"{ten} et une": 10 * place + 1}
    below |= {f"soixante {_FRENCH[teen]}": 60 + teen for teen in range(10, 20) if teen != 11}
    below["soixante et onze"] = 71
    below["quatre vingts"] = 80
    below |= {f"quatre vingt {_FRENCH[one]}": 80 + one for one in range(1, 20)}
    below |= {"septante": 70, "huitante": 80, "nonante": 90}
    below |= {
        f"{ten} {_FRENCH[one]}": value + one
        for ten, value in (("septante", 70), ("nonante", 90))
        for one in range(2, 10)
    }
    found = dict(below)
    for hundreds in range(1, 10):
        head = "" if hundreds == 1 else f"{_FRENCH[hundreds]} "
        found |= {f"{head}cent": 100 * hundreds, f"{head}cents": 100 * hundreds}
        found |= {f"{head}cent {w}": 100 * hundreds + v for w, v in below.items() if v}
    return found


def _spanish() -> dict[str, int]:
    below = dict(zip(_SPANISH, range(30), strict=True))
    below |= {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21}
    for place, ten in enumerate(_SPANISH_TENS, start=3):
        below[ten] = 10 * place
        ones = {**dict(zip(_SPANISH[1:10], range(1, 10), strict=True)), "un": 1, "una": 1}
        below |= {f"{ten} y {word}": 10 * place + one for word, one in ones.items()}
    found = dict(below) | {"cien": 100}
    for hundreds, name in enumerate(_SPANISH_HUNDREDS, start=1):
        for form in {name, re.sub("os$", "as", name)}:
            found[form] = 100 * hundreds
            found |= {f"{form} {w}": 100 * hundreds + v for w, v in below.items() if v}
    return found
