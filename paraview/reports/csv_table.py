"""A report as one table in CSV, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from paraview.reports.model import plain, plain_row
from paraview.wording import reports as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from paraview.reports.model import Listed, Opinion, Report

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula; the wide forms in East Asia."""


def write(report: Report, file: BinaryIO) -> None:
    """Write the table in UTF-8 with the mark at its beginning by which Excel knows UTF-8."""
    write_rows(file, _headings(), _rows(report))


def write_rows(file: BinaryIO, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Write any table in the same way; no cell of it is taken for a formula."""
    out = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    table = csv.writer(out)
    table.writerow(headings)
    for row in rows:
        table.writerow(map(harmless, row))
    out.detach()


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: an apostrophe before it.

    Where apostrophes stand before what looks like a formula already, there is one more, so that
    taking one away always gives the text back.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULAS) else text


def _headings() -> tuple[str, ...]:
    return (
        words.part(),
        words.what_it_is(),
        words.certainty_heading(),
        words.speaker(),
        *words.wordings_headings(),
    )


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    earlier, later = report.sources
    for name, left, right in (
        (words.document(), earlier.title, later.title),
        (words.file(), earlier.file, later.file),
        (words.fingerprint(), earlier.sha256, later.sha256),
    ):
        yield name, "", "", "", "", left, "", right, "", "", ""
    for speaker in report.speakers:
        for quotation in speaker.quotations:
            yield _listed(words.quotation(), quotation)
    for fact in report.facts:
        yield _listed(words.fact(), fact)
    for row in report.rows:
        yield (
            words.passage(),
            row.title,
            row.certainty,
            "",
            sentence_numbers(row.left),
            plain_row(row.earlier),
            sentence_numbers(row.right),
            plain_row(row.later),
            " ".join(row.found),
            *_opinion(row.opinion),
        )


def sentence_numbers(indexes: tuple[int, ...]) -> str:
    """`4, 5` for the fourth and the fifth sentence."""
    return ", ".join(str(index + 1) for index in indexes)


def _listed(part: str, each: Listed) -> tuple[str, ...]:
    earlier, later = plain(each.earlier), plain(each.later)
    verdict, note = _opinion(each.opinion)
    return part, each.title, "", each.speaker, "", earlier, "", later, "", verdict, note


def _opinion(opinion: Opinion) -> tuple[str, str]:
    return opinion.verdict, opinion.note
