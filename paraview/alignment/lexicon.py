"""Words as rows of stems, each weighed by how rare it is in the two documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.stem_rows import StemRows
from paraview.progress import steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Floats, Indexes
    from paraview.progress import Share

STEM = 6
"""Words count as one where their first six letters agree: a stemmer for any language."""

_POSSESSIVE = re.compile(r"'s?$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Two passages in words.

    `left` and `right` say which stems each sentence has; `weight` is the inverse document frequency
    of each stem over both passages; `frequency` in how many sentences it stands.
    """

    left: StemRows
    right: StemRows
    weight: Floats
    frequency: Indexes


def stems(word: str) -> list[str]:
    """The stems of a word; compounds are taken apart at the hyphen."""
    return [_POSSESSIVE.sub("", part)[:STEM] for part in word.split("-") if part]


def build_lexicon(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]], progress: Share = unwatched
) -> Lexicon:
    """The lexicon of two passages, each given as its sentences' words."""
    numbers: dict[str, int] = {}
    of_word: dict[str, list[int]] = {}  # most words of long texts come again and again
    columns: list[int] = []
    bounds = [0]
    for words in steps((*left, *right), progress):
        found: set[int] = set()
        for word in words:
            if word not in of_word:
                of_word[word] = [numbers.setdefault(each, len(numbers)) for each in stems(word)]
            found.update(of_word[word])
        columns.extend(sorted(found))
        bounds.append(len(columns))
    rows = StemRows(np.array(bounds), np.array(columns, np.int64), max(1, len(numbers)))
    frequency = np.bincount(rows.stems, minlength=rows.count)
    weight = np.log1p(len(rows) / (frequency + 0.5)).astype(np.float32)
    return Lexicon(rows.part(0, len(left)), rows.part(len(left), len(rows)), weight, frequency)
