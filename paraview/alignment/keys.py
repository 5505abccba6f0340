"""Two numbers as one, so that pairs can be sorted, looked up and told apart by numpy at once.

The key of a pair is its row times the number of columns, plus its column. Keys that rise are
ordered by row, then column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Flags, Indexes, Vectors

Whole = TypeVar("Whole", np.int64, np.uint64)


def distinct(*parts: npt.NDArray[Whole]) -> npt.NDArray[Whole]:
    """All keys once, in rising order; of parts in rising order far faster than `numpy.unique`."""
    keys = np.sort(np.concatenate(parts), kind="stable")
    once: npt.NDArray[Whole] = keys[np.concatenate([[True], keys[1:] != keys[:-1]])[: len(keys)]]
    return once


def among(keys: npt.NDArray[Whole], known: npt.NDArray[Whole]) -> Flags:
    """Which keys are among `known`, which must rise; `numpy.isin` would sort both."""
    if not len(known):
        return np.zeros(len(keys), bool)
    places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    found: Flags = known[places] == keys
    return found


def largest_of_either_side(
    parts: Sequence[Indexes], of_parts: Sequence[Vectors], width: int, nearest: int, least: float
) -> Indexes:
    """Those keys whose value is at least `least`, and among the largest of its row or column."""
    values = np.concatenate(of_parts)
    kept = values >= least
    keys, values = np.concatenate(parts)[kept], values[kept]
    order = np.argsort(keys, kind="stable")  # nearly so already
    order = order[np.diff(keys[order], prepend=-1) > 0]
    keys, values = keys[order], values[order]
    rows, columns = np.divmod(keys, width)
    chosen: Indexes = keys[
        _among_largest(rows, values, nearest) | _among_largest(columns, values, nearest)
    ]
    return chosen


def _among_largest(groups: Indexes, values: Vectors, most: int) -> Flags:
    """Which values are among the `most` largest of their group, or as large as the least of these.

    One number holds group and value: numpy sorts plain numbers ten times as fast as it sorts by
    two, or sorts indexes. The bits of floats that aren't negative are ordered as the floats are.
    """
    if not len(groups):
        return np.zeros(0, bool)
    from_top = np.maximum(0, 1 - values).astype(np.float32).view(np.uint32)
    numbers = (groups.astype(np.uint64) << np.uint64(32)) | from_top
    ordered = np.sort(numbers)
    sizes = np.bincount(groups)
    last = np.cumsum(sizes) - np.maximum(0, sizes - most) - 1
    among_them: Flags = numbers <= ordered[np.maximum(0, last)][groups]
    return among_them
