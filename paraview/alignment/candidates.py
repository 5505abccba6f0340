"""The pairs of sentences worth a closer look, found without comparing all with all at length.

A pair is a candidate where one is among the other's nearest in meaning (cosine) or shares rare
words with it (tf-idf). Both searches run in both directions, so swapping the sides swaps the pairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable

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


def candidate_pairs(
    left: Vectors,
    right: Vectors,
    lexicon: Lexicon,
    progress: Callable[[float], None],
    nearest: int = NEAREST,
) -> tuple[Indexes, Indexes]:
    """Left and right indexes of the candidates, ordered by left, then right, without repeats.

    Args:
        left, right: unit rows; a zero row proposes and attracts nobody by meaning.
        lexicon: the same sentences in words.
        progress: told the share of the work that is done.
        nearest: how many partners a sentence proposes by each measure.
    """
    width = max(1, len(right))
    keys = [
        _nearest_by_meaning(left, right, nearest, lambda share: progress(0.45 * share)),
        _flip(
            _nearest_by_meaning(right, left, nearest, lambda share: progress(0.45 + 0.45 * share)),
            len(left),
            width,
        ),
        *_nearest_by_words(lexicon, nearest),
    ]
    pairs = np.unique(np.concatenate(keys))
    progress(1.0)
    return pairs // width, pairs % width


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
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, -matrix.data, rows))
    rank = np.arange(len(order)) - np.repeat(matrix.indptr[:-1], np.diff(matrix.indptr))
    kept = order[rank < nearest]
    return rows[kept], matrix.indices[kept].astype(np.int64)
