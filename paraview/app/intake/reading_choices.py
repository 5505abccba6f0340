"""What an editor can choose when a document is opened again, by its format. No Qt in here."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from paraview.comparison import WarningCode
from paraview.engine.messages import FileSource
from paraview.options import Choice

if TYPE_CHECKING:
    from paraview.comparison import Document
    from paraview.engine.messages import Source

ENCODINGS = (
    "UTF-8",
    "Windows-1252",
    "ISO-8859-15",
    "Mac Roman",
    "Windows-1250",
    "Windows-1251",
    "KOI8-R",
    "Windows-1253",
    "Windows-1254",
    "UTF-16",
    "GB18030",
    "Shift_JIS",
    "EUC-KR",
)
"""Those in which texts most often come, by names that Python knows as well."""


def choices_for(source: Source | None, document: Document | None) -> Choice:
    """What can be chosen about a document; nothing about pasted text, which can't be read again.

    Tracked changes are only offered where there are any, or where the text before them was chosen,
    and the parts of a mail where it has attachments.
    """
    if not isinstance(source, FileSource) or document is None:
        return Choice.NONE
    from paraview.documents import format_called  # heavy, and not needed to show the window

    known = format_called(document.format)
    found = Choice.NONE if known is None else known.choices
    has_changes = any(each.code is WarningCode.TRACKED_CHANGES for each in document.warnings)
    if not has_changes and not shows_original(source):
        found &= ~Choice.VIEW
    if document.format == "email" and not _has_attachments(source, document):
        found &= ~Choice.STORIES
    return found


def _has_attachments(source: FileSource, document: Document) -> bool:
    """Whether there are attachments to choose from, or some were chosen."""
    chosen = source.options is not None and source.options.stories is not None
    codes = {each.code for each in document.warnings}
    return chosen or bool(codes & {WarningCode.PARTS_LEFT_OUT, WarningCode.SEVERAL_STORIES})


def shows_original(source: Source | None) -> bool:
    """Whether the text before the tracked changes was chosen."""
    if not isinstance(source, FileSource) or source.options is None:
        return False
    return source.options.view.value == "original"


def known_encoding(source: Source | None, document: Document) -> str:
    """The encoding of a text file, as the menu calls it; empty for formats that know their own."""
    chosen = source.options.encoding if isinstance(source, FileSource) and source.options else None
    found = chosen or document.encoding
    return next((name for name in ENCODINGS if _is_same(name, found)), found)


def _is_same(encoding: str, other: str) -> bool:
    try:
        return codecs.lookup(encoding).name == codecs.lookup(other).name
    except LookupError:
        return False
