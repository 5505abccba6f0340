"""Words at the ends of lines: whether a hyphen there belongs to the word or only to the line.

What the document writes elsewhere decides first. Where it writes neither, halves that make
compounds in English do: numbers and a few adverbs before a hyphen, a few adjectives behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SOFT_HYPHEN = "\xad"
_HYPHENS = ("-", "\N{HYPHEN}", _SOFT_HYPHEN)
_DASHES = ("\N{EN DASH}", "\N{EM DASH}")
_WORD = re.compile(r"\w+(?:-\w+)*")
_FIRST_HALF = re.compile(r"\w+$")
_SECOND_HALF = re.compile(r"\w+")

_BEFORE = frozenset(
    (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"),
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        *("well", "ill", "self", "ex", "half", "long", "short", "high", "low", "full", "part"),
        *("single", "double", "hard", "soft", "far", "deep", "near"),
    )
)
_ENDING = re.compile(
    r"teen.*|(?:t[yh]|fold|some|age|ness|ly|er|en|ing|ed|est|ner|way|light|land|time|hood)s?"
)
"""What goes on with one of those as one word: “four-” + “teen”, “near-” + “ly”."""

_BEHIND = frozenset(
    (
        *("based", "shaped", "backed", "sized", "friendly", "speaking", "educated", "funded"),
        *("elect", "general", "term", "profile", "quality"),
    )
)


def known_words(lines: Iterable[str]) -> Counter[str]:
    """The words that stand within lines, to tell how those that are cut at line ends are spelt."""
    known: Counter[str] = Counter()
    for line in lines:
        words = _WORD.findall(line)
        known.update(word.casefold() for word in words[1:-1])
    return known


def joined(text: str, following: str, known: Counter[str]) -> str:
    """Two lines as one; a word that was cut between them is put together.

    Args:
        text: what stands before the line end, without white space there.
        following: what stands behind it.
        known: how often words stand in the document, in lower case.
    """
    before, behind = text[-2:-1], following[:1]
    if text.endswith(_SOFT_HYPHEN):
        return text[:-1] + following
    if text.endswith(_DASHES) and before.isalnum() and behind.isalnum():
        return text + following  # “1914–” + “1918”
    if not text.endswith(_HYPHENS) or not before.isalnum() or not behind:
        return f"{text} {following}"
    keeps = not (before.isalpha() and behind.islower()) or _is_compound(text[:-1], following, known)
    return text[:-1] + ("-" if keeps else "") + following


def _is_compound(text: str, following: str, known: Counter[str]) -> bool:
    """Whether the last word of a text and the first that follows are halves of a compound."""
    first, second = _FIRST_HALF.search(text), _SECOND_HALF.match(following)
    if first is None or second is None:
        return True
    in_chain = text[: first.start()].endswith("-") or following[second.end() :].startswith("-")
    if in_chain:
        return True  # “three-” + “year-old”
    left, right = first.group().casefold(), second.group().casefold()
    whole, hyphened = known[left + right], known[f"{left}-{right}"]
    if whole or hyphened:
        return hyphened > whole
    begun = sum(count for word, count in known.items() if word.startswith(f"{left}-{right}-"))
    if begun or (left in _BEFORE and not _ENDING.fullmatch(right)):
        return True
    return right in _BEHIND and known[left] > 0
