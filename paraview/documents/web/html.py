"""Web pages: the article in a saved page, or everything in a fragment from the clipboard."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, WarningCode
from paraview.documents.ground.article import Article, Run, about_words
from paraview.documents.ground.encodings import decode
from paraview.documents.web import page_data, page_facts, page_furniture
from paraview.documents.web.article_finder import find_article
from paraview.documents.web.inline_files import lightened
from paraview.documents.web.live_pages import join_posts
from paraview.documents.web.page_tree import parse_html
from paraview.documents.web.page_vocabulary import PAGE
from paraview.documents.web.tree_blocks import runs_of_tree
from paraview.wording import document_errors

if TYPE_CHECKING:
    from lxml.etree import _Element

    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})")
_ARTICLE_WORDS = 50
"""An article of fewer words is more likely a page that the extractor did not understand."""
_STUB_WORDS = 10
"""The beginning of an article that only subscribers may read has no fewer words."""
_FAR_LONGER = 1.5
"""Data with an article so many times longer than the one in the page is the better source."""
_MUCH = 0.2
"""A page of whose running text more was left out says so."""
_WHOLE_ARTICLE_WORDS = 300
"""An article of more words is all there, though its page asks to subscribe."""


def read(opened: Opened) -> Article:
    """The article in a web page, or all of the page where no article is found or asked for."""
    options, limits = opened.options, opened.limits
    data = lightened(opened.data, limits.html_bytes)
    if len(data) > limits.html_bytes:
        raise document_errors.page_too_large(limits.html_bytes)
    declared = _XML_ENCODING.match(data) or _CHARSET.search(data[:8192])
    label = declared[1].decode("ascii") if declared else None
    decoded = decode(data, options.encoding, label)
    article = from_page(decoded.text, limits, whole_page=options.whole_page)
    warnings = (*decoded.warnings(), *article.warnings)
    return replace(article, warnings=warnings, encoding=decoded.encoding)


def from_page(text: str, limits: Limits, *, whole_page: bool = False) -> Article:
    """The article in the mark-up of a page."""
    tree = parse_html(text, limits)
    if tree is None:
        return Article(())
    title, byline = page_facts.title(tree), page_facts.byline(tree)
    warnings: tuple[DocumentWarning, ...] = ()
    runs: list[Run] = []
    if not whole_page and _is_manageable(tree, limits):
        stated = page_data.stated_article(tree, limits)
        asks_to_subscribe = page_furniture.clear(tree)
        join_posts(tree)
        found = find_article(tree, _STUB_WORDS if asks_to_subscribe else _ARTICLE_WORDS)
        runs = [block.run for block in found.blocks]
        if found.left_out > _MUCH:
            share = DocumentWarning(WarningCode.PAGE_TEXT_LEFT_OUT, f"{found.left_out:.0%}")
            warnings = (share,)
        data = stated
        if _words(runs) < _WHOLE_ARTICLE_WORDS:
            data = max(stated, page_data.drawn_article(tree, limits), key=_words)
        if _words(data) > max(_ARTICLE_WORDS, _FAR_LONGER * _words(runs)):
            runs, warnings = data, ()
        if asks_to_subscribe and _words(runs) < _WHOLE_ARTICLE_WORDS:
            warnings = (DocumentWarning(WarningCode.SUBSCRIPTION_ASKED),)
    if not runs:
        runs = runs_of_html(text, limits)  # anew, since the extractor takes its tree apart
        if not whole_page:
            warnings = (DocumentWarning(WarningCode.NO_ARTICLE_FOUND),)
    return Article(tuple(runs), title, byline, warnings)


def runs_of_html(text: str, limits: Limits) -> list[Run]:
    """All the text of a fragment or page, block by block."""
    tree = parse_html(text, limits)
    return [] if tree is None else runs_of_tree(tree, PAGE)


def _is_manageable(tree: _Element, limits: Limits) -> bool:
    """Whether the extractor can take a tree: it recurses, and is slow where there are many tags."""
    from lxml import etree

    depth = 0
    steps = {"start": 1, "end": -1}
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for count, (event, _) in enumerate(walk):
        depth += steps.get(event, 0)
        if depth > limits.depth or count > 2 * limits.page_elements:
            return False
    return True


def _words(runs: list[Run]) -> float:
    return sum(about_words(run.text) for run in runs)
