"""Which stretches of one document are marked, and as what, in qt_pos.

Pure but for counting as Qt does. Sentences are ordered and do not overlap, so that what lies on
the screen is found by bisection, however long the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.app.article.utf16 import Utf16Map
from paraview.comparison import Hand, Op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Side, Span
    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passages


@dataclass(frozen=True, slots=True)
class SentenceMark:
    """A sentence from `start` to `end` (qt_pos) and its passages, the surest first."""

    sentence: int
    start: int
    end: int
    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WordMark:
    """Words from `start` to `end` (qt_pos) that differ inside the link that is `passage`.

    `is_gap` marks the empty place where the other side has words that this one has not.
    `is_one_sided` tells words that stand only here from words that replaced others.
    """

    start: int
    end: int
    passage: int
    is_one_sided: bool

    @property
    def is_gap(self) -> bool:
        """Whether nothing stands here."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class FindingMark:
    """Quoted words or a fact from `start` to `end` (qt_pos); `number` is that of the entry.

    `is_marked` tells what is always marked from what is only while it is selected; `is_alone` what
    is said here and not on the other side, which has a sign beside it.
    """

    start: int
    end: int
    number: int
    is_quote: bool
    is_marked: bool
    is_alone: bool = False


class SideMarks:
    """Every mark in one document, and the way from positions to sentences."""

    def __init__(
        self, hand: Hand, side: Side, passages: Passages, findings: Sequence[Entry] = ()
    ) -> None:
        self.hand = hand
        self.utf16 = Utf16Map(side.document.text)
        to_qt = self.utf16.to_qt
        self.sentences: Sequence[SentenceMark] = tuple(
            SentenceMark(
                index,
                to_qt(sentence.span.start),
                to_qt(sentence.span.end),
                passages.of_sentence(hand, index),
            )
            for index, sentence in enumerate(side.sentences)
        )
        self._starts = [mark.start for mark in self.sentences]
        words: list[WordMark] = []
        for passage in passages.all:
            for edit in passage.edits:
                if edit.op is Op.EQUAL:
                    continue
                here, there = (
                    (edit.left, edit.right) if hand is Hand.LEFT else (edit.right, edit.left)
                )
                words.append(
                    WordMark(to_qt(here.start), to_qt(here.end), passage.index, len(there) == 0)
                )
        words.sort(key=lambda mark: (mark.start, mark.end))
        self.words: Sequence[WordMark] = tuple(words)
        self._word_starts = [mark.start for mark in words]
        self._longest_word_mark = max((mark.end - mark.start for mark in words), default=0)

        found = [
            FindingMark(
                to_qt(span.start),
                to_qt(span.end),
                entry.number,
                entry.quote is not None,
                entry.is_marked,
                entry.is_alone,
            )
            for entry in findings
            for span in _spans_of(entry, hand)
        ]
        found.sort(key=lambda mark: (mark.start, mark.end))
        self._findings = tuple(found)
        self._finding_starts = [mark.start for mark in found]
        self._longest_finding = max((mark.end - mark.start for mark in found), default=0)

    @property
    def findings(self) -> Sequence[FindingMark]:
        """The marks of all findings, in the order in which they stand."""
        return self._findings

    def findings_between(self, start: int, end: int) -> Sequence[FindingMark]:
        """The marks of findings that may touch the stretch between `start` and `end` (qt_pos)."""
        first = bisect_left(self._finding_starts, start - self._longest_finding)
        last = bisect_right(self._finding_starts, end)
        return [mark for mark in self._findings[first:last] if mark.end >= start]

    def sentences_between(self, start: int, end: int) -> Sequence[SentenceMark]:
        """The sentences that have a character between `start` and `end` (qt_pos)."""
        first = max(0, bisect_right(self._starts, start) - 1)
        if first < len(self.sentences) and self.sentences[first].end <= start:
            first += 1
        return self.sentences[first : bisect_left(self._starts, end)]

    def words_between(self, start: int, end: int) -> Sequence[WordMark]:
        """The word marks that may touch the stretch between `start` and `end` (qt_pos)."""
        first = bisect_left(self._word_starts, start - self._longest_word_mark)
        last = bisect_right(self._word_starts, end)
        return [mark for mark in self.words[first:last] if mark.end >= start]

    def sentence_at(self, qt_pos: int) -> int | None:
        """The sentence that the character at `qt_pos` belongs to, if any."""
        index = bisect_right(self._starts, qt_pos) - 1
        if index < 0 or qt_pos >= self.sentences[index].end:
            return None
        return index


def _spans_of(entry: Entry, hand: Hand) -> tuple[Span, ...]:
    """Where a quote or fact stands on one side, a quotation in its parts."""
    if entry.quote is not None:
        end = entry.quote.left if hand is Hand.LEFT else entry.quote.right
        return () if end is None else (end.parts or (end.span,))
    span = entry.left if hand is Hand.LEFT else entry.right
    return () if span is None or entry.fact is None else (span,)
