"""How those who speak and quotations stand to each other in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.speakers.features import CLOSERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.findings.quotation import Quotation

_OTHER_CLAUSE = frozenset(("while", "whereas", "but", "although", "though", "which", "when"))
_SERIES_GAP = 12


def is_one_clause(between: str) -> bool:
    """Whether no other clause begins in a stretch of text."""
    return ";" not in between and _OTHER_CLAUSE.isdisjoint(between.lower().split())


def gap_between(span: Span, parts: Sequence[Span]) -> tuple[Span, bool]:
    """The text between `span` and the nearest edge of quoted parts; whether `span` is behind."""
    gaps = [(Span(span.end, part.start), False) for part in parts if span.end <= part.start]
    gaps += [(Span(part.end, span.start), True) for part in parts if part.end <= span.start]
    if not gaps:  # it stands around the quotation
        return Span(span.start, span.start), True
    return min(gaps, key=lambda one: len(one[0]))


def series_of(text: str, quotations: Sequence[Quotation]) -> dict[int, range]:
    """Which quotations one speaker has in a series: “stupid,” “silly” and “sad”."""
    found: dict[int, range] = {}
    for number in range(1, len(quotations)):
        before, one = quotations[number - 1], quotations[number]
        between = text[before.span.end : one.span.start]
        if before.depth or one.depth or len(between) > _SERIES_GAP or "\n" in between:
            continue
        if between.strip(CLOSERS + " ,").lower() in {"", "and", "or", "but"}:
            start = found[number - 1].start if number - 1 in found else number - 1
            for member in range(start, number + 1):
                found[member] = range(start, number + 1)
    return found
