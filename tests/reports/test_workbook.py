"""The workbook: text is text, figures are numbers, and words that differ are marked."""

from __future__ import annotations

import io
import zipfile

from paraview.comparison import Kind
from paraview.reports import Contents, Part, report_of, writer_named
from tests.app import builders
from tests.reports.making import NOON, hostile_report
from tests.reports.reading_back import written, xlsx_columns

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def part(content, name):
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name), etree.XMLParser(huge_tree=True))


def ordinary(contents=None):
    left = builders.document("Bridge to close", "It shuts on Monday.", "Nobody was asked.")
    right = builders.document("Bridge to close", "It shuts on Friday.", "Boats go instead.")
    links = [((0,), (0,), Kind.IDENTICAL), ((1,), (1,), Kind.EDITED)]
    report = report_of(builders.comparison(left, right, links), NOON, None, contents)
    return written(report, writer_named("xlsx"))


def test_figures_are_numbers_and_shares_are_shares():
    figures = part(ordinary(), "xl/worksheets/sheet2.xml")
    numbers = [
        float(cell.findtext(f"{SPACE}v")) for cell in figures.iter(f"{SPACE}c") if not cell.get("t")
    ]
    assert numbers[:10] == [10, 0.3, 0.4, 0, 0.3, 3, 1, 1, 0, 1]


def test_words_that_differ_are_struck_out_and_underlined():
    content = ordinary()
    marked = {
        run.findtext(f"{SPACE}t"): {
            each.tag.removeprefix(SPACE) for each in run.find(f"{SPACE}rPr")
        }
        for run in part(content, "xl/sharedStrings.xml").iter(f"{SPACE}r")
        if run.find(f"{SPACE}rPr") is not None
    }
    assert "strike" in marked["Monday"]
    assert "u" in marked["Friday"]


def test_there_is_a_sheet_for_each_part_that_is_there():
    names = [
        [each.get("name") for each in part(content, "xl/workbook.xml").iter(f"{SPACE}sheet")]
        for content in (ordinary(), ordinary(Contents(Part.FINDINGS)))
    ]
    assert names == [["Summary", "Figures", "Side by side"], ["Summary", "Figures", "Side by side"]]


def test_a_text_too_long_for_a_cell_goes_on_below():
    content = written(hostile_report(), writer_named("xlsx"))
    longest = max(
        len(text.encode("utf-16-le")) // 2
        for sheet in xlsx_columns(content)
        for column in sheet
        for text in column
    )
    assert longest < 32_768
