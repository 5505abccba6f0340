"""What is copied to be pasted elsewhere: words of the articles with where they stand. Pure.

Each has a plain form and a rich one, in which what went is struck out and what came underlined.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Hand
from paraview.passages.entry_titles import Piece
from paraview.passages.pieces import marked, sentence_pieces
from paraview.passages.places import touched
from paraview.passages.quote_table import quote_pieces
from paraview.passages.redline import Ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Comparison, Side, Span
    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passage


@dataclass(frozen=True, slots=True)
class Clip:
    """Something to be copied, as plain text and as HTML."""

    plain: str
    html: str


def passage_clip(comparison: Comparison, passage: Passage) -> Clip:
    """What a passage says in either article, each with its source on a line of its own."""
    ends = []
    for hand, side in _sides(comparison):
        pieces: list[Piece] = []
        for sentence in sentence_pieces(comparison, passage, hand):
            pieces += [Piece(" "), *sentence] if pieces else sentence
        ends.append(_end(hand, side, pieces, passage.sentences(hand)))
    return _together(ends)


def entry_clip(comparison: Comparison, entry: Entry) -> Clip:
    """The same of the words that a finding is about; of a quotation with who speaks."""
    ends = []
    for hand, side in _sides(comparison):
        span = entry.left if hand is Hand.LEFT else entry.right
        pieces: Sequence[Piece] = ()
        speaker = ""
        if entry.quote is not None:
            quoted = entry.quote.left if hand is Hand.LEFT else entry.quote.right
            pieces = quote_pieces(entry.quote, quoted, side.document.text, _INKS[hand])
            speaker = quoted.speaker if quoted is not None else ""
        elif span is not None:
            pieces = (Piece(span.of(side.document.text)),)
        ends.append(_end(hand, side, pieces, touched(_spans(side), span), speaker))
    return _together(ends)


def selection_clip(comparison: Comparison, hand: Hand, span: Span) -> Clip:
    """Words that were selected in one article, with their source."""
    side = comparison.left if hand is Hand.LEFT else comparison.right
    pieces = (Piece(span.of(side.document.text)),)
    return _together([_end(hand, side, pieces, touched(_spans(side), span))])


_INKS = {Hand.LEFT: Ink.GONE, Hand.RIGHT: Ink.NEW}


def _sides(comparison: Comparison) -> tuple[tuple[Hand, Side], ...]:
    return (Hand.LEFT, comparison.left), (Hand.RIGHT, comparison.right)


def _spans(side: Side) -> list[Span]:
    return [sentence.span for sentence in side.sentences]


def _end(
    hand: Hand, side: Side, pieces: Sequence[Piece], sentences: Sequence[int], speaker: str = ""
) -> Clip:
    """The words of one article in quotation marks, and under them where they stand."""
    words = " ".join("".join(piece.text for piece in pieces).split())
    if not words:
        return Clip("", "")
    numbers = [index + 1 for index in sentences]
    source = wording.source_line(
        wording.short_hand_name(hand), side.document, numbers, speaker=speaker
    )
    marks = ("", "") if words.startswith("“") and words.endswith("”") else ("“", "”")
    flat = [Piece(piece.text.replace("\n", " "), piece.ink) for piece in pieces]
    told = f"{marks[0]}{marked(flat)}{marks[1]}"
    html = f'<p dir="auto">{told}<br><small>{escape(source)}</small></p>'
    return Clip(f"{marks[0]}{words}{marks[1]}\n{source}", html)


def _together(ends: Iterable[Clip]) -> Clip:
    there = [each for each in ends if each.plain]
    return Clip("\n\n".join(each.plain for each in there), "".join(each.html for each in there))
