"""PDF: the text of its pages in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paraview.comparison import DocumentWarning, Stage, WarningCode
from paraview.documents.ground.article import Article
from paraview.documents.ground.guessed_roles import guess_roles
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.pdf.columns import reading_order, stands_in_columns
from paraview.documents.pdf.glyphs import fragments
from paraview.documents.pdf.paragraphs import beside, paragraphs, without_furniture
from paraview.documents.pdf.stories import choosable, headlined
from paraview.documents.pdf.streams import refuse_swelling_streams
from paraview.wording import document_errors
from paraview.wording.document_errors import damaged, protected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.documents.ground.opened import Opened
    from paraview.documents.pdf.columns import Line
    from paraview.documents.pdf.paragraphs import Paragraph
    from paraview.limits import Limits

_WHAT = "PDF"
_NEEDS_PASSWORD = (4, 5)
"""PDFium’s error numbers for a password and for a lock that it does not know."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page, and those that are turned against them, for each direction."""

    lines: list[Line]
    turned: list[list[Line]]


def read(opened: Opened) -> Article:
    """The text of a PDF without running heads and page numbers, column by column.

    Raises:
        DocumentError: where it is protected or damaged, or holds pictures of text only.
    """
    options = opened.options
    pages, count = _pages(opened, in_columns=options.columns)
    blocks, turned = _blocks(pages)
    chosen = options.stories is not None
    found = choosable(blocks, turned) if chosen else headlined([*blocks, *turned])
    article = article_of(found, options)
    several = [w for w in article.warnings if w.code is not WarningCode.SEVERAL_STORIES]
    warnings = (
        *_warnings([page.lines for page in pages], count, opened.limits),
        *(several if count > 1 else article.warnings),
    )
    return guess_roles(Article(article.runs, warnings=warnings))


def stories(opened: Opened) -> tuple[Story, ...]:
    """The stories of a PDF from headline to headline, or its columns where it has no headlines.

    Raises:
        DocumentError: as `read` does.
    """
    return tuple(choosable(*_blocks(_pages(opened)[0])))


def _blocks(pages: list[_Page]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The blocks of text, and those of what is turned beside it."""
    blocks = paragraphs(without_furniture([page.lines for page in pages]))
    return blocks, beside([lines for page in pages for lines in page.turned])


def _warnings(pages: list[list[Line]], count: int, limits: Limits) -> list[DocumentWarning]:
    warnings: list[DocumentWarning] = []
    if count > limits.pages:
        warnings.append(DocumentWarning(WarningCode.TRUNCATED, f"{limits.pages} pages"))
    if empty := sum(not page for page in pages):
        warnings.append(DocumentWarning(WarningCode.PAGES_WITHOUT_TEXT, str(empty)))
    if any(stands_in_columns(page) for page in pages):
        warnings.append(DocumentWarning(WarningCode.READING_ORDER_GUESSED))
    return warnings


def _pages(opened: Opened, *, in_columns: bool = True) -> tuple[list[_Page], int]:
    """The pages that are read, and the number of all pages."""
    import pypdfium2

    refuse_swelling_streams(opened.data, opened.limits)
    try:
        document = pypdfium2.PdfDocument(opened.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in _NEEDS_PASSWORD or "assword" in str(error):
            raise protected(_WHAT) from error
        raise damaged(_WHAT) from error
    try:
        count = len(document)
        pages = [
            _page(document, number, opened.limits, in_columns=in_columns)
            for number in _told(count, opened)
        ]
    finally:
        document.close()
    if not any(page.lines for page in pages):
        raise document_errors.only_pictures()
    return pages, count


def _told(count: int, opened: Opened) -> Iterator[int]:
    """The numbers of the pages to read, each told before its page is read."""
    count = min(count, opened.limits.pages)
    for number in range(count):
        opened.progress(Stage.READING, number / count)
        yield number


def _page(document: Any, number: int, limits: Limits, *, in_columns: bool) -> _Page:
    """The lines of a page; none where it is damaged."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return _Page([], [])
    try:
        upright, *turned = fragments(page, limits)
        return _Page(
            reading_order(upright, in_columns=in_columns),
            [reading_order(direction) for direction in turned],
        )
    except pypdfium2.PdfiumError:
        return _Page([], [])
    finally:
        page.close()
