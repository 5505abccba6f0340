"""The quotations of both articles as a table: who, both wordings, what became of them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from html import escape
from typing import TYPE_CHECKING

from paraview.comparison import Op
from paraview.passages.entry_titles import Piece, quote_speaker, quote_status
from paraview.passages.pieces import marked
from paraview.passages.redline import Ink
from paraview.wording import findings as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Comparison, Quote, QuoteEnd, Span
    from paraview.passages.entries import Entry


class Column(IntEnum):
    """What stands in which column."""

    SPEAKER = 0
    EARLIER = 1
    LATER = 2
    STATUS = 3

    @property
    def title(self) -> str:
        """The heading."""
        return {
            Column.SPEAKER: words.speaker,
            Column.EARLIER: words.earlier_wording,
            Column.LATER: words.later_wording,
            Column.STATUS: words.what_became_of_it,
        }[self]()


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quotation; a wording without pieces is missing from its article."""

    entry: Entry
    speaker: str
    earlier: tuple[Piece, ...]
    later: tuple[Piece, ...]
    status: str

    def text(self, column: Column) -> str:
        """What stands in a column, as plain text on one line."""
        told = {
            Column.SPEAKER: self.speaker,
            Column.EARLIER: _plain(self.earlier),
            Column.LATER: _plain(self.later),
            Column.STATUS: self.status,
        }[column]
        return " ".join(told.split())

    def order(self, column: Column) -> tuple[bool, int | str]:
        """By what it is sorted in a column: texts by where they stand, what is not there last."""
        spans = {Column.EARLIER: self.entry.left, Column.LATER: self.entry.right}
        if column in spans:
            span = spans[column]
            return (span is None, 0 if span is None else span.start)
        if column is Column.STATUS:
            return (False, self.entry.number)  # the loudest first
        return (not self.speaker, self.speaker.casefold())


def rows_of(entries: Iterable[Entry], comparison: Comparison) -> tuple[QuoteRow, ...]:
    """The quotations among the entries, as they stand there: the loudest first."""
    left, right = comparison.left.document.text, comparison.right.document.text
    return tuple(
        QuoteRow(
            entry,
            quote_speaker(entry.quote, entry.speaker),
            quote_pieces(entry.quote, entry.quote.left, left, Ink.GONE),
            quote_pieces(entry.quote, entry.quote.right, right, Ink.NEW),
            _capital(quote_status(entry.quote)),
        )
        for entry in entries
        if entry.quote is not None
    )


def as_tab_separated(rows: Sequence[QuoteRow]) -> str:
    """The table as plain text that a spreadsheet takes: a line for each quotation."""
    lines = [[column.title for column in Column]]
    lines += [[row.text(column) for column in Column] for row in rows]
    return "\n".join("\t".join(cells) for cells in lines)


def as_html(rows: Sequence[QuoteRow]) -> str:
    """The table for a text document: what went is struck out, what came is underlined."""
    head = "".join(f"<th>{escape(column.title)}</th>" for column in Column)
    body = "".join(
        f"<tr><td>{escape(row.speaker)}</td><td>{marked(row.earlier)}</td>"
        f"<td>{marked(row.later)}</td><td>{escape(row.status)}</td></tr>"
        for row in rows
    )
    return f'<table border="1"><tr>{head}</tr>{body}</table>'


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def quote_pieces(quote: Quote, end: QuoteEnd | None, text: str, ink: Ink) -> tuple[Piece, ...]:
    """One wording, with what the other one lacks in its ink; in marks, if it has them there."""
    if end is None:
        return ()
    found = []
    at = end.span.start
    for edit in quote.edits:
        span: Span = edit.left if ink is Ink.GONE else edit.right
        if (
            edit.op is Op.EQUAL
            or edit.is_trivial
            or not at <= span.start < span.end <= end.span.end
        ):
            continue
        found += [Piece(text[at : span.start]), Piece(span.of(text), ink)]
        at = span.end
    found.append(Piece(text[at : end.span.end]))
    if end.is_quoted:
        found = [Piece("“"), *found, Piece("”")]
    return tuple(Piece(each.text.replace("\n", " "), each.ink) for each in found if each.text)
