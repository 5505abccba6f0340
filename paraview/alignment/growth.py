"""Links grown from one-to-one pairs to splits and merges.

A sentence that found no partner of its own may be a part of one that did: the second half of a
split, or one of two that were merged. It is offered to the links its candidates are in and joins
the surest; then the rest are offered again, since a link that grew may have room for another.

Last come sentences that have a partner and say a part of another link too: two sentences that the
other side cut at another place. Their two links become one, or, where their own link was doubtful,
they change over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.scores.growth_features import GROWTH_FEATURES, Half
from paraview.progress import part, steps, unwatched

if TYPE_CHECKING:
    from paraview.alignment.arrays import Floats, Indexes
    from paraview.alignment.lexicon import Lexicon
    from paraview.alignment.scores.scorer import Scorer
    from paraview.alignment.side_input import SideInput
    from paraview.progress import Share

MOST_MEMBERS = 5
"""How many sentences a side of a link may have."""

_LEAST_PROBABILITY = 0.02
_WORTH_MEASURING = 0.05  # of two that have partners: measuring takes longer than all else
_BRIDGE = 0.7  # how surely a sentence with a partner must belong to another link as well
_SWAPPED = 0.5  # of the words that went one way, so many went the other
_DOUBTFUL = 0.8  # a link less probable than this gives its sentence up


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
        left: SideInput,
        right: SideInput,
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

    def offers(
        self, groups: list[Group], progress: Share = unwatched
    ) -> tuple[list[Offer], Floats]:
        """Every offer that can be made now, and its features: shape (offers, features)."""
        home = _homes(groups)
        offers = [
            Offer(number, is_left, sentence)
            for is_left, mine, theirs in ((True, 0, 1), (False, 1, 0))
            for sentence in sorted(self._partners[mine])
            if sentence not in home[mine] and sentence not in self._headings[mine]
            for number in self._homes_of_partners(is_left, sentence, home[theirs])
            if self._has_room(groups[number], is_left)
        ]
        rows = [
            self._measure(groups[offer.group], offer, home) for offer in steps(offers, progress)
        ]
        shape = (len(rows), len(GROWTH_FEATURES))
        return offers, np.array(rows, np.float32).reshape(shape)

    def grow(
        self,
        groups: list[Group],
        scorer: Scorer,
        least: float,
        progress: Share = unwatched,
    ) -> None:
        """Let sentences join where the scorer gives at least `least`, until none does."""
        rounds = MOST_MEMBERS - 1
        for done in range(rounds):
            telling = part(progress, done / rounds, (done + 1) / rounds)
            offers, features = self.offers(groups, telling)
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

    def bridge(self, groups: list[Group], scorer: Scorer) -> None:
        """Join links that share a sentence's words, or let the sentence change over."""
        home = _homes(groups)
        offers = [
            Offer(number, is_left, sentence)
            for is_left, mine, theirs in ((True, 0, 1), (False, 1, 0))
            for sentence, own in sorted(home[mine].items())
            if groups[own].probability < 1 and not self._has_heading(groups[own])
            for number in self._homes_of_partners(is_left, sentence, home[theirs], _WORTH_MEASURING)
            if number != own and groups[number].probability < 1
            if self._has_room(groups[number], is_left)
        ]
        if not offers:
            return
        measured = [self._measure(groups[offer.group], offer, home) for offer in offers]
        chances = scorer.probability(np.array(measured, np.float32))
        touched: set[int] = set()
        for index in np.argsort(-chances, kind="stable"):
            offer, chance = offers[index], float(chances[index])
            if chance < _BRIDGE:
                break
            own = home[0 if offer.is_left else 1][offer.sentence]
            if not touched.isdisjoint((own, offer.group)):
                continue
            if self._have_swapped(groups[own], groups[offer.group]):
                continue
            touched |= {own, offer.group}
            _change_over(groups[own], groups[offer.group], offer, chance)
        groups[:] = [group for group in groups if group.left and group.right]

    def _have_swapped(self, one: Group, other: Group) -> bool:
        """Whether the words that went from one link to the other came back as others.

        A sentence that is cut at another place loses words and gains none: two speakers, or two
        figures, that changed places are no reason to join what they stand in.
        """
        gone, come = (
            self._halves[0].weigh(
                (self._halves[0].stems(mine.left) - self._halves[1].stems(mine.right))
                & (self._halves[1].stems(theirs.right) - self._halves[0].stems(theirs.left))
            )
            for mine, theirs in ((one, other), (other, one))
        )
        return min(gone, come) > _SWAPPED * max(gone, come)

    def _homes_of_partners(
        self, is_left: bool, sentence: int, home: dict[int, int], least: float = 0.0
    ) -> list[int]:
        """The groups in which the likely partners of a sentence are, ascending."""
        partners = self._partners[0 if is_left else 1].get(sentence, ())
        return sorted(
            {
                home[other]
                for other in partners
                if other in home and self._between(is_left, sentence, other) >= least
            }
        )

    def _has_room(self, group: Group, is_left: bool) -> bool:
        """Whether a sentence may join: up to the limit, and never to a heading."""
        mine = group.left if is_left else group.right
        return len(mine) < MOST_MEMBERS and not self._has_heading(group)

    def _has_heading(self, group: Group) -> bool:
        return not (
            self._headings[0].isdisjoint(group.left) and self._headings[1].isdisjoint(group.right)
        )

    def _measure(
        self, group: Group, offer: Offer, home: tuple[dict[int, int], dict[int, int]]
    ) -> list[float]:
        mine, theirs = (0, 1) if offer.is_left else (1, 0)
        members, whole = (group.left, group.right) if offer.is_left else (group.right, group.left)
        free = [
            self._between(offer.is_left, offer.sentence, other)
            for other in self._partners[mine][offer.sentence]
            if other not in home[theirs]
        ]
        own = max(self._between(offer.is_left, offer.sentence, other) for other in whole)
        chances = own, group.probability, max(free, default=0.0)
        return self._halves[mine].measure(
            offer.sentence, members, self._halves[theirs], whole, chances
        )

    def _between(self, is_left: bool, sentence: int, other: int) -> float:
        """How probable the pair of a sentence and one of the other side is."""
        return self._chance.get((sentence, other) if is_left else (other, sentence), 0.0)


def _homes(groups: list[Group]) -> tuple[dict[int, int], dict[int, int]]:
    """The group of each left and of each right sentence that is in one."""
    home: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for number, group in enumerate(groups):
        home[0].update(dict.fromkeys(group.left, number))
        home[1].update(dict.fromkeys(group.right, number))
    return home


def _change_over(own: Group, other: Group, offer: Offer, chance: float) -> None:
    """Move a sentence, or, where its own link is not in doubt, all of that, into another link."""
    single = len(own.left) == len(own.right) == 1
    if single and own.probability < _DOUBTFUL:
        joining = [(offer.is_left, offer.sentence, chance)]
    elif max(len(own.left + other.left), len(own.right + other.right)) <= MOST_MEMBERS:
        joining = [(True, i, chance) for i in own.left] + [(False, j, chance) for j in own.right]
    else:
        return
    for is_left, sentence, _ in joining:
        (other.left if is_left else other.right).append(sentence)
    other.left.sort()
    other.right.sort()
    other.joined += joining
    own.left.clear()
    own.right.clear()
