"""What the extractor left out of an article and stands in the page just as the rest of it does.

It keeps the first of two bodies, drops a paragraph that is rich in links, a caption, a subheading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.web.page_prose import is_beside, words
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
_LEAD_BLOCKS = 4
"""The caption of the first picture stands no further before the text."""
_NUMBER = re.compile(r"\d+")


def filled(
    blocks: Sequence[TreeBlock], kept: AbstractSet[int], prose: AbstractSet[int]
) -> set[int]:
    """The numbers of the blocks that are of the article.

    Args:
        blocks: all blocks of the page.
        kept: those that the extractor keeps.
        prose: those that are running text.
    """
    if len(kept & prose) < 2:
        return set(kept)
    found = set(kept)
    found |= _alike(blocks, kept, prose)
    found |= _within(blocks, found, prose)
    found |= _captions(blocks, found)
    return found | _subheads(blocks, found)


def _alike(
    blocks: Sequence[TreeBlock], kept: AbstractSet[int], prose: AbstractSet[int]
) -> set[int]:
    """Paragraphs that stand under some element as kept ones do, by names and classes."""
    places: dict[_Element, set[_Path]] = defaultdict(set)
    for number in kept & prose:
        for above, path in _paths(_home(blocks[number])):
            places[above].add(path)
    found = set()
    for number in prose - kept:
        for above, path in _paths(_home(blocks[number])):
            if path in places[above]:
                if len(path) == 1 or _is_body(above, _home(blocks[number]), blocks, prose):
                    found.add(number)
                break
            if places[above]:
                break
    return found


def _is_body(
    above: _Element, home: _Element, blocks: Sequence[TreeBlock], prose: AbstractSet[int]
) -> bool:
    """Whether the part of `above` that holds a paragraph is running text and no list of teasers."""
    part = home
    while (parent := part.getparent()) is not above and parent is not None:
        part = parent
    inside = {n for n, each in enumerate(blocks) if part in _with_ancestors(_home(each))}
    headed = any(
        blocks[n].run.role is Role.HEADING and blocks[n].linked > _MOST_LINKED for n in inside
    )
    share = words(blocks[n] for n in inside & prose) / max(words(blocks[n] for n in inside), 1)
    return not headed and share >= _LEAST_PROSE


def _within(
    blocks: Sequence[TreeBlock], kept: AbstractSet[int], prose: AbstractSet[int]
) -> set[int]:
    """Quotations, lists and tables between the paragraphs of a body."""
    bodies: dict[_Element, list[int]] = defaultdict(list)
    for number in kept & prose:
        if (parent := _home(blocks[number]).getparent()) is not None:
            bodies[parent].append(number)
    found = set()
    for number in range(min(kept), max(kept)):
        if number in kept or blocks[number].linked > _MOST_LINKED:
            continue
        part = _home(blocks[number])
        for above, _ in _paths(part):
            inside = bodies.get(above, ())
            if len(inside) > 1 and min(inside) < number < max(inside):
                if (number in prose or part.tag in _PARTS) and not is_beside(blocks[number]):
                    found.add(number)
                break
            part = above
    return found


def _captions(blocks: Sequence[TreeBlock], kept: AbstractSet[int]) -> set[int]:
    first, last = min(kept), max(kept)
    return {
        n
        for n in range(max(0, first - _LEAD_BLOCKS), last)
        if blocks[n].run.role is Role.CAPTION
        and blocks[n].linked <= _MOST_LINKED
        and not is_beside(blocks[n])
    }


def _subheads(blocks: Sequence[TreeBlock], kept: AbstractSet[int]) -> set[int]:
    """Headings right above a paragraph of the same body."""
    found = set()
    for number, block in enumerate(blocks[:-1]):
        if block.run.role is Role.HEADING and number + 1 in kept and number > min(kept):
            parent = _home(block).getparent()
            if block.linked <= _MOST_LINKED and parent is _home(blocks[number + 1]).getparent():
                found.add(number)
    return found


def _home(block: TreeBlock) -> _Element:
    """The element that makes a block of its text."""
    place = block.places[0]
    element = place.element.getparent() if place.is_tail else place.element
    while element is not None and element.tag not in PAGE.blocks:
        element = element.getparent()
    return place.element if element is None else element


def _paths(home: _Element) -> Iterator[tuple[_Element, _Path]]:
    """The elements around one, with the names and classes of what lies between."""
    path: list[tuple[str, str]] = []
    element = home
    for _ in range(_MOST_LEVELS):
        above = element.getparent()
        if above is None:
            return
        path.append((str(element.tag), _NUMBER.sub("", element.get("class", ""))))
        yield above, tuple(path)
        element = above


def _with_ancestors(element: _Element) -> Iterator[_Element]:
    yield element
    yield from element.iterancestors()
