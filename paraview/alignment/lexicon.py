"""Words as rows of stems, each weighed by how rare it is in the two documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.keys import distinct
from paraview.alignment.stem_rows import StemRows, gathered
from paraview.progress import unwatched

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
    if word.isalnum():  # most are, and this is asked of every word
        return [word[:STEM]]
    return [_POSSESSIVE.sub("", part)[:STEM] for part in word.split("-") if part]


def build_lexicon(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]], progress: Share = unwatched
) -> Lexicon:
    """The lexicon of two passages, each given as its sentences' words."""
    sentences = (*left, *right)
    words = dict.fromkeys(chain.from_iterable(sentences))  # once each: most come again and again
    numbers: dict[str, int] = {}
    of_word = [[numbers.setdefault(stem, len(numbers)) for stem in stems(word)] for word in words]
    progress(0.3)
    place_of = dict(zip(words, range(len(words)), strict=True))
    sizes = np.array([len(sentence) for sentence in sentences], np.int64)
    places = np.fromiter(
        map(place_of.__getitem__, chain.from_iterable(sentences)), np.int64, int(sizes.sum())
    )
    progress(0.6)
    counts = np.array([len(found) for found in of_word], np.int64)
    flat = np.fromiter(chain.from_iterable(of_word), np.int64, int(counts.sum()))
    entries, stem_places = gathered((np.cumsum(counts) - counts)[places], counts[places])
    count = max(1, len(numbers))
    owners = np.repeat(np.arange(len(sentences)), sizes)
    keys = distinct(owners[entries] * count + flat[stem_places])
    bounds = np.searchsorted(keys, np.arange(len(sentences) + 1) * count)
    rows = StemRows(bounds, keys % count, count)
    progress(1.0)
    frequency = np.bincount(rows.stems, minlength=rows.count)
    weight = np.log1p(len(rows) / (frequency + 0.5)).astype(np.float32)
    return Lexicon(rows.part(0, len(left)), rows.part(len(left), len(rows)), weight, frequency)
