"""Gold whose right sentences stand in another order, in runs: what was told is told elsewhere."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gold import GoldPair

REORDERED = ("argrewrite", "onestop", "swipe", "deplain")
"""The sets of which there are shuffled copies."""

RUNS = (1, 2, 4)
"""How many sentences stay together."""


def shuffled(pairs: Sequence[GoldPair], seed: int) -> Iterator[GoldPair]:
    """Each pair of documents once, its right one cut into runs of one length and shuffled."""
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    for pair in pairs:
        size, count = chance.choice(RUNS), len(pair.right)
        runs = [range(start, min(start + size, count)) for start in range(0, count, size)]
        chance.shuffle(runs)
        order = [index for run in runs for index in run]
        place = {index: new for new, index in enumerate(order)}
        yield replace(
            pair,
            id=f"{pair.id}-shuffled",
            right=tuple(pair.right[index] for index in order),
            links=frozenset((i, place[j]) for i, j in pair.links),
            unsure_right=frozenset(place[j] for j in pair.unsure_right),
            moved=None,
        )
