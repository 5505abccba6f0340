"""How alike the sentences of each candidate pair are, in meaning and in words, beside its rivals.

A rival of a pair is another pair of one of its sentences. All candidates have to be there for that;
what comes after is measured only of those that have a chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.stem_rows import common_weight
from paraview.progress import unwatched

if TYPE_CHECKING:
    from paraview.alignment.arrays import Flags, Floats, Indexes
    from paraview.alignment.candidates import Candidates
    from paraview.alignment.lexicon import Lexicon
    from paraview.progress import Share

_FAR_IN_MEANING = 0.3
_FAR_IN_WORDS = 0.1
"""How far a pair has to be behind the best of either of its sentences to have no chance.

Of 127,000 candidates of the gold sets that takes away 48,000. One of them had a probability above
.12 before; 23 of the 13,000 true ones are among them.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Of each pair (`rows[k]`, `columns[k]`), shape (pairs,) each.

    Args:
        rows, columns: left and right indexes.
        cosine: of the two vectors.
        crowding: the mean cosine of its own and its rivals' pairs, over both sentences.
        cosine_leads: by how much the cosine is above that of the best rival of the left, and of the
            right sentence.
        shared: the weight of common words beside all words of both (Dice).
        of_left, of_right: the same beside the words of one.
        shared_leads: as `cosine_leads`.
    """

    rows: Indexes
    columns: Indexes
    cosine: Floats
    crowding: Floats
    cosine_leads: tuple[Floats, Floats]
    shared: Floats
    of_left: Floats
    of_right: Floats
    shared_leads: tuple[Floats, Floats]

    def __len__(self) -> int:
        return len(self.rows)

    def hopeful(self) -> Flags:
        """Which pairs have a chance: those not far behind a rival of either sentence."""
        behind: Flags = (np.maximum(*self.cosine_leads) < -_FAR_IN_MEANING) & (
            np.maximum(*self.shared_leads) < -_FAR_IN_WORDS
        )
        return ~behind

    def only(self, kept: Flags) -> Likeness:
        """The same of some of the pairs; what was measured beside the others stays."""
        return Likeness(
            self.rows[kept],
            self.columns[kept],
            self.cosine[kept],
            self.crowding[kept],
            (self.cosine_leads[0][kept], self.cosine_leads[1][kept]),
            self.shared[kept],
            self.of_left[kept],
            self.of_right[kept],
            (self.shared_leads[0][kept], self.shared_leads[1][kept]),
        )


def likeness(
    lexicon: Lexicon,
    candidates: Candidates,
    progress: Share = unwatched,
) -> Likeness:
    """How alike the candidates are; all of them have to be given."""
    rows, columns, cosine = candidates.rows, candidates.columns, candidates.cosine
    common = common_weight(lexicon.left, lexicon.right, rows, columns, lexicon.weight)
    weight_left = lexicon.left.sums(lexicon.weight[lexicon.left.stems])[rows]
    weight_right = lexicon.right.sums(lexicon.weight[lexicon.right.stems])[columns]
    shared = 2 * _beside(common, weight_left + weight_right)
    progress(0.5)
    crowding = (_mean_of_group(cosine, rows) + _mean_of_group(cosine, columns)) / 2
    return Likeness(
        rows,
        columns,
        cosine,
        crowding.astype(np.float32),
        (cosine - best_rival(cosine, rows), cosine - best_rival(cosine, columns)),
        shared,
        _beside(common, weight_left),
        _beside(common, weight_right),
        (shared - best_rival(shared, rows), shared - best_rival(shared, columns)),
    )


def _beside(common: Floats, whole: Floats) -> Floats:
    return (common / np.maximum(whole, 1e-9)).astype(np.float32)


def best_rival(values: Floats, groups: Indexes) -> Floats:
    """For each pair the largest value among the other pairs of its group, 0 where it is alone."""
    if not len(values):
        return np.zeros(0, np.float32)
    order = np.argsort(groups, kind="stable")
    ordered = values[order]
    bounds = np.flatnonzero(np.diff(groups[order], prepend=-1))
    sizes = np.diff(bounds, append=len(order))
    best = np.repeat(np.maximum.reduceat(ordered, bounds), sizes)
    is_best = ordered == best
    alone_at_the_top = is_best & np.repeat(np.add.reduceat(is_best, bounds, dtype=int) == 1, sizes)
    second = np.maximum.reduceat(np.where(is_best, -np.inf, ordered), bounds)
    second = np.repeat(np.where(sizes > 1, second, 0), sizes)
    result = np.empty(len(values), np.float32)
    result[order] = np.where(alone_at_the_top, second, best)
    return result


def _mean_of_group(values: Floats, groups: Indexes) -> Floats:
    """For each pair the mean value of the pairs in its group."""
    if not len(values):
        return np.zeros(0, np.float32)
    total = np.bincount(groups, values)
    count = np.bincount(groups)
    return (total / np.maximum(count, 1))[groups].astype(np.float32)
