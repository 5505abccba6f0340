"""A report before it has a format: everything worded and in order. All of it is frozen.

It is made once, by `paraview.reports.building`, and handed to any writer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.passages.entry_titles import Piece

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import BinaryIO

    from paraview.comparison import Comparison, Document, Hand, Look, Span

Pieces = tuple[Piece, ...]


class Part(StrEnum):
    """How much of a comparison a report holds."""

    EVERYTHING = "everything"
    DIFFERENCES = "differences"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a report.

    Attributes:
        part: everything; only the passages that differ; or only what was found: quotations, facts,
            and the passages that were dropped or added or that moved. What an editor judged or
            noted is always in it.
        quotations: whether quotations are listed.
        short_names: for outsiders: file names without the folders that they lie in.
        plain_moves: in a Word document, what moved is deleted and inserted, not moved.
    """

    part: Part = Part.EVERYTHING
    quotations: bool = True
    short_names: bool = False
    plain_moves: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an editor thinks of something: the name of a verdict, a note; either may be empty."""

    verdict: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return bool(self.verdict or self.note)


@dataclass(frozen=True, slots=True)
class Source:
    """One of the two documents: what it is called, and what proves which file it was."""

    hand: Hand
    heading: str
    title: str
    file: str
    sha256: str
    facts: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures as a table, and in sentences."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A quotation or a fact, with both wordings; an end without pieces is not there.

    `left` and `right` tell where it stands. It `changed` where the wordings or the speakers are not
    the same, and is `loud` where an editor must not miss it.
    """

    title: str
    speaker: str
    earlier: Pieces
    later: Pieces
    changed: bool
    loud: bool
    left: Span | None
    right: Span | None
    opinion: Opinion = Opinion()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody's quotations."""

    heading: str
    quotations: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage, side by side: the sentences of either article in pieces.

    `left` and `right` are the indexes of those sentences; `certainty` is empty where it stands
    alone.
    """

    look: Look
    moved: bool
    signs: str
    title: str
    certainty: str
    left: tuple[int, ...]
    right: tuple[int, ...]
    earlier: tuple[Pieces, ...]
    later: tuple[Pieces, ...]
    found: tuple[str, ...]
    opinion: Opinion = Opinion()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says, in the order in which it says it.

    `comparison` is what it was made of, for the writers that hand on whole texts or everything.
    `later` is the later article as it was read, for what only its file can tell; its path is not.
    """

    title: str
    gist: str
    made: datetime
    sources: tuple[Source, Source]
    figures: Figures
    speakers: tuple[Speaker, ...]
    facts: tuple[Listed, ...]
    rows: tuple[Row, ...]
    signs: str
    about: tuple[tuple[str, str], ...]
    contents: Contents
    comparison: Comparison = field(repr=False)
    later: Document = field(repr=False)


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that reports are written in.

    Attributes:
        name: what it is called on the command line.
        suffix: how the names of its files end.
        write: writes a whole report.
        is_binary: whether a terminal can't show it.
        can_be_partial: whether it can hold only a part of the passages.
        can_omit_quotations: whether it can be without the list of quotations.
        has_verdicts: whether it holds what an editor thinks.
        has_moves: whether it tells what moved as moved, unless it is told not to.
    """

    name: str
    suffix: str
    write: Callable[[Report, BinaryIO], None]
    is_binary: bool = False
    can_be_partial: bool = True
    can_omit_quotations: bool = True
    has_moves: bool = False
    has_verdicts: bool = True


def plain(pieces: Pieces) -> str:
    """The words of some pieces."""
    return "".join(piece.text for piece in pieces)


def one_line(sentences: tuple[Pieces, ...]) -> Pieces:
    """One end of a row in pieces, its sentences with a space between them."""
    pieces: list[Piece] = []
    for number, sentence in enumerate(sentences):
        pieces += [Piece(" "), *sentence] if number else sentence
    return tuple(pieces)


def plain_row(sentences: tuple[Pieces, ...]) -> str:
    """The words of one end of a row."""
    return plain(one_line(sentences))
