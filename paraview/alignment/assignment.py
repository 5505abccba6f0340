"""The best one-to-one pairing of two sides, given how probable each candidate pair is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from paraview.alignment.candidates import Indexes

_SMALL = 600
"""Components with more sentences than this on a side are paired greedily."""


def assign(
    probability: npt.NDArray[np.float32], rows: Indexes, columns: Indexes, least: float
) -> list[tuple[int, int]]:
    """Pairs of (row, column), each at most once, of the largest sum of probability over `least`.

    No order is asked for, so passages may move. The candidates fall apart into small components,
    each solved by the Hungarian method (Kuhn, 1955); a large one greedily, the surest first.
    """
    from scipy.optimize import linear_sum_assignment
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    kept = np.flatnonzero(probability >= least)
    if not len(kept):
        return []
    rows, columns, gain = rows[kept], columns[kept], probability[kept] - least + 1e-6
    size = int(rows.max()) + 1
    total = size + int(columns.max()) + 1
    edges = coo_array((np.ones(len(rows)), (rows, size + columns)), shape=(total, total))
    _, component = connected_components(edges, directed=False)
    label = component[rows]
    order = np.argsort(label, kind="stable")
    pairs: list[tuple[int, int]] = []
    for members in np.split(order, np.flatnonzero(np.diff(label[order])) + 1):
        if len(members) == 1:
            pairs.append((int(rows[members[0]]), int(columns[members[0]])))
            continue
        row_names, row_places = np.unique(rows[members], return_inverse=True)
        column_names, column_places = np.unique(columns[members], return_inverse=True)
        if max(len(row_names), len(column_names)) > _SMALL:
            pairs.extend(_greedy(gain[members], rows[members], columns[members]))
            continue
        gains = np.zeros((len(row_names), len(column_names)))
        gains[row_places, column_places] = gain[members]
        for row, column in zip(*linear_sum_assignment(gains, maximize=True), strict=True):
            if gains[row, column] > 0:
                pairs.append((int(row_names[row]), int(column_names[column])))
    return sorted(pairs)


def _greedy(
    gain: npt.NDArray[np.float32], rows: Indexes, columns: Indexes
) -> list[tuple[int, int]]:
    used_rows: set[int] = set()
    used_columns: set[int] = set()
    pairs = []
    for index in np.lexsort((columns + rows, -gain)):
        row, column = int(rows[index]), int(columns[index])
        if row not in used_rows and column not in used_columns:
            used_rows.add(row)
            used_columns.add(column)
            pairs.append((row, column))
    return pairs
