"""Runs of words that stand in a sentence of either side: what was copied, whatever is around it.

Two outlets that quote the same agency share such runs in sentences that are else quite different.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.keys import among, distinct

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from paraview.alignment.arrays import Indexes


LONG_RUN = 8
"""Words in a row that two sentences hardly share by chance."""

_MANY = 8
"""A run that stands in more sentences of a side is a set phrase of these texts: no proof."""
_BASE = np.uint64(0x9E3779B97F4A7C15)


def pairs_with_run(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]], length: int
) -> Indexes:
    """The pairs of sentences that share a run of `length` words, as sorted keys.

    A key is the left index times the number of right sentences, plus the right index.
    """
    lefts, rights = _runs(left, length), _runs(right, length)
    common = np.intersect1d(distinct(lefts[0]), distinct(rights[0]), assume_unique=True)
    if not len(common):
        return np.empty(0, np.int64)
    places = _places(*lefts, common), _places(*rights, common)
    keys = {
        row * len(right) + column
        for run, rows in places[0].items()
        if len(rows) <= _MANY and len(places[1][run]) <= _MANY
        for row in rows
        for column in places[1][run]
    }
    return np.array(sorted(keys), np.int64)


def _runs(
    sentences: Sequence[Sequence[str]], length: int
) -> tuple[npt.NDArray[np.uint64], Indexes]:
    """A number for each run of a side, and the sentence that it stands in."""
    sizes = np.array([len(words) for words in sentences], np.int64)
    count = int(sizes.sum())
    numbers = np.fromiter(map(hash, chain.from_iterable(sentences)), np.int64, count)
    owner = np.repeat(np.arange(len(sentences)), sizes)
    if count < length:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    last = count - length + 1
    runs = np.zeros(last, np.uint64)
    with np.errstate(over="ignore"):
        for step in range(length):
            runs = runs * _BASE + numbers.astype(np.uint64)[step : step + last]
    inside = owner[:last] == owner[length - 1 :]
    return runs[inside], owner[:last][inside]


def _places(
    runs: npt.NDArray[np.uint64], owner: Indexes, wanted: npt.NDArray[np.uint64]
) -> dict[int, set[int]]:
    """The sentences in which each of the wanted runs stands."""
    places: dict[int, set[int]] = defaultdict(set)
    kept = among(runs, wanted)
    for run, sentence in zip(runs[kept].tolist(), owner[kept].tolist(), strict=True):
        places[run].add(sentence)
    return places
