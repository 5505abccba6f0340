"""What the extractor left out of an article and stands in the page just as the rest of it does.

It keeps the first of two bodies, drops a paragraph that is rich in links, a caption, a subheading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.web.page_prose import words
from paraview.documents.web.page_vocabulary import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element

    from paraview.documents.web.tree_blocks import TreeBlock

_Path = tuple[tuple[str, str], ...]

_MOST_LEVELS = 4
_LEAST_PROSE = 0.6
"""A part of the page with a smaller share of running text is a list of teasers."""
_MOST_LINKED = 0.5
_PARTS = frozenset({"ul", "ol", "dl", "table", "blockquote", "pre"})
_LEAD_BLOCKS = 6
"""The lead and the caption of the first picture stand no further before the text."""
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|standfirst|dec?k|intro(?:duction)?|summary|subtitle|sub-?headline"
    r"|abstract|chapeau|vorspann)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")


class Gaps:
    """The gaps that an extractor leaves in the article of a page.

    Args:
        blocks: all blocks of the page.
        prose: the numbers of those that are running text.
        beside: the numbers of those in parts that are not for the article.
    """

    def __init__(
        self, blocks: Sequence[TreeBlock], prose: AbstractSet[int], beside: AbstractSet[int]
    ) -> None:
        self._blocks = blocks
        self._beside = beside
        self._prose = prose
        self._homes = [_home(block) for block in blocks]

    def filled(self, kept: AbstractSet[int]) -> set[int]:
        """The numbers of the blocks of the article, of which `kept` came out."""
        if len(kept & self._prose) < 2:
            return set(kept)
        found = set(kept) | self._alike(kept)
        found |= self._within(found)
        found |= self._lead(found)
        found |= self._captions(found)
        return found | self._subheads(found)

    def _alike(self, kept: AbstractSet[int]) -> set[int]:
        """Paragraphs that stand under some element as kept ones do, by names and classes."""
        places: dict[_Element, set[_Path]] = defaultdict(set)
        for number in kept & self._prose:
            for _, above, path in _paths(self._homes[number]):
                places[above].add(path)
        found = set()
        bodies: dict[_Element, bool] = {}
        for number in self._prose - kept:
            for part, above, path in _paths(self._homes[number]):
                if above not in places:
                    continue
                if path in places[above]:
                    if len(path) > 1 and part not in bodies:
                        bodies[part] = self._is_body(part)
                    if len(path) == 1 or bodies[part]:
                        found.add(number)
                break
        return found

    def _is_body(self, part: _Element) -> bool:
        """Whether a part of the page is running text and no list of teasers."""
        inside = {
            number
            for number, home in enumerate(self._homes)
            if home is part or any(each is part for each in home.iterancestors())
        }
        blocks = [self._blocks[number] for number in inside]
        if any(each.run.role is Role.HEADING and each.linked > _MOST_LINKED for each in blocks):
            return False
        prose = words(self._blocks[number] for number in inside & self._prose)
        return prose >= _LEAST_PROSE * words(blocks)

    def _within(self, kept: AbstractSet[int]) -> set[int]:
        """Quotations, lists and tables between the paragraphs of a body."""
        bodies: dict[_Element, list[int]] = defaultdict(list)
        for number in kept & self._prose:
            if (parent := self._homes[number].getparent()) is not None:
                bodies[parent].append(number)
        found = set()
        for number in range(min(kept), max(kept)):
            block = self._blocks[number]
            if number in kept or block.linked > _MOST_LINKED:
                continue
            for part, above, _ in _paths(self._homes[number]):
                inside = bodies.get(above, ())
                if len(inside) > 1 and min(inside) < number < max(inside):
                    if (number in self._prose or part.tag in _PARTS) and number not in self._beside:
                        found.add(number)
                    break
        return found

    def _lead(self, kept: AbstractSet[int]) -> set[int]:
        """The paragraph between the headline and the text that sums it up, by its class."""
        first = min(kept)
        above = range(max(0, first - _LEAD_BLOCKS), first)
        around = set(self._homes[first].iterancestors())
        return {
            number
            for number in self._prose & set(above)
            if _LEAD.search(self._homes[number].get("class", ""))
            and any(each in around for _, each, _ in _paths(self._homes[number]))
        }

    def _captions(self, kept: AbstractSet[int]) -> set[int]:
        """Captions of the pictures in the text; pages hold some twice, for wide and narrow ones."""
        found: dict[str, int] = {}
        for number in range(max(0, min(kept) - _LEAD_BLOCKS), max(kept)):
            block = self._blocks[number]
            is_caption = block.run.role is Role.CAPTION and block.linked <= _MOST_LINKED
            if is_caption and number not in self._beside:
                found.setdefault(block.run.text.strip(), number)
        return set(found.values())

    def _subheads(self, kept: AbstractSet[int]) -> set[int]:
        """Headings right above a paragraph of the same body."""
        return {
            number
            for number in range(min(kept) + 1, max(kept))
            if number + 1 in kept
            and (block := self._blocks[number]).run.role is Role.HEADING
            and block.linked <= _MOST_LINKED
            and self._homes[number].getparent() is self._homes[number + 1].getparent()
        }


def _home(block: TreeBlock) -> _Element:
    """The element that makes a block of its text."""
    place = block.places[0]
    element = place.around
    while element is not None and element.tag not in PAGE.blocks:
        element = element.getparent()
    return place.element if element is None else element


def _paths(home: _Element) -> Iterator[tuple[_Element, _Element, _Path]]:
    """The elements around one: a part of each, itself, and the names and classes down to `home`."""
    path: list[tuple[str, str]] = []
    element = home
    for _ in range(_MOST_LEVELS):
        above = element.getparent()
        if above is None:
            return
        path.append((str(element.tag), _NUMBER.sub("", element.get("class", ""))))
        yield element, above, tuple(path)
        element = above
