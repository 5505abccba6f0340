"""The comparison in figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison.texts import Span


@dataclass(frozen=True, slots=True)
class WordShare:
    """One side in words: all of it, what has a partner of each kind, and what stands only here.

    `identical + edited + reworded + only == words`.
    """

    words: int
    identical: int
    edited: int
    reworded: int
    only: int

    @property
    def percentages(self) -> tuple[int, int, int, int]:
        """Identical, edited, reworded and only here in whole percent, which add up to 100.

        What is rounded up is what lost most (the method of largest remainders); what is there at
        all is at least 1. All are 0 for an empty article.
        """
        parts = (self.identical, self.edited, self.reworded, self.only)
        told = [max(100 * part // self.words, 1) if part else 0 for part in parts]
        while self.words and sum(told) != 100:
            step = 1 if sum(told) < 100 else -1
            free = [n for n, tell in enumerate(told) if step > 0 or tell > 1]
            told[max(free, key=lambda n: step * (100 * parts[n] - told[n] * self.words))] += step
        return told[0], told[1], told[2], told[3]


@dataclass(frozen=True, slots=True)
class SentenceShare:
    """One side in sentences: `identical + edited + reworded + only == sentences`."""

    sentences: int = 0
    identical: int = 0
    edited: int = 0
    reworded: int = 0
    only: int = 0


@dataclass(frozen=True, slots=True)
class VerbatimRun:
    """Words that stand in both documents in the same order, one after the other."""

    words: int
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Reuse:
    """How much of one side the other side has too, in numbers that can be divided.

    Attributes:
        verbatim_words: words of this side that a link carries over unchanged and in place.
        quotes: the quotations of this side, scare quotes and titles left out.
        quotes_kept: those of them that the other side has between marks with the same words, or
            fewer, and the same speaker, or in translation; one that was altered or reattributed is
            none.
    """

    verbatim_words: int = 0
    quotes: int = 0
    quotes_kept: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a comparison.

    Attributes:
        left, right: words by kind.
        left_sentences, right_sentences: sentences by kind.
        left_reuse, right_reuse: what stands on the other side too.
        longest_run: the longest run of words that stands in both; none where they share no word.
        in_order_words: right words in links that did not move.
    """

    left: WordShare
    right: WordShare
    left_sentences: SentenceShare = SentenceShare()
    right_sentences: SentenceShare = SentenceShare()
    left_reuse: Reuse = Reuse()
    right_reuse: Reuse = Reuse()
    longest_run: VerbatimRun | None = None
    in_order_words: int = 0

    @property
    def reuse(self) -> float:
        """The share of the right article's words in sentences that say what the left one says.

        All words of identical, edited and reworded sentences, divided by all words; 0 for an empty
        article.
        """
        return (self.right.words - self.right.only) / max(1, self.right.words)

    @property
    def verbatim(self) -> float:
        """The share of the right article's words that a link carries over unchanged, in place."""
        return self.right_reuse.verbatim_words / max(1, self.right.words)

    @property
    def order_kept(self) -> float:
        """The share of the right article's linked words that stand in the left one's order.

        1 where nothing is linked.
        """
        linked = self.right.words - self.right.only
        return self.in_order_words / linked if linked else 1.0
