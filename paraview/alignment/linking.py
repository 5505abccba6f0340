"""Groups of sentences made from scored pairs: sure ones first, then what is left between them."""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.assignment import assign
from paraview.alignment.growth import Group
from paraview.alignment.moves import Placed, moved_links
from paraview.alignment.pair_features import NEIGHBOUR_FEATURES, neighbour_features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.passage import Passage
    from paraview.alignment.scoring import Flags, Scored

_NARROW = 0.9  # no other sentence in the gap
_LEAST_COMMON = 0.05


def core_groups(scored: Scored, least: float) -> list[Group]:
    """The best one-to-one pairs, as groups that can grow."""
    pairs = assign(scored.probability, scored.rows, scored.columns, least)
    chances = scored.probability[scored.places(pairs)].tolist()
    return [
        Group([pair[0]], [pair[1]], pair, chance)
        for pair, chance in zip(pairs, chances, strict=True)
    ]


def left_over_groups(groups: Sequence[Group], scored: Scored, least: float) -> list[Group]:
    """The best pairs of sentences that are in no group."""
    probability = np.where(_free(groups, scored), scored.probability, 0).astype(np.float32)
    return core_groups(replace(scored, probability=probability), least)


def gap_groups(groups: Sequence[Group], scored: Scored, least: float) -> list[Group]:
    """Pairs that stay between groups and have hardly another choice: there a lower bar will do."""
    linked = np.zeros(len(scored.rows), np.float32)
    linked[scored.places([group.seed for group in groups])] = 1
    context = neighbour_features(
        linked, scored.feature("shared"), scored.rows, scored.columns, *scored.size
    )
    narrow = context[:, NEIGHBOUR_FEATURES.index("in_narrow_gap")] >= _NARROW
    probability = np.where(_free(groups, scored) & narrow, scored.probability, 0)
    return core_groups(replace(scored, probability=probability.astype(np.float32)), least)


def weak_matches(
    groups: Sequence[Group], scored: Scored, least: float
) -> tuple[tuple[int, int, float], ...]:
    """The best pairs of sentences that are in no group, as (left, right, probability)."""
    return tuple(
        (*group.seed, round(group.probability, 4))
        for group in left_over_groups(groups, scored, least)
    )


def without_lone_moves(
    groups: Sequence[Group],
    scored: Scored,
    left: Passage,
    right: Passage,
    bars: tuple[float, float],
) -> list[Group]:
    """The groups but those out of order that stand alone and are not sure.

    One sentence that went elsewhere by itself is rare; a false pair looks just like it. So it has
    to be surer than a pair in order, or than one that moved with its neighbours: by the second of
    `bars` where all is in order, down to the first where half or more of the pairs moved.
    """
    moved = moved_groups(groups, scored, left, right)
    low, high = bars
    least = high - (high - low) * min(1.0, 2 * len(moved) / max(1, len(groups)))
    pairs = {(i, j) for group in groups for i in group.left for j in group.right}
    return [
        group
        for number, group in enumerate(groups)
        if number not in moved
        or group.probability >= least
        or any((i + d, j + d) in pairs for d in (-1, 1) for i in group.left for j in group.right)
    ]


def moved_groups(
    groups: Sequence[Group], scored: Scored, left: Passage, right: Passage
) -> frozenset[int]:
    """Which of the groups are out of order with respect to the backbone.

    A group weighs as much as the text that its two ends have in common: what was kept word for
    word says more about the order than a loose paraphrase.
    """
    common = scored.feature("shared")[scored.places([group.seed for group in groups])].tolist()
    return moved_links(
        [
            Placed(
                *group.seed,
                _characters(group, left, right) * max(_LEAST_COMMON, share),
                _tie(left.keys[group.seed[0]], right.keys[group.seed[1]]),
            )
            for group, share in zip(groups, common, strict=True)
        ]
    )


def _characters(group: Group, left: Passage, right: Passage) -> int:
    return sum(len(left.keys[i]) for i in group.left) + sum(len(right.keys[j]) for j in group.right)


def _tie(left: str, right: str) -> int:
    """A number for what two sentences say, the same whichever of them is called left."""
    return zlib.crc32("\n".join(sorted((left, right))).encode())


def _free(groups: Sequence[Group], scored: Scored) -> Flags:
    """Which candidates are of two sentences that are in no group."""
    taken_left = np.array([index for group in groups for index in group.left], np.int64)
    taken_right = np.array([index for group in groups for index in group.right], np.int64)
    free: Flags = ~(np.isin(scored.rows, taken_left) | np.isin(scored.columns, taken_right))
    return free
