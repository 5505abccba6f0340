"""How probable each candidate pair is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.scores.likeness import Likeness, likeness
from paraview.alignment.scores.pair_features import (
    PAIR_FEATURES,
    neighbour_features,
    pair_features,
)
from paraview.progress import part, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Flags, Floats, Indexes
    from paraview.alignment.candidates import Candidates
    from paraview.alignment.lexicon import Lexicon
    from paraview.alignment.scores.scorer import Scorers
    from paraview.alignment.side_input import SideInput
    from paraview.progress import Share

_ROUNDS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """The candidates with a chance (`rows[k]`, `columns[k]`), ordered, and how probable each is.

    Args:
        rows, columns: left and right indexes.
        size: the number of left and of right sentences.
        features: as `pair_features` gives them.
        context: as `neighbour_features` gave them in the last round.
        probability: that the two say the same thing.
    """

    rows: Indexes
    columns: Indexes
    size: tuple[int, int]
    features: Floats
    context: Floats
    probability: Floats

    def feature(self, name: str) -> Floats:
        """One column of the features."""
        column: Floats = self.features[:, PAIR_FEATURES.index(name)]
        return column

    def places(self, pairs: Sequence[tuple[int, int]]) -> Indexes:
        """Where pairs stand among the candidates; every one of them must be a candidate."""
        width = self.size[1]
        wanted = np.array([row * width + column for row, column in pairs], np.int64)
        return np.searchsorted(self.rows * width + self.columns, wanted)


def score_pairs(
    left: SideInput,
    right: SideInput,
    lexicon: Lexicon,
    candidates: Candidates,
    exact: Sequence[tuple[int, int]],
    scorers: Scorers,
    progress: Share = unwatched,
) -> Scored:
    """How probable each candidate is: by itself, then twice more in view of its neighbours.

    A candidate that has no chance against its rivals is left out.
    """
    size = len(left), len(right)
    alike = hopeful_pairs(lexicon, candidates, part(progress, 0.0, 0.2))
    rows, columns = alike.rows, alike.columns
    features = pair_features(left, right, alike, part(progress, 0.2, 1 / (1 + _ROUNDS)))
    shared = features[:, PAIR_FEATURES.index("shared")]
    is_exact, blocked = exact_masks(rows, columns, exact)
    probability = _fixed(scorers.pair.probability(features), is_exact, blocked)
    context = np.zeros((len(rows), 0), np.float32)
    for done in range(1, _ROUNDS + 1):
        context = neighbour_features(probability, shared, rows, columns, *size)
        seen = scorers.pair_in_context.probability(np.hstack([features, context]))
        probability = _fixed(seen, is_exact, blocked)
        progress((1 + done) / (1 + _ROUNDS))
    return Scored(rows, columns, size, features, context, probability)


def hopeful_pairs(
    lexicon: Lexicon, candidates: Candidates, progress: Share = unwatched
) -> Likeness:
    """Those of the candidates that are worth scoring."""
    alike = likeness(lexicon, candidates, progress)
    return alike.only(alike.hopeful())


def exact_masks(
    rows: Indexes, columns: Indexes, exact: Sequence[tuple[int, int]]
) -> tuple[Flags, Flags]:
    """Which candidates are exact pairs, and which would break one up."""
    if not exact:
        nothing = np.zeros(len(rows), bool)
        return nothing, nothing
    lefts, rights = (np.array(side) for side in zip(*exact, strict=True))
    in_left, in_right = np.isin(rows, lefts), np.isin(columns, rights)
    width = int(columns.max()) + 1
    is_exact = np.isin(rows * width + columns, lefts * width + rights)
    return is_exact, in_left & in_right & ~is_exact


def _fixed(probability: Floats, is_exact: Flags, blocked: Flags) -> Floats:
    result: Floats = np.where(is_exact, 1, np.where(blocked, 0, probability)).astype(np.float32)
    return result
