"""A report as an Excel workbook: the whole, figures, quotations, facts and passages on sheets."""

from __future__ import annotations

from datetime import UTC
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from paraview.comparison import Hand
from paraview.passages.redline import Ink
from paraview.reports.csv_table import sentence_numbers
from paraview.reports.model import one_line, plain
from paraview.wording import reports as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from paraview.reports.model import Listed, Pieces, Report, Row

    Cell = str | int | float | Pieces

CHUNK = 16_000
"""Excel takes 32,767 units of UTF-16 in a cell; a longer text goes on in the cells below."""

_TEXT_STAYS_TEXT: dict[str, Any] = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "in_memory": True,
}
_NARROW, _MIDDLE, _WIDE = 12, 24, 60
_LISTED_WIDTHS = (_MIDDLE, _MIDDLE, _WIDE, _WIDE, _NARROW, _MIDDLE)
_ROW_WIDTHS = (_NARROW, _MIDDLE, *[_NARROW] * 2, _WIDE, _NARROW, _WIDE, _WIDE, _NARROW, _MIDDLE)
_SHEET_NAME_CHARS = 31


def write(report: Report, file: BinaryIO) -> None:
    """Write the workbook. Text is text, whatever it looks like; only the figures are numbers."""
    from xlsxwriter import Workbook

    with Workbook(file, _TEXT_STAYS_TEXT) as workbook:
        made = report.made.astimezone(UTC).replace(tzinfo=None)
        workbook.set_properties({"title": report.title[:255], "created": made})
        sheets = _Sheets(workbook)
        sheets.add(words.summary(), (_MIDDLE, _WIDE, _WIDE), (), _whole(report))
        sheets.add(
            words.figures(),
            (_MIDDLE, *[_NARROW] * 6),
            report.figures.headings,
            [*_figures(report), *((line,) for line in report.figures.lines)],
        )
        listed = [each for speaker in report.speakers for each in speaker.quotations]
        for name, entries in (
            (words.quotations(), listed),
            (words.facts_that_differ(), report.facts),
        ):
            if entries:
                sheets.add(name, _LISTED_WIDTHS, _listed_headings(), map(_listed, entries))
        if report.rows:
            sheets.add(words.side_by_side(), _ROW_WIDTHS, _row_headings(), map(_row, report.rows))


def write_sheet(
    file: BinaryIO,
    name: str,
    widths: Iterable[int],
    headings: Iterable[str],
    rows: Iterable[Iterable[Cell]],
) -> None:
    """Write a workbook of a single sheet; text is text, whatever it looks like."""
    from xlsxwriter import Workbook

    with Workbook(file, _TEXT_STAYS_TEXT) as workbook:
        _Sheets(workbook).add(name, widths, headings, rows)


class _Sheets:
    """The sheets of a workbook while it grows."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        wrapped = {"text_wrap": True, "valign": "top"}
        self._cell = workbook.add_format(wrapped)
        self._head = workbook.add_format({**wrapped, "bold": True, "bottom": 1})
        self._share = workbook.add_format({"valign": "top", "num_format": "0 %"})
        self._inks = {
            Ink.GONE: workbook.add_format({"font_strikeout": True, "font_color": "#9d1549"}),
            Ink.NEW: workbook.add_format(
                {"underline": True, "bold": True, "font_color": "#14591c"}
            ),
        }

    def add(
        self,
        name: str,
        widths: Iterable[int],
        headings: Iterable[str],
        rows: Iterable[Iterable[Cell]],
    ) -> None:
        """Add a sheet whose headings stay in view and can be filtered by."""
        sheet = self._workbook.add_worksheet(name[:_SHEET_NAME_CHARS])
        for number, width in enumerate(widths):
            sheet.set_column(number, number, width)
        at = 0
        heads = tuple(headings)
        if heads:
            for column, heading in enumerate(heads):
                sheet.write_string(0, column, heading, self._head)
            sheet.freeze_panes(1, 0)
            at = 1
        for row in rows:
            for cells in zip_longest(*map(_chunks, row), fillvalue=""):
                for column, cell in enumerate(cells):
                    self._write(sheet, at, column, cell)
                at += 1
        if heads:
            sheet.autofilter(0, 0, max(at - 1, 1), len(heads) - 1)

    def _write(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, self._cell)
        elif isinstance(cell, float):
            sheet.write_number(row, column, cell, self._share)
        elif isinstance(cell, str):
            if cell:
                sheet.write_string(row, column, cell, self._cell)
        elif len(cell) > 1:
            parts = []
            for piece in cell:
                parts += (
                    [piece.text] if piece.ink is Ink.SAME else [self._inks[piece.ink], piece.text]
                )
            sheet.write_rich_string(row, column, *parts, self._cell)
        elif cell:
            sheet.write_string(row, column, plain(cell), self._cell)


def _chunks(cell: Cell) -> list[Cell]:
    """A cell, or as many as its text needs; marks are for texts that fit into one."""
    if isinstance(cell, int | float):
        return [cell]
    text = cell if isinstance(cell, str) else plain(cell)
    if len(text) <= CHUNK:
        return [cell]
    return [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]


def _whole(report: Report) -> Iterator[tuple[str, ...]]:
    left, right = report.sources
    yield report.title, report.gist
    yield "", left.heading, right.heading
    yield words.document(), left.title, right.title
    yield words.file(), left.file, right.file
    yield words.fingerprint(), left.sha256, right.sha256
    yield "", left.facts, right.facts
    for one, other in zip_longest(left.warnings, right.warnings, fillvalue=""):
        yield "⚠", one, other
    yield from report.about
    yield "", report.signs


def _figures(report: Report) -> Iterator[tuple[Cell, ...]]:
    """The numbers themselves, in the order of the table that is read."""
    comparison = report.comparison
    summary = comparison.summary
    names = [row[0] for row in report.figures.rows[::2]]
    for name, share, sentences in (
        (names[0], summary.left, summary.left_sentences),
        (names[1], summary.right, summary.right_sentences),
    ):
        yield name, words.words(), share.words, *(part / 100 for part in share.percentages)
        yield (
            *(name, words.sentences(), sentences.sentences, sentences.identical),
            *(sentences.edited, sentences.reworded, sentences.only),
        )


def _listed_headings() -> tuple[str, ...]:
    return (
        words.speaker(),
        words.what_it_is(),
        words.article(Hand.LEFT),
        words.article(Hand.RIGHT),
        words.verdict_heading(),
        words.note_heading(),
    )


def _listed(each: Listed) -> tuple[Cell, ...]:
    opinion = each.opinion
    return each.speaker, each.title, each.earlier, each.later, opinion.verdict, opinion.note


def _row_headings() -> tuple[str, ...]:
    return (
        words.sign(),
        words.what_it_is(),
        words.certainty_heading(),
        *words.wordings_headings(),
    )


def _row(row: Row) -> tuple[Cell, ...]:
    return (
        row.signs,
        row.title,
        row.certainty,
        sentence_numbers(row.left),
        one_line(row.earlier),
        sentence_numbers(row.right),
        one_line(row.later),
        "\n".join(row.found),
        row.opinion.verdict,
        row.opinion.note,
    )
