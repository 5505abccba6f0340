"""From files and pasted text to documents. One module for each format, one table of them all."""

from __future__ import annotations

from paraview.documents.formats import FORMATS, SUFFIXES, Format, format_called
from paraview.documents.ground.stories import Box, Story
from paraview.documents.reading import (
    from_bytes,
    from_html,
    from_text,
    list_stories,
    read_document,
    word_styles,
)
from paraview.limits import Limits
from paraview.options import Choice, ReadOptions, View

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Box",
    "Choice",
    "Format",
    "Limits",
    "ReadOptions",
    "Story",
    "View",
    "format_called",
    "from_bytes",
    "from_html",
    "from_text",
    "list_stories",
    "read_document",
    "word_styles",
]
