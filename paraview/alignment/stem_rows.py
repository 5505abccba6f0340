"""Which stems each sentence has: a sparse 0/1 matrix in two arrays, and what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.alignment.arrays import Floats, Indexes

_AT_ONCE = 1 << 20
"""Entries that are gathered at a time: some 40 MB."""


@dataclass(frozen=True)
class StemRows:
    """Sentences as rows of stems, each stem at most once a row, in rising order.

    Attributes:
        bounds: row k holds `stems[bounds[k] : bounds[k + 1]]`.
        stems: the number of each stem.
        count: how many different stems there are, whether they stand here or not.
    """

    bounds: Indexes
    stems: Indexes
    count: int

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def part(self, first: int, last: int) -> StemRows:
        """The rows from `first` up to `last`."""
        bounds = self.bounds[first : last + 1]
        return StemRows(bounds - bounds[0], self.stems[bounds[0] : bounds[-1]], self.count)

    @cached_property
    def lengths(self) -> Indexes:
        """How many stems each row has."""
        return np.diff(self.bounds)

    @cached_property
    def rows(self) -> Indexes:
        """The row of each entry of `stems`."""
        return np.repeat(np.arange(len(self)), self.lengths)

    def sums(self, of_entries: Floats) -> Floats:
        """For each row the sum of what `of_entries` holds for its stems."""
        return np.bincount(self.rows, of_entries, len(self)).astype(np.float32)


def common_weight(
    left: StemRows, right: StemRows, rows: Indexes, columns: Indexes, weight: Floats
) -> Floats:
    """For each pair of a left and a right row the summed weight of the stems that both have.

    Some left rows at a time are laid out with a place for every stem; what the right ones have is
    then only read.
    """
    order = np.argsort(rows, kind="stable")
    mine, theirs = rows[order], columns[order]
    result = np.zeros(len(rows), np.float32)
    laid_out = np.zeros((max(1, _AT_ONCE // left.count), left.count), np.float32)
    for first in range(0, len(left), len(laid_out)):
        inside = left.part(first, min(first + len(laid_out), len(left)))
        laid_out[inside.rows, inside.stems] = weight[inside.stems]
        start, end = np.searchsorted(mine, (first, first + len(inside)))
        pairs, places = gathered(right.bounds[theirs[start:end]], right.lengths[theirs[start:end]])
        common = laid_out[mine[start:end][pairs] - first, right.stems[places]]
        result[order[start:end]] = np.bincount(pairs, common, end - start)
        laid_out[inside.rows, inside.stems] = 0
    return result


def products(
    left: StemRows, right: StemRows, weight: Floats
) -> Iterator[tuple[int, Indexes, Indexes, Floats]]:
    """The cosines of all left and right rows that share a stem whose weight is not 0.

    Yields, block by block: up to which left row it is done, then rows, columns and cosines.
    """
    mine, of_mine = _unit(left, weight)
    theirs, of_theirs = _unit(right, weight)
    order = np.argsort(theirs.stems, kind="stable")
    holders, of_holders = theirs.rows[order], of_theirs[order]
    each = np.bincount(theirs.stems, minlength=theirs.count)
    firsts = np.cumsum(each) - each
    width = max(1, len(right))
    of_rows = np.zeros(len(mine), np.int64)
    np.add.at(of_rows, mine.rows, each[mine.stems])
    for first, last in _blocks(of_rows):
        inside = slice(mine.bounds[first], mine.bounds[last])
        stems = mine.stems[inside]
        entries, places = gathered(firsts[stems], each[stems])
        keys = mine.rows[inside][entries] * width + holders[places]
        values = of_mine[inside][entries] * of_holders[places]
        by_pair = np.argsort(keys, kind="stable")
        keys = keys[by_pair]
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        if len(starts):
            pairs = keys[starts]
            yield last, pairs // width, pairs % width, np.add.reduceat(values[by_pair], starts)


def _unit(matrix: StemRows, weight: Floats) -> tuple[StemRows, Floats]:
    """The entries whose weight is not 0, and their weights, each row scaled to length 1."""
    weights = weight[matrix.stems]
    kept = weights > 0
    counts = np.bincount(matrix.rows[kept], minlength=len(matrix))
    bounds = np.concatenate([[0], np.cumsum(counts)])
    weighed = StemRows(bounds, matrix.stems[kept], matrix.count)
    lengths = np.sqrt(weighed.sums(weights[kept] ** 2))
    return weighed, (weights[kept] / np.maximum(lengths, 1e-9)[weighed.rows]).astype(np.float32)


def gathered(starts: Indexes, counts: Indexes) -> tuple[Indexes, Indexes]:
    """Runs one after the other: for each place the number of its run, and the place itself.

    Args:
        starts, counts: of each run where it starts, and how many places it has.
    """
    runs = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(runs)) - np.repeat(np.cumsum(counts) - counts, counts)
    return runs, starts[runs] + within


def _blocks(sizes: Indexes) -> Iterator[tuple[int, int]]:
    """Half-open ranges of places whose sizes sum to about `_AT_ONCE`, one place at least."""
    ends = np.cumsum(sizes)
    first = 0
    while first < len(sizes):
        done = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, done + _AT_ONCE, "right")))
        yield first, last
        first = last
