"""What is marked, hovered and selected as one: a link, or a sentence that has no partner.

Pure: no Qt. Every view (text, ribbons, overview, map) speaks of passages by their index in one
`Passages`, so that a selection made in one shows in all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypedDict

from paraview import wording
from paraview.comparison import (
    LOOK_OF_KIND,
    Hand,
    Look,
    certainty_of,
    find_sentence,
    sentences_anchor,
)
from paraview.passages.shown_links import best_matches

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.comparison import Certainty, Comparison, Edit, PairAnchor


class Doubts(TypedDict):
    """The arguments that `wording.signs` and `wording.passage_title` have in common."""

    moved: bool
    certainty: Certainty | None
    contradicts: bool
    by_hand: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One link, or one dropped or added sentence.

    `left` and `right` are indexes of sentences, ascending; one of them is empty where the passage
    stands alone. `score` and `evidence` are those of the link; 0 and nothing where there is none.
    It `contradicts` where its ends may say the opposite of each other; an editor made it `by_hand`.
    """

    index: int
    look: Look
    left: tuple[int, ...]
    right: tuple[int, ...]
    moved: bool = False
    score: float = 0.0
    edits: tuple[Edit, ...] = ()
    evidence: Mapping[str, float] = field(default_factory=dict)
    contradicts: bool = False
    by_hand: bool = False

    def sentences(self, hand: Hand) -> tuple[int, ...]:
        """Its sentences in one of the documents."""
        return self.left if hand is Hand.LEFT else self.right

    @property
    def is_difference(self) -> bool:
        """Whether there is anything to look at: it reads differently, or stands elsewhere."""
        return self.look is not Look.IDENTICAL or self.moved

    @property
    def title(self) -> str:
        """What it is, in a few words: `Reworded, moved, split into 2 sentences, likely`."""
        return wording.passage_title(
            self.look,
            len(self.left),
            len(self.right),
            **self.doubts,
        )

    @property
    def doubts(self) -> Doubts:
        """What is told of it beside how it looks, in words and in signs."""
        return {
            "moved": self.moved,
            "certainty": self.certainty,
            "contradicts": self.contradicts,
            "by_hand": self.by_hand,
        }

    @property
    def certainty(self) -> Certainty | None:
        """How far the link can be trusted; none where it stands alone."""
        return certainty_of(self.score) if self.is_link else None

    @property
    def is_link(self) -> bool:
        """Whether it has an end on both sides."""
        return bool(self.left and self.right)


class Passages:
    """All passages of a comparison, in the order in which somebody reads the two side by side.

    Links and dropped sentences stand in the order of the left document; an added sentence follows
    what it follows in the right document.
    """

    def __init__(self, comparison: Comparison) -> None:
        contradicting = comparison.contradicting
        drafts = [
            Passage(
                0,
                LOOK_OF_KIND[link.kind],
                link.left,
                link.right,
                link.moved,
                link.score,
                link.edits,
                link.evidence,
                number in contradicting,
                link.by_hand,
            )
            for number, link in enumerate(comparison.links)
        ]
        drafts += [Passage(0, Look.DROPPED, (i,), ()) for i in comparison.dropped]
        drafts += [Passage(0, Look.ADDED, (), (i,)) for i in comparison.added]
        anchors = _left_anchors(comparison)

        def reading_order(passage: Passage) -> tuple[int, int, int]:
            if passage.left:
                return (passage.left[0], 0, passage.right[0] if passage.right else -1)
            return (anchors[passage.right[0]], 1, passage.right[0])

        drafts.sort(key=reading_order)
        self._comparison = comparison
        self._all = tuple(replace(each, index=i) for i, each in enumerate(drafts))
        self._of_sentence = {
            Hand.LEFT: _by_sentence(self._all, Hand.LEFT, len(comparison.left.sentences)),
            Hand.RIGHT: _by_sentence(self._all, Hand.RIGHT, len(comparison.right.sentences)),
        }

        self._possible = {
            passage: (other, weak.score)
            for weak in best_matches(comparison.weak)
            for left in self._alone(Hand.LEFT, weak.left)
            for right in self._alone(Hand.RIGHT, weak.right)
            for passage, other in ((left, right), (right, left))
        }

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, index: int) -> Passage:
        return self._all[index]

    @property
    def all(self) -> tuple[Passage, ...]:
        """Every passage, in reading order."""
        return self._all

    def anchor(self, index: int) -> PairAnchor:
        """What names a passage for good; its index means nothing in other passages."""
        passage = self._all[index]
        return sentences_anchor(self._comparison, passage.left, passage.right)

    def find(self, anchor: PairAnchor) -> int | None:
        """The passage that an anchor names, or what has become of it; none where that is gone.

        Of a passage that came apart, or was joined with others, it is the one that has the most of
        its sentences; of equals the one with the left ones.
        """
        sides = self._comparison.left, self._comparison.right
        votes: Counter[int] = Counter()
        for side, anchors in zip(sides, (anchor.left, anchor.right), strict=True):
            for each in anchors:
                sentence = find_sentence(side, each)
                if sentence is not None:
                    votes.update(self._of_sentence[each.hand][sentence])
        return min(
            votes,
            key=lambda index: (-votes[index], not self._all[index].left, index),
            default=None,
        )

    def possible_partner(self, index: int) -> tuple[int, float] | None:
        """What a passage that stands alone may belong to: a passage, and how probable it is."""
        return self._possible.get(index)

    def _alone(self, hand: Hand, sentence: int) -> list[int]:
        """The passage of a sentence, where it has no partner."""
        return [index for index in self._of_sentence[hand][sentence] if not self[index].is_link]

    def of_sentence(self, hand: Hand, sentence: int) -> tuple[int, ...]:
        """The passages that a sentence is part of, the surest first; most often just one."""
        return self._of_sentence[hand][sentence]


def _left_anchors(comparison: Comparison) -> list[int]:
    """For each right sentence, the last left sentence that an in-order link before it reached."""
    reached = [-1] * len(comparison.right.sentences)
    for link in comparison.links:
        if not link.moved:
            for sentence in link.right:
                reached[sentence] = max(reached[sentence], link.left[-1])
    anchor = -1
    for sentence, left in enumerate(reached):
        anchor = max(anchor, left)
        reached[sentence] = anchor
    return reached


def _by_sentence(
    passages: tuple[Passage, ...], hand: Hand, sentences: int
) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[] for _ in range(sentences)]
    for passage in passages:
        for sentence in passage.sentences(hand):
            found[sentence].append(passage.index)
    for indexes in found:
        indexes.sort(key=lambda index: -passages[index].score)
    return tuple(map(tuple, found))
