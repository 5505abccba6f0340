"""Whole documents in another format that stand inside a Word document (`altChunk`).

Word takes them in when it opens the file for the first time; programs that put documents together
leave it to that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.documents.detection import detect
from paraview.documents.formats import Format
from paraview.documents.mail import mail
from paraview.documents.text import plain
from paraview.documents.web import html
from paraview.documents.word import rtf
from paraview.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from paraview.documents.ground.article import Article, ReadOptions, Run
    from paraview.documents.ground.package import Package

    Reader = Callable[[bytes, ReadOptions], Article]

_READERS: Mapping[Format, Reader] = {
    Format.HTML: html.read,
    Format.TEXT: plain.read,
    Format.RTF: rtf.read,
    Format.WEB_ARCHIVE: mail.read_archive,
}


class Chunks:
    """The chunks of a document.

    Args:
        package: where they lie.
        places: the names of the parts by the ids of their relations.
        options: how the document is read; of a page all the text is.
        read_word: reads a chunk that is a Word document itself.

    Attributes:
        left_out: the names of those that are in formats which nobody reads.
    """

    def __init__(
        self,
        package: Package,
        places: Mapping[str, str],
        options: ReadOptions,
        read_word: Reader,
    ) -> None:
        self._package = package
        self._places = places
        self._options = replace(options, encoding=None, whole_page=True)
        self._read_word = read_word
        self.left_out: list[str] = []

    def runs(self, relation: str) -> tuple[Run, ...]:
        """The blocks of the chunk that a relation leads to; none where it can't be read."""
        place = self._places.get(relation, "")
        try:
            data = self._package.read(place)
            found = detect(data, place)
            reader = self._read_word if found is Format.DOCX else _READERS[found]
            return reader(data, self._options).runs
        except (DocumentError, KeyError):
            self.left_out.append(place.rpartition("/")[2])
            return ()
