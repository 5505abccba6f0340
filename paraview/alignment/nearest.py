"""Which sentences are each other's nearest in meaning, from one pass over all cosines.

To sort every row would cost far more than to multiply the matrices. Instead a cosine counts when it
is out of the ordinary for its row or its column, or the best of one of them; only those are sorted.
What is ordinary follows from the mean and the covariance of the other side.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import ThreadpoolController

from paraview.alignment.keys import largest_of_either_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from paraview.alignment.arrays import Flags, Indexes, Vectors
    from paraview.progress import Share

    Found = tuple[Flags, Indexes, Vectors]
    """Of a block of rows: the columns that it was out of the ordinary for, keys and cosines."""

_AT_ONCE = 1 << 22
"""Cosines that a thread has before it at a time: 16 MB."""

_MANY = 1 << 20
"""Cosines from which on threads are worth their start."""

_MOST_ROWS = 512
_SMALLEST_COSINE = 0.1
_FEW = 4
_CROWD = 8
_ENOUGH = 2_048  # sentences that tell what is ordinary: all of them would cost more than they tell


@contextmanager
def search_by_meaning(left: Vectors, right: Vectors, nearest: int) -> Iterator[MeaningSearch]:
    """A search that goes on in threads of its own, where there is much to look through.

    They are as many as the threads that numpy may multiply with, which meanwhile has one in each:
    its own wait for each other after every multiplication, which takes long where another program
    has a core. Leaving the context ends the search.

    Args:
        left, right: unit rows; zero rows are nobody's nearest.
        nearest: how many partners a sentence proposes.
    """
    multiplying = _multiplying()
    threads = max((library["num_threads"] for library in multiplying.info()), default=1)
    with multiplying.limit(limits=1):
        if len(left) * len(right) < _MANY:
            yield MeaningSearch(left, right, nearest, map)
            return
        with ThreadPoolExecutor(threads) as pool:
            try:
                yield MeaningSearch(left, right, nearest, pool.map)
            finally:
                pool.shutdown(cancel_futures=True)


@cache
def _multiplying() -> ThreadpoolController:
    """What numpy multiplies with; finding it takes as long as aligning twenty sentences."""
    return ThreadpoolController().select(user_api="blas")


class MeaningSearch:
    """A search for the pairs in which one sentence is among the other's nearest.

    Args:
        left, right, nearest: as `search_by_meaning` has them.
        mapped: how the blocks of rows are gone through: `map`, or that of a pool of threads.
    """

    def __init__(
        self,
        left: Vectors,
        right: Vectors,
        nearest: int,
        mapped: Callable[[Callable[[int], Found], Iterable[int]], Iterable[Found]],
    ) -> None:
        self._left, self._right = left, right
        self._nearest = nearest
        self._row_bar = _unusual(left, right, nearest)
        self._column_bar = _unusual(right, left, nearest)
        self._columns = np.ascontiguousarray(right.T)
        self._rows_at_once = min(_MOST_ROWS, max(1, _AT_ONCE // max(1, len(right))))
        self._found = mapped(self._block, range(0, len(left), self._rows_at_once))

    def pairs(self, progress: Share) -> Indexes:
        """The keys of the pairs, in rising order, once all is looked through.

        Args:
            progress: told the share that is done; may raise `Cancelled`.
        """
        height, width = len(self._left), len(self._right)
        seen = np.zeros(width, bool)
        keys, values = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for done, (columns, found, cosines) in enumerate(self._found, 1):
            seen |= columns
            keys.append(found)
            values.append(cosines)
            progress(min(1.0, done * self._rows_at_once / height))
        lonely = np.flatnonzero(~seen)
        for start in range(0, len(lonely), self._rows_at_once):
            some = lonely[start : start + self._rows_at_once]
            block = self._right[some] @ self._left.T
            best = block.argmax(axis=1)
            keys.append(best * width + some)
            values.append(block[np.arange(len(some)), best])
        return largest_of_either_side(keys, values, width, self._nearest, _SMALLEST_COSINE)

    def _block(self, start: int) -> Found:
        rows = slice(start, start + self._rows_at_once)
        block = self._left[rows] @ self._columns
        unusual: Flags = np.greater(block, self._column_bar)
        seen = np.logical_or.reduce(unusual, axis=0)
        for_row = block > self._row_bar[rows, None]
        plain = np.flatnonzero(~for_row.any(axis=1))
        unusual |= for_row
        unusual[plain, block[plain].argmax(axis=1)] = True
        found = _fewest(block, np.flatnonzero(unusual), self._nearest)
        return seen, found + start * len(self._right), block.ravel()[found]


def _unusual(mine: Vectors, theirs: Vectors, nearest: int) -> Vectors:
    """For each of mine the cosine above which about three times `nearest` of theirs lie.

    That is right for normally distributed cosines; real ones have a longer tail, which lets a few
    more through.
    """
    wanted = 3 * nearest
    if len(theirs) <= _FEW * wanted:
        return np.full(len(mine), -1, np.float32)
    some = theirs[:: -(-len(theirs) // _ENOUGH)]
    mean = some.mean(axis=0)
    covariance = some.T @ some / len(some) - np.outer(mean, mean)
    spread = np.sqrt(np.maximum(np.einsum("ij,ij->i", mine @ covariance, mine), 0))
    bar: Vectors = mine @ mean + NormalDist().inv_cdf(1 - wanted / len(theirs)) * spread
    return bar


def _fewest(block: Vectors, found: Indexes, nearest: int) -> Indexes:
    """Places in the block, thinned out where a crowd of near-copies let too many through."""
    most = _CROWD * nearest * len(block)
    if len(found) <= most:
        return found
    keep = np.argpartition(block.ravel()[found], len(found) - most)[len(found) - most :]
    thinned: Indexes = np.sort(found[keep])
    return thinned
