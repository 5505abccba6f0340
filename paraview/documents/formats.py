"""The formats that can be opened, and what is said where one can't."""

from __future__ import annotations

from enum import StrEnum

from paraview.errors import DocumentError


class Format(StrEnum):
    """The formats that can be opened; the value is what `Document.format` says."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    WORD_XML = "wordml"
    DOC = "doc"
    ODT = "odt"
    FLAT_ODT = "fodt"
    RTF = "rtf"
    PDF = "pdf"
    EMAIL = "email"
    WEB_ARCHIVE = "mhtml"
    SAFARI_ARCHIVE = "webarchive"
    EPUB = "epub"
    NEWS_XML = "newsml"
    NINJS = "ninjs"
    WIRE = "wire"
    IDML = "idml"
    ICML = "icml"


NAMES: dict[Format, str] = {
    Format.TEXT: "plain text (.txt)",
    Format.MARKDOWN: "Markdown (.md)",
    Format.HTML: "web page (.html, .htm)",
    Format.DOCX: "Word (.docx)",
    Format.WORD_XML: "Word as XML (.xml)",
    Format.DOC: "old Word (.doc)",
    Format.ODT: "OpenDocument (.odt)",
    Format.FLAT_ODT: "flat OpenDocument (.fodt)",
    Format.RTF: "Rich Text (.rtf)",
    Format.PDF: "PDF (.pdf)",
    Format.EMAIL: "e-mail message (.eml)",
    Format.WEB_ARCHIVE: "web archive (.mhtml)",
    Format.SAFARI_ARCHIVE: "Safari archive (.webarchive)",
    Format.EPUB: "e-book (.epub)",
    Format.NEWS_XML: "NITF, NewsML or RSS (.xml)",
    Format.NINJS: "ninjs (.json)",
    Format.WIRE: "ANPA or IPTC wire copy",
    Format.IDML: "InDesign (.idml)",
    Format.ICML: "InCopy (.icml)",
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
    ".doc": Format.DOC,
    ".dot": Format.DOC,
    ".odt": Format.ODT,
    ".ott": Format.ODT,
    ".fodt": Format.FLAT_ODT,
    ".rtf": Format.RTF,
    ".pdf": Format.PDF,
    ".eml": Format.EMAIL,
    ".emlx": Format.EMAIL,
    ".mht": Format.WEB_ARCHIVE,
    ".mhtml": Format.WEB_ARCHIVE,
    ".webarchive": Format.SAFARI_ARCHIVE,
    ".epub": Format.EPUB,
    ".nitf": Format.NEWS_XML,
    ".newsml": Format.NEWS_XML,
    ".xml": Format.NEWS_XML,
    ".json": Format.NINJS,
    ".idml": Format.IDML,
    ".icml": Format.ICML,
}
"""The endings of file names that belong to formats which can be opened."""


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


def too_old() -> DocumentError:
    """The error for what Word wrote before 1997, in formats of their own."""
    return DocumentError(
        "This Word document is from before 1997 and can’t be opened.",
        "Open it in Word or LibreOffice, save it as .docx and drop that file.",
    )


def link_error() -> DocumentError:
    """The error for a link where a file was expected: nothing is ever fetched."""
    return DocumentError(
        "Links are not opened: nothing is fetched from the internet.",
        "Open the page in a browser, save it (“Web page, complete” or “HTML only”) and drop that "
        "file, or select the article there and paste it.",
    )
