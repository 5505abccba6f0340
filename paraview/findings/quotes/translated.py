"""Quotations of two articles in two languages: which is the translation of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Quote, QuoteStatus, Span
from paraview.findings.speakers.same_speaker import same_speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.findings.quotes.quoted_side import QuotedSide, SpokenQuotation

_SLACK = 10  # characters, for quotations of one word
_MOST_RATIO = 3.0
"""A quotation so many times as long as another is no translation of it."""


def translated_quotes(
    left: QuotedSide, right: QuotedSide, partners: Mapping[int, set[int]]
) -> tuple[Quote, ...]:
    """Each quotation of either side once, with its translation where a link leads to it.

    Words tell nothing across languages: the quotations of linked sentences belong together where
    their speakers are named alike, or else in their order, if they are about as long. What became
    of their words is not judged. They come in the order of the left side, those that stand only on
    the right after them.
    """
    free = dict(enumerate(right.quotations))
    quotes = []
    for one in left.quotations:
        linked = {j for i in one.sentences for j in partners.get(i, ())}
        options = [
            number
            for number, other in free.items()
            if not linked.isdisjoint(other.sentences) and _may_be_one(one, other)
        ]
        best = max(
            options, key=lambda number: (_named_alike(one, free[number]), -number), default=None
        )
        if best is None:
            quotes.append(Quote(QuoteStatus.LEFT_ONLY, one.end, None))
        else:
            quotes.append(Quote(QuoteStatus.TRANSLATED, one.end, free.pop(best).end))
    quotes += [Quote(QuoteStatus.RIGHT_ONLY, None, other.end) for other in free.values()]
    return tuple(sorted(quotes, key=_reading_order))


def _may_be_one(one: SpokenQuotation, other: SpokenQuotation) -> bool:
    short, long = sorted((len(one.end.span), len(other.end.span)))
    return one.depth == other.depth and long <= _MOST_RATIO * short + _SLACK


def _named_alike(one: SpokenQuotation, other: SpokenQuotation) -> bool:
    names = one.end.speaker, other.end.speaker
    return all(names) and same_speaker(*names)


def _reading_order(quote: Quote) -> tuple[bool, Span]:
    end = quote.left or quote.right
    return quote.left is None, end.span if end else Span(0, 0)
