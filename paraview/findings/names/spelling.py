"""One name in two spellings: another transliteration, a doubled letter, two letters swapped."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

from paraview.findings.names.aliases import is_place

_POSSESSIVE = re.compile(r"[’'ʼ]s?$")
_STROKES = str.maketrans("łøđıħŧ", "lodiht")  # no accents to Unicode, but to most keyboards
_CYRILLIC = str.maketrans("АВЕКМНОРСТХУаеорсухі", "ABEKMHOPCTXYaeopcyxi")
"""Cyrillic letters that look like Latin ones, as they come out of a wrong keyboard."""
_WRITTEN_OUT = {
    "st": "saint",
    "sts": "saints",
    "ste": "sainte",
    "sankt": "saint",
    "sint": "saint",
    "mt": "mount",
    "ft": "fort",
}
_LEAST_LETTERS = 4
_SPELT_ALIKE = 0.75
_SAME_SOUND = 0.5
_LEAST_SOUNDS = 2
_LONG, _LAST = 5, 2
_SAME_AT_FIRST = frozenset("gqkcxhjyi")
"""Letters by which the first sound of a name from another alphabet is written."""
_SOUNDS = (
    ("tsch", "k"),
    ("sch", "s"),
    ("tch", "k"),
    ("sh", "s"),
    ("cz", "k"),
    ("sz", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("kh", "k"),
    ("ch", "k"),
    ("ck", "k"),
    ("ph", "f"),
    ("x", "ks"),
    ("qu", "kv"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("z", "s"),
    ("mb", "nb"),
    ("mp", "np"),
)
"""Letters by which different alphabets and habits write one sound, and that sound."""
_SILENT = re.compile(r"(?<!^)[aeiouyjh'\- ]")
_PARTS = re.compile(r"[ -]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65_536)
def fold_name(name: str) -> str:
    """A name without possessive, capitals, accents and the forms of its apostrophes."""
    plain = _POSSESSIVE.sub("", name).replace("’", "'")
    if not plain.isascii() and (
        len(plain) == 1 or any("a" <= char <= "z" for char in plain.lower())
    ):
        plain = plain.translate(_CYRILLIC)
    plain = plain.casefold()
    plain = _WRITTEN_OUT.get(plain.rstrip("."), plain)
    if plain.isascii():
        return plain
    return "".join(
        char
        for char in unicodedata.normalize("NFKD", plain.translate(_STROKES))
        if not unicodedata.combining(char)
    )


def is_spelling(one: str, other: str) -> bool:
    """Whether two folded names sound alike, so that they can be one name.

    Two different countries or peoples never are: Niger, Nigeria.
    """
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _LEAST_LETTERS or (is_place(one) and is_place(other)):
        return False
    if one.replace("-", "") == other.replace("-", ""):
        return True
    parts = _PARTS.split(one), _PARTS.split(other)
    if len(parts[0]) == len(parts[1]) > 1:
        pairs = list(zip(*parts, strict=True))
        return all(part == twin or is_spelling(part, twin) for part, twin in pairs)
    if OSA.normalized_similarity(one, other) >= _SAME_SOUND:
        sounds = _sounds(one), _sounds(other)
        if sounds[0] == sounds[1]:
            return len(sounds[0]) >= _LEAST_SOUNDS
        if _SILENT.sub("", one) == _SILENT.sub("", other) or _is_ending(one, other):
            return True
    if one[1:] == other[1:] and {one[0], other[0]} <= _SAME_AT_FIRST:
        return True
    return sorted(one) == sorted(other) and OSA.distance(one, other) == 1


def _is_ending(one: str, other: str) -> bool:
    """Whether two long names differ in their last letters at most."""
    pairs = zip(one, other, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    rest = max(len(one), len(other)) - common
    return common >= _LONG and rest <= (_LAST if common < 2 * _LONG else 2 * _LAST)


def is_nearly_spelt(one: str, other: str) -> bool:
    """Whether two folded names differ in so few letters that one was put for the other."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _LEAST_LETTERS:
        return False
    if one.startswith(other) or other.startswith(one) or one[0] != other[0]:
        return False
    return OSA.normalized_similarity(one, other) >= _SPELT_ALIKE


@lru_cache(maxsize=65_536)
def _sounds(name: str) -> str:
    """The consonants of a folded name, each sound written in one way."""
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", name))
