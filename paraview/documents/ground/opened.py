"""What a reader is given: the bytes of a file, and how they are to be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from paraview.documents.ground.article import Article
from paraview.limits import Limits
from paraview.options import ReadOptions
from paraview.progress import Progress, silent
from paraview.wording import document_errors

if TYPE_CHECKING:
    from paraview.documents.ground.stories import Story

ReadPart = Callable[[bytes, str, ReadOptions], Article]
"""Reads a document that stands inside another one, by its bytes, its name and the options."""


def _nothing_inside(_data: bytes, _name: str, _options: ReadOptions) -> Article:
    raise document_errors.nested_too_deeply()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file in memory, and all that a reader has to know to read it.

    Attributes:
        data: its bytes.
        options: what the editor chose when opening it.
        limits: how much it may ask of the machine.
        progress: told how far a long document is; it may raise `Cancelled`.
        read_part: reads what stands inside the file, such as an attachment, in whatever format.
        is_document: whether a name is that of a file which could be read.
    """

    data: bytes
    options: ReadOptions = field(default_factory=ReadOptions)
    limits: Limits = field(default_factory=Limits)
    progress: Progress = silent
    read_part: ReadPart = _nothing_inside
    is_document: Callable[[str], bool] = bool

    def inner(self, data: bytes, charset: str | None = None) -> Opened:
        """Bytes out of this file, to be read in the same way; `charset` is what it says of them."""
        options = replace(self.options, encoding=self.options.encoding or charset)
        return replace(self, data=data, options=options)


Reader = Callable[[Opened], Article]
StoryLister = Callable[[Opened], "tuple[Story, ...]"]
