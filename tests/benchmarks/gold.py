"""Gold alignments: how they are read, and how links are counted against them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two documents in sentences, and which of them say the same thing.

    `unsure_left` and `unsure_right` are sentences of which the gold does not say whether they have
    a partner. `moved` are the links out of order, or none where the gold does not say.
    """

    id: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    links: frozenset[Pair]
    unsure_left: frozenset[int] = frozenset()
    unsure_right: frozenset[int] = frozenset()
    moved: frozenset[Pair] | None = None


def load_gold(path: Path) -> list[GoldPair]:
    """The document pairs of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        return [_gold_pair(json.loads(line)) for line in lines]


def _gold_pair(stored: dict) -> GoldPair:
    return GoldPair(
        stored["id"],
        tuple(stored["left"]),
        tuple(stored["right"]),
        frozenset((link[0], link[1]) for link in stored["links"]),
        frozenset(stored.get("uncertain_left", ())),
        frozenset(stored.get("uncertain_right", ())),
    )


@dataclass(slots=True)
class Score:
    """Counts of right, missed and false answers, added up over documents."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, found: Iterable[object], wanted: Iterable[object]) -> None:
        """Count the answers `found` against those `wanted`."""
        found, wanted = set(found), set(wanted)
        self.right += len(found & wanted)
        self.false += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.false)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.false + self.missed)


@dataclass(slots=True)
class LinkScores:
    """How good links are: the links, the sentences without a partner, the moves, whole splits."""

    links: Score = field(default_factory=Score)
    alone: Score = field(default_factory=Score)
    moves: Score = field(default_factory=Score)
    splits: Score = field(default_factory=Score)

    def add(
        self, gold: GoldPair, found: set[Pair], moved: set[Pair] | frozenset[Pair] = frozenset()
    ) -> None:
        """Count the links `found` of one document pair."""
        sure = {
            (i, j) for i, j in found if i not in gold.unsure_left and j not in gold.unsure_right
        }
        self.links.add(sure, gold.links)
        self.alone.add(_alone(gold, sure), _alone(gold, gold.links))
        if gold.moved is not None:
            self.moves.add(moved, gold.moved)
        wanted, given = _by_left(gold.links), _by_left(found)
        whole = {i: js for i, js in wanted.items() if len(js) > 1}
        self.splits.add(
            {(i, js) for i, js in given.items() if i in whole and js == whole[i]},
            set(whole.items()),
        )


def _alone(gold: GoldPair, links: Iterable[Pair]) -> set[tuple[str, int]]:
    lefts, rights = {i for i, _ in links}, {j for _, j in links}
    return {("left", i) for i in range(len(gold.left)) if i not in lefts | gold.unsure_left} | {
        ("right", j) for j in range(len(gold.right)) if j not in rights | gold.unsure_right
    }


def _by_left(links: Iterable[Pair]) -> dict[int, frozenset[int]]:
    partners: dict[int, set[int]] = {}
    for i, j in links:
        partners.setdefault(i, set()).add(j)
    return {i: frozenset(js) for i, js in partners.items()}
