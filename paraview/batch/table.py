"""The table of a batch, in Excel or CSV."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from paraview.reports import put
from paraview.reports.csv_table import write_rows
from paraview.reports.workbook import write_sheet
from paraview.wording import batch as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from paraview.batch.pairs import Pairing
    from paraview.batch.row import Row

    Cell = str | int

_WIDTHS = (28, 28, 60, *[12] * 8, 28, 40)
_FIGURES = 8


def table_path(folder: Path, kind: str) -> Path:
    """Where the table of a batch lies."""
    return folder / f"pairs.{kind}"


def write_tables(rows: Sequence[Row], pairing: Pairing, folder: Path, kinds: Sequence[str]) -> None:
    """Write the table in each of the formats; a file is there whole, or as it was.

    Raises:
        WritingError: where that can't be done.
    """
    for kind in kinds:
        path = table_path(folder, kind)
        file = io.BytesIO()
        lines = list(_lines(rows, pairing))
        if kind == "csv":
            write_rows(file, words.headings(), ([str(cell) for cell in line] for line in lines))
        else:
            write_sheet(file, words.sheet(), _WIDTHS, words.headings(), lines)
        put(file.getvalue(), path)


def _lines(rows: Sequence[Row], pairing: Pairing) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        ends = str(row.pair.left), str(row.pair.right)
        files = "\n".join(row.files)
        if row.scorecard is None:
            error = words.error_line(row.error) if row.error else ""
            yield (*ends, "", *[""] * _FIGURES, files, error)
            continue
        card = row.scorecard
        yield (
            *ends,
            card.gist,
            card.left_reuse,
            card.right_reuse,
            card.verbatim,
            card.order_kept,
            card.longest_run,
            card.quotes_kept,
            card.quotes_changed,
            card.facts_changed,
            files,
            "",
        )
    for left in pairing.left_alone:
        yield (str(left), "", "", *[""] * _FIGURES, "", words.no_partner())
    for right in pairing.right_alone:
        yield ("", str(right), "", *[""] * _FIGURES, "", words.no_partner())
