"""The best one-to-one pairing of two sides, given how probable each candidate pair is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from paraview.alignment.arrays import Indexes


def assign(
    probability: npt.NDArray[np.float32], rows: Indexes, columns: Indexes, least: float
) -> list[tuple[int, int]]:
    """Pairs of (row, column), each at most once, of the largest sum of probability over `least`.

    No order is asked for, so passages may move. Solved exactly on the sparse graph of candidates
    (LAPMOD: A. Volgenant, 1996, the shortest augmenting paths of Jonker and Volgenant on a sparse
    matrix); a row or column may also stay alone.
    """
    from lap import lapmod

    kept = np.flatnonzero(probability >= least)
    if not len(kept):
        return []
    row_names, row_places = np.unique(rows[kept], return_inverse=True)
    column_names, column_places = np.unique(columns[kept], return_inverse=True)
    height, width = len(row_names), len(column_names)
    # To stay alone costs 1. So that all can, each row has a column of its own behind the real ones,
    # and each column a row; where a row and a column are paired, these two pair as well, at 1.
    alone_row, alone_column = height + np.arange(width), width + np.arange(height)
    gain = probability[kept].astype(np.float64) - least
    one = np.ones(len(kept) + height + width)
    entries = np.concatenate([row_places, np.arange(height), alone_row, height + column_places])
    targets = np.concatenate([column_places, alone_column, np.arange(width), width + row_places])
    costs = np.concatenate([1 - gain, one])
    order = np.lexsort((targets, entries))
    firsts = np.concatenate([[0], np.cumsum(np.bincount(entries, minlength=height + width))])
    _, partners, _ = lapmod(
        height + width, costs[order], firsts.astype(np.int32), targets[order].astype(np.int32)
    )
    return [
        (int(row_names[row]), int(column_names[column]))
        for row, column in enumerate(partners[:height].tolist())
        if column < width
    ]
