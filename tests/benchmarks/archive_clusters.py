"""What clusters are worth for very many vectors: time, and how much of the nearest is found.

    python tests/benchmarks/archive_clusters.py ARCHIVE.pvarchive [--times 1 8]

The vectors are those of an archive with a real model, such as `archive_gold.py --keep` leaves
behind; several times as many are made of them by shaking each a little. A question is one of them
shaken more, to a cosine of about .86, forty at once, as those of an article are. All in one thread,
as an archive is scanned. Where faiss-cpu is installed, its IVF with a byte a number stands beside.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import closing
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
from threadpoolctl import threadpool_limits

from paraview.archive.quantised import Quantised
from paraview.archive.stores.clusters import COUNT as CLUSTERS
from paraview.archive.stores.clusters import centres_of, cluster_of, nearest_in_clusters
from paraview.archive.stores.embedded import EmbeddedStore
from paraview.archive.stores.scanning import BLOCK, nearest

QUERIES, COUNT, FLOOR = 40, 16, 0.5
LOOKED_AT = (16, 32, 64, 128)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 8])
    asked = parser.parse_args()
    with closing(EmbeddedStore(asked.archive)) as store:
        (index, *_) = store._searched()
        rows = Quantised(np.array(index.rows.rows), np.array(index.rows.scales))
    for times in asked.times:
        measure(shaken(rows, times))


def shaken(rows: Quantised, times: int) -> Quantised:
    """So many times the rows, each copy shaken a little."""
    chance = np.random.default_rng(2)
    parts = [rows.rows]
    for _ in range(times - 1):
        noise = chance.integers(-16, 17, rows.rows.shape, np.int8)
        parts.append(np.clip(rows.rows.astype(np.int16) + noise, -127, 127).astype(np.int8))
    scales = [
        1 / np.maximum(np.sqrt(np.einsum("ij,ij->i", *[part.astype(np.float32)] * 2)), 1e-9)
        for part in parts
    ]
    return Quantised(np.concatenate(parts), np.concatenate(scales).astype(np.float32))


def measure(rows: Quantised) -> None:
    """The exact scan beside clusters."""
    chance = np.random.default_rng(3)
    drawn = np.sort(chance.choice(len(rows), QUERIES, replace=False))
    queries = Quantised(rows.rows[drawn], rows.scales[drawn]).vectors()
    queries += chance.standard_normal(queries.shape).astype(np.float32) * 0.03
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    started = time.monotonic()
    with threadpool_limits(1, "blas"):
        exact = nearest(queries, rows, COUNT, FLOOR)
    print(f"{len(rows)} vectors: exact {time.monotonic() - started:.2f} s")
    started = time.monotonic()
    centres = centres_of(rows)
    own = cluster_of(rows, centres)
    order = np.argsort(own, kind="stable")
    firsts = np.searchsorted(own[order], np.arange(len(centres) + 1))
    ordered = Quantised(rows.rows[order], rows.scales[order])
    print(f"  sorted into clusters in {time.monotonic() - started:.0f} s")
    for looked_at in LOOKED_AT:
        started = time.monotonic()
        with threadpool_limits(1, "blas"):
            found = nearest_in_clusters(queries, ordered, centres, firsts, COUNT, FLOOR, looked_at)
        seconds = time.monotonic() - started
        places = [{int(order[row]) for row, _ in hits} for hits in found]
        print(f"  {looked_at:4} clusters: {seconds:.2f} s, {shares(places, exact)}")
    if find_spec("faiss"):
        measure_faiss(rows, queries, exact)


def measure_faiss(rows: Quantised, queries, exact: list[list[tuple[int, float]]]) -> None:
    """The peer: as many clusters, a byte for each number."""
    faiss = import_module("faiss")
    started = time.monotonic()
    width = rows.rows.shape[1]
    index = faiss.index_factory(width, f"IVF{CLUSTERS},SQ8", faiss.METRIC_INNER_PRODUCT)
    drawn = np.sort(np.random.default_rng(4).choice(len(rows), min(len(rows), 65_536), False))
    index.train(Quantised(rows.rows[drawn], rows.scales[drawn]).vectors())
    for start in range(0, len(rows), 16 * BLOCK):
        part = slice(start, start + 16 * BLOCK)
        index.add(Quantised(rows.rows[part], rows.scales[part]).vectors())
    print(f"  faiss sorted in {time.monotonic() - started:.0f} s")
    faiss.omp_set_num_threads(1)
    for looked_at in LOOKED_AT:
        index.nprobe = looked_at
        started = time.monotonic()
        _, found = index.search(queries, COUNT)
        seconds = time.monotonic() - started
        places = [set(row) for row in found.tolist()]
        print(f"  {looked_at:4} of faiss: {seconds:.2f} s, {shares(places, exact)}")


def shares(found: list[set[int]], exact: list[list[tuple[int, float]]]) -> str:
    """How much of the nearest was found."""
    pairs = [(ours, theirs) for ours, theirs in zip(found, exact, strict=True) if theirs]
    right = sum(len(ours & {row for row, _ in theirs}) for ours, theirs in pairs)
    wanted = sum(len(theirs) for _, theirs in pairs)
    first = sum(theirs[0][0] in ours for ours, theirs in pairs)
    of_first = f"{first / max(1, len(pairs)):.3f} of the first"
    return f"{right / max(1, wanted):.3f} of the nearest {COUNT}, {of_first}"


if __name__ == "__main__":
    main()
