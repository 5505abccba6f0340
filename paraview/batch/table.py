"""The table of a batch, in Excel or CSV."""

from __future__ import annotations

import io
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from paraview.reports.csv_table import write_rows
from paraview.reports.workbook import write_sheet
from paraview.wording import batch as words
from paraview.wording import engine_errors

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
        write_whole(path, file.getvalue())


def write_whole(path: Path, contents: bytes) -> None:
    """Put a file in its place whole, with its folder.

    Raises:
        WritingError: where that can't be done; the file is as it was.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(contents)
        beside.replace(path)
    except OSError as error:
        raise engine_errors.not_written(path.name, error.strerror or "") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


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
