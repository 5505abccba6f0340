"""Four simpler ways to align sentences, to measure ours beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from paraview.alignment.lexicon import build_lexicon
from paraview.alignment.stem_rows import common_weight

if TYPE_CHECKING:
    from paraview.alignment import SideInput

Pair = tuple[int, int]
Found = tuple[set[Pair], set[Pair]]

# Each threshold was best on the dev parts of argrewrite and swipe together.
COSINE = 0.55
DICE = 0.3
RATIO = 0.5
SKIP = 0.6
LONGEST = 2  # sentences merged on one side by the dynamic programme


def mutual_best_cosine(left: SideInput, right: SideInput) -> Found:
    """Pairs that are each other's nearest by cosine."""
    return _mutual_best(left.vectors @ right.vectors.T, COSINE), set()


def mutual_best_dice(left: SideInput, right: SideInput) -> Found:
    """Pairs that are each other's best by rare words in common."""
    lexicon = build_lexicon(left.words, right.words)
    height, width = len(lexicon.left), len(lexicon.right)
    rows, columns = np.divmod(np.arange(height * width), max(1, width))
    common = common_weight(lexicon.left, lexicon.right, rows, columns, lexicon.weight)
    sizes = np.add.outer(
        *(side.sums(lexicon.weight[side.stems]) for side in (lexicon.left, lexicon.right))
    )
    shared = 2 * common.reshape(height, width) / np.maximum(sizes, 1e-9)
    return _mutual_best(shared, DICE), set()


def difflib_style(left: SideInput, right: SideInput) -> Found:
    """Pairs that are each other's best letter by letter, as diff viewers match lines."""
    ratio = process.cdist(
        left.keys, right.keys, scorer=Indel.normalized_similarity, dtype=np.float32
    )
    return _mutual_best(ratio, RATIO), set()


def monotone(left: SideInput, right: SideInput) -> Found:
    """A dynamic programme over 1-1, 1-2, 2-1 and skips by the cosine of summed vectors.

    In the manner of Vecalign (Thompson and Koehn, 2019); it keeps the order.
    """
    n, m = len(left), len(right)
    best = np.full((n + 1, m + 1), -np.inf)
    best[0, 0] = 0
    back: dict[Pair, Pair] = {}
    steps = [
        (1, 1),
        *((1, k) for k in range(2, LONGEST + 1)),
        *((k, 1) for k in range(2, LONGEST + 1)),
    ]
    gains = {step: _span_gains(left, right, *step) for step in steps}
    for i in range(n + 1):
        for j in range(m + 1):
            for di, dj in ((1, 0), (0, 1)):
                if i >= di and j >= dj and best[i - di, j - dj] > best[i, j]:
                    best[i, j] = best[i - di, j - dj]
                    back[i, j] = (i - di, j - dj)
            for di, dj in steps:
                if i >= di and j >= dj:
                    value = best[i - di, j - dj] + gains[di, dj][i - di, j - dj]
                    if value > best[i, j]:
                        best[i, j] = value
                        back[i, j] = (i - di, j - dj)
    links: set[Pair] = set()
    place = (n, m)
    while place in back:
        before = back[place]
        if before[0] < place[0] and before[1] < place[1]:
            links |= {
                (i, j) for i in range(before[0], place[0]) for j in range(before[1], place[1])
            }
        place = before
    return links, set()


def _span_gains(left: SideInput, right: SideInput, di: int, dj: int) -> np.ndarray:
    cosine = _spans(left, di) @ _spans(right, dj).T
    return (cosine - SKIP) * (di + dj) / 2


def _spans(passage: SideInput, size: int) -> np.ndarray:
    vectors = passage.vectors
    summed = sum(vectors[k : len(vectors) - size + 1 + k] for k in range(size))
    return summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-9)


def _mutual_best(similarity: np.ndarray, least: float) -> set[Pair]:
    if not similarity.size:
        return set()
    rows, columns = similarity.argmax(axis=1), similarity.argmax(axis=0)
    return {
        (i, int(j)) for i, j in enumerate(rows) if columns[j] == i and similarity[i, j] >= least
    }


PEERS = {
    "cosine": mutual_best_cosine,
    "idf-Dice": mutual_best_dice,
    "monotone": monotone,
    "difflib-style": difflib_style,
}
