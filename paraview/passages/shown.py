"""The comparison as it is shown: the one that was found, seen through what the editor set. Pure.

What no link has a part in stays as it was found: quotations, the longest run of words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.passages.leniency import Leniency, forgiven
from paraview.passages.shown_links import Asked, links_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Comparison, Fact, Link, Side, Word

    SentenceWords = Sequence[Sequence[Word]]


class Lens:
    """One found comparison, ready to be shown again and again under other settings.

    The words of its sentences are counted once, when they are first asked for.
    """

    def __init__(self, found: Comparison) -> None:
        self.found = found
        self._words: tuple[SentenceWords, SentenceWords] | None = None

    def shown(self, asked: Asked, leniency: Leniency) -> Comparison:
        """The comparison under these settings; where they ask nothing, the one that was found."""
        is_lenient = leniency.ignores_case or leniency.ignores_typography
        if asked is Asked.AS_FOUND and not is_lenient:
            return self.found
        if self._words is None:
            self._words = _words(self.found.left), _words(self.found.right)
        return shown(self.found, self._words, asked, leniency)


def shown(
    found: Comparison,
    words: tuple[SentenceWords, SentenceWords],
    asked: Asked = Asked.AS_FOUND,
    leniency: Leniency | None = None,
) -> Comparison:
    """A comparison with links that are so sure, and some differences taken for none.

    All that depends on links is counted and listed anew, by the counter that counted it at first.

    Args:
        found: as the engine found it.
        words: of each sentence of the left and the right document, marks left out.
        asked: how sure a link has to be.
        leniency: what does not count as a difference.
    """
    from paraview.findings import list_findings, summarise  # when asked for, not at the start

    links = links_from(forgiven(found, leniency or Leniency()), asked)
    made = replace(
        found,
        links=links,
        dropped=_alone(found.left, {i for link in links for i in link.left}),
        added=_alone(found.right, {i for link in links for i in link.right}),
        facts=tuple(_facts(found, links)),
        summary=summarise(*words, links, found.quotes, found.summary.longest_run),
    )
    return replace(made, findings=list_findings(made))


def _words(side: Side) -> SentenceWords:
    from paraview.sentences import sentence_words

    return sentence_words(side.document.text, [each.span for each in side.sentences])


def _alone(side: Side, linked: set[int]) -> tuple[int, ...]:
    return tuple(index for index in range(len(side.sentences)) if index not in linked)


def _facts(found: Comparison, links: Sequence[Link]) -> Iterable[Fact]:
    """The facts of the links that are still there, which stand in another place now."""
    places = {(link.left, link.right): index for index, link in enumerate(links)}
    for fact in found.facts:
        link = found.links[fact.link]
        place = places.get((link.left, link.right))
        if place is not None:
            yield replace(fact, link=place)
