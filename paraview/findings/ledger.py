"""All findings of a comparison in one list, the loudest first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from paraview.comparison import (
    FactKind,
    Finding,
    FindingKind,
    QuoteForm,
    QuoteStatus,
    Severity,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.comparison import Comparison, Fact, Quote, Side

_QUOTE_SEVERITY = {
    QuoteStatus.ALTERED: Severity.SERIOUS,
    QuoteStatus.REATTRIBUTED: Severity.SERIOUS,
    QuoteStatus.TRIMMED: Severity.NOTABLE,
    QuoteStatus.UNQUOTED: Severity.NOTABLE,
    QuoteStatus.LEFT_ONLY: Severity.MINOR,
    QuoteStatus.RIGHT_ONLY: Severity.MINOR,
    QuoteStatus.SAME: Severity.NOTE,
    QuoteStatus.TRANSLATED: Severity.NOTE,
}
_FACT_SEVERITY = {
    FactKind.NUMBER: Severity.SERIOUS,
    FactKind.DATE: Severity.SERIOUS,
    FactKind.NAME: Severity.SERIOUS,
    FactKind.NEGATION: Severity.SERIOUS,
    FactKind.MEANING: Severity.SERIOUS,
    FactKind.ROLES: Severity.SERIOUS,
    FactKind.QUANTITY: Severity.SERIOUS,
    FactKind.CONDITION: Severity.SERIOUS,
    FactKind.ATTRIBUTION: Severity.SERIOUS,
    FactKind.HEDGE: Severity.NOTABLE,
    FactKind.SPELLING: Severity.NOTE,
}
_LOUD_CHANGES = frozenset((FactKind.NUMBER, FactKind.NEGATION, FactKind.NAME))


def list_findings(comparison: Comparison) -> tuple[Finding, ...]:
    """Every quote, fact, and dropped, added or moved passage, the loudest first.

    Among equally loud ones those of the right text come in its order, where they stand there, and
    others where they stand on the left. Neighbouring dropped or added sentences are one finding.
    """
    found = [
        *_quotes(comparison.quotes),
        *_facts(comparison.facts),
        *_alone(comparison.left, comparison.dropped, FindingKind.DROPPED),
        *_alone(comparison.right, comparison.added, FindingKind.ADDED),
        *_moved(comparison),
    ]
    kinds = list(FindingKind)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -one.severity,
                kinds.index(one.kind),
                one.right is None,
                one.right or one.left or Span(0, 0),
                one.index,
            ),
        )
    )


def quote_severity(quote: Quote) -> Severity:
    """How loudly to tell of a quote: an altered one whose facts changed is grave."""
    severity = _QUOTE_SEVERITY[quote.status]
    if quote.status is QuoteStatus.ALTERED and (
        quote.speaker_changed or _LOUD_CHANGES & set(quote.changed)
    ):
        return Severity.GRAVE
    if quote.status is QuoteStatus.TRIMMED and _LOUD_CHANGES & set(quote.changed):
        return Severity.SERIOUS
    ends = [end for end in (quote.left, quote.right) if end is not None]
    is_alone = len(ends) == 1
    if is_alone and ends[0].form is not QuoteForm.SPEECH:
        return Severity.NOTE
    return severity


def fact_severity(fact: Fact) -> Severity:
    """How loudly to tell of a fact: a soft one is minor at most."""
    severity = _FACT_SEVERITY[fact.kind]
    return min(severity, Severity.MINOR) if fact.soft else severity


def _quotes(quotes: Sequence[Quote]) -> Iterator[Finding]:
    for index, quote in enumerate(quotes):
        yield Finding(
            FindingKind.QUOTE,
            quote_severity(quote),
            index,
            quote.left.span if quote.left else None,
            quote.right.span if quote.right else None,
        )


def _facts(facts: Sequence[Fact]) -> Iterator[Finding]:
    for index, fact in enumerate(facts):
        yield Finding(FindingKind.FACT, fact_severity(fact), index, fact.left, fact.right)


def _alone(side: Side, indexes: Sequence[int], kind: FindingKind) -> Iterator[Finding]:
    """Runs of neighbouring sentences that stand on one side only."""
    for _, run in groupby(enumerate(indexes), key=lambda pair: pair[1] - pair[0]):
        members = [index for _, index in run]
        span = Span(side.sentences[members[0]].span.start, side.sentences[members[-1]].span.end)
        left, right = (span, None) if kind is FindingKind.DROPPED else (None, span)
        yield Finding(kind, Severity.MINOR, members[0], left, right, len(members))


def _moved(comparison: Comparison) -> Iterator[Finding]:
    for index, link in enumerate(comparison.links):
        if link.moved:
            lefts = [comparison.left.sentences[i].span for i in link.left]
            rights = [comparison.right.sentences[j].span for j in link.right]
            yield Finding(
                FindingKind.MOVED,
                Severity.NOTE,
                index,
                Span(lefts[0].start, lefts[-1].end),
                Span(rights[0].start, rights[-1].end),
            )
