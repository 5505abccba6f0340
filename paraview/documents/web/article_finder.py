"""Which blocks of a web page are its article.

The extractor decides that, but what it hands over has lost captions, quotation marks, raised
figures and the ends of paragraphs. So it is only asked which blocks it keeps: each is marked before
with a number that is written in signs, and the blocks whose marks come out are read from the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.documents.web.article_gaps import Gaps
from paraview.documents.web.page_notices import teasers, without_notices
from paraview.documents.web.page_prose import all_beside, is_prose, words
from paraview.documents.web.page_tree import put, text_at
from paraview.documents.web.page_vocabulary import PAGE
from paraview.documents.web.tree_blocks import Place, TreeBlock, blocks_of_tree

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element

_FIRST_SIGN, _SIGNS = 0x2801, 255
"""The signs of Braille but the blank one: they are printed, no letters, and rare on pages."""
_SIGN = re.compile("[\u2801-\u28ff]")
_MARK = re.compile("[\u2801-\u28ff]{2}")
_MOST_BLOCKS = _SIGNS**2

_ENOUGH = 0.8
"""An article with this share of the page's running text is taken as it was found first."""
_FAR_SHORTER = 0.6
"""With a smaller share of the words of a second, more generous look, that one is taken."""
_MOST_POINTERS = 0.5
"""Linked headlines with a larger share of the running text are the article, a list of things."""


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """The article in a page.

    Attributes:
        blocks: its blocks in the order of the page.
        left_out: how much of the running text of the page is not in it, from 0 to 1: the words of
            sentences that stand where an article may stand, of those and its own.
    """

    blocks: tuple[TreeBlock, ...] = ()
    left_out: float = 0.0


def find_article(tree: _Element, least_words: float) -> FoundArticle:
    """The article in a page; without blocks where the extractor finds none of so many words.

    The tree is marked, and of no use afterwards.
    """
    blocks = blocks_of_tree(tree, PAGE)
    if len(blocks) > _MOST_BLOCKS:
        return FoundArticle()
    _clear_signs(tree)
    _mark(blocks)
    beside = all_beside(blocks)
    prose = {n for n, each in enumerate(blocks) if is_prose(each)} - beside
    pointers = teasers(blocks)
    if words(blocks[n] for n in pointers & prose) < _MOST_POINTERS * words(
        blocks[n] for n in prose
    ):
        prose -= pointers
    else:
        pointers = set()
    gaps = Gaps(blocks, prose, beside)

    def prose_words(kept: AbstractSet[int]) -> float:
        return words(blocks[n] for n in kept & prose)

    kept = gaps.filled(_kept(tree, precise=True, fast=True) - pointers)
    if prose_words(kept) < _ENOUGH * prose_words(prose):
        kept = gaps.filled(_kept(tree, precise=True) - pointers)
    if prose_words(kept) < _ENOUGH * prose_words(prose):
        generous = gaps.filled(_kept(tree, precise=False) - pointers)
        if prose_words(kept) < _FAR_SHORTER * prose_words(generous):
            kept = generous
    if words(blocks[n] for n in kept) < least_words:
        kept = _kept(tree, precise=False, recall=True)
    if kept & prose:
        kept -= {n for n in kept & beside if not is_prose(blocks[n])}
    if words(blocks[n] for n in kept) < least_words:
        return FoundArticle()
    gone = words(blocks[n] for n in prose - kept)
    left_out = gone / max(gone + words(blocks[n] for n in kept), 1)
    numbers = without_notices(blocks, kept)
    return FoundArticle(tuple(blocks[n] for n in numbers), left_out)


def _clear_signs(tree: _Element) -> None:
    """Take the signs of marks out of a page that has some of its own."""
    if not _SIGN.search(str(tree.xpath("string()"))):
        return
    for element in tree.iter():
        for place in (Place(element, is_tail=False), Place(element, is_tail=True)):
            if _SIGN.search(text_at(place)):
                put(place, _SIGN.sub("", text_at(place)))


def _mark(blocks: list[TreeBlock]) -> None:
    for number, block in enumerate(blocks):
        high, low = divmod(number, _SIGNS)
        mark = chr(_FIRST_SIGN + high) + chr(_FIRST_SIGN + low)
        for place in block.places:
            put(place, mark + text_at(place))


def _kept(tree: _Element, *, precise: bool, recall: bool = False, fast: bool = False) -> set[int]:
    """The numbers of the blocks that the extractor keeps."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        tree,
        favor_precision=precise,
        favor_recall=recall,
        fast=fast,
        include_comments=False,
        include_formatting=False,
        with_metadata=False,
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return set()
    marks = _MARK.findall("".join(map(str, found.body.itertext())))
    return {_SIGNS * (ord(a) - _FIRST_SIGN) + ord(b) - _FIRST_SIGN for a, b in marks}
