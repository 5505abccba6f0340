"""Groups of sentences made from scored pairs: sure ones first, then what is left between them."""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.assignment import assign
from paraview.alignment.growth import Group
from paraview.alignment.moves import Placed, moved_links
from paraview.alignment.scores.pair_features import gaps

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from paraview.alignment.arrays import Flags, Indexes
    from paraview.alignment.scores.scoring import Scored

    Apart = tuple[Collection[int], Collection[int]]
    """Left and right sentences that were told apart once, and are not to be joined again."""
    from paraview.alignment.side_input import SideInput

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


def copied_groups(
    groups: Sequence[Group], scored: Scored, copied: Indexes, least: float, apart: Apart = ((), ())
) -> list[Group]:
    """Pairs of sentences in no group that share a long run of words, by their keys in `copied`.

    Two outlets on one event put the words that they copied into sentences of their own, which are
    else too unlike to be linked.
    """
    share_a_run = np.isin(scored.rows * scored.size[1] + scored.columns, copied)
    kept = _free(groups, scored) & ~_among(apart, scored)
    probability = np.where(kept & share_a_run, scored.probability, 0)
    return core_groups(replace(scored, probability=probability.astype(np.float32)), least)


def gap_groups(
    groups: Sequence[Group], scored: Scored, least: float, apart: Apart = ((), ())
) -> list[Group]:
    """Pairs that stay between groups and have hardly another choice: there a lower bar will do."""
    linked = np.zeros(len(scored.rows), np.float32)
    linked[scored.places([group.seed for group in groups])] = 1
    _, narrow, _ = gaps(linked, scored.rows, scored.columns, *scored.size)
    kept = _free(groups, scored) & ~_among(apart, scored)
    probability = np.where(kept & (narrow >= _NARROW), scored.probability, 0)
    return core_groups(replace(scored, probability=probability.astype(np.float32)), least)


def weak_matches(
    groups: Sequence[Group], scored: Scored, least: float
) -> tuple[tuple[int, int, float], ...]:
    """The best pairs of sentences that are in no group, as (left, right, probability)."""
    return tuple(
        (*group.seed, round(group.probability, 4))
        for group in left_over_groups(groups, scored, least)
    )


def moved_groups(
    groups: Sequence[Group], scored: Scored, left: SideInput, right: SideInput
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


def _characters(group: Group, left: SideInput, right: SideInput) -> int:
    return sum(len(left.keys[i]) for i in group.left) + sum(len(right.keys[j]) for j in group.right)


def _among(apart: Apart, scored: Scored) -> Flags:
    """Which candidates have a sentence that is not to be joined any more."""
    found: Flags = np.isin(scored.rows, list(apart[0])) | np.isin(scored.columns, list(apart[1]))
    return found


def _tie(left: str, right: str) -> int:
    """A number for what two sentences say, the same whichever of them is called left."""
    return zlib.crc32("\n".join(sorted((left, right))).encode())


def _free(groups: Sequence[Group], scored: Scored) -> Flags:
    """Which candidates are of two sentences that are in no group."""
    taken_left = np.array([index for group in groups for index in group.left], np.int64)
    taken_right = np.array([index for group in groups for index in group.right], np.int64)
    free: Flags = ~(np.isin(scored.rows, taken_left) | np.isin(scored.columns, taken_right))
    return free
