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
    (the shortest augmenting paths of Jonker and Volgenant, 1987); a row may also stay alone.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    kept = np.flatnonzero(probability >= least)
    if not len(kept):
        return []
    row_names, row_places = np.unique(rows[kept], return_inverse=True)
    column_names, column_places = np.unique(columns[kept], return_inverse=True)
    count, width = len(row_names), len(column_names)
    # Every row has a column of its own beside the real ones, where it goes to stay alone. Weights
    # are above 0 because a stored 0 would count as no edge.
    gain = probability[kept].astype(np.float64) - least
    weights = np.concatenate([1 + 1e-9 + gain, np.ones(count)])
    places = (
        np.concatenate([row_places, np.arange(count)]),
        np.concatenate([column_places, width + np.arange(count)]),
    )
    graph = csr_array((weights, places), shape=(count, width + count))
    matched = min_weight_full_bipartite_matching(graph, maximize=True)
    return [
        (int(row_names[row]), int(column_names[column]))
        for row, column in zip(*matched, strict=True)
        if column < width
    ]
