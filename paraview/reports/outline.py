"""What will be in a report, before it is written: for somebody who is about to choose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from paraview.reports.model import one_line
from paraview.wording import reports as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from paraview.reports.model import Listed, Pieces, Report, Row

Entry = TypeVar("Entry")

MOST_LINES = 6
"""How many entries of a section are shown."""
MOST_CHARS = 400
"""How much of each wording."""


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """An entry: what it is, and the beginning of both wordings."""

    title: str
    earlier: Pieces
    later: Pieces


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section: its heading, how many entries it has, and the first of them."""

    heading: str
    count: int
    lines: tuple[OutlineLine, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The title, the sentence at the top, the files, the sections, and how many opinions."""

    title: str
    gist: str
    files: tuple[str, ...]
    sections: tuple[OutlineSection, ...]
    verdicts: int
    notes: int


def outline_of(report: Report) -> Outline:
    """What a report holds, in the order in which it holds it."""
    quotations = [each for speaker in report.speakers for each in speaker.quotations]
    sections = (
        _section(words.quotations(), quotations, _listed),
        _section(words.facts_that_differ(), report.facts, _listed),
        _section(words.side_by_side(), report.rows, _row),
    )
    listed = (*quotations, *report.facts)
    opinions = [*(each.opinion for each in listed), *(row.opinion for row in report.rows)]
    return Outline(
        report.title,
        report.gist,
        tuple(source.file for source in report.sources),
        tuple(each for each in sections if each.count),
        sum(bool(each.verdict) for each in opinions),
        sum(bool(each.note) for each in opinions),
    )


def _section(
    heading: str, entries: Sequence[Entry], line: Callable[[Entry], OutlineLine]
) -> OutlineSection:
    return OutlineSection(heading, len(entries), tuple(map(line, entries[:MOST_LINES])))


def _listed(each: Listed) -> OutlineLine:
    title = f"{each.speaker}: {each.title}" if each.speaker else each.title
    return OutlineLine(title, _beginning(each.earlier), _beginning(each.later))


def _row(row: Row) -> OutlineLine:
    title = f"{row.signs} {row.title}"
    return OutlineLine(title, _beginning(one_line(row.earlier)), _beginning(one_line(row.later)))


def _beginning(pieces: Pieces) -> Pieces:
    """As many of some pieces as are shown."""
    kept, room = [], MOST_CHARS
    for piece in pieces:
        if room <= 0:
            break
        kept.append(replace(piece, text=piece.text[:room]))
        room -= len(piece.text)
    return tuple(kept)
