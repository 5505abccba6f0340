"""The longest run of words that stands in both documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from paraview.comparison import Span, VerbatimRun
from paraview.progress import unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from paraview.comparison import Word
    from paraview.progress import Share

_BASE = np.uint64(0x9E3779B97F4A7C15)
"""An odd number with well-mixed bits, so that a run's polynomial tells it from others."""


def longest_run(
    left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]], progress: Share = unwatched
) -> VerbatimRun | None:
    """The longest run of words in common, within a sentence; none where no word is in both.

    Of several equally long ones the first. The length is found by bisection over hashes of all
    runs of one length, in time that grows with n log² n.

    Args:
        left, right: the words of each sentence of a document, marks left out.
        progress: told the share of the lengths that are ruled out.
    """
    numbers: dict[str, int] = {}
    lefts, rights = _with_ends(left), _with_ends(right)
    ids = [
        np.array(
            [
                -(2 * at + side + 1)  # the end of a sentence equals nothing on the other side
                if word is None
                else numbers.setdefault(word.form, len(numbers) + 1)
                for at, word in enumerate(words)
            ],
            np.int64,
        ).astype(np.uint64)
        for side, words in enumerate((lefts, rights))
    ]
    low, high = 0, min(max(map(len, left), default=0), max(map(len, right), default=0))
    best: tuple[int, int, int] | None = None
    whole = high + 1
    while low < high:
        progress(1 - (high - low) / whole)
        middle = (low + high + 1) // 2
        place = _common_place(ids[0], ids[1], middle)
        if place is None:
            high = middle - 1
        else:
            low, best = middle, (middle, *place)
    if best is None:
        return None
    count, at_left, at_right = best
    return VerbatimRun(count, _span(lefts, at_left, count), _span(rights, at_right, count))


def _with_ends(sentences: Sequence[Sequence[Word]]) -> list[Word | None]:
    """All words one after the other, with nothing where a sentence ends."""
    return [word for sentence in sentences for word in (*sentence, None)]


def _span(words: Sequence[Word | None], first: int, count: int) -> Span:
    run = [word.span for word in words[first : first + count] if word is not None]
    return Span(run[0].start, run[-1].end)


def _common_place(
    left: npt.NDArray[np.uint64], right: npt.NDArray[np.uint64], count: int
) -> tuple[int, int] | None:
    """Where a run of `count` words first stands in both."""
    lefts, rights = _hashes(left, count), _hashes(right, count)
    common, at_left, at_right = np.intersect1d(lefts, rights, return_indices=True)
    if not len(common):
        return None
    order = np.argsort(at_left + at_right, kind="stable")
    for k in order:
        i, j = int(at_left[k]), int(at_right[k])
        if np.array_equal(left[i : i + count], right[j : j + count]):
            return i, j
    return None


def _hashes(ids: npt.NDArray[np.uint64], count: int) -> npt.NDArray[np.uint64]:
    """A number for each run of `count` words, equal for equal runs.

    Built by doubling: a run of 2k words is two runs of k words.
    """
    with np.errstate(over="ignore"):
        result = np.zeros(len(ids) - count + 1, np.uint64)
        piece = (ids + np.uint64(1)) * _BASE
        size, done, rest = 1, 0, count
        while rest:
            if rest & 1:
                window = piece[done : done + len(result)]
                result = (result ^ (result >> np.uint64(29))) * _BASE + window
                done += size
            rest >>= 1
            if rest:
                piece = (piece[:-size] ^ (piece[:-size] >> np.uint64(31))) * _BASE + piece[size:]
                size *= 2
    return result
