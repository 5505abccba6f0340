"""PDF: the text of its pages in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from paraview.comparison import DocumentWarning, Stage, WarningCode
from paraview.documents.article import Article, ReadOptions
from paraview.documents.guessed_roles import guess_roles
from paraview.documents.limits import LIMITS
from paraview.documents.markup import damaged
from paraview.documents.package import protected
from paraview.documents.pdf_columns import reading_order, stands_in_columns
from paraview.documents.pdf_glyphs import fragments
from paraview.documents.pdf_paragraphs import paragraphs, without_furniture
from paraview.errors import DocumentError
from paraview.progress import Progress, silent

if TYPE_CHECKING:
    from paraview.documents.pdf_columns import Line

_WHAT = "PDF"
_NEEDS_PASSWORD = (4, 5)
"""PDFium’s error numbers for a password and for a lock that it does not know."""


def read(data: bytes, options: ReadOptions, progress: Progress = silent) -> Article:
    """The text of a PDF without running heads and page numbers, column by column.

    Raises:
        DocumentError: where it is protected or damaged, or holds pictures of text only.
    """
    del options
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in _NEEDS_PASSWORD or "assword" in str(error):
            raise protected(_WHAT) from error
        raise damaged(_WHAT) from error
    try:
        pages, empty = _pages(document, progress)
        count = len(document)
    finally:
        document.close()
    if not any(pages):
        raise DocumentError(
            "This PDF holds pictures of pages, not text.",
            "It is a scan, or its letters were turned into drawings. "
            "Run a text recognition (OCR) on it first, or paste the text.",
        )
    warnings = []
    if count > LIMITS.pages:
        warnings.append(DocumentWarning(WarningCode.TRUNCATED, f"{LIMITS.pages} pages"))
    if empty:
        warnings.append(DocumentWarning(WarningCode.PAGES_WITHOUT_TEXT, str(empty)))
    if any(stands_in_columns(page) for page in pages):
        warnings.append(DocumentWarning(WarningCode.READING_ORDER_GUESSED))
    runs = paragraphs(without_furniture(pages))
    return guess_roles(Article(tuple(runs), warnings=tuple(warnings)))


def _pages(document: Any, progress: Progress) -> tuple[list[list[Line]], int]:
    """The lines of each page, and how many pages have none."""
    import pypdfium2

    pages: list[list[Line]] = []
    count = min(len(document), LIMITS.pages)
    for number in range(count):
        progress(Stage.READING, number / count)
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            pages.append([])
            continue
        try:
            pages.append(reading_order(fragments(page)))
        except pypdfium2.PdfiumError:
            pages.append([])
        finally:
            page.close()
    return pages, sum(not page for page in pages)
