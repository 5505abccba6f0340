"""What a passage or a fact says in one article, with the words that the other one lacks. Pure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from paraview.comparison import Hand, Op
from paraview.passages.entry_titles import Piece
from paraview.passages.redline import Ink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Comparison, Span
    from paraview.passages.passages import Passage

_CONTEXT = 30
_TAGS = {
    Ink.SAME: ("", ""),
    Ink.GONE: ("<del>", "</del>"),
    Ink.NEW: ("<ins>", "</ins>"),
}
_INK = {Hand.LEFT: Ink.GONE, Hand.RIGHT: Ink.NEW}


def marked(pieces: Iterable[Piece]) -> str:
    """Some pieces as HTML: what went is struck out, what came is underlined."""
    return "".join(
        f"{_TAGS[piece.ink][0]}{escape(piece.text)}{_TAGS[piece.ink][1]}" for piece in pieces
    )


def sentence_pieces(
    comparison: Comparison, passage: Passage, hand: Hand
) -> tuple[tuple[Piece, ...], ...]:
    """The sentences of one end of a passage, each in pieces."""
    side = comparison.left if hand is Hand.LEFT else comparison.right
    spans = [
        edit.left if hand is Hand.LEFT else edit.right
        for edit in passage.edits
        if edit.op is not Op.EQUAL
    ]
    text = side.document.text
    return tuple(
        _cut(text, side.sentences[index].span, spans, _INK[hand])
        for index in passage.sentences(hand)
    )


def words_around(text: str, span: Span) -> tuple[str, str, str]:
    """What stands before a span in its line, the span, and what stands behind it; whole words."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _CONTEXT)
    line_end = text.find("\n", span.end)
    end = min(len(text) if line_end < 0 else line_end, span.end + _CONTEXT)
    while start < span.start and start and not text[start - 1].isspace():
        start += 1
    while end > span.end and end < len(text) and not text[end].isspace():
        end -= 1
    return text[start : span.start], span.of(text), text[span.end : end]


def _cut(text: str, sentence: Span, spans: list[Span], ink: Ink) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = sentence.start
    for span in spans:
        start, end = max(span.start, at), min(span.end, sentence.end)
        if start < end:
            pieces += [Piece(text[at:start]), Piece(text[start:end], ink)]
            at = end
    pieces.append(Piece(text[at : sentence.end]))
    return tuple(piece for piece in pieces if piece.text)
