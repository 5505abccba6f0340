"""Which sentences of an article are folded away, and where a mark stands for them. Pure.

Hidden sentences inside a paragraph fold to a mark in its text. Paragraphs that are hidden from
beginning to end fold, as many as follow each other, to a mark on a line of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Hidden:
    """A stretch of text from `start` to `end` (qt_pos) in one block that is not shown."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fold:
    """The sentences from `first` to `last`, which one mark stands for.

    `mark` is the stretch of text in whose place it is drawn; `is_whole` tells paragraphs from a
    part of one.
    """

    first: int
    last: int
    mark: Hidden
    is_whole: bool

    @property
    def count(self) -> int:
        """How many sentences are folded away."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Folding:
    """All folds of an article, in order; `closed` are the blocks of which nothing is seen."""

    folds: tuple[Fold, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    closed: frozenset[int] = frozenset()

    def in_blocks(self, first: int, last: int) -> tuple[Fold, ...]:
        """The folds whose marks stand in the blocks from `first` to `last`."""
        begin = bisect_left(self.folds, first, key=lambda fold: fold.mark.block)
        end = bisect_right(self.folds, last, key=lambda fold: fold.mark.block)
        return self.folds[begin:end]

    def fold_of(self, sentence: int) -> Fold | None:
        """The fold that a sentence is in."""
        index = bisect_right(self.folds, sentence, key=lambda fold: fold.first) - 1
        if index < 0 or self.folds[index].last < sentence:
            return None
        return self.folds[index]


def fold_sentences(
    blocks: Sequence[int],
    spans: Sequence[tuple[int, int]],
    is_hidden: Callable[[int], bool],
) -> Folding:
    """Fold an article.

    Args:
        blocks: the block that each sentence is in.
        spans: where each sentence begins and ends (qt_pos).
        is_hidden: whether a sentence is not to be seen.
    """
    folds: list[Fold] = []
    hidden: list[Hidden] = []
    closed: set[int] = set()
    open_run: int | None = None  # the first sentence of the hidden paragraphs right before
    for block, group in groupby(range(len(blocks)), key=lambda sentence: blocks[sentence]):
        sentences = list(group)
        flags = [is_hidden(sentence) for sentence in sentences]
        if all(flags):
            place = Hidden(block, spans[sentences[0]][0], spans[sentences[-1]][1])
            hidden.append(place)
            if open_run is None:
                open_run = sentences[0]
                folds.append(Fold(open_run, sentences[-1], place, is_whole=True))
            else:
                folds[-1] = Fold(open_run, sentences[-1], folds[-1].mark, is_whole=True)
                closed.add(block)
            continue
        open_run = None
        for is_run_hidden, run in groupby(sentences, key=lambda i: flags[i - sentences[0]]):
            if is_run_hidden:
                members = list(run)
                place = Hidden(block, spans[members[0]][0], spans[members[-1]][1])
                hidden.append(place)
                folds.append(Fold(members[0], members[-1], place, is_whole=False))
    return Folding(tuple(folds), tuple(hidden), frozenset(closed))
