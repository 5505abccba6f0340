"""A document as the aligner sees it: sentences as keys, words and vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment.arrays import Vectors


@dataclass(frozen=True, slots=True)
class SideInput:
    """The sentences of one side, in order; all three sequences are of one length.

    Args:
        keys: the normal form of each sentence; equal keys are identical sentences.
        words: the folded words of each sentence, without marks.
        vectors: a unit row for each sentence, or zeros where it was not embedded because the other
            side has the identical sentence.
        headings: indexes of headings. One may match a sentence, but is never a part of a split or
            merge: that a subheading repeats a few words of the text makes it no half of a sentence.
    """

    keys: Sequence[str]
    words: Sequence[Sequence[str]]
    vectors: Vectors
    headings: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not len(self.keys) == len(self.words) == len(self.vectors):
            raise ValueError("keys, words and vectors must be of one length")

    def __len__(self) -> int:
        return len(self.keys)
