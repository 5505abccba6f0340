"""What a report says, read back from its file by somebody else's reader."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from itertools import zip_longest
from typing import TYPE_CHECKING

from paraview.reports import workbook
from paraview.reports.csv_table import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from paraview.reports import Report, Writer


def written(report: Report, writer: Writer) -> bytes:
    out = io.BytesIO()
    writer.write(report, out)
    return out.getvalue()


def csv_rows(content: bytes) -> list[list[str]]:
    """The rows as they are written, however large a cell is."""
    limit = csv.field_size_limit(10_000_000)
    try:
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    finally:
        csv.field_size_limit(limit)


def csv_cells(content: bytes) -> list[str]:
    """Every cell, without the apostrophes that keep it from being a formula."""
    cells = []
    for row in csv_rows(content):
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


def xlsx_cells(content: bytes) -> list[str]:
    """Every text, with the parts of one that was too long for a cell put together."""
    cells = [text for sheet in xlsx_columns(content) for column in sheet for text in column]
    whole: list[str] = []
    for cell in cells:
        is_more = bool(whole) and len(whole[-1]) and len(whole[-1]) % workbook.CHUNK == 0
        if is_more:
            whole[-1] += cell
        else:
            whole.append(cell)
    return whole


def xlsx_columns(content: bytes) -> Iterator[list[list[str]]]:
    """The texts of each sheet by column, as Excel reads them: with its escapes undone."""
    from lxml import etree

    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    huge = etree.XMLParser(huge_tree=True)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        shared = etree.fromstring(package.read("xl/sharedStrings.xml"), huge)
        texts = [
            _ESCAPE.sub(lambda match: chr(int(match[1], 16)), "".join(each.itertext(f"{space}t")))
            for each in shared.iter(f"{space}si")
        ]
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                columns: dict[str, list[str]] = {}
                for cell in etree.fromstring(package.read(name), huge).iter(f"{space}c"):
                    assert cell.find(f"{space}f") is None, "a formula"
                    if cell.get("t") == "s":
                        letter = cell.get("r", "").rstrip("0123456789")
                        value = cell.findtext(f"{space}v") or "0"
                        columns.setdefault(letter, []).append(texts[int(value)])
                yield list(columns.values())


def cells_of(page: HtmlElement) -> Iterator[str]:
    for cell in page.iter("td"):
        for line in cell.iter("br"):
            line.tail = "\n" + (line.tail or "")
        yield cell.text_content()


def pdf_text(content: bytes) -> str:
    """All words of all pages without white space, as somebody gets them who selects and copies.

    What is beyond U+FFFF is left out: pdfium does not give it where it has no glyph.
    """
    from pypdfium2 import PdfDocument

    document = PdfDocument(content)
    try:
        return squeezed("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Text as `pdf_text` gives it: pages have their own lines, and pdfium spells ligatures out."""
    return re.sub("[\\s\x02\ufffe\U00010000-\U0010ffff]", "", text.replace("ﬁ", "fi"))


def text_cells(content: bytes) -> list[str]:
    """Every cell of the tables, without white space, however it is broken into lines."""
    cells: list[str] = []
    row: list[str] = []
    for line in content.decode().split("\n"):
        if line.startswith("│"):
            parts = [re.sub(r"\s", "", part) for part in line.strip("│").split("│")]
            row = [a + b for a, b in zip_longest(row, parts, fillvalue="")]
        else:
            cells += row
            row = []
    return cells


_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
READERS = {"csv": csv_cells, "html": html_cells, "md": md_cells, "xlsx": xlsx_cells}


def missing(wanted: Iterable[str], cells: Iterable[str]) -> list[str]:
    """What stands in no cell."""
    there = set(cells)
    return [text[:80] for text in wanted if text not in there]
