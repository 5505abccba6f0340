"""Which passage a finding lies in, and which findings lie in a passage. No Qt in here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from paraview.comparison import Hand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Side, Span
    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passages


class FindingPlaces:
    """The way from entries to passages and back, as the passages are labelled now.

    A finding is looked up by where it stands, not by the number of its link: that changes when
    more, or less, is asked of links.
    """

    def __init__(
        self, entries: Sequence[Entry], left: Side, right: Side, passages: Passages
    ) -> None:
        self._passages: list[tuple[int, ...]] = []
        self._entries: dict[int, list[int]] = defaultdict(list)
        ends = {
            Hand.LEFT: [sentence.span for sentence in left.sentences],
            Hand.RIGHT: [sentence.span for sentence in right.sentences],
        }
        for entry in entries:
            found = {
                hand: {
                    index
                    for sentence in touched(ends[hand], span)
                    for index in passages.of_sentence(hand, sentence)
                }
                for hand, span in ((Hand.LEFT, entry.left), (Hand.RIGHT, entry.right))
            }
            both = found[Hand.LEFT] & found[Hand.RIGHT]
            either = found[Hand.LEFT] | found[Hand.RIGHT]
            self._passages.append((*sorted(both), *sorted(either - both)))
            for index in either:
                self._entries[index].append(entry.number)

    def passage_of(self, number: int) -> int | None:
        """The passage that shows an entry best: the one that has both of its ends, or the first."""
        found = self._passages[number]
        return found[0] if found else None

    def of_passage(self, index: int) -> tuple[int, ...]:
        """The numbers of the entries that touch a passage, the loudest first."""
        return tuple(self._entries.get(index, ()))


def touched(sentences: Sequence[Span], span: Span | None) -> range:
    """The indexes of the sentences that share a character with a span."""
    if span is None:
        return range(0)
    first = bisect_right(sentences, span.start, key=lambda each: each.end)
    last = bisect_left(sentences, max(span.end, span.start + 1), key=lambda each: each.start)
    return range(first, last)
