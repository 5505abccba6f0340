"""What of a web page is running text, as against menus, teasers and what readers wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.guessed_roles import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from paraview.documents.web.tree_blocks import TreeBlock

_FEWEST_WORDS = 8
_MANY_WORDS = 25
"""A block of so many is running text without a full stop too, as in scripts that have none."""
_MOST_LINKED = 0.6
_BESIDE = frozenset({"nav", "aside", "footer", "form", "dialog", "menu", "header"})
_BESIDE_NAMES = re.compile(
    r"comment|related|recommend|promo|newsletter|sidebar|footer|navigat|cookie|consent|teaser"
    r"|popular|trending|subscri|sponsor|advert|outbrain|taboola|most-?read|disclaimer|copyright"
    r"|read-?(?:more|next)|more-(?:from|on|stories)|author-?(?:bio|box|info)|about-?(?:the-?)?author"
    r"|social|share|(?:^|[\s_-])(?:ad|ads|bio|legal|tags|next|reply|replies|modal|popup)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEVER_BESIDE = frozenset({"html", "body", "main", "article"})


def is_prose(block: TreeBlock) -> bool:
    """Whether a block is a sentence or more, most of which is no link."""
    text = block.run.text.strip()
    return (
        block.run.role not in (Role.HEADING, Role.CAPTION)
        and block.linked <= _MOST_LINKED
        and block.words >= _FEWEST_WORDS
        and (block.words >= _MANY_WORDS or SENTENCE_END.search(text) is not None)
    )


def all_beside(blocks: Sequence[TreeBlock]) -> set[int]:
    """The numbers of the blocks that stand in parts of a page that are not for the article."""
    known: dict[_Element, bool] = {}

    def is_beside(element: _Element | None) -> bool:
        waiting: list[_Element] = []
        while element is not None and element not in known:
            waiting.append(element)
            element = element.getparent()
        found = element is not None and known[element]
        for each in reversed(waiting):
            found = known[each] = found or _is_beside(each)
        return found

    return {number for number, block in enumerate(blocks) if is_beside(block.places[0].around)}


def words(blocks: Iterable[TreeBlock]) -> float:
    """How many words the blocks have."""
    return sum(block.words for block in blocks)


def _is_beside(element: _Element) -> bool:
    """Whether an element is such a part; one that holds the headline is none."""
    if element.tag in _NEVER_BESIDE:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag not in _BESIDE and not (len(names) > 1 and _BESIDE_NAMES.search(names)):
        return False
    if element.tag == "header":
        return next(element.iterancestors("article", "main"), None) is None
    return next(element.iter("h1"), None) is None
