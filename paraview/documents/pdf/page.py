"""A page of a PDF: its lines as they are read, and what else stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paraview.documents.pdf.annotations import annotation_texts
from paraview.documents.pdf.columns import reading_order
from paraview.documents.pdf.glyphs import fragments, unreadable_letters
from paraview.documents.pdf.plausibility import looks_like_words

if TYPE_CHECKING:
    from paraview.documents.pdf.columns import Line
    from paraview.limits import Limits


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page.

    Attributes:
        lines: its text, in the order in which it is read.
        turned: the lines that are turned against it, for each direction.
        annotations: notes of readers and what was filled into a form.
        is_picture: whether it holds pictures or drawings and no text.
        unreadable: how many letters have a shape but no meaning.
    """

    lines: list[Line]
    turned: list[list[Line]]
    annotations: tuple[str, ...] = ()
    is_picture: bool = False
    unreadable: int = 0


def read_page(document: Any, number: int, limits: Limits, *, in_columns: bool) -> Page:
    """A page of a document that PDFium has opened; nothing where it is damaged."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Page([], [])
    try:
        text_page = page.get_textpage()
        upright, *turned = fragments(text_page, limits)
        lines = reading_order(upright, in_columns=in_columns)
        lost = unreadable_letters(text_page, limits)
        if lost and looks_like_words(" ".join(line.text for line in lines)):
            lost = 0
        return Page(
            lines,
            [reading_order(direction) for direction in turned],
            annotation_texts(page),
            not upright and _has_pictures(page),
            lost,
        )
    except pypdfium2.PdfiumError:
        return Page([], [])
    finally:
        page.close()


def _has_pictures(page: Any) -> bool:
    from pypdfium2 import raw

    pictures = (
        raw.FPDF_PAGEOBJ_IMAGE,
        raw.FPDF_PAGEOBJ_PATH,
        raw.FPDF_PAGEOBJ_SHADING,
        raw.FPDF_PAGEOBJ_FORM,
    )
    return next(page.get_objects(filter=pictures, max_depth=1), None) is not None
