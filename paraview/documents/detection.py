"""Which format a file is in: told by its content first, then by its name."""

from __future__ import annotations

import re
from pathlib import PurePath

from paraview.documents.formats import SUFFIXES, Format, link_error, too_old, unknown_format
from paraview.documents.ground.package import Package, protected
from paraview.documents.news import anpa
from paraview.documents.web import webarchive
from paraview.documents.word import compound_file
from paraview.errors import DocumentError

_HEAD_BYTES = 4096
_ENOUGH_HEADERS = 2
_PDF_HEAD_BYTES = 1024
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
"""What may stand in front of mark-up: byte-order marks and white space."""

_ZIP = b"PK\x03\x04"
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
_OLD_WORD = (b"\xdb\xa5", b"\x9b\xa5", b"\x31\xbe\0\0", b"\xfe\x37\0")
"""How files of Word 1 and 2 and of Word for DOS begin, which are no text though they hold some."""

_NAME = re.compile(rb"[\w.:-]+")
_HTML_ROOTS = frozenset(
    (
        *("html", "head", "body", "title", "meta", "div", "p", "article", "section", "main"),
        *("h1", "h2", "span", "table", "ul", "center", "font"),
    )
)
_BY_ROOT = {
    "document": Format.FLAT_ODT,
    "worddocument": Format.WORD_XML,
    "package": Format.WORD_XML,
    "nitf": Format.NEWS_XML,
    "newsml": Format.NEWS_XML,
    "newsmessage": Format.NEWS_XML,
    "newsitem": Format.NEWS_XML,
    "rbnews": Format.NEWS_XML,
    "rss": Format.NEWS_XML,
    "feed": Format.NEWS_XML,
}
_IN_COPY = b"<?aid "
_HEADER = re.compile(rb"[\w-]{2,40}:[ \t]|(?:From |[ \t])")
_MAIL_HEADERS = re.compile(
    rb"^(?:from|to|subject|date|message-id|received|mime-version|return-path|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_ARCHIVE = re.compile(
    rb"^snapshot-content-location:|^from: *\"?<saved by", re.IGNORECASE | re.MULTILINE
)
_OTHER_OFFICE = ("xl/", "ppt/", "visio/")


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
    if data.startswith(webarchive.SIGNATURE):
        return Format.SAFARI_ARCHIVE
    if anpa.looks_like(data):
        return Format.WIRE
    if data.startswith(compound_file.SIGNATURE):
        return _detect_ole(data, suffix)
    if data.startswith(_OLD_WORD):
        raise too_old()
    if data.startswith(_BINARY):
        raise unknown_format(suffix)
    return None


def _by_mark_up(data: bytes, suffix: str) -> Format:
    """The format of a text, by its first element and then by the name of the file."""
    by_name = SUFFIXES.get(suffix)
    root = root_name(data)
    if root == "document" and _IN_COPY in data[:_HEAD_BYTES]:
        return Format.ICML
    if root in _BY_ROOT:
        return _BY_ROOT[root]
    if by_name is Format.MARKDOWN:
        return by_name
    if not root and (found := _by_first_lines(data, suffix)) is not None:
        return found
    if by_name in {Format.HTML, Format.TEXT}:
        return Format.HTML if root == "html" else by_name
    if root in _HTML_ROOTS:
        return Format.HTML
    if root and data.lstrip(_MARKS).startswith(b"<?xml"):
        raise unknown_format(suffix)
    return Format.TEXT  # a file that is no text after all is refused when it is decoded


def _by_first_lines(data: bytes, suffix: str) -> Format | None:
    """A message, which begins with headers, or JSON, which begins with a bracket."""
    head = data[:_HEAD_BYTES].lstrip(_MARKS)
    if head.startswith((b"{", b"[")) and suffix == ".json":
        return Format.NINJS
    headers = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = headers.splitlines()
    if lines and lines[0].strip().isdigit() and suffix == ".emlx":
        lines = lines[1:]
    named = len(set(map(bytes.lower, _MAIL_HEADERS.findall(headers))))
    if named < _ENOUGH_HEADERS or not all(map(_HEADER.match, lines)):
        return None
    if suffix in {".mht", ".mhtml"} or _ARCHIVE.search(headers):
        return Format.WEB_ARCHIVE
    return Format.EMAIL


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
    if stated == b"application/epub+zip" or (not stated and "META-INF/container.xml" in package):
        return Format.EPUB
    if stated.startswith(b"application/vnd.adobe.indesign-idml") or "designmap.xml" in package:
        return Format.IDML
    if any(name.startswith(_OTHER_OFFICE) for name in package.names):
        raise unknown_format()
    if "word/document.xml" in package or "_rels/.rels" in package:
        return Format.DOCX
    if "content.xml" in package and not stated:
        return Format.ODT
    raise unknown_format()


def _detect_ole(data: bytes, suffix: str) -> Format:
    """Office files from before 2007, and newer ones under a password, come in this container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise protected("file")
    if "WordDocument".encode("utf-16-le") in data:
        return Format.DOC
    if "__substg1.0_".encode("utf-16-le") in data:
        raise DocumentError(
            "Outlook messages (.msg) can’t be opened.",
            "Open it in Outlook, save it as text or HTML and drop that file, or paste the text.",
        )
    raise unknown_format(suffix)
