"""Pairs that are out of order and stand alone: are they one sentence that moved, or a false pair?

One sentence that went elsewhere by itself is rare, and a false pair looks much like it. So the pair
has to convince a scorer of its own: by how probable and how unlike all others it is, by how far it
would have moved, and by how much of the two documents belongs together at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.linking import moved_groups
from paraview.alignment.scores.pair_features import LONE_FEATURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Floats
    from paraview.alignment.growth import Group
    from paraview.alignment.scores.scorer import Scorer
    from paraview.alignment.scores.scoring import Scored
    from paraview.alignment.side_input import SideInput

LEAST_LETTERS = 4
"""A sentence of fewer letters and figures, such as “1.” in a list, never moves by itself."""

_ALMOST = 1e-4


def without_lone_moves(
    groups: Sequence[Group], scored: Scored, left: SideInput, right: SideInput, scorer: Scorer
) -> tuple[list[Group], tuple[frozenset[int], frozenset[int]]]:
    """The groups without those that probably did not move; and the sentences these had.

    Gives the groups that stay, and the left and the right sentences that are free again: they have
    been told apart once, and should not be joined to the next best.
    """
    numbers, features = lone_moves(groups, scored, left, right)
    chances = scorer.probability(features) if numbers else ()
    least = _least_chance(len(numbers) / max(1, len(groups)))
    dropped = {
        number
        for number, chance in zip(numbers, chances, strict=True)
        if chance < least or _is_fragment(groups[number], left, right)
    }
    gone = [groups[number] for number in sorted(dropped)]
    return (
        [group for number, group in enumerate(groups) if number not in dropped],
        (
            frozenset(i for group in gone for i in group.left),
            frozenset(j for group in gone for j in group.right),
        ),
    )


def lone_moves(
    groups: Sequence[Group], scored: Scored, left: SideInput, right: SideInput
) -> tuple[list[int], Floats]:
    """Which groups are out of order and have no neighbour that moved along, and their features.

    Groups of identical sentences are among them only where these are mere fragments.
    """
    moved = moved_groups(groups, scored, left, right)
    pairs = {(i, j) for group in groups for i in group.left for j in group.right}
    numbers = [
        number
        for number in sorted(moved)
        if not _has_company(groups[number], pairs)
        and (groups[number].probability < 1 or _is_fragment(groups[number], left, right))
    ]
    places = scored.places([groups[number].seed for number in numbers])
    chances = np.array([groups[number].probability for number in numbers], np.float32)
    chances = np.clip(chances, _ALMOST, 1 - _ALMOST)
    linked = (
        {i for group in groups for i in group.left},
        {j for group in groups for j in group.right},
    )
    coverage = min(1.0, max(map(len, linked)) / max(1, min(scored.size)))
    table = {
        "log_odds": np.log(chances / (1 - chances)),
        "coverage": np.full(len(numbers), coverage),
    }
    columns = [
        table[name] if name in table else scored.feature(name)[places] for name in LONE_FEATURES
    ]
    return numbers, np.stack(columns, axis=1).astype(np.float32)


def _least_chance(lone_share: float) -> float:
    """How surely a lone pair has to have moved: where all was told in another order, not at all."""
    return 0.5 * (1 - min(1.0, 2 * lone_share) ** 2)


def _has_company(group: Group, pairs: set[tuple[int, int]]) -> bool:
    return any(
        (i + step, j + step) in pairs for step in (-1, 1) for i in group.left for j in group.right
    )


def _is_fragment(group: Group, left: SideInput, right: SideInput) -> bool:
    ends = [left.keys[i] for i in group.left], [right.keys[j] for j in group.right]
    return any(sum(map(str.isalnum, "".join(end))) < LEAST_LETTERS for end in ends)
