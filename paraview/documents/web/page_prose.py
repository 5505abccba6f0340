"""What of a web page is running text, as against menus, teasers and what readers wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import about_words
from paraview.documents.ground.guessed_roles import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from paraview.documents.web.tree_blocks import TreeBlock

_FEWEST_WORDS = 8
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
        and SENTENCE_END.search(text) is not None
        and about_words(text) >= _FEWEST_WORDS
    )


def is_beside(block: TreeBlock) -> bool:
    """Whether a block stands in a part of the page that is not for the article."""
    place = block.places[0]
    around = place.element.iterancestors() if place.is_tail else _with_ancestors(place.element)
    return any(map(_is_beside, around))


def words(blocks: Iterable[TreeBlock]) -> float:
    """How many words the blocks have."""
    return sum(about_words(block.run.text) for block in blocks)


def _with_ancestors(element: _Element) -> Iterator[_Element]:
    yield element
    yield from element.iterancestors()


def _is_beside(element: _Element) -> bool:
    if element.tag in _NEVER_BESIDE:
        return False
    if element.tag in _BESIDE:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _BESIDE_NAMES.search(names) is not None
