"""What is measured of a sentence without a partner that may be a part of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Floats
    from paraview.alignment.side_input import SideInput
    from paraview.alignment.stem_rows import StemRows

GROWTH_FEATURES = (
    "probability",
    "own_shared",
    "new_shared",
    "coverage_gain",
    "coverage_before",
    "cosine",
    "cosine_gain",
    "adjacent",
    "distance",
    "length_before",
    "length_after",
    "share_of_length",
    "members",
    "link_probability",
    "free_rival",
)
"""The columns that `Scorers.growth` reads.

`own_shared` is how much of the sentence's words the other side has, `new_shared` how much of them
no member has yet; `coverage` is how much of the other side's words the members have. Lengths are
logarithms of ratios to the other side, `free_rival` the best chance of the sentence elsewhere.
"""


class Half:
    """One passage, as growth measures it.

    Args:
        passage: the sentences.
        stems: which stems each has.
        weight: of each stem.
    """

    def __init__(self, passage: SideInput, stems: StemRows, weight: Floats) -> None:
        self._passage = passage
        self._weight: list[float] = weight.tolist()
        self._lengths = [max(1, sum(map(len, words))) for words in passage.words]
        self._bounds: list[int] = stems.bounds.tolist()
        self._stems: list[int] = stems.stems.tolist()

    def measure(
        self,
        sentence: int,
        members: Sequence[int],
        other: Half,
        whole: Sequence[int],
        chances: tuple[float, float, float],
    ) -> list[float]:
        """The features of `sentence` as one more part of the link of `members` to `whole`.

        Args:
            sentence: of this side, without a partner.
            members: of this side, in the link.
            other: the other side.
            whole: of the other side, in the link.
            chances: that the sentence matches the whole by itself, that the link is right, and
                that the sentence matches a sentence of the other side that is still free.
        """
        text = other.stems(whole)
        own = self.stems([sentence])
        known = self.stems(members)
        whole_weight = self.weigh(text) or 1e-9
        own_weight = self.weigh(own) or 1e-9
        fresh = self.weigh((own & text) - known)
        before, added = self.length(members), self.length([sentence])
        target = other.length(whole)
        meaning = other.meaning(whole)
        alone = self.meaning(members) @ meaning
        together = self.meaning([*members, sentence]) @ meaning
        gap = min(abs(sentence - member) for member in members)
        chance, link_chance, free_chance = chances
        return [
            chance,
            self.weigh(own & text) / own_weight,
            fresh / own_weight,
            fresh / whole_weight,
            self.weigh(known & text) / whole_weight,
            float(self.meaning([sentence]) @ meaning),
            float(together - alone),
            float(gap == 1),
            float(np.log1p(gap)),
            float(np.log(before / target)),
            float(np.log((before + added) / target)),
            float(np.log(added / before)),
            float(len(members)),
            link_chance,
            free_chance,
        ]

    def stems(self, sentences: Sequence[int]) -> set[int]:
        """The stems of sentences together."""
        return {
            stem
            for sentence in sentences
            for stem in self._stems[self._bounds[sentence] : self._bounds[sentence + 1]]
        }

    def weigh(self, stems: set[int]) -> float:
        """The weight of stems, the same whatever the order in which they come."""
        return sum(self._weight[stem] for stem in sorted(stems))

    def length(self, sentences: Sequence[int]) -> int:
        """The letters of sentences together."""
        return sum(self._lengths[sentence] for sentence in sentences)

    def meaning(self, sentences: Sequence[int]) -> Floats:
        """The vector of sentences together: their mean by length, of unit length."""
        vectors = self._passage.vectors
        if len(sentences) == 1:
            one: Floats = vectors[sentences[0]]
            return one
        total = np.sum([self._lengths[s] * vectors[s] for s in sorted(sentences)], axis=0)
        size = float(np.linalg.norm(total))
        mean: Floats = total / size if size else total
        return mean
