"""The report on pages, as others read a PDF."""

from __future__ import annotations

import io
import sys

import pytest
from pypdfium2 import PdfDocument, raw  # noqa: TID253  every test here reads a PDF

from paraview.errors import WritingError
from paraview.reports import report_of, writer_named
from paraview.reports.printed import letters_not_shown
from paraview.review import Noted, Review, link_subject
from tests.reports.making import NOON, hostile_comparison
from tests.reports.reading_back import pdf_text, squeezed, written

PDF = writer_named("pdf")
SENTENCES = tuple(f"This is sentence {n} of a text about nothing at all." * 3 for n in range(120))


@pytest.fixture(scope="module")
def pages():
    content = written(report_of(hostile_comparison(SENTENCES), NOON), PDF)
    document = PdfDocument(content)
    yield content, document
    document.close()


def test_pages_are_tagged_and_marked_as_such(pages):
    content, document = pages
    assert raw.FPDFCatalog_IsTagged(document.raw)
    assert b"pdfuaid" in content
    assert document.get_metadata_value("Title") == "Comparison: <b>left</b>.txt and =right|.txt"


def test_sections_are_bookmarks(pages):
    _, document = pages
    titles = [each.get_title() for each in document.get_toc()]
    assert titles[1:] == ["Figures", "Side by side", "How this report was made"]


def test_every_page_tells_its_number_and_what_it_is_of(pages):
    _, document = pages
    assert len(document) > 5
    for number, page in enumerate(document, 1):
        told = page.get_textpage().get_text_range()
        assert f"{number} / {len(document)}" in told
        if number > 1:
            assert "Comparison: <b>left</b>.txt" in told


def test_no_row_is_cut_in_half(pages):
    _, document = pages
    words = squeezed(SENTENCES[0])
    for page in document:
        told = squeezed(page.get_textpage().get_text_range())
        began = told.count("Thisissentence")
        assert began == told.count("aboutnothingatall.")
        assert began % 3 == 0
    assert words in pdf_text(pages[0])


def test_all_of_a_long_note_is_there():
    comparison = hostile_comparison(("One is here.", "Two is here."))
    note = "\n".join(f"line {number}" for number in range(300))
    review = Review().with_step(Noted(link_subject(comparison, 0), note))
    told = pdf_text(written(report_of(comparison, NOON, review.standing), PDF))
    assert all(f"line{number}" in told for number in range(300))


def test_every_font_is_in_the_file(pages):
    _, document = pages
    fonts = [
        raw.FPDFTextObj_GetFont(each.raw)
        for each in document[1].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
    ]
    assert fonts
    assert all(raw.FPDFFont_GetIsEmbedded(font) for font in fonts)


def test_a_long_word_stays_on_the_page():
    report = report_of(hostile_comparison(("m" * 3_000,)), NOON)
    document = PdfDocument(written(report, PDF))
    for page in document:
        width, _ = page.get_size()
        for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            assert each.get_bounds()[2] < width
    document.close()


def test_text_from_the_right_stands_at_the_right():
    report = report_of(hostile_comparison(("\u05e9\u05dc\u05d5\u05dd.", "Hello there.")), NOON)
    document = PdfDocument(written(report, PDF))
    textpage = document[0].get_textpage()
    found = textpage.search("\u05e9\u05dc\u05d5\u05dd").get_next()
    english = textpage.search("Hello").get_next()
    assert textpage.get_charbox(found[0])[0] > textpage.get_charbox(english[0])[2] + 50
    document.close()


def test_letters_without_a_font_are_told():
    told = pdf_text(written(report_of(hostile_comparison(("x \u0378 y.",)), NOON), PDF))
    assert "U+0378" in told
    assert squeezed("x \u0378 y.") in told


def test_what_the_engine_says_of_letters_is_understood():
    said = 'the text `"\\u{200d}\\"\ud55c"` could not be displayed with font `"X"`'
    assert letters_not_shown(said * 2) == ['"', "\ud55c"]


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(WritingError) as told:
        PDF.write(report_of(hostile_comparison(("One.",)), NOON), io.BytesIO())
    assert "pip install 'paraview-diff[pdf]'" in told.value.detail
