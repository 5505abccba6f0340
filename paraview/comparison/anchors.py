"""What names sentences, links and findings for good, whatever number they have at the moment.

Indexes hold for one comparison alone. An anchor is made of the side, the place and the words, so
that what somebody chose or judged is found again under another threshold, in a new comparison, and
in a text that has changed in other places.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from paraview.comparison.texts import Hand, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison.result import Comparison
    from paraview.comparison.texts import Side

_DIGEST_BYTES = 8


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A stretch of one document: its place there, and a digest of its words.

    `words` is a hex digest of the text without regard to white space.
    """

    hand: Hand
    span: Span
    words: str


@dataclass(frozen=True, slots=True, order=True)
class PairAnchor:
    """What stands on both sides, or on one: a link, a lone sentence, a quotation or a fact.

    The anchors of either side are in the order of the text; one side may be empty.
    """

    left: tuple[Anchor, ...]
    right: tuple[Anchor, ...]


def span_anchor(side: Side, hand: Hand, span: Span) -> Anchor:
    """The anchor of a stretch of text, such as a fact or a quotation."""
    return Anchor(hand, span, _digest(span.of(side.document.text)))


def sentences_anchor(
    comparison: Comparison, left: Iterable[int], right: Iterable[int]
) -> PairAnchor:
    """The anchor of a link, or of lone sentences, by the indexes of the sentences."""
    return PairAnchor(
        _anchors(comparison.left, Hand.LEFT, left), _anchors(comparison.right, Hand.RIGHT, right)
    )


def spans_anchor(comparison: Comparison, left: Span | None, right: Span | None) -> PairAnchor:
    """The anchor of a finding, by where it stands."""
    return PairAnchor(
        () if left is None else (span_anchor(comparison.left, Hand.LEFT, left),),
        () if right is None else (span_anchor(comparison.right, Hand.RIGHT, right),),
    )


def find_sentence(side: Side, anchor: Anchor) -> int | None:
    """The sentence that an anchor names: in its place, or the nearest one with its words.

    None where no sentence has these words any more.
    """
    sentences = side.sentences
    at = bisect_left(sentences, anchor.span.start, key=lambda each: each.span.start)
    is_there = at < len(sentences) and sentences[at].span == anchor.span
    if is_there and _digest(side.sentence_text(at)) == anchor.words:
        return at
    alike = [
        index
        for index in range(len(sentences))
        if _digest(side.sentence_text(index)) == anchor.words
    ]
    return min(
        alike, key=lambda index: abs(sentences[index].span.start - anchor.span.start), default=None
    )


def _anchors(side: Side, hand: Hand, indexes: Iterable[int]) -> tuple[Anchor, ...]:
    return tuple(span_anchor(side, hand, side.sentences[index].span) for index in indexes)


def _digest(text: str) -> str:
    folded = " ".join(text.split())
    return blake2b(folded.encode(), digest_size=_DIGEST_BYTES).hexdigest()
