"""Gold for whole articles: snippets that stand for the sentences they are in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.comparison import Comparison, Side

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class StoryScore:
    """What was right, false and missed; snippets that fit no sentence are an error in the gold."""

    right: int
    false_links: tuple[Pair, ...]
    missed_links: tuple[Pair, ...]
    missed_moves: tuple[Pair, ...]
    wrong_moves: tuple[Pair, ...]
    wrong_dropped: tuple[int, ...]
    wrong_added: tuple[int, ...]

    @property
    def link_f1(self) -> float:
        errors = len(self.false_links) + len(self.missed_links)
        return 2 * self.right / max(1, 2 * self.right + errors)


def read_story_gold(path: Path) -> dict[str, Any]:
    """A gold file as it is stored."""
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def score_story(comparison: Comparison, gold: dict[str, Any]) -> StoryScore:
    """Count a comparison against its gold.

    Optional links are neither right nor wrong. A sentence that is in one need be neither dropped
    nor added. A missed sentence counts among the links, not a second time as wrongly dropped.
    """
    left, right = comparison.left, comparison.right
    wanted = {_pair(left, right, link) for link in gold["links"]}
    optional = {_pair(left, right, link) for link in gold["optional_links"]}
    moved = {_pair(left, right, link) for link in gold["moved"]}
    dropped = {_sentence(left, snippet) for snippet in gold["dropped"]}
    added = {_sentence(right, snippet) for snippet in gold["added"]}
    found = {(i, j) for link in comparison.links for i in link.left for j in link.right}
    found_moved = {
        (i, j) for link in comparison.links if link.moved for i in link.left for j in link.right
    }
    free_left = {i for i, _ in wanted | optional}
    free_right = {j for _, j in wanted | optional}
    return StoryScore(
        right=len(found & wanted),
        false_links=tuple(sorted(found - wanted - optional)),
        missed_links=tuple(sorted(wanted - found)),
        missed_moves=tuple(sorted(moved - found_moved)),
        wrong_moves=tuple(sorted(found_moved - moved - optional)),
        wrong_dropped=tuple(sorted((dropped ^ set(comparison.dropped)) - free_left)),
        wrong_added=tuple(sorted((added ^ set(comparison.added)) - free_right)),
    )


def _pair(left: Side, right: Side, snippets: list[str]) -> Pair:
    return _sentence(left, snippets[0]), _sentence(right, snippets[1])


def _sentence(side: Side, snippet: str) -> int:
    place = side.document.text.find(snippet)
    if place < 0:
        raise ValueError(f"the gold's snippet is not in the text: {snippet!r}")
    for index, sentence in enumerate(side.sentences):
        if place < sentence.span.end:
            return index
    raise ValueError(f"the gold's snippet is in no sentence: {snippet!r}")
