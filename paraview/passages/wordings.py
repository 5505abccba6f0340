"""Both wordings of a passage or a finding with where they stand, to be pasted elsewhere. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Hand

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Side
    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passage


def passage_wordings(comparison: Comparison, passage: Passage) -> str:
    """What a passage says in either article, each with its source on a line of its own."""
    told = []
    for hand, side in _sides(comparison):
        sentences = passage.sentences(hand)
        told.append(_told(hand, side, " ".join(map(side.sentence_text, sentences))))
    return "\n\n".join(filter(None, told))


def entry_wordings(comparison: Comparison, entry: Entry) -> str:
    """The same of the words that a finding is about."""
    told = []
    for hand, side in _sides(comparison):
        span = entry.left if hand is Hand.LEFT else entry.right
        told.append(_told(hand, side, "" if span is None else span.of(side.document.text)))
    return "\n\n".join(filter(None, told))


def _sides(comparison: Comparison) -> tuple[tuple[Hand, Side], ...]:
    return (Hand.LEFT, comparison.left), (Hand.RIGHT, comparison.right)


def _told(hand: Hand, side: Side, words: str) -> str:
    if not words:
        return ""
    source = wording.source_line(wording.short_hand_name(hand), side.document)
    return f"“{' '.join(words.split())}”\n{source}"
