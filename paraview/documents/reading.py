"""From a path or a pasted text to a `Document`."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from paraview.documents.detection import detect
from paraview.documents.formats import HTML, SUFFIXES, TEXT, is_document_name
from paraview.documents.ground import plain_text
from paraview.documents.ground.article import Article
from paraview.documents.ground.canonical import to_document
from paraview.documents.ground.mojibake import repaired
from paraview.documents.ground.opened import Opened
from paraview.documents.text import subtitles
from paraview.documents.web import html
from paraview.errors import DocumentError
from paraview.limits import Limits
from paraview.options import ReadOptions
from paraview.progress import Progress, silent
from paraview.wording import document_errors
from paraview.wording.formats import format_choice

if TYPE_CHECKING:
    from paraview.comparison import Document
    from paraview.documents.ground.stories import Story
    from paraview.documents.word.docx import ParagraphStyles

_MAX_DEPTH = 3
"""How deep documents may stand inside each other: mails in mails, Word in Word."""

_LINK_ALONE = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_LINK = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)


def read_document(
    path: str | Path,
    *,
    encoding: str | None = None,
    options: ReadOptions | None = None,
    limits: Limits | None = None,
    progress: Progress = silent,
) -> Document:
    """The article in a file.

    Args:
        path: where the file lies. Its format is told by its content, then by its name.
        encoding: the encoding of a text file, where the editor knows better; short for the same
            field of `options`.
        options: what the editor chose when opening it again.
        limits: how much it may ask of the machine; none for the usual ones.
        progress: told how far a long document is; it may raise `Cancelled`.

    Raises:
        DocumentError: where there is no such file, or no text in it that can be read.
    """
    options = options or ReadOptions()
    limits = limits or Limits()
    if encoding is not None:
        options = replace(options, encoding=encoding)
    if _LINK.match(str(path)):
        raise document_errors.is_a_link()
    file = Path(path)
    return from_bytes(
        _contents(file, limits),
        file.name,
        path=str(file),
        options=options,
        limits=limits,
        progress=progress,
    )


def list_stories(path: str | Path, limits: Limits | None = None) -> tuple[Story, ...]:
    """The stories that a file lets an editor choose from; none where it is one text.

    Their names are what `ReadOptions.stories` takes.

    Raises:
        DocumentError: where the file can't be read.
    """
    file, limits = Path(path), limits or Limits()
    data = _contents(file, limits)
    found = detect(data, file.name, limits)
    if found.stories is None:
        return ()
    opened = _opened(data, ReadOptions(), limits, silent)
    return tuple(story for story in found.stories(opened) if story.words)


def word_styles(document: Document, limits: Limits | None = None) -> ParagraphStyles | None:
    """How the paragraphs of the Word document are styled that a document was read from.

    None where it was no Word document (.docx), or where its file is not what it was.
    """
    if document.format != "docx" or document.path is None:
        return None
    limits = limits or Limits()
    try:
        data = _contents(Path(document.path), limits)
        if hashlib.sha256(data).hexdigest() != document.sha256:
            return None
        from paraview.documents.word.docx import paragraph_styles

        return paragraph_styles(_opened(data, ReadOptions(), limits, silent))
    except DocumentError:
        return None


def from_bytes(
    data: bytes,
    name: str,
    *,
    path: str | None = None,
    options: ReadOptions | None = None,
    limits: Limits | None = None,
    progress: Progress = silent,
) -> Document:
    """The article in a file that lies in memory, such as an attachment.

    Raises:
        DocumentError: where there is no text in it that can be read.
    """
    limits = limits or Limits()
    if not data.strip(b"\0 \t\r\n"):
        raise document_errors.empty_file()
    found = detect(data, name, limits)
    try:
        article = found.read(_opened(data, options or ReadOptions(), limits, progress))
    except RecursionError as error:
        raise document_errors.nested_too_deeply() from error
    document = to_document(
        repaired(article),
        name=name,
        format_name=found.name,
        limits=limits,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    if not document.text:
        raise document_errors.no_text(format_choice(found.name))
    return document


def from_text(text: str, name: str = "", limits: Limits | None = None) -> Document:
    """Pasted text as a document; it may be empty.

    Raises:
        DocumentError: where it is too long, or nothing but a link, which is not followed.
    """
    limits = limits or Limits()
    if len(text) > limits.text_bytes:
        raise document_errors.text_too_long(limits.text_bytes)
    if _LINK_ALONE.fullmatch(text.strip()):
        raise document_errors.is_a_link()
    room = subtitles if subtitles.is_subtitles(text) else plain_text
    article = repaired(room.from_string(text))
    return to_document(article, name=name, format_name=TEXT.name, limits=limits)


def from_html(html_text: str, name: str = "", limits: Limits | None = None) -> Document:
    """Pasted mark-up as a document: all the text in it, because somebody selected it.

    Raises:
        DocumentError: where it is too long or made to hurt.
    """
    limits = limits or Limits()
    article = Article(tuple(html.runs_of_html(html_text, limits)))
    return to_document(article, name=name, format_name=HTML.name, limits=limits)


def _opened(data: bytes, options: ReadOptions, limits: Limits, progress: Progress) -> Opened:
    inside = _Inside(limits, _MAX_DEPTH)
    return Opened(data, options, limits, progress, inside.read, is_document_name)


@dataclass(frozen=True, slots=True)
class _Inside:
    """Reads documents that stand inside another one, and those inside them, down to a depth."""

    limits: Limits
    depth: int

    def read(self, data: bytes, name: str, options: ReadOptions) -> Article:
        if not self.depth or not data.strip():
            raise document_errors.damaged("document")
        deeper = replace(self, depth=self.depth - 1)
        opened = Opened(data, options, self.limits, silent, deeper.read, is_document_name)
        return detect(data, name, self.limits).read(opened)


def _contents(path: Path, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            if path.suffix.lower() == ".pages":  # which a Mac shows as one file
                raise document_errors.pages_document()
            raise document_errors.is_a_folder(path.name)
        if path.exists() and not path.is_file():
            raise document_errors.no_document(path.name)
        size = path.stat().st_size
        promised = SUFFIXES.get(PurePath(path).suffix.lower(), TEXT)
        limit = promised.size_limit(limits)
        if size > limit:
            raise document_errors.file_too_large(path.name, size, limit)
        return path.read_bytes()
    except FileNotFoundError:
        raise document_errors.not_found(path.name) from None
    except PermissionError:
        raise document_errors.not_allowed(path.name) from None
    except (OSError, ValueError) as error:
        raise document_errors.disk_gone(path.name) from error
