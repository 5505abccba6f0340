"""The pairs of sentences worth a closer look, found without comparing all with all at length.

A pair is a candidate where one is among the other's nearest in meaning (cosine) or shares rare
words with it (tf-idf). Both searches run in both directions, so swapping the sides swaps the pairs.
What lies beside or between pairs that are as good as certain is a candidate too, however little the
two look alike: that is where loose paraphrase hides.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from paraview.alignment.copies import in_step
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

_BLOCK = 128
_RARE_SHARE = 0.02  # a word is rare if at most this share of the sentences have it,
_MANY = 8  # or at most so many,
_TOO_MANY = 80  # and no more than these: the pairs that share a word grow with their square
_SMALLEST_COSINE = 0.1
_CLEARLY_ALIKE = 0.55
_GAP = 6
_FEW = 4
_CROWD = 8
_ENOUGH = 2_048  # sentences that tell what is ordinary: all of them would cost more than they tell
_PAIRS = 8192
_SMALLEST_TFIDF = 0.05


def candidate_pairs(
    left: SideInput,
    right: SideInput,
    lexicon: Lexicon,
    known: tuple[Sequence[tuple[int, int]], Indexes],
    progress: Share = unwatched,
    nearest: int = NEAREST,
) -> tuple[Indexes, Indexes]:
    """Left and right indexes of the candidates, ordered by left, then right, without repeats.

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
    by_meaning = _nearest_by_meaning(*vectors, nearest, part(progress, 0.0, 0.5))
    by_words = _nearest_by_words(lexicon, nearest, part(progress, 0.5, 0.9))
    exact, copied = known
    certain = np.array([row * width + column for row, column in exact], np.int64)
    anchors = _distinct(certain, _mutual_best(*vectors, by_meaning, width))
    pairs = _distinct(by_meaning, by_words, anchors, copied, _between(anchors, height, width))
    rows, columns = pairs // width, pairs % width
    kept = in_step(left.keys, right.keys, rows, columns) | np.isin(pairs, certain)
    progress(1.0)
    return rows[kept], columns[kept]


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


def _nearest_by_meaning(left: Vectors, right: Vectors, nearest: int, progress: Share) -> Indexes:
    """Keys of the pairs in which one is among the other's nearest, from one pass over all cosines.

    To sort every row would cost far more than to multiply the matrices. Instead a cosine counts
    when it is out of the ordinary for its row or its column, or the best of one of them; only those
    are sorted. What is ordinary follows from the mean and the covariance of the other side.
    """
    height, width = len(left), len(right)
    row_bar = _unusual(left, right, nearest)
    column_bar = _unusual(right, left, nearest)
    seen = np.zeros(width, bool)
    keys, values = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    columns = np.ascontiguousarray(right.T)
    for start in range(0, height, _BLOCK):
        block = left[start : start + _BLOCK] @ columns
        for_column = block > column_bar
        seen |= for_column.any(axis=0)
        unusual = block > row_bar[start : start + _BLOCK, None]
        plain = np.flatnonzero(~unusual.any(axis=1))
        unusual |= for_column
        unusual[plain, block[plain].argmax(axis=1)] = True
        found = _fewest(block, np.flatnonzero(unusual), nearest)
        keys.append(found + start * width)
        values.append(block.ravel()[found])
        progress(min(1.0, (start + _BLOCK) / height))
    lonely = np.flatnonzero(~seen)
    for start in range(0, len(lonely), _BLOCK):
        some = lonely[start : start + _BLOCK]
        block = right[some] @ left.T
        best = block.argmax(axis=1)
        keys.append(best * width + some)
        values.append(block[np.arange(len(some)), best])
    return _of_either_side(keys, values, width, nearest, _SMALLEST_COSINE)


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


def _of_either_side(
    parts: Sequence[Indexes], of_parts: Sequence[Vectors], width: int, nearest: int, least: float
) -> Indexes:
    """Those keys whose value is at least `least`, and among the largest of its row or column."""
    values = np.concatenate(of_parts)
    kept = values >= least
    keys, first = np.unique(np.concatenate(parts)[kept], return_index=True)
    values = values[kept][first]
    by_row, by_column = _ranks(keys // width, values), _ranks(keys % width, values)
    chosen: Indexes = keys[np.minimum(by_row, by_column) < nearest]
    return chosen


def _distinct(*parts: Indexes) -> Indexes:
    """All keys once, in rising order; of parts in rising order far faster than `numpy.unique`."""
    keys = np.sort(np.concatenate(parts), kind="stable")
    distinct: Indexes = keys[np.diff(keys, prepend=-1) > 0]
    return distinct


def _ranks(groups: npt.NDArray[np.integer], values: Vectors) -> Indexes:
    """The place of each value in its group, the largest first; of equal ones the first comes first.

    Values lie in -1…1, so that one number can be sorted that holds group and value: five times
    faster than sorting by two.
    """
    if not len(groups):
        return np.empty(0, np.int64)
    order = np.argsort(groups * 4.0 + (1.0 - values), kind="stable")
    sorted_groups = groups[order]
    firsts = np.flatnonzero(np.concatenate([[True], sorted_groups[1:] != sorted_groups[:-1]]))
    sizes = np.diff(np.concatenate([firsts, [len(order)]]))
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order)) - np.repeat(firsts, sizes)
    return ranks


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
    return _of_either_side(keys, values, max(1, width), nearest, _SMALLEST_TFIDF)
