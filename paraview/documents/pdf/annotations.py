"""What was written onto the pages of a PDF: notes of readers, and entries in the fields of a form.

It is no part of what was printed, so PDFium does not tell it with the text of a page.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENTRY = b"V"
_CONTENTS = b"Contents"


def annotation_texts(page: Any) -> tuple[str, ...]:
    """The texts of the annotations and form fields of a page, each once, from the top."""
    from pypdfium2 import raw

    return tuple(dict.fromkeys(text for text in _texts(raw, page.raw) if text.strip()))


def _texts(raw: Any, page: Any) -> Iterator[str]:
    fields = raw.FPDF_ANNOT_WIDGET
    told = (
        *(raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_HIGHLIGHT),
        *(raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_SQUIGGLY),
        raw.FPDF_ANNOT_CARET,
    )
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind == fields:
                yield _value(raw, annotation, _ENTRY)
            elif kind in told:
                yield _value(raw, annotation, _CONTENTS)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _value(raw: Any, annotation: Any, key: bytes) -> str:
    """A text of an annotation; none where what stands under the key is no text."""
    if raw.FPDFAnnot_GetValueType(annotation, key) != raw.FPDF_OBJECT_STRING:
        return ""
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pointer = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetStringValue(annotation, key, pointer, size)
    text = buffer.raw[:size].decode("utf-16-le", "replace")
    return text.rstrip("\0").replace("\r", "\n")
