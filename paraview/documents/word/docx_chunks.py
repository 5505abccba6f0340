"""Whole documents in another format that stand inside a Word document (`altChunk`).

Word takes them in when it opens the file for the first time; programs that put documents together
leave it to that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.documents.ground.article import Run
    from paraview.documents.ground.opened import Opened
    from paraview.documents.ground.package import Package


class Chunks:
    """The chunks of a document.

    Args:
        package: where they lie.
        places: the names of the parts by the ids of their relations.
        opened: how the document is read; of a page in it all the text is.

    Attributes:
        left_out: the names of those that nobody can read.
    """

    def __init__(self, package: Package, places: Mapping[str, str], opened: Opened) -> None:
        self._package = package
        self._places = places
        self._options = replace(opened.options, encoding=None, whole_page=True)
        self._read_part = opened.read_part
        self.left_out: list[str] = []

    def runs(self, relation: str) -> tuple[Run, ...]:
        """The blocks of the chunk that a relation leads to; none where it can't be read."""
        place = self._places.get(relation, "")
        try:
            return self._read_part(self._package.read(place), place, self._options).runs
        except DocumentError:
            self.left_out.append(place.rpartition("/")[2])
            return ()
