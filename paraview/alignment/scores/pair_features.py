"""What is measured of a candidate pair before it is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from paraview.alignment.scores.likeness import best_rival
from paraview.progress import unwatched

if TYPE_CHECKING:
    from paraview.alignment.arrays import Floats, Indexes
    from paraview.alignment.scores.likeness import Likeness
    from paraview.alignment.side_input import SideInput
    from paraview.progress import Share

PAIR_FEATURES = (
    "cosine",
    "cosine_above",
    "cosine_mutual",
    "shared_mutual",
    "cosine_lead_high",
    "cosine_lead_low",
    "cosine_crowding",
    "shared_high",
    "shared_low",
    "shared",
    "shared_lead_high",
    "shared_lead_low",
    "letters",
    "numbers_agree",
    "numbers_differ",
    "length_ratio",
    "shorter_length",
    "offset",
)
"""The columns of `pair_features`. None knows left from right, so that swapping the sides changes
nothing: what differs by side comes as the higher and the lower of the two.

`lead` is by how much a pair is ahead of its best rival, the best other pair of the same sentence.
`shared` is the weight of common words, of one sentence (high, low) or of both (Dice).
"""

LONE_FEATURES = ("log_odds", "letters", "cosine_lead_low", "offset", "coverage")
"""The columns that `Scorers.lone_move` reads.

`coverage` is the share of the shorter document that is linked; the others are those of the pair.
"""

_CLEARLY_ALIKE = 0.6

NEIGHBOUR_FEATURES = (
    "before",
    "after",
    "beside",
    "near_before",
    "near_after",
    "best_rival",
    "in_gap",
    "in_narrow_gap",
    "usual_shared",
)
"""The columns of `neighbour_features`.

