"""By what each format is told: signs in the content first, the ending of the name where it helps.

The table in `formats` asks in its order, so a sign only has to tell its format from those below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.documents.mail import tnef as _tnef
from paraview.documents.news import anpa
from paraview.documents.pdf import header
from paraview.documents.text import subtitles as _subtitles
from paraview.documents.web import webarchive

if TYPE_CHECKING:
    from paraview.documents.ground.content import Content

_HTML_ROOTS = frozenset(
    (
        *("html", "head", "body", "title", "meta", "div", "p", "article", "section", "main"),
        *("h1", "h2", "span", "table", "ul", "center", "font"),
    )
)
_NEWS_ROOTS = frozenset(("nitf", "newsml", "newsmessage", "newsitem", "rbnews", "rss", "feed"))
_IN_COPY = b"<?aid "
_SAVED_PAGE = re.compile(
    rb"^snapshot-content-location:|^from: *\"?<saved by", re.IGNORECASE | re.MULTILINE
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_EPUB = b"application/epub+zip"
_IDML = b"application/vnd.adobe.indesign-idml"
TEXT_SUFFIXES = (".txt", ".text")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
MARKDOWN_SUFFIXES = (".md", ".markdown")


def odt(content: Content) -> bool:
    """A package that states its type; some are without, and are told by what they lack."""
    package = content.package
    if package is None:
        return False
    return content.stated_type.startswith(_OPEN_DOCUMENT) or (
        "content.xml" in package and not content.stated_type and not docx(content)
    )


def epub(content: Content) -> bool:
    """A package that states its type, or leads to its chapters."""
    package = content.package
    if package is None:
        return False
    return content.stated_type == _EPUB or (
        not content.stated_type and "META-INF/container.xml" in package
    )


def idml(content: Content) -> bool:
    """A package that states its type, or has a list of its stories."""
    package = content.package
    return package is not None and (
        content.stated_type.startswith(_IDML) or "designmap.xml" in package
    )


def docx(content: Content) -> bool:
    """A package with Word's main part, or with relations that lead to one."""
    package = content.package
    return package is not None and ("word/document.xml" in package or "_rels/.rels" in package)


def rtf(content: Content) -> bool:
    """The first group of a file in Rich Text."""
    return content.head.startswith(b"{\\rtf")


def pdf(content: Content) -> bool:
    """A header, or the objects and the end that every such file has."""
    return header.looks_like(content.data)


def tnef(content: Content) -> bool:
    """Its first four bytes."""
    return content.data.startswith(_tnef.SIGNATURE)


def safari_archive(content: Content) -> bool:
    """A binary property list."""
    return content.data.startswith(webarchive.SIGNATURE)


def wire(content: Content) -> bool:
    """Control characters around a header in letters."""
    return anpa.looks_like(content.data)


def doc(content: Content) -> bool:
    """The stream that holds the text."""
    return content.has_stream("WordDocument")


def icml(content: Content) -> bool:
    """An instruction for InCopy before the root element."""
    return content.root == "document" and _IN_COPY in content.head


def flat_odt(content: Content) -> bool:
    """Its root element."""
    return content.root == "document"


def word_xml(content: Content) -> bool:
    """Its root element, of 2003 or of a package in one file."""
    return content.root in {"worddocument", "package"}


def news_xml(content: Content) -> bool:
    """Its root element."""
    return content.root in _NEWS_ROOTS


def markdown(content: Content) -> bool:
    """Only its ending tells it from plain text."""
    return content.suffix in MARKDOWN_SUFFIXES


def ninjs(content: Content) -> bool:
    """A bracket, and an ending."""
    return content.head.startswith((b"{", b"[")) and content.suffix == ".json"


def web_archive(content: Content) -> bool:
    """The headers of a message that a browser wrote."""
    is_saved = content.suffix in {".mht", ".mhtml"} or bool(_SAVED_PAGE.search(content.headers))
    return not content.root and bool(content.headers) and is_saved


def email(content: Content) -> bool:
    """The headers of a message."""
    return not content.root and bool(content.headers)


def subtitles(content: Content) -> bool:
    """The first time, behind a number or the name of the format."""
    head = content.head.replace(b"\0", b"").decode("utf-8", "ignore")
    return _subtitles.is_subtitles(head)


def html(content: Content) -> bool:
    """Its root element, or a first one that pages have; a text may begin with any but the root."""
    if content.root == "html" or content.suffix in HTML_SUFFIXES:
        return True
    return content.root in _HTML_ROOTS and content.suffix not in TEXT_SUFFIXES


def text(content: Content) -> bool:
    """Whatever is no other XML; what is no text after all is refused when it is decoded."""
    is_xml = bool(content.root) and content.head.startswith(b"<?xml")
    return content.suffix in TEXT_SUFFIXES or not is_xml
