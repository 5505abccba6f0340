"""A report as Markdown: CommonMark with the tables of GitHub."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Hand
from paraview.passages.redline import Ink
from paraview.wording import reports as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from paraview.passages.entry_titles import Piece
    from paraview.reports.model import Listed, Opinion, Report, Row

_SIGNS = re.compile(
    r"[\\`*_\[\]<>&|~$@#]"  # marks of Markdown anywhere, sums and names on GitHub
    r"|:(?=//)|(?<=www)\."  # what would become an address
    r"|^[-+=!]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|(?<=^\d{4})[.)]",  # lists
    re.IGNORECASE,
)
_TAGS = {Ink.SAME: ("", ""), Ink.GONE: ("<del>", "</del>"), Ink.NEW: ("<ins>", "</ins>")}


def write(report: Report, file: BinaryIO) -> None:
    """Write the report in UTF-8."""
    file.writelines(f"{line}\n".encode() for line in _lines(report))


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line.

    A sign that could mean anything has a backslash: so no text is a tag, a link, a table or a list.
    """
    told = _SIGNS.sub(r"\\\g<0>", text)
    return told.replace("\t", "&#9;").replace("\n", "<br>")


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield ""
    yield f"**{escaped(report.gist)}**"
    yield ""
    headings = (words.document(), "", words.file(), words.fingerprint())
    yield from _table(
        headings,
        (
            (source.heading, source.title, f"{source.file} ({source.facts})", source.sha256)
            for source in report.sources
        ),
    )
    for source in report.sources:
        for warning in source.warnings:
            yield escaped(f"⚠ {source.heading}: {warning}")
            yield ""
    yield from _heading(words.figures())
    yield from _table(report.figures.headings, report.figures.rows)
    for line in report.figures.lines:
        yield f"- {escaped(line)}"
    yield ""
    if report.speakers:
        yield from _heading(words.quotations())
        for speaker in report.speakers:
            yield f"### {escaped(speaker.heading)}"
            yield ""
            yield from _listed(speaker.quotations)
    if report.facts:
        yield from _heading(words.facts_that_differ())
        yield from _listed(report.facts)
    if report.rows:
        yield from _heading(words.side_by_side())
        yield from _rows(report.rows)
        yield escaped(report.signs)
        yield ""
    yield from _heading(words.how_it_was_made())
    for name, value in report.about:
        yield f"- {escaped(name)}: {escaped(value)}"


def _heading(text: str) -> Iterator[str]:
    yield f"## {escaped(text)}"
    yield ""


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    yield from _raw_table(headings, (map(escaped, row) for row in rows))


def _raw_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table of cells that are Markdown already."""
    names = [escaped(heading) for heading in headings]
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _listed(listed: Iterable[Listed]) -> Iterator[str]:
    headings = (
        words.what_it_is(),
        words.article(Hand.LEFT),
        words.article(Hand.RIGHT),
        words.verdict_heading(),
    )
    yield from _raw_table(
        headings,
        (
            (
                f"**{escaped(each.title)}**" if each.loud else escaped(each.title),
                _marked(each.earlier),
                _marked(each.later),
                _opinion(each.opinion),
            )
            for each in listed
        ),
    )


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    headings = (
        words.sign(),
        words.article(Hand.LEFT),
        words.article(Hand.RIGHT),
        words.found_in_it(),
    )
    yield from _raw_table(
        headings,
        (
            (
                escaped(row.signs),
                " ".join(map(_marked, row.earlier)),
                " ".join(map(_marked, row.later)),
                "<br>".join(filter(None, (*map(escaped, row.found), _opinion(row.opinion)))),
            )
            for row in rows
        ),
    )


def _marked(pieces: Iterable[Piece]) -> str:
    return "".join(
        f"{_TAGS[each.ink][0]}{escaped(each.text)}{_TAGS[each.ink][1]}" for each in pieces
    )


def _opinion(opinion: Opinion) -> str:
    return "<br>".join(escaped(each) for each in (opinion.verdict, opinion.note) if each)
