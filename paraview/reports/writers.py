"""The table of the formats that a report is written in: the command line and the window use it.

To add a format, write a module with `write(report, file)` and put its record here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.reports import csv_table, markdown, printed, text, web_page, word, workbook
from paraview.reports.model import Writer

if TYPE_CHECKING:
    from pathlib import Path

TEXT = Writer("text", ".txt", text.write, can_be_partial=False, can_omit_quotations=False)

WRITERS = (
    Writer("html", ".html", web_page.write),
    Writer("pdf", ".pdf", printed.write, is_binary=True),
    Writer("docx", ".docx", word.write, is_binary=True, can_be_partial=False, has_moves=True),
    Writer("xlsx", ".xlsx", workbook.write, is_binary=True),
    Writer("csv", ".csv", csv_table.write),
    Writer("md", ".md", markdown.write),
    Writer(
        "json",
        ".json",
        text.write_json,
        can_be_partial=False,
        can_omit_quotations=False,
        has_verdicts=False,
    ),
    TEXT,
)

_OTHER_SUFFIXES = {".markdown": "md", ".htm": "html"}


def writer_named(name: str) -> Writer:
    """The writer of that name.

    Raises:
        KeyError: where there is none.
    """
    return {writer.name: writer for writer in WRITERS}[name]


def writer_for(path: Path) -> Writer | None:
    """The writer whose files end as the name of this one does."""
    suffix = path.suffix.lower()
    name = _OTHER_SUFFIXES.get(suffix)
    return next((each for each in WRITERS if name == each.name or each.suffix == suffix), None)
