"""PDF: the text of its pages in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Stage, WarningCode
from paraview.documents.ground.article import Article
from paraview.documents.ground.guessed_roles import guess_roles
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.pdf.columns import stands_in_columns
from paraview.documents.pdf.header import with_header
from paraview.documents.pdf.page import read_page
from paraview.documents.pdf.paragraphs import beside, paragraphs, without_furniture
from paraview.documents.pdf.stories import choosable, headlined
from paraview.documents.pdf.streams import refuse_swelling_streams
from paraview.wording import document_errors
from paraview.wording.document_errors import damaged, protected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.documents.ground.opened import Opened
    from paraview.documents.pdf.page import Page
    from paraview.documents.pdf.paragraphs import Paragraph
    from paraview.limits import Limits

_WHAT = "PDF"
_FEW, _MOST = 0.02, 0.5
"""So large a share of letters without a meaning is told, and so large a one is refused."""

_NEEDS_PASSWORD = (4, 5)
"""PDFium’s error numbers for a password and for a lock that it does not know."""


def read(opened: Opened) -> Article:
    """The text of a PDF without running heads and page numbers, column by column.

    Raises:
        DocumentError: where it is protected or damaged, or holds pictures of text only.
    """
    options = opened.options
    pages, count = _pages(opened, in_columns=options.columns)
    blocks, turned = _blocks(pages)
    written = _written_on(pages)
    chosen = options.stories is not None
    if chosen or not blocks:
        found = choosable(blocks, turned, written)
    else:
        found = headlined([*blocks, *turned])
    article = article_of(found, options)
    several = [w for w in article.warnings if w.code is not WarningCode.SEVERAL_STORIES]
    warnings = [
        *_warnings(pages, count, opened.limits),
        *(several if count > 1 else article.warnings),
    ]
    if written and blocks and not chosen:
        warnings.append(DocumentWarning(WarningCode.NOTES_LEFT_OUT, str(len(written))))
    return guess_roles(Article(article.runs, warnings=tuple(warnings)))


def stories(opened: Opened) -> tuple[Story, ...]:
    """The stories of a PDF from headline to headline, or its columns where it has no headlines.

    Raises:
        DocumentError: as `read` does.
    """
    pages = _pages(opened)[0]
    return tuple(choosable(*_blocks(pages), _written_on(pages)))


def _blocks(pages: list[Page]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The blocks of text, and those of what is turned beside it."""
    blocks = paragraphs(without_furniture([page.lines for page in pages]))
    return blocks, beside([lines for page in pages for lines in page.turned])


def _written_on(pages: list[Page]) -> list[str]:
    """What was written onto the pages after they were made, each text once."""
    return list(dict.fromkeys(text for page in pages for text in page.annotations))


def _warnings(pages: list[Page], count: int, limits: Limits) -> list[DocumentWarning]:
    warnings: list[DocumentWarning] = []
    if count > limits.pages:
        warnings.append(DocumentWarning(WarningCode.TRUNCATED, f"{limits.pages} pages"))
    if pictures := sum(page.is_picture for page in pages):
        warnings.append(DocumentWarning(WarningCode.PAGES_WITHOUT_TEXT, str(pictures)))
    if (unreadable := _unreadable(pages)) > _FEW:
        warnings.append(DocumentWarning(WarningCode.CHARACTERS_LOST, f"{unreadable:.0%}"))
    if any(stands_in_columns(page.lines) for page in pages):
        warnings.append(DocumentWarning(WarningCode.READING_ORDER_GUESSED))
    return warnings


def _unreadable(pages: list[Page]) -> float:
    """The share of the letters whose font does not say which they are."""
    letters = sum(len(line.text) for page in pages for line in page.lines)
    return min(1.0, sum(page.unreadable for page in pages) / max(1, letters))


def _pages(opened: Opened, *, in_columns: bool = True) -> tuple[list[Page], int]:
    """The pages that are read, and the number of all pages."""
    import pypdfium2

    refuse_swelling_streams(opened.data, opened.limits)
    try:
        document = pypdfium2.PdfDocument(with_header(opened.data))
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in _NEEDS_PASSWORD or "assword" in str(error):
            raise protected(_WHAT) from error
        raise damaged(_WHAT) from error
    try:
        count = len(document)
        pages = [
            read_page(document, number, opened.limits, in_columns=in_columns)
            for number in _told(count, opened)
        ]
    finally:
        document.close()
    if not any(page.lines or page.annotations for page in pages):
        if any(page.is_picture for page in pages):
            raise document_errors.only_pictures()
        raise document_errors.no_text(_WHAT)
    if _unreadable(pages) > _MOST:
        raise document_errors.letters_without_meaning()
    return pages, count


def _told(count: int, opened: Opened) -> Iterator[int]:
    """The numbers of the pages to read, each told before its page is read."""
    count = min(count, opened.limits.pages)
    for number in range(count):
        opened.progress(Stage.READING, number / count)
        yield number
