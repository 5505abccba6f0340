"""The table of the formats that can be opened: one record for each, with all that there is to it.

To add a format, write its reader, say in `signs` how it is told, put its record here, and give it
words in `paraview.wording.formats`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from paraview.documents import signs
from paraview.documents.mail import mail, tnef
from paraview.documents.news import anpa, indesign, newswire, ninjs
from paraview.documents.open_document import odt
from paraview.documents.pdf import reader as pdf
from paraview.documents.text import markdown, plain, subtitles
from paraview.documents.web import epub, html, webarchive
from paraview.documents.word import doc, docx, rtf
from paraview.options import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.documents.ground.content import Content
    from paraview.documents.ground.opened import Reader, StoryLister
    from paraview.limits import Limits


@dataclass(frozen=True, slots=True)
class Format:
    """All that there is to know about a format.

    Attributes:
        name: what `Document.format` says.
        suffixes: the endings of file names that promise it.
        is_in: whether a file is in it, asked after all formats above it in the table.
        read: reads it.
        choices: what an editor can choose about documents in it.
        stories: lists the stories of a file, where it may hold several.
        size: the limit on the size of a file in it, by its name in `Limits`.
    """

    name: str
    suffixes: tuple[str, ...]
    is_in: Callable[[Content], bool]
    read: Reader
    choices: Choice = Choice.NONE
    stories: StoryLister | None = None
    size: str = "file_bytes"

    def size_limit(self, limits: Limits) -> int:
        """How many bytes a file in this format may have."""
        limit: int = getattr(limits, self.size)
        return limit


_VIEW, _ENCODING, _STORIES = Choice.VIEW, Choice.ENCODING, Choice.STORIES
_PAGE = Choice.ENCODING | Choice.WHOLE_PAGE

EPUB = Format("epub", (".epub",), signs.epub, epub.read, _STORIES, epub.stories)
DOCX = Format("docx", (".docx", ".docm", ".dotx", ".dotm"), signs.docx, docx.read, _VIEW)
HTML = Format("html", signs.HTML_SUFFIXES, signs.html, html.read, _PAGE)
TEXT = Format("text", signs.TEXT_SUFFIXES, signs.text, plain.read, _ENCODING)

FORMATS = (
    EPUB,
    Format(
        "idml", (".idml",), signs.idml, indesign.read_layout, _VIEW | _STORIES, indesign.stories
    ),
    Format("odt", (".odt", ".ott"), signs.odt, odt.read, _VIEW),
    DOCX,
    Format("rtf", (".rtf",), signs.rtf, rtf.read, _VIEW),
    Format(
        "pdf", (".pdf",), signs.pdf, pdf.read, Choice.COLUMNS | _STORIES, pdf.stories, "pdf_bytes"
    ),
    Format("webarchive", (".webarchive",), signs.safari_archive, webarchive.read, _PAGE),
    Format("tnef", (), signs.tnef, tnef.read, _STORIES, tnef.stories),
    Format("wire", (), signs.wire, anpa.read, _ENCODING),
    Format("doc", (".doc", ".dot"), signs.doc, doc.read, _VIEW),
    Format("icml", (".icml",), signs.icml, indesign.read_story, _VIEW),
    Format("fodt", (".fodt",), signs.flat_odt, odt.read_flat, _VIEW),
    Format("wordml", (), signs.word_xml, docx.read_flat, _VIEW),
    Format(
        "newsml",
        (".nitf", ".newsml", ".xml"),
        signs.news_xml,
        newswire.read,
        _STORIES,
        newswire.stories,
    ),
    Format("markdown", signs.MARKDOWN_SUFFIXES, signs.markdown, markdown.read, _ENCODING),
    Format("ninjs", (".json",), signs.ninjs, ninjs.read, _STORIES, ninjs.stories),
    Format("mhtml", (".mht", ".mhtml"), signs.web_archive, mail.read_archive, _PAGE),
    Format(
        "email",
        (".eml", ".emlx"),
        signs.email,
        mail.read_message,
        _ENCODING | _STORIES,
        mail.stories,
    ),
    Format("subtitles", (".srt", ".vtt"), signs.subtitles, subtitles.read, _ENCODING),
    HTML,
    TEXT,
)
"""In the order in which they are asked whether a file is theirs."""

SUFFIXES = {suffix: each for each in FORMATS for suffix in each.suffixes}
"""The endings of file names that promise a format."""


def format_called(name: str) -> Format | None:
    """The format with this name, as `Document.format` has it; none where there is none."""
    return next((each for each in FORMATS if each.name == name), None)


def is_document_name(name: str) -> bool:
    """Whether a file of this name promises a format that can be opened."""
    return PurePath(name).suffix.lower() in SUFFIXES
