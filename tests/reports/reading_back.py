"""What a report says, read back from its file by somebody else's reader."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from paraview.reports.csv_table import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from paraview.reports import Report, Writer


def written(report: Report, writer: Writer) -> bytes:
    out = io.BytesIO()
    writer.write(report, out)
    return out.getvalue()


def csv_cells(content: bytes) -> list[str]:
    """Every cell, without the apostrophes that keep it from being a formula."""
    csv.field_size_limit(10_000_000)
    cells = []
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        for cell in row:
            is_kept = cell.startswith("'") and harmless(cell[1:]) == cell
            cells.append(cell[1:] if is_kept else cell)
    return cells


def md_cells(content: bytes) -> list[str]:
    """Every cell of every table, as a Markdown reader shows it."""
    from lxml import html
    from markdown_it import MarkdownIt

    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(content.decode())
    return list(cells_of(html.fromstring(page)))


def html_cells(content: bytes) -> list[str]:
    """Every cell of every table, and the lines under them."""
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    page = html.document_fromstring(content, parser=parser)
    notes = [each.text_content() for each in page.iter("p", "dd", "bdi")]
    return [*cells_of(page), *notes]


def cells_of(page: HtmlElement) -> Iterator[str]:
    for cell in page.iter("td"):
        for line in cell.iter("br"):
            line.tail = "\n" + (line.tail or "")
        yield cell.text_content()


READERS = {"csv": csv_cells, "html": html_cells, "md": md_cells}


def missing(wanted: Iterable[str], cells: Iterable[str]) -> list[str]:
    """What stands in no cell."""
    there = set(cells)
    return [text[:80] for text in wanted if text not in there]
