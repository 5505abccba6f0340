"""Sentences that stand more than once on a side, such as a passage that is repeated."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Flags, Indexes


def in_step(left: Sequence[str], right: Sequence[str], rows: Indexes, columns: Indexes) -> Flags:
    """Which pairs may be one where both sentences stand as often: the first is for the first.

    A passage that stands twice on both sides is paired in order. Else each copy is the other's
    rival, and neither looks like the one that is meant.
    """
    left_counts, left_ranks = _counted(left)
    right_counts, right_ranks = _counted(right)
    as_often = (left_counts[rows] == right_counts[columns]) & (left_counts[rows] > 1)
    kept: Flags = ~as_often | (left_ranks[rows] == right_ranks[columns])
    return kept


def _counted(keys: Sequence[str]) -> tuple[Indexes, Indexes]:
    """How often the key of each sentence stands on its side, and the how-manyeth it is, from 0."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        places[key].append(index)
    counts, ranks = np.ones(len(keys), np.int64), np.zeros(len(keys), np.int64)
    for indexes in places.values():
        if len(indexes) > 1:
            counts[indexes] = len(indexes)
            ranks[indexes] = np.arange(len(indexes))
    return counts, ranks
