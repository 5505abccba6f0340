"""A quotation that the other article quotes in pieces: all are found, and they count as one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from paraview.findings.quotes.quoted_side import QuotedSide, SpokenQuotation

_NEAR = 3
"""Pieces of one quotation stand at most so many sentences from the known one."""
_LEAST_WORDS = 3
_ENOUGH_WORDS = 5
_MOSTLY = 0.8
"""A piece in which words changed must have this share of its words in common with the whole."""


def pieces_of(
    whole: SpokenQuotation,
    first: SpokenQuotation,
    side: QuotedSide,
    free: Collection[tuple[Span, int]],
) -> list[SpokenQuotation]:
    """What a side quotes of `whole` near the piece that is known, that too; in text order.

    Args:
        whole: a quotation of the other side.
        first: the piece that is known.
        side: where it stands.
        free: the spans and depths of the quotations that have no partner.
    """
    reach = range(min(first.sentences) - _NEAR, max(first.sentences) + _NEAR + 1)
    near = {
        one.end.span: one
        for sentence in reach
        for one in side.quotations_in(sentence)
        if one.depth == whole.depth and (one.end.span, one.depth) in free
    }
    unused = Counter(whole.forms) - Counter(first.forms)
    found = [first]
    for one in near.values():
        if _is_piece(one, unused):
            found.append(one)
            unused -= Counter(one.forms)
    return sorted(found, key=lambda one: one.end.span)


def joined(pieces: Sequence[SpokenQuotation]) -> SpokenQuotation:
    """The pieces as one quotation, said by whoever the surest of them names."""
    if len(pieces) == 1:
        return pieces[0]
    named = max(pieces, key=lambda one: (one.end.by_hand, one.sureness, bool(one.end.speaker)))
    parts = tuple(part for one in pieces for part in (one.end.parts or (one.end.span,)))
    return replace(
        named,
        end=replace(
            named.end, span=Span(pieces[0].end.span.start, pieces[-1].end.span.end), parts=parts
        ),
        words=tuple(word for one in pieces for word in one.words),
        forms=tuple(form for one in pieces for form in one.forms),
        sentences=tuple(sorted({n for one in pieces for n in one.sentences})),
    )


def _is_piece(piece: SpokenQuotation, unused: Counter[str]) -> bool:
    """Whether the words that no other piece has told hold those of this one."""
    common = (Counter(piece.forms) & unused).total()
    count = len(piece.forms)
    return common == count >= _LEAST_WORDS or (count >= _ENOUGH_WORDS and common >= _MOSTLY * count)
