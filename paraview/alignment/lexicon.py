"""Words as sparse matrices, each weighed by how rare it is in the two documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from paraview.progress import steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from scipy.sparse import csr_array

    from paraview.progress import Share

STEM = 6
"""Words count as one where their first six letters agree: a stemmer for any language."""

_POSSESSIVE = re.compile(r"'s?$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Two passages in words.

    `left` and `right` hold 1 where a sentence has a stem, shape (sentences, stems); `weight` is the
    inverse document frequency of each stem over both passages; `frequency` in how many it stands.
    """

    left: csr_array
    right: csr_array
    weight: npt.NDArray[np.float32]
    frequency: npt.NDArray[np.int64]


def stems(word: str) -> list[str]:
    """The stems of a word; compounds are taken apart at the hyphen."""
    return [_POSSESSIVE.sub("", part)[:STEM] for part in word.split("-") if part]


def build_lexicon(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]], progress: Share = unwatched
) -> Lexicon:
    """The lexicon of two passages, each given as its sentences' words."""
    from scipy.sparse import csr_array

    numbers: dict[str, int] = {}
    of_word: dict[str, list[int]] = {}  # most words of long texts come again and again
    columns: list[int] = []
    bounds = [0]
    for words in steps((*left, *right), progress):
        found: set[int] = set()
        for word in words:
            if word not in of_word:
                of_word[word] = [numbers.setdefault(each, len(numbers)) for each in stems(word)]
            found.update(of_word[word])
        columns.extend(sorted(found))
        bounds.append(len(columns))
    matrix = csr_array(
        (np.ones(len(columns), np.float32), np.array(columns, np.int32), np.array(bounds)),
        shape=(len(left) + len(right), max(1, len(numbers))),
    )
    frequency = np.bincount(columns, minlength=matrix.shape[1])
    weight = np.log1p(matrix.shape[0] / (frequency + 0.5)).astype(np.float32)
    return Lexicon(matrix[: len(left)], matrix[len(left) :], weight, frequency)
