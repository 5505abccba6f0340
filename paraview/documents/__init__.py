"""From files and pasted text to documents. One module per format."""

from __future__ import annotations

from paraview.documents.article import ReadOptions, View
from paraview.documents.formats import NAMES as FORMAT_NAMES
from paraview.documents.formats import SUFFIXES, Format
from paraview.documents.reading import from_bytes, from_html, from_text, list_stories, read_document
from paraview.documents.stories import Box, Story

__all__ = [
    "FORMAT_NAMES",
    "SUFFIXES",
    "Box",
    "Format",
    "ReadOptions",
    "Story",
    "View",
    "from_bytes",
    "from_html",
    "from_text",
    "list_stories",
    "read_document",
]
