"""What stands in the margin of the Word file: what was found, verdicts and notes. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.passages.entry_titles import ARROW
from paraview.reports.model import plain
from paraview.wording import findings as findings_words
from paraview.wording import reports as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.comparison import Side
    from paraview.reports.model import Listed, Opinion, Report, Row


@dataclass(frozen=True, slots=True)
class Comment:
    """Lines about a stretch of the right text, or of the left one."""

    span: Span
    is_right: bool
    lines: tuple[str, ...]

    @property
    def ends(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.span.start, self.span.end


def comments_of(report: Report) -> tuple[Comment, ...]:
    """All comments; the first says what the whole comes to, at the head of the text."""
    comments = [_about_all(report)]
    for speaker in report.speakers:
        comments += _listed(speaker.quotations)
    comments += _listed(report.facts)
    comments += _rows(report)
    return tuple(comments)


def _about_all(report: Report) -> Comment:
    lines = [report.gist]
    for source in report.sources:
        lines.append(f"{source.heading}: {source.title} ({source.file}), SHA-256 {source.sha256}")
        lines += [f"⚠ {warning}" for warning in source.warnings]
    lines += [f"{name}: {value}" for name, value in report.about]
    sentences = report.comparison.right.sentences
    span = sentences[0].span if sentences else Span(0, 0)
    return Comment(span, True, tuple(lines))


def _listed(listed: tuple[Listed, ...]) -> Iterator[Comment]:
    for each in listed:
        span = each.right or each.left
        if span is None or not (each.changed or each.opinion):
            continue
        title = f"{each.speaker}: {each.title}" if each.speaker else each.title
        sign = f"{findings_words.FACT_SIGN} " if each.loud else ""
        wordings = f" {ARROW} ".join(filter(None, (plain(each.earlier), plain(each.later))))
        lines = (f"{sign}{title}", wordings, *_opinion(each.opinion))
        yield Comment(span, each.right is not None, lines)


def _rows(report: Report) -> Iterator[Comment]:
    """What an editor thinks of passages."""
    for row in report.rows:
        if row.opinion:
            side = report.comparison.right if row.right else report.comparison.left
            yield Comment(_hull(side, row), bool(row.right), (row.title, *_opinion(row.opinion)))


def _hull(side: Side, row: Row) -> Span:
    first, *rest = row.right or row.left
    return Span(side.sentences[first].span.start, side.sentences[[first, *rest][-1]].span.end)


def _opinion(opinion: Opinion) -> Iterator[str]:
    if opinion.verdict:
        yield words.verdict(opinion.verdict)
    if opinion.note:
        first, *rest = opinion.note.split("\n")
        yield words.note(first)
        yield from rest
