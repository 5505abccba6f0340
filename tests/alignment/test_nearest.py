from __future__ import annotations

import threading

import numpy as np
from threadpoolctl import threadpool_info

from paraview.alignment.nearest import MeaningSearch, search_by_meaning
from paraview.progress import unwatched

MANY = 1_100  # enough for threads
FEW = 300


def sides(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Vectors of two sides, and for each left one where the same, a little changed, is right."""
    chance = np.random.default_rng(count)
    left = chance.normal(size=(count, 48)).astype(np.float32)
    order = chance.permutation(count)
    right = np.empty_like(left)
    right[order] = left + 0.3 * chance.normal(size=left.shape)
    return _unit(left), _unit(right), order


def numpy_threads() -> list[int]:
    """With how many threads each library multiplies."""
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]


def _unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_threads_find_what_one_finds() -> None:
    left, right, _ = sides(MANY)
    alone = MeaningSearch(left, right, 4, map).pairs(unwatched)
    with search_by_meaning(left, right, 4) as search:
        assert search.pairs(unwatched).tolist() == alone.tolist()


def test_the_partner_is_among_the_nearest() -> None:
    for count in (FEW, MANY):
        left, right, order = sides(count)
        with search_by_meaning(left, right, 4) as search:
            found = search.pairs(unwatched)
        assert set((np.arange(count) * count + order).tolist()) <= set(found.tolist())


def test_swapping_the_sides_swaps_the_pairs() -> None:
    left, right, _ = sides(FEW)
    found = MeaningSearch(left, right, 4, map).pairs(unwatched)
    swapped = MeaningSearch(right, left, 4, map).pairs(unwatched)
    assert sorted(key % FEW * FEW + key // FEW for key in swapped.tolist()) == found.tolist()


def test_a_search_that_is_left_early_ends() -> None:
    left, right, _ = sides(MANY)
    before = threading.active_count(), numpy_threads()
    with search_by_meaning(left, right, 4):
        assert set(numpy_threads()) <= {1}
    assert (threading.active_count(), numpy_threads()) == before


def test_the_share_that_is_done_rises_to_one() -> None:
    left, right, _ = sides(MANY)
    told: list[float] = []
    with search_by_meaning(left, right, 4) as search:
        search.pairs(told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
