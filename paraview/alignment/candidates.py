"""The pairs of sentences worth a closer look, found without comparing all with all at length.

A pair is a candidate where one is among the other's nearest in meaning (cosine) or shares rare
words with it (tf-idf). Both searches run in both directions, so swapping the sides swaps the pairs.
What lies beside or between pairs that are as good as certain is a candidate too, however little the
two look alike: that is where loose paraphrase hides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scipy.sparse import csr_array

    from paraview.alignment.lexicon import Lexicon
    from paraview.alignment.passage import Vectors

Indexes = npt.NDArray[np.int64]

NEAREST = 8
"""How many partners each sentence proposes by each measure."""

_BLOCK = 512
_MANY = 8  # a word is rare if at most so many sentences, or this share of them, have it
_RARE_SHARE = 0.02
_SMALLEST_COSINE = 0.1
_CLEARLY_ALIKE = 0.55
_GAP = 6
_PAIRS = 8192
_SMALLEST_TFIDF = 0.05


def candidate_pairs(
    left: Vectors,
    right: Vectors,
    lexicon: Lexicon,
    exact: Sequence[tuple[int, int]],
    progress: Callable[[float], None],
    nearest: int = NEAREST,
) -> tuple[Indexes, Indexes]:
    """Left and right indexes of the candidates, ordered by left, then right, without repeats.

    Args:
        left, right: unit rows; a zero row proposes and attracts nobody by meaning.
        lexicon: the same sentences in words.
        exact: pairs of identical sentences; they are candidates in any case.
        progress: told the share of the work that is done.
        nearest: how many partners a sentence proposes by each measure.
    """
    height, width = len(left), max(1, len(right))
    forward = _nearest_by_meaning(left, right, nearest, lambda share: progress(0.4 * share))
    backward = _nearest_by_meaning(right, left, nearest, lambda share: progress(0.4 + 0.4 * share))
    by_meaning = np.union1d(forward, _flip(backward, height, width))
    certain = np.array([row * width + column for row, column in exact], np.int64)
    anchors = np.union1d(certain, _mutual_best(left, right, by_meaning, width))
    keys = [
        by_meaning,
        *_nearest_by_words(lexicon, nearest),
        anchors,
        _between(anchors, height, width),
    ]
    pairs = np.unique(np.concatenate(keys))
    progress(1.0)
    return pairs // width, pairs % width


def cosines(left: Vectors, right: Vectors, rows: Indexes, columns: Indexes) -> Vectors:
    """The cosine of each pair, a block at a time: gathered whole, the rows would fill gigabytes."""
    result = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), _PAIRS):
        part = slice(start, start + _PAIRS)
        result[part] = np.einsum("ij,ij->i", left[rows[part]], right[columns[part]])
    return result


def _mutual_best(left: Vectors, right: Vectors, keys: Indexes, width: int) -> Indexes:
    """Those of the pairs that are clearly alike, and each other's best."""
    rows, columns = keys // width, keys % width
    values = cosines(left, right, rows, columns)
    best_left = np.zeros(len(left), np.float32)
    best_right = np.zeros(width, np.float32)
    np.maximum.at(best_left, rows, values)
    np.maximum.at(best_right, columns, values)
    best = (values >= best_left[rows]) & (values >= best_right[columns])
    return keys[best & (values >= _CLEARLY_ALIKE)]


def _between(anchors: Indexes, height: int, width: int) -> Indexes:
    """The pairs next to an anchor on the diagonal, and those in small gaps between two anchors."""
    rows, columns = anchors // width, anchors % width
    found = [np.empty(0, np.int64)]
    for step in (-1, 1):
        inside = (
            (rows + step >= 0)
            & (rows + step < height)
            & (columns + step >= 0)
            & (columns + step < width)
        )
        found.append(((rows + step) * width + columns + step)[inside])
    before = zip([-1, *rows.tolist()], [-1, *columns.tolist()], strict=True)
    after = zip([*rows.tolist(), height], [*columns.tolist(), width], strict=True)
    for (top, start), (bottom, end) in zip(before, after, strict=True):
        if 1 < bottom - top <= _GAP and 1 < end - start <= _GAP:
            grid = np.add.outer(np.arange(top + 1, bottom) * width, np.arange(start + 1, end))
            found.append(grid.ravel())
    return np.concatenate(found)


def _nearest_by_meaning(
    queries: Vectors, others: Vectors, nearest: int, progress: Callable[[float], None]
) -> Indexes:
    """Keys `query * len(others) + other` of the nearest others of each query."""
    found = [np.empty(0, np.int64)]
    width = len(others)
    count = min(nearest, width)
    columns = np.ascontiguousarray(others.T)
    for start in range(0, len(queries) if count else 0, _BLOCK):
        cosines = queries[start : start + _BLOCK] @ columns
        if count < width:
            best = np.argpartition(cosines, width - count, axis=1)[:, width - count :]
        else:
            best = np.broadcast_to(np.arange(width), cosines.shape)
        rows, places = np.nonzero(np.take_along_axis(cosines, best, 1) >= _SMALLEST_COSINE)
        found.append((rows + start) * width + best[rows, places])
        progress(min(1.0, (start + _BLOCK) / len(queries)))
    return np.concatenate(found)


def _flip(keys: Indexes, lefts: int, width: int) -> Indexes:
    """Keys of (right, left) pairs as keys of (left, right) pairs."""
    lefts = max(1, lefts)
    return keys % lefts * width + keys // lefts


def _nearest_by_words(lexicon: Lexicon, nearest: int) -> list[Indexes]:
    """Keys of the pairs that share rare words, by tf-idf cosine, from both directions."""
    from scipy.sparse import csr_array

    sentences = lexicon.left.shape[0] + lexicon.right.shape[0]
    rare = lexicon.frequency <= max(_MANY, int(_RARE_SHARE * sentences))
    weight = np.where(rare, lexicon.weight, 0).astype(np.float32)
    left, right = _unit(lexicon.left, weight), _unit(lexicon.right, weight)
    products = csr_array(left @ right.T)
    width = max(1, lexicon.right.shape[0])
    forward = _largest(products, nearest)
    backward = _largest(csr_array(products.T), nearest)
    return [
        forward[0] * width + forward[1],
        backward[1] * width + backward[0],
    ]


def _unit(matrix: csr_array, weight: npt.NDArray[np.float32]) -> csr_array:
    """Rows of a 0/1 matrix weighed by word and scaled to unit length."""
    result = matrix.copy()
    result.data = weight[result.indices]
    result.eliminate_zeros()
    lengths = np.sqrt(np.asarray(result.multiply(result).sum(axis=1)).ravel())
    result.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(result.indptr))
    return result


def _largest(matrix: csr_array, nearest: int) -> tuple[Indexes, Indexes]:
    """Row and column indexes of the largest entries of each row; ties go to the lower column."""
    matrix.sort_indices()
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    worth = np.flatnonzero(matrix.data >= _SMALLEST_TFIDF)
    rows, columns, values = rows[worth], matrix.indices[worth], matrix.data[worth]
    # One key sorts by row, then by falling value: values lie in 0…1.
    order = np.argsort(rows * 2.0 + (1.0 - values), kind="stable")
    counts = np.bincount(rows, minlength=matrix.shape[0])
    firsts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    rank = np.arange(len(order)) - np.repeat(firsts, counts)
    kept = order[rank < nearest]
    return rows[kept], columns[kept].astype(np.int64)
