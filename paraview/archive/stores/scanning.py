"""The nearest rows of a large matrix of bytes, found by looking at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from paraview.archive.quantised import Quantised
    from paraview.embedding.encoder import Vectors

BLOCK = 4_096
"""Rows at a time: as floats they still fit into the processor's cache."""


def nearest(
    queries: Vectors, rows: Quantised, count: int, floor: float | Vectors
) -> list[list[tuple[int, float]]]:
    """For each query the rows whose cosine is highest, the highest first.

    All queries go through the rows together, so the rows are read, and made floats, once.

    Args:
        queries: unit vectors.
        rows: where to look.
        count: how many rows a query gets at most.
        floor: the least cosine that is worth anything, for all queries or for each.
    """
    floors = np.broadcast_to(np.float32(floor), (len(queries),)).copy()
    found: list[list[tuple[int, float]]] = [[] for _ in queries]
    turned = np.ascontiguousarray(queries.T)
    for start in range(0, len(rows), BLOCK):
        part = slice(start, start + BLOCK)
        cosines = rows.rows[part].astype(np.float32) @ turned
        cosines *= rows.scales[part, None]
        at, query = np.nonzero(cosines > floors)
        values = cosines[at, query]
        touched = set()
        for row, number, value in zip(
            (at + start).tolist(), query.tolist(), values.tolist(), strict=True
        ):
            found[number].append((row, value))
            touched.add(number)
        for number in touched:
            if len(found[number]) > count:
                found[number] = sorted(found[number], key=lambda hit: (-hit[1], hit[0]))[:count]
                floors[number] = found[number][-1][1]
    return [sorted(each, key=lambda hit: (-hit[1], hit[0]))[:count] for each in found]
