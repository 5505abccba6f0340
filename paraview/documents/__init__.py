"""From files and pasted text to documents. One module per format."""

from __future__ import annotations

from paraview.documents.formats import NAMES as FORMAT_NAMES
from paraview.documents.formats import SUFFIXES, Format
from paraview.documents.ground.article import ReadOptions, View
from paraview.documents.ground.stories import Box, Story
from paraview.documents.reading import from_bytes, from_html, from_text, list_stories, read_document

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
