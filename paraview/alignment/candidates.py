"""The pairs of sentences worth a closer look, found without comparing all with all at length.

A pair is a candidate where one is among the other's nearest in meaning (cosine) or shares rare
words with it (tf-idf). Both searches run in both directions, so swapping the sides swaps the pairs.
What lies beside or between pairs that are as good as certain is a candidate too, however little the
two look alike: that is where loose paraphrase hides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.copies import in_step
from paraview.alignment.keys import among, distinct, largest_of_either_side
from paraview.alignment.nearest import search_by_meaning
from paraview.alignment.stem_rows import products
from paraview.progress import part, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Indexes, Vectors
    from paraview.alignment.lexicon import Lexicon
    from paraview.alignment.side_input import SideInput
    from paraview.progress import Share

NEAREST = 8
"""How many partners each sentence proposes by each measure."""

_RARE_SHARE = 0.02  # a word is rare if at most this share of the sentences have it,
_MANY = 8  # or at most so many,
_TOO_MANY = 80  # and no more than these: the pairs that share a word grow with their square
_CLEARLY_ALIKE = 0.55
_GAP = 6
_PAIRS = 8192
_SMALLEST_TFIDF = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs (`rows[k]`, `columns[k]`), by row, then column, each once; and their cosines."""

    rows: Indexes
    columns: Indexes
    cosine: Vectors

    def __len__(self) -> int:
        return len(self.rows)


def candidate_pairs(
    left: SideInput,
    right: SideInput,
    lexicon: Lexicon,
    known: tuple[Sequence[tuple[int, int]], Indexes],
    progress: Share = unwatched,
    nearest: int = NEAREST,
) -> Candidates:
    """The candidates of two passages.

    Args:
        left, right: the sentences; a zero row of `vectors` proposes and attracts nobody by meaning.
        lexicon: the same sentences in words.
        known: pairs of identical sentences, and the keys of pairs that share a long run of words,
            as `pairs_with_run` gives them; they are candidates in any case.
        progress: told the share of the work that is done.
        nearest: how many partners a sentence proposes by each measure.
    """
    height, width = len(left), max(1, len(right))
    vectors = left.vectors, right.vectors
    with search_by_meaning(*vectors, nearest) as search:
        by_words = _nearest_by_words(lexicon, nearest, part(progress, 0.0, 0.3))
        by_meaning = search.pairs(part(progress, 0.3, 0.65))
    cosine = cosines(*vectors, *np.divmod(by_meaning, width))
    progress(0.8)
    exact, copied = known
    certain = np.array([row * width + column for row, column in exact], np.int64)
    anchors = distinct(certain, _mutual_best(height, width, by_meaning, cosine))
    pairs = distinct(by_meaning, by_words, anchors, copied, _between(anchors, height, width))
    pairs = pairs[in_step(left.keys, right.keys, *np.divmod(pairs, width)) | among(pairs, certain)]
    rows, columns = np.divmod(pairs, width)
    measured = among(pairs, by_meaning)
    values = np.empty(len(pairs), np.float32)
    values[measured] = cosine[among(by_meaning, pairs)]
    values[~measured] = cosines(*vectors, rows[~measured], columns[~measured])
    progress(1.0)
    return Candidates(rows, columns, values)


def cosines(left: Vectors, right: Vectors, rows: Indexes, columns: Indexes) -> Vectors:
    """The cosine of each pair, a block at a time: gathered whole, the rows would fill gigabytes."""
    result = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), _PAIRS):
        some = slice(start, start + _PAIRS)
        result[some] = np.einsum("ij,ij->i", left[rows[some]], right[columns[some]])
    return result


def _mutual_best(height: int, width: int, keys: Indexes, cosine: Vectors) -> Indexes:
    """Those of the pairs that are clearly alike, and each other's best."""
    rows, columns = np.divmod(keys, width)
    best_left = np.zeros(height, np.float32)
    best_right = np.zeros(width, np.float32)
    np.maximum.at(best_left, rows, cosine)
    np.maximum.at(best_right, columns, cosine)
    best = (cosine >= best_left[rows]) & (cosine >= best_right[columns])
    return keys[best & (cosine >= _CLEARLY_ALIKE)]


def _between(anchors: Indexes, height: int, width: int) -> Indexes:
    """The pairs next to an anchor on the diagonal, and those in small gaps between two anchors.

    Two anchors are neighbours in the order of either side.
    """
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
    by_left = list(zip(rows.tolist(), columns.tolist(), strict=True))
    by_right = sorted(by_left, key=lambda anchor: (anchor[1], anchor[0]))
    for order in (by_left,) if by_left == by_right else (by_left, by_right):
        gaps = zip([(-1, -1), *order], [*order, (height, width)], strict=True)
        for (top, start), (bottom, end) in gaps:
            if 1 < bottom - top <= _GAP and 1 < end - start <= _GAP:
                grid = np.add.outer(np.arange(top + 1, bottom) * width, np.arange(start + 1, end))
                found.append(grid.ravel())
    return np.concatenate(found)


def _nearest_by_words(lexicon: Lexicon, nearest: int, progress: Share) -> Indexes:
    """Keys of the pairs that share rare words, by tf-idf cosine, from both directions."""
    height, width = len(lexicon.left), len(lexicon.right)
    rare = lexicon.frequency <= min(max(_MANY, int(_RARE_SHARE * (height + width))), _TOO_MANY)
    weight = np.where(rare, lexicon.weight, 0).astype(np.float32)
    keys, values = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    for done, rows, columns, cosine in products(lexicon.left, lexicon.right, weight):
        worth = cosine >= _SMALLEST_TFIDF
        keys.append(rows[worth] * width + columns[worth])
        values.append(cosine[worth])
        progress(done / height)
    return largest_of_either_side(keys, values, max(1, width), nearest, _SMALLEST_TFIDF)
