"""Whether what a font without a table of its letters gave are words after all.

PDFium guesses such letters, and often rightly. Where it does not, what comes out are letters of
many scripts, ideographs made of two bytes each, control characters, or Latin ones without vowels.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

_ASKED_CHARS = 2_000
_MARKS = frozenset(".,;:!?()[]-–—'\"‘’“”„«»/&%…、。・「」『』【】〈〉※⇒（）")
_LETTERS_SHARE = 0.85
_SCRIPT_SHARE = 0.9
_SCRIPTS = frozenset(("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "HANGUL"))
_KANA_SHARE = 0.2
_PLAIN_SHARE = 0.6
"""So many letters of a text in Latin script have no accent."""

_VOWELS = frozenset("aeiouy")
_VOWEL_SHARE = (0.25, 0.65)


def looks_like_words(text: str) -> bool:
    """Whether a text may be one that somebody wrote, by its letters alone."""
    told = [letter for letter in text[:_ASKED_CHARS] if not letter.isspace()]
    signs = [letter for letter in told if not letter.isdigit() and letter not in _MARKS]
    letters = [letter for letter in signs if letter.isalpha()]
    if not letters or len(letters) < _LETTERS_SHARE * len(signs):
        return False
    scripts = Counter(map(_script, letters))
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana >= _KANA_SHARE * len(letters):
        return kana + scripts["CJK"] >= _SCRIPT_SHARE * len(letters)
    script, count = scripts.most_common(1)[0]
    if script not in _SCRIPTS or count < _SCRIPT_SHARE * len(letters):
        return False
    return script != "LATIN" or _is_latin("".join(letters))


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split(maxsplit=1)[0]


def _is_latin(letters: str) -> bool:
    plain = unicodedata.normalize("NFD", letters.casefold())
    bases = [letter for letter in plain if "a" <= letter <= "z"]
    if len(bases) < _SCRIPT_SHARE * len(letters):
        return False
    ascii_letters = sum(letter.isascii() for letter in letters)
    vowels = sum(letter in _VOWELS for letter in bases)
    low, high = _VOWEL_SHARE
    return ascii_letters >= _PLAIN_SHARE * len(letters) and low <= vowels / len(bases) <= high
