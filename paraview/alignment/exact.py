"""Sentences that stand on both sides word for word, paired without looking at their meaning."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Pair = tuple[int, int]


def exact_pairs(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Pairs of indexes with equal keys, each index at most once, in left order.

    Keys that occur once on each side are paired first. Repeated ones go where their neighbours
    went: next to a pair already made, so that the second “Yes.” meets the second “Yes.” even
    where the first was cut. What no neighbour decides is paired in order.
    """
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, key in enumerate(left):
        places[key][0].append(index)
    for index, key in enumerate(right):
        places[key][1].append(index)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for lefts, rights in places.values():
        if len(lefts) == len(rights) == 1:
            partner[lefts[0]] = rights[0]
            taken.add(rights[0])
    _spread(left, right, partner, taken)
    for lefts, rights in places.values():
        free_left = [i for i in lefts if i not in partner]
        free_right = [j for j in rights if j not in taken]
        for i, j in zip(free_left, free_right, strict=False):
            if i not in partner and j not in taken:
                partner[i] = j
                taken.add(j)
                _spread_from(left, right, partner, taken, [i])
    return sorted(partner.items())


def _spread(
    left: Sequence[str], right: Sequence[str], partner: dict[int, int], taken: set[int]
) -> None:
    _spread_from(left, right, partner, taken, sorted(partner))


def _spread_from(
    left: Sequence[str],
    right: Sequence[str],
    partner: dict[int, int],
    taken: set[int],
    seeds: list[int],
) -> None:
    """Pair equal neighbours of pairs, then theirs, until a run ends."""
    for step in (1, -1):
        for seed in seeds:
            i, j = seed + step, partner[seed] + step
            while (
                0 <= i < len(left)
                and 0 <= j < len(right)
                and left[i] == right[j]
                and i not in partner
                and j not in taken
            ):
                partner[i] = j
                taken.add(j)
                i, j = i + step, j + step
