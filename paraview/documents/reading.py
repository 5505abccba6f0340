"""From a path or a pasted text to a `Document`."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.documents.detection import detect
from paraview.documents.formats import NAMES, Format, link_error
from paraview.documents.ground.article import Article, ReadOptions
from paraview.documents.ground.canonical import to_document
from paraview.documents.ground.limits import LIMITS, refuse_long_text
from paraview.documents.ground.markup import damaged
from paraview.documents.mail import mail
from paraview.documents.news import anpa, indesign, newswire, ninjs
from paraview.documents.open_document import odt
from paraview.documents.pdf import reader as pdf
from paraview.documents.text import markdown, plain
from paraview.documents.web import epub, html, webarchive
from paraview.documents.word import doc, docx, rtf
from paraview.errors import DocumentError
from paraview.progress import Progress, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from paraview.comparison import Document
    from paraview.documents.ground.stories import Story

    Reader = Callable[[bytes, ReadOptions], Article]

_READERS: Mapping[Format, Reader] = {
    Format.TEXT: plain.read,
    Format.MARKDOWN: markdown.read,
    Format.HTML: html.read,
    Format.DOCX: docx.read,
    Format.WORD_XML: docx.read_flat,
    Format.DOC: doc.read,
    Format.ODT: odt.read,
    Format.FLAT_ODT: odt.read_flat,
    Format.RTF: rtf.read,
    Format.WEB_ARCHIVE: mail.read_archive,
    Format.SAFARI_ARCHIVE: webarchive.read,
    Format.NEWS_XML: newswire.read,
    Format.NINJS: ninjs.read,
    Format.WIRE: anpa.read,
    Format.IDML: indesign.read_layout,
    Format.ICML: indesign.read_story,
}
_STORIES: Mapping[Format, Callable[[bytes], tuple[Story, ...]]] = {
    Format.EPUB: epub.stories,
    Format.NEWS_XML: newswire.stories,
    Format.NINJS: ninjs.stories,
    Format.IDML: indesign.stories,
    Format.PDF: pdf.stories,
    Format.EMAIL: lambda data: mail.stories(data, _part_reader(_MAIL_DEPTH)),
}
_MAIL_DEPTH = 3
_LINK_ALONE = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_LINK = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)


def read_document(
    path: str | Path,
    *,
    encoding: str | None = None,
    options: ReadOptions | None = None,
    progress: Progress = silent,
) -> Document:
    """The article in a file.

    Args:
        path: where the file lies. Its format is told by its content, then by its name.
        encoding: the encoding of a text file, where the editor knows better; short for the same
            field of `options`.
        options: what the editor chose when opening it again.
        progress: told how far a long document is; it may raise `Cancelled`.

    Raises:
        DocumentError: where there is no such file, or no text in it that can be read.
    """
    options = options or ReadOptions()
    if encoding is not None:
        options = replace(options, encoding=encoding)
    if _LINK.match(str(path)):
        raise link_error()
    file = Path(path)
    return from_bytes(
        _contents(file), file.name, path=str(file), options=options, progress=progress
    )


def list_stories(path: str | Path) -> tuple[Story, ...]:
    """The stories that a file lets an editor choose from; none where it is one text.

    Their names are what `ReadOptions.stories` takes.

    Raises:
        DocumentError: where the file can't be read.
    """
    file = Path(path)
    data = _contents(file)
    lister = _STORIES.get(detect(data, file.name))
    return () if lister is None else tuple(story for story in lister(data) if story.words)


def from_bytes(
    data: bytes,
    name: str,
    *,
    path: str | None = None,
    options: ReadOptions | None = None,
    progress: Progress = silent,
) -> Document:
    """The article in a file that lies in memory, such as an attachment.

    Raises:
        DocumentError: where there is no text in it that can be read.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError("This file is empty.", "There is nothing in it to compare.")
    found = detect(data, name)
    try:
        article = _article(data, found, options or ReadOptions(), progress, _MAIL_DEPTH)
    except RecursionError as error:
        raise DocumentError(
            "This file can’t be read.",
            "Its parts are nested too deeply. Copy the text and paste it instead.",
        ) from error
    document = to_document(
        article,
        name=name,
        format_name=found.value,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    if not document.text:
        raise DocumentError(
            "There is no text in this file.",
            f"It was read as {NAMES[found]}, and holds no words to compare.",
        )
    return document


def _article(
    data: bytes, found: Format, options: ReadOptions, progress: Progress, depth: int
) -> Article:
    """What the reader of a format makes of a file.

    `depth` tells how deep the mails may be nested out of which attachments are read.
    """
    if found is Format.PDF:
        return pdf.read(data, options, progress)
    if found is Format.EPUB:
        return epub.read(data, options, progress)
    if found is Format.EMAIL:
        return mail.read_message(data, options, _part_reader(depth))
    return _READERS[found](data, options)


def _part_reader(depth: int) -> Callable[[bytes, str, ReadOptions], Article]:
    """Reads attachments, and those of mails among them, down to a depth."""

    def read_part(data: bytes, name: str, options: ReadOptions) -> Article:
        if not depth or not data.strip():
            raise damaged("message")
        return _article(data, detect(data, name), options, silent, depth - 1)

    return read_part


def from_text(text: str, name: str = "") -> Document:
    """Pasted text as a document; it may be empty.

    Raises:
        DocumentError: where it is too long, or nothing but a link, which is not followed.
    """
    refuse_long_text(len(text), LIMITS.text_bytes)
    if _LINK_ALONE.fullmatch(text.strip()):
        raise link_error()
    return to_document(plain.from_string(text), name=name, format_name=Format.TEXT.value)


def from_html(html_text: str, name: str = "") -> Document:
    """Pasted mark-up as a document: all the text in it, because somebody selected it.

    Raises:
        DocumentError: where it is too long or made to hurt.
    """
    article = Article(tuple(html.runs_of_html(html_text)))
    return to_document(article, name=name, format_name=Format.HTML.value)


def _contents(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DocumentError(
                f"“{path.name}” is a folder.", "Choose one of the documents in it instead."
            )
        if path.exists() and not path.is_file():
            raise DocumentError(f"“{path.name}” is no document.", "It is a device or a pipe.")
        size = path.stat().st_size
        if size > _limit_bytes(path):
            raise DocumentError(
                f"“{path.name}” is too large to open.",
                f"It has {size >> 20:,} MB; up to {_limit_bytes(path) >> 20} MB can be opened, "
                "unless you raise that limit.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(
            f"“{path.name}” was not found.", "It may have been moved, renamed or deleted."
        ) from None
    except PermissionError:
        raise DocumentError(
            f"“{path.name}” may not be opened.", "You don’t have the right to read this file."
        ) from None
    except (OSError, ValueError) as error:
        raise DocumentError(
            f"“{path.name}” can’t be read.", "The disk or the network share may be gone."
        ) from error


def _limit_bytes(path: Path) -> int:
    return LIMITS.pdf_bytes if path.suffix.lower() == ".pdf" else LIMITS.file_bytes