How sure the pairs around a pair are; whether it lies in the gap between the anchors around it, and
whether that gap leaves it little choice; and how many words the likely pairs of these documents
share: where all is loosely paraphrased, less is asked of a pair.
"""

_ANCHOR = 0.5
_SAME_STORY = 0.5  # two texts that have half the shorter one in common are versions of one
_ENOUGH = 3  # likely pairs to learn from what these documents share
_USUAL_SHARED = 0.6

_DIAGONALS = {
    "before": ((-1, -1),),
    "after": ((1, 1),),
    "beside": ((-1, 0), (1, 0), (0, -1), (0, 1)),
    "near_before": ((-1, -2), (-2, -1), (-2, -2)),
    "near_after": ((1, 2), (2, 1), (2, 2)),
}


def pair_features(
    left: SideInput, right: SideInput, alike: Likeness, progress: Share = unwatched
) -> Floats:
    """The features of the pairs of `alike`: shape (pairs, features)."""
    rows, columns = alike.rows, alike.columns
    agree, differ = _numbers(left, right, rows, columns)
    progress(0.2)
    long_left = _lengths(left)[rows]
    long_right = _lengths(right)[columns]
    letters = _letters(left, right, rows, columns)
    progress(0.9)
    table = {
        "cosine": alike.cosine,
        "cosine_above": np.maximum(0, alike.cosine - _CLEARLY_ALIKE),
        "cosine_mutual": np.minimum(*alike.cosine_leads) > 0,
        "shared_mutual": np.minimum(*alike.shared_leads) > 0,
        "cosine_lead_high": np.maximum(*alike.cosine_leads),
        "cosine_lead_low": np.minimum(*alike.cosine_leads),
        "cosine_crowding": alike.cosine - alike.crowding,
        "shared_high": np.maximum(alike.of_left, alike.of_right),
        "shared_low": np.minimum(alike.of_left, alike.of_right),
        "shared": alike.shared,
        "shared_lead_high": np.maximum(*alike.shared_leads),
        "shared_lead_low": np.minimum(*alike.shared_leads),
        "letters": letters,
        "numbers_agree": agree,
        "numbers_differ": differ,
        "length_ratio": np.abs(np.log(long_left / long_right)),
        "shorter_length": np.log(np.minimum(long_left, long_right)),
        "offset": np.abs(rows / max(1, len(left)) - columns / max(1, len(right))),
    }
    return np.stack([table[name].astype(np.float32) for name in PAIR_FEATURES], axis=1)


def neighbour_features(
    probability: Floats,
    shared: Floats,
    rows: Indexes,
    columns: Indexes,
    height: int,
    width: int,
) -> Floats:
    """How probable the pairs around each pair are: shape (pairs, neighbour features).

    Args:
        probability: of each candidate, as far as it is known.
        shared: the weight of the words each candidate shares, as in `pair_features`.
        rows, columns: the candidates, ordered by row, then column.
        height, width: the number of left and right sentences.
    """
    # Two spare columns on either side keep a step over the edge from landing in the next row. The
    # documents' ends are pairs too, as sure as the documents are alike: they anchor the first and
    # the last sentence of two versions of a story, and say nothing of two stories.
    inside, narrow, trust = gaps(probability, rows, columns, height, width)
    stride = width + 4
    inner = (rows + 1) * stride + columns + 2
    keys = np.concatenate([[1], inner, [(height + 1) * stride + width + 2]])
    chances = np.concatenate([[trust], probability, [trust]]).astype(np.float32)
    table = {
        name: np.max(
            [_look_up(chances, keys, inner + down * stride + along) for down, along in steps],
            axis=0,
        )
        for name, steps in _DIAGONALS.items()
    }
    likely = shared[probability >= _ANCHOR]
    usual = float(np.mean(likely)) if len(likely) >= _ENOUGH else _USUAL_SHARED
    table["usual_shared"] = np.full(len(rows), usual)
    table["in_gap"], table["in_narrow_gap"] = inside, narrow
    table["best_rival"] = np.maximum(
        best_rival(probability, rows), best_rival(probability, columns)
    )
    return np.stack([table[name].astype(np.float32) for name in NEIGHBOUR_FEATURES], axis=1)


def gaps(
    probability: Floats, rows: Indexes, columns: Indexes, height: int, width: int
) -> tuple[Floats, Floats, float]:
    """`in_gap` and `in_narrow_gap` of each pair, and how far the documents' ends are trusted, 0…1.

    Arguments are those of `neighbour_features`.
    """
    anchors = _anchors(probability, rows, columns)
    trust = min(1.0, int(anchors.sum()) / max(1, min(height, width)) / _SAME_STORY)
    found = _gaps(rows, columns, rows[anchors], columns[anchors], (height, width), trust)
    return *found, trust


def _anchors(probability: Floats, rows: Indexes, columns: Indexes) -> npt.NDArray[np.bool_]:
    """The likely pairs that are the best of both their sentences."""
    anchors: npt.NDArray[np.bool_] = (
        (probability >= _ANCHOR)
        & (probability > best_rival(probability, rows))
        & (probability > best_rival(probability, columns))
    )
    return anchors


def _gaps(
    rows: Indexes,
    columns: Indexes,
    lefts: Indexes,
    rights: Indexes,
    size: tuple[int, int],
    trust: float,
) -> tuple[Floats, Floats]:
    """How far each pair lies in the gap between the anchors around it, and how narrow that gap is.

    The first is 0, ½ or 1, the second 1 over the number of sentences in the gap; both times `trust`
    where the gap ends at an end of a document. `lefts` and `rights` are the anchors.
    """
    height, width = size
    by_left = _partners_around(lefts, rights, height, width)
    by_right = _partners_around(rights, lefts, width, height)
    below_right, above_right = by_left[0][rows], by_left[1][rows]
    below_left, above_left = by_right[0][columns], by_right[1][columns]
    inside_right = (below_right < columns) & (columns < above_right)
    inside_left = (below_left < rows) & (rows < above_left)
    open_ended = (
        (np.minimum(below_right, below_left) < 0) | (above_right == width) | (above_left == height)
    )
    weight = np.where(open_ended, trust, 1) / 2
    crowd = np.maximum(above_right - below_right - 1, above_left - below_left - 1)
    inside = (weight * (inside_left.astype(np.float32) + inside_right)).astype(np.float32)
    both = inside_left & inside_right
    narrow = np.where(both, 2 * weight / np.maximum(crowd, 1), 0)
    return inside, narrow.astype(np.float32)


def _partners_around(
    mine: Indexes, theirs: Indexes, count: int, others: int
) -> tuple[Indexes, Indexes]:
    """For each of `count` sentences the partners of the nearest anchors before and after it."""
    partner = np.full(count + 2, -1)
    partner[mine + 1] = theirs
    partner[0], partner[-1] = -1, others
    known = np.concatenate([[True], np.isin(np.arange(count), mine), [True]])
    places = np.arange(count + 2)
    last = np.maximum.accumulate(np.where(known, places, 0))
    following = np.minimum.accumulate(np.where(known, places, count + 1)[::-1])[::-1]
    return partner[last[:-2]], partner[following[2:]]


def _look_up(values: Floats, keys: Indexes, wanted: Indexes) -> Floats:
    if not len(keys):
        return np.zeros(0, np.float32)
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[places] == wanted, values[places], 0).astype(np.float32)


def _lengths(passage: SideInput) -> Floats:
    return np.array([max(1, sum(map(len, words))) for words in passage.words], np.float32)


def _letters(left: SideInput, right: SideInput, rows: Indexes, columns: Indexes) -> Floats:
    """How alike the two are letter by letter, 0…1 (Indel similarity over the folded words)."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    lefts = [" ".join(words) for words in left.words]
    rights = [" ".join(words) for words in right.words]
    return process.cpdist(
        [lefts[row] for row in rows],
        [rights[column] for column in columns],
        scorer=Indel.normalized_similarity,
        dtype=np.float32,
    )


def _numbers(
    left: SideInput, right: SideInput, rows: Indexes, columns: Indexes
) -> tuple[Floats, Floats]:
    """Whether the two share a figure, and whether both have figures but share none."""
    lefts = [frozenset(w for w in words if w[:1].isdigit()) for words in left.words]
    rights = [frozenset(w for w in words if w[:1].isdigit()) for words in right.words]
    agree = np.zeros(len(rows), np.float32)
    differ = np.zeros(len(rows), np.float32)
    has_left = np.array([bool(numbers) for numbers in lefts], bool)
    has_right = np.array([bool(numbers) for numbers in rights], bool)
    for pair in np.flatnonzero(has_left[rows] & has_right[columns]):
        common = lefts[rows[pair]] & rights[columns[pair]]
        agree[pair] = bool(common)
        differ[pair] = not common
    return agree, differ
