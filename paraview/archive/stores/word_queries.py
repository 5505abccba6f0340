"""Which words of a sentence are worth searching for: the rare ones."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_WORDS = 6
"""With the twelve rarest a sentence of which half was replaced is found as often as by all words;
six cost a tenth of the time, and meaning finds the rest."""
_LEAST_CHARS = 2
_COMMON_SHARE = 0.01
COMMON = 2_000
"""A word that stands in more sentences than that is not searched for, however many there are."""


def rare_words(
    words: Sequence[str], frequency: Callable[[str], int], sentences: int
) -> list[tuple[str, float]]:
    """The rarest words of a sentence with the weight of each, the rarest first.

    Args:
        words: the forms of the sentence.
        frequency: in how many sentences of the archive a word stands.
        sentences: how many there are.
    """
    most = min(COMMON, max(8, sentences * _COMMON_SHARE))
    told = []
    for word in dict.fromkeys(words):
        if len(word) < _LEAST_CHARS or not word.isalnum():
            continue
        count = frequency(word)
        if count <= most:
            told.append((word, math.log((sentences - count + 0.5) / (count + 0.5) + 1)))
    told.sort(key=lambda each: (-each[1], each[0]))
    return told[:MOST_WORDS]
