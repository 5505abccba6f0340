"""From files and pasted text to documents. One module per format."""

from __future__ import annotations

from paraview.documents.article import ReadOptions, View
from paraview.documents.formats import NAMES as FORMAT_NAMES
from paraview.documents.formats import SUFFIXES, Format
from paraview.documents.reading import from_bytes, from_html, from_text, read_document

__all__ = [
    "FORMAT_NAMES",
    "SUFFIXES",
    "Format",
    "ReadOptions",
    "View",
    "from_bytes",
    "from_html",
    "from_text",
    "read_document",
]
