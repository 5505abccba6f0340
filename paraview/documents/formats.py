"""Which format a file is in: told by its content first, then by its name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from paraview.documents.package import Package, protected
from paraview.errors import DocumentError


class Format(StrEnum):
    """The formats that can be opened; the value is what `Document.format` says."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    FLAT_ODT = "fodt"
    RTF = "rtf"
    PDF = "pdf"


NAMES: dict[Format, str] = {
    Format.TEXT: "plain text (.txt)",
    Format.MARKDOWN: "Markdown (.md)",
    Format.HTML: "web page (.html, .htm)",
    Format.DOCX: "Word (.docx)",
    Format.ODT: "OpenDocument (.odt)",
    Format.FLAT_ODT: "flat OpenDocument (.fodt)",
    Format.RTF: "Rich Text (.rtf)",
    Format.PDF: "PDF (.pdf)",
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
    ".dotm": Format.DOCX,
    ".odt": Format.ODT,
    ".ott": Format.ODT,
    ".fodt": Format.FLAT_ODT,
    ".rtf": Format.RTF,
    ".pdf": Format.PDF,
}
"""The endings of file names that belong to formats which can be opened."""

_HEAD_BYTES = 4096
_PDF_HEAD_BYTES = 1024
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
"""What may stand in front of mark-up: byte-order marks and white space."""

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
    *(b"%!PS", b"ID3", b"OggS", b"\x06\x06\xed\xf5"),
)
_NAME = re.compile(rb"[\w.:-]+")
_HTML_ROOTS = frozenset(
    (
        *("html", "head", "body", "title", "meta", "div", "p", "article", "section", "main"),
        *("h1", "h2", "span", "table", "ul", "center", "font"),
    )
)
_BY_ROOT = {"document": Format.FLAT_ODT}
_OTHER_OFFICE = ("xl/", "ppt/", "visio/")
_NAMED = frozenset({Format.TEXT, Format.MARKDOWN, Format.HTML})
"""The formats that are told by their name alone, because their content may look like anything."""


def detect(data: bytes, name: str) -> Format:
    """The format of a file.

    Raises:
        DocumentError: where it is none that can be opened, or it is locked.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in {".url", ".webloc"}:
        raise link_error()
    return _by_signature(data, suffix) or _by_mark_up(data, suffix)


def _by_signature(data: bytes, suffix: str) -> Format | None:
    """The format that the first bytes tell, or none where they may be text."""
    if data.startswith(_ZIP):
        return _detect_zip(data)
    if data.lstrip(_MARKS).startswith(b"{\\rtf"):
        return Format.RTF
    if b"%PDF-" in data[:_PDF_HEAD_BYTES]:
        return Format.PDF
    if data.startswith(_OLE):
        raise _ole_error(data)
    if data.startswith(_BINARY):
        raise unknown_format(suffix)
    return None


def _by_mark_up(data: bytes, suffix: str) -> Format:
    """The format of a text, by its first element and then by the name of the file."""
    by_name = SUFFIXES.get(suffix)
    root = root_name(data)
    if root in _BY_ROOT:
        return _BY_ROOT[root]
    if by_name in _NAMED:
        return Format.HTML if by_name is Format.TEXT and root == "html" else by_name
    if root in _HTML_ROOTS:
        return Format.HTML
    if root and data.lstrip(_MARKS).startswith(b"<?xml"):
        raise unknown_format(suffix)
    return Format.TEXT  # a file that is no text after all is refused when it is decoded


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


def root_name(data: bytes) -> str:
    """The local name of the first element of mark-up in lower case, or nothing where it is none."""
    head = data[:_HEAD_BYTES]
    if b"\0" in head[:8]:  # UTF-16, whose ASCII letters are every other byte
        head = head.replace(b"\0", b"")
    head = head.lstrip(_MARKS)
    while head.startswith((b"<?", b"<!")):
        end = b"?>" if head.startswith(b"<?") else b"-->" if head.startswith(b"<!--") else b">"
        before, _, after = head.partition(end)
        if end == b">" and before.upper().startswith(b"<!DOCTYPE HTML"):
            return "html"
        if b"[" in before and end == b">":  # a document type with definitions of its own
            after = after.partition(b"]")[2].partition(b">")[2]
        head = after.lstrip()
    found = _NAME.match(head, 1) if head.startswith(b"<") else None
    return found.group().rpartition(b":")[2].decode("ascii", "replace").lower() if found else ""


def _detect_zip(data: bytes) -> Format:
    package = Package(data, "file")
    stated = package.read("mimetype")[:100].strip() if "mimetype" in package else b""
    if stated.startswith(b"application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if any(name.startswith(_OTHER_OFFICE) for name in package.names):
        raise unknown_format()
    if "word/document.xml" in package or "_rels/.rels" in package:
        return Format.DOCX
    if "content.xml" in package and not stated:
        return Format.ODT
    raise unknown_format()


def _ole_error(data: bytes) -> DocumentError:
    """Office files from before 2007, and newer ones under a password, come in this container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return protected("file")
    return DocumentError(
        "Old Word files (.doc) can’t be opened.",
        "Open it in Word or LibreOffice, save it as .docx and drop that file.",
    )
