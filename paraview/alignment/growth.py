"""Links grown from one-to-one pairs to splits and merges.

A sentence that found no partner of its own may be a part of one that did: the second half of a
split, or one of two that were merged. It is offered to the links its candidates are in and joins
the surest; then the rest are offered again, since a link that grew may have room for another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.growth_features import GROWTH_FEATURES, Half

if TYPE_CHECKING:
    from paraview.alignment.candidates import Indexes
    from paraview.alignment.growth_features import Floats
    from paraview.alignment.lexicon import Lexicon
    from paraview.alignment.passage import Passage
    from paraview.alignment.scorer import Scorer

MOST_MEMBERS = 5
"""How many sentences a side of a link may have."""

_LEAST_PROBABILITY = 0.02


@dataclass(slots=True)
class Group:
    """A link in the making: members of both sides, and the pair it grew from."""

    left: list[int]
    right: list[int]
    seed: tuple[int, int]
    probability: float
    joined: list[tuple[bool, int, float]] = field(default_factory=list)
    """What joined: whether it is a left sentence, its index, and how surely."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence without a partner and a group that it may belong to."""

    group: int
    is_left: bool
    sentence: int


class Growth:
    """Grows groups in place.

    Args:
        left, right, lexicon: the two passages.
        rows, columns, probability: the candidates and how probable each is.
    """

    def __init__(
        self,
        left: Passage,
        right: Passage,
        lexicon: Lexicon,
        rows: Indexes,
        columns: Indexes,
        probability: Floats,
    ) -> None:
        self._halves = (
            Half(left, lexicon.left, lexicon.weight),
            Half(right, lexicon.right, lexicon.weight),
        )
        self._headings = left.headings, right.headings
        likely = probability >= _LEAST_PROBABILITY
        self._chance: dict[tuple[int, int], float] = {}
        self._partners: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        for row, column, chance in zip(
            rows[likely].tolist(),
            columns[likely].tolist(),
            probability[likely].tolist(),
            strict=True,
        ):
            self._chance[row, column] = chance
            self._partners[0].setdefault(row, []).append(column)
            self._partners[1].setdefault(column, []).append(row)

    def offers(self, groups: list[Group]) -> tuple[list[Offer], Floats]:
        """Every offer that can be made now, and its features: shape (offers, features)."""
        home: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for number, group in enumerate(groups):
            home[0].update(dict.fromkeys(group.left, number))
            home[1].update(dict.fromkeys(group.right, number))
        offers = [
            Offer(number, is_left, sentence)
            for is_left, mine, theirs in ((True, 0, 1), (False, 1, 0))
            for sentence in sorted(self._partners[mine])
            if sentence not in home[mine] and sentence not in self._headings[mine]
            for number in sorted(
                {
                    home[theirs][other]
                    for other in self._partners[mine][sentence]
                    if other in home[theirs]
                }
            )
            if self._has_room(groups[number], is_left)
        ]
        rows = [self._measure(groups[offer.group], offer, home) for offer in offers]
        shape = (len(rows), len(GROWTH_FEATURES))
        return offers, np.array(rows, np.float32).reshape(shape)

    def grow(self, groups: list[Group], scorer: Scorer, least: float) -> None:
        """Let sentences join where the scorer gives at least `least`, until none does."""
        for _ in range(MOST_MEMBERS - 1):
            offers, features = self.offers(groups)
            if not offers:
                return
            chances = scorer.probability(features)
            grown: set[int] = set()
            placed: set[tuple[bool, int]] = set()
            for index in np.lexsort(
                (
                    np.array([offer.sentence for offer in offers]),
                    np.array([offer.group for offer in offers]),
                    -chances,
                )
            ):
                offer, chance = offers[index], float(chances[index])
                if chance < least:
                    break
                if offer.group in grown or (offer.is_left, offer.sentence) in placed:
                    continue
                group = groups[offer.group]
                members = group.left if offer.is_left else group.right
                members.append(offer.sentence)
                members.sort()
                group.joined.append((offer.is_left, offer.sentence, chance))
                grown.add(offer.group)
                placed.add((offer.is_left, offer.sentence))
            if not grown:
                return

    def _has_room(self, group: Group, is_left: bool) -> bool:
        """Whether a sentence may join: a link grows on one side only, up to the limit."""
        mine, theirs = (group.left, group.right) if is_left else (group.right, group.left)
        headings = self._headings[1 if is_left else 0]
        return len(mine) < MOST_MEMBERS and len(theirs) == 1 and theirs[0] not in headings

    def _measure(
        self, group: Group, offer: Offer, home: tuple[dict[int, int], dict[int, int]]
    ) -> list[float]:
        mine, theirs = (0, 1) if offer.is_left else (1, 0)
        members, (whole,) = (
            (group.left, group.right) if offer.is_left else (group.right, group.left)
        )
        free = [
            self._chance_of(offer, other)
            for other in self._partners[mine][offer.sentence]
            if other not in home[theirs]
        ]
        chances = self._chance_of(offer, whole), group.probability, max(free, default=0.0)
        return self._halves[mine].measure(
            offer.sentence, members, self._halves[theirs], whole, chances
        )

    def _chance_of(self, offer: Offer, other: int) -> float:
        pair = (offer.sentence, other) if offer.is_left else (other, offer.sentence)
        return self._chance.get(pair, 0.0)
