"""Vectors sorted into clusters, so that of very many only those in the nearest are looked at.

For so many vectors that scanning all of them takes seconds. A sentence of which a nearer neighbour
lies in a cluster that is not looked at gets the next one: of 1.8 million .99 of the nearest sixteen
were found, of the nearest one all; of 225,000 .94 and all, in half the time of the scan
(`tests/benchmarks/archive_clusters.py`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from paraview.archive.quantised import Quantised
from paraview.archive.stores.scanning import BLOCK, nearest

if TYPE_CHECKING:
    import numpy.typing as npt

    from paraview.embedding.encoder import Vectors

COUNT = 1_024
LOOKED_AT = 128
_SAMPLE_EACH = 64
_ROUNDS = 8


def centres_of(rows: Quantised, count: int = COUNT) -> Vectors:
    """The middles of clusters, found by k-means on the sphere over a sample."""
    chance = np.random.default_rng(0)
    size = min(len(rows), count * _SAMPLE_EACH)
    drawn = np.sort(chance.choice(len(rows), size, replace=False))
    sample = Quantised(rows.rows[drawn], rows.scales[drawn]).vectors()
    centres = sample[chance.choice(size, min(count, size), replace=False)].copy()
    for _ in range(_ROUNDS):
        own = _closest(sample, centres)
        order = np.argsort(own, kind="stable")
        bounds = np.searchsorted(own[order], np.arange(len(centres) + 1))
        for number, (start, end) in enumerate(pairwise(bounds)):
            if end > start:
                centres[number] = sample[order[start:end]].sum(axis=0)
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return centres


def cluster_of(rows: Quantised, centres: Vectors) -> npt.NDArray[np.int64]:
    """The cluster that each row belongs to."""
    found = [
        _closest(rows.rows[start : start + BLOCK].astype(np.float32), centres)
        for start in range(0, len(rows), BLOCK)
    ]
    return np.concatenate([*found, np.empty(0, np.int64)])


def nearest_in_clusters(
    queries: Vectors,
    rows: Quantised,
    centres: Vectors,
    firsts: npt.NDArray[np.int64],
    count: int,
    floor: float,
    looked_at: int = LOOKED_AT,
) -> list[list[tuple[int, float]]]:
    """As `scanning.nearest`, but only the clusters nearest to a query are looked at for it.

    Args:
        queries: unit vectors.
        rows: sorted by cluster.
        centres: the middles of the clusters.
        firsts: at which row each cluster begins, and one more at the end.
        count: how many rows a query gets at most.
        floor: the least cosine that is worth anything.
        looked_at: how many clusters are looked at for a query.
    """
    found: list[list[tuple[int, float]]] = [[] for _ in queries]
    if not len(queries):
        return found
    floors = np.full(len(queries), floor, np.float32)
    wanted = np.argsort(-(queries @ centres.T), axis=1, kind="stable")[:, :looked_at]
    for cluster in np.unique(wanted).tolist():
        asking = np.nonzero((wanted == cluster).any(axis=1))[0]
        start, end = int(firsts[cluster]), int(firsts[cluster + 1])
        part = Quantised(rows.rows[start:end], rows.scales[start:end])
        hits_of = nearest(queries[asking], part, count, floors[asking])
        for query, hits in zip(asking.tolist(), hits_of, strict=True):
            if not hits:
                continue
            known = found[query] + [(row + start, cosine) for row, cosine in hits]
            found[query] = sorted(known, key=lambda hit: (-hit[1], hit[0]))[:count]
            if len(found[query]) == count:
                floors[query] = found[query][-1][1]
    return found


def _closest(vectors: Vectors, centres: Vectors) -> npt.NDArray[np.int64]:
    found = [
        (vectors[start : start + BLOCK] @ centres.T).argmax(axis=1)
        for start in range(0, len(vectors), BLOCK)
    ]
    return np.concatenate([*found, np.empty(0, np.int64)])
