"""Which format a file is in: told by its content first, then by its name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from paraview.documents.package import protected
from paraview.errors import DocumentError


class Format(StrEnum):
    """The formats that can be opened; the value is what `Document.format` says."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


NAMES: dict[Format, str] = {
    Format.TEXT: "plain text (.txt)",
    Format.MARKDOWN: "Markdown (.md)",
    Format.HTML: "web page (.html, .htm)",
    Format.DOCX: "Word (.docx)",
}
"""What each format is called in front of an editor."""

SUFFIXES: dict[str, Format] = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
}
"""The endings of file names that belong to formats which can be opened."""

_HEAD_BYTES = 4096
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY = (
    *(
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"II*\0",
        b"MM\0*",
        b"8BPS",
        b"RIFF",
        b"\x7fELF",
        b"MZ\x90",
    ),
    *(b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh9", b"\xfd7zXZ", b"SQLite format 3", b"PK\x05\x06"),
    *(b"%!PS", b"ID3", b"OggS", b"\x06\x06\xed\xf5", b"%PDF-", b"{\\rtf"),
)
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|h1|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)


def detect(data: bytes, name: str) -> Format:
    """The format of a file.

    Raises:
        DocumentError: where it is none that can be opened, or it is locked.
    """
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_ZIP):
        return _detect_zip(data)
    if data.startswith(_OLE):
        raise _ole_error(data)
    if suffix in {".url", ".webloc"}:
        raise link_error()
    if data.startswith(_BINARY):
        raise unknown_format(suffix)
    by_name = SUFFIXES.get(suffix)
    if by_name is Format.DOCX:
        raise unknown_format(suffix)
    if _HTML.match(data[:_HEAD_BYTES]) and by_name is not Format.MARKDOWN:
        return Format.HTML
    return by_name or Format.TEXT


def unknown_format(suffix: str = "") -> DocumentError:
    """The error for a file of another format, with the list of those that can be opened."""
    title = (
        f"Files of this type ({suffix}) can’t be opened."
        if suffix
        else "This type of file can’t be opened."
    )
    known = list(NAMES.values())
    return DocumentError(
        title,
        f"These can: {', '.join(known[:-1])} and {known[-1]}. "
        "Save the article as one of them, or paste its text.",
    )


def link_error() -> DocumentError:
    """The error for a link where a file was expected: nothing is ever fetched."""
    return DocumentError(
        "Links are not opened: nothing is fetched from the internet.",
        "Open the page in a browser, save it (“Web page, complete” or “HTML only”) and drop that "
        "file, or select the article there and paste it.",
    )


def _detect_zip(data: bytes) -> Format:
    if b"word/" in data or b"[Content_Types].xml" in data:
        return Format.DOCX
    raise unknown_format()


def _ole_error(data: bytes) -> DocumentError:
    """Office files from before 2007, and newer ones under a password, come in this container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return protected("file")
    return DocumentError(
        "Old Word files (.doc) can’t be opened.",
        "Open it in Word or LibreOffice, save it as .docx and drop that file.",
    )
