"""The figures of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import (
    Kind,
    Op,
    QuoteForm,
    QuoteStatus,
    Reuse,
    SentenceShare,
    Summary,
    WordShare,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Link, Quote, QuoteEnd, VerbatimRun, Word

_KEPT = frozenset((QuoteStatus.SAME, QuoteStatus.TRIMMED, QuoteStatus.TRANSLATED))


def summarise(
    left: Sequence[Sequence[Word]],
    right: Sequence[Sequence[Word]],
    links: Sequence[Link],
    quotes: Sequence[Quote] = (),
    longest_run: VerbatimRun | None = None,
) -> Summary:
    """How many words and sentences of each side have a partner, by kind, and how much is reused.

    Args:
        left, right: the words of each sentence, marks left out.
        links: no sentence is in two of them.
        quotes: of both sides.
        longest_run: passed through.
    """
    counts = [len(words) for words in left], [len(words) for words in right]
    kinds = (
        {index: link.kind for link in links for index in link.left},
        {index: link.kind for link in links for index in link.right},
    )
    return Summary(
        _share(counts[0], kinds[0]),
        _share(counts[1], kinds[1]),
        _sentence_share(counts[0], kinds[0]),
        _sentence_share(counts[1], kinds[1]),
        Reuse(
            sum(_kept(link, left, link.left, left_side=True) for link in links),
            *_quotes([(quote.left, quote.status) for quote in quotes]),
        ),
        Reuse(
            sum(_kept(link, right, link.right, left_side=False) for link in links),
            *_quotes([(quote.right, quote.status) for quote in quotes]),
        ),
        longest_run,
        sum(counts[1][index] for link in links if not link.moved for index in link.right),
    )


def _share(words: Sequence[int], kinds: Mapping[int, Kind]) -> WordShare:
    count = dict.fromkeys((*Kind, None), 0)
    for index, number in enumerate(words):
        count[kinds.get(index)] += number
    return WordShare(
        words=sum(words),
        identical=count[Kind.IDENTICAL],
        edited=count[Kind.EDITED],
        reworded=count[Kind.REWORDED],
        only=count[None],
    )


def _sentence_share(words: Sequence[int], kinds: Mapping[int, Kind]) -> SentenceShare:
    share = _share([1] * len(words), kinds)
    return SentenceShare(share.words, share.identical, share.edited, share.reworded, share.only)


def _kept(
    link: Link, words: Sequence[Sequence[Word]], indexes: Sequence[int], *, left_side: bool
) -> int:
    """The words of one end of a link that lie in equal steps; all of an identical one."""
    if link.kind is Kind.IDENTICAL:
        return sum(len(words[index]) for index in indexes)
    spans = [edit.left if left_side else edit.right for edit in link.edits if edit.op is Op.EQUAL]
    kept = 0
    at = 0
    for index in indexes:
        for word in words[index]:
            while at < len(spans) and spans[at].end <= word.span.start:
                at += 1
            kept += at < len(spans) and spans[at].start <= word.span.start
    return kept


def _quotes(ends: Sequence[tuple[QuoteEnd | None, QuoteStatus]]) -> tuple[int, int]:
    """How many quotations of speech one side has, and how many of them the other side keeps.

    Words that this side has without marks are no quotation of it.
    """
    speech = [
        status
        for end, status in ends
        if end is not None and end.form is QuoteForm.SPEECH and not _is_bare(end, status)
    ]
    return len(speech), sum(status in _KEPT for status in speech)


def _is_bare(end: QuoteEnd, status: QuoteStatus) -> bool:
    return status is QuoteStatus.UNQUOTED and not end.is_quoted
