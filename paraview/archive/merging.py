"""The links of an article to each of its sources, merged into one view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.archive.checked import Checked, CheckedSentence, SourceShare, Standing
from paraview.comparison import RANK_OF_KIND, Certainty, Kind, certainty_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.archive.articles import Source
    from paraview.comparison import Engine, Link
    from paraview.pipeline import Known

_FEWEST_WORDS = 4
"""A shorter sentence (“He agreed.”) says nothing of where it is from, unless its neighbours do."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A source, and its links to the article, which is on the right."""

    source: Source
    known: Known
    links: tuple[Link, ...]


def merged(article: Known, aligned: Sequence[Aligned], searched: int, engine: Engine) -> Checked:
    """One view of an article over all its sources.

    Args:
        article: the article.
        aligned: what may be its sources.
        searched: how many articles there were to look at.
        engine: what turned sentences into vectors.
    """
    sizes = [len(sentence) for sentence in article.worded.real()]
    telling = [(each, _telling(each, sizes)) for each in aligned]
    telling = [(each, links) for each, links in telling if links]
    telling.sort(key=lambda pair: (-_weight(pair[1], sizes), pair[0].source.id))
    choices = _chosen([_by_sentence(links) for _, links in telling], len(sizes))
    order = sorted(
        range(len(telling)), key=lambda number: (-_counted(choices, number, sizes), number)
    )
    place = {number: at for at, number in enumerate(order)}
    sentences = []
    for index, found in enumerate(choices):
        standings = [
            _standing(place[number], telling[number][0].known, link) for number, link in found
        ]
        sentences.append(
            CheckedSentence(
                article.worded.side.sentences[index].span,
                sizes[index],
                standings[0] if standings else None,
                tuple(standings[1:]),
            )
        )
    shares = [_share(telling[number][0].source, place[number], sentences) for number in order]
    side = article.worded.side
    return Checked(side, tuple(sentences), tuple(shares), sum(sizes), searched, engine)


def _telling(aligned: Aligned, sizes: Sequence[int]) -> list[Link]:
    """The links that tell where something is from.

    One doubtful link alone is chance among so many articles, and so is a short sentence alone.
    """
    sure = [
        link
        for link in aligned.links
        if link.certainty is Certainty.SURE or link.kind is not Kind.REWORDED
    ]
    sure = [link for link in sure if sum(sizes[index] for index in link.right) >= _FEWEST_WORDS]
    if not sure:
        return []
    near = {index + step for link in sure for index in link.right for step in (-2, -1, 0, 1, 2)}
    kept = []
    for link in aligned.links:
        likely = certainty_of(link.score) is not Certainty.DOUBTFUL
        if link in sure or (likely and any(index in near for index in link.right)):
            kept.append(link)
    return kept


def _weight(links: Sequence[Link], sizes: Sequence[int]) -> float:
    return sum(link.score * sizes[index] for link in links for index in link.right)


def _by_sentence(links: Sequence[Link]) -> dict[int, Link]:
    """The best link of each sentence of the article."""
    best: dict[int, Link] = {}
    for link in links:
        for index in link.right:
            if index not in best or _order(link) < _order(best[index]):
                best[index] = link
    return best


def _order(link: Link) -> tuple[int, float]:
    return RANK_OF_KIND[link.kind], -link.score


def _chosen(found: Sequence[dict[int, Link]], count: int) -> list[list[tuple[int, Link]]]:
    """For each sentence the sources that have it: the most alike first, then the larger source."""
    return [
        sorted(
            ((number, links[index]) for number, links in enumerate(found) if index in links),
            key=lambda pair: (RANK_OF_KIND[pair[1].kind], pair[0]),
        )
        for index in range(count)
    ]


def _counted(
    choices: Sequence[Sequence[tuple[int, Link]]], number: int, sizes: Sequence[int]
) -> int:
    return sum(
        sizes[index] for index, found in enumerate(choices) if found and found[0][0] == number
    )


def _standing(source: int, known: Known, link: Link) -> Standing:
    side = known.worded.side
    spans = tuple(side.sentences[index].span for index in link.left)
    text = " ".join(span.of(side.document.text) for span in spans)
    return Standing(source, spans, text, link.kind, link.score)


def _share(source: Source, place: int, sentences: Sequence[CheckedSentence]) -> SourceShare:
    words = dict.fromkeys(Kind, 0)
    in_all = 0
    for each in sentences:
        if each.standing is not None and each.standing.source == place:
            words[each.standing.kind] += each.words
        standings = (each.standing, *each.others)
        in_all += each.words if any(s and s.source == place for s in standings) else 0
    return SourceShare(
        source, words[Kind.IDENTICAL], words[Kind.EDITED], words[Kind.REWORDED], in_all
    )
