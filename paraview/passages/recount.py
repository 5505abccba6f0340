"""The figures and findings of links that were labelled anew. Pure.

What no link has a part in stays as the engine found it: quotations, the longest run of words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import Kind, Op, SentenceShare, Share, Summary
from paraview.passages.passages import Hand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from paraview.comparison import Comparison, Fact, Link, Side


def recounted(comparison: Comparison, links: Sequence[Link]) -> Comparison:
    """A comparison with other links; all that depends on them is counted and listed anew."""
    from paraview.findings import list_findings  # when somebody asks for it, not at the start

    left, right = comparison.left, comparison.right
    kinds_left = {i: link.kind for link in links for i in link.left}
    kinds_right = {i: link.kind for link in links for i in link.right}
    words_left, words_right = _sentence_words(left), _sentence_words(right)
    found = comparison.summary
    summary = Summary(
        _share(words_left, kinds_left),
        _share(words_right, kinds_right),
        _sentences(len(words_left), kinds_left),
        _sentences(len(words_right), kinds_right),
        replace(found.left_reuse, verbatim_words=_verbatim(left, words_left, links, Hand.LEFT)),
        replace(found.right_reuse, verbatim_words=_verbatim(right, words_right, links, Hand.RIGHT)),
        found.longest_run,
        sum(words_right[i] for link in links if not link.moved for i in link.right),
    )
    made = replace(
        comparison,
        links=tuple(links),
        dropped=tuple(i for i in range(len(words_left)) if i not in kinds_left),
        added=tuple(i for i in range(len(words_right)) if i not in kinds_right),
        facts=tuple(_facts(comparison, links)),
        summary=summary,
    )
    return replace(made, findings=list_findings(made))


def _facts(comparison: Comparison, links: Sequence[Link]) -> Iterable[Fact]:
    """The facts of the links that are still there, which stand in another place now."""
    places = {(link.left, link.right): index for index, link in enumerate(links)}
    for fact in comparison.facts:
        link = comparison.links[fact.link]
        place = places.get((link.left, link.right))
        if place is not None:
            yield replace(fact, link=place)


def _sentence_words(side: Side) -> list[int]:
    return [_words(side.sentence_text(index)) for index in range(len(side.sentences))]


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _share(words: Sequence[int], kinds: Mapping[int, Kind]) -> Share:
    count: dict[Kind | None, int] = dict.fromkeys((*Kind, None), 0)
    for index, number in enumerate(words):
        count[kinds.get(index)] += number
    return Share(
        sum(words), count[Kind.IDENTICAL], count[Kind.EDITED], count[Kind.REWORDED], count[None]
    )


def _sentences(count: int, kinds: Mapping[int, Kind]) -> SentenceShare:
    share = _share([1] * count, kinds)
    return SentenceShare(share.words, share.identical, share.edited, share.reworded, share.only)


def _verbatim(side: Side, words: Sequence[int], links: Sequence[Link], hand: Hand) -> int:
    """The words of one side that lie in equal steps; all of what is identical."""
    is_left = hand is Hand.LEFT
    kept = 0
    for link in links:
        if link.kind is Kind.IDENTICAL:
            kept += sum(words[i] for i in (link.left if is_left else link.right))
            continue
        for edit in link.edits:
            if edit.op is Op.EQUAL:
                kept += _words((edit.left if is_left else edit.right).of(side.document.text))
    return kept
