"""Articles that a page holds as data: for search engines, or for the program that draws the page.

A page that was saved before its program had run may hold its text there alone.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from paraview.documents.ground.article import Run, about_words
from paraview.documents.web.article_finder import find_article
from paraview.documents.web.data_mark_up import MARK_UP, mark_up, paragraphs
from paraview.documents.web.page_tree import parse_html
from paraview.documents.web.page_vocabulary import PAGE
from paraview.documents.web.tree_blocks import runs_of_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from paraview.limits import Limits

_LINKED = "//script[@type='application/ld+json']/text()"
_DATA = "//script[@type='application/json' or @id='__NEXT_DATA__']/text()"
_PUSHED = "//script[contains(text(), '__next_f')]/text()"
_PUSH = re.compile(r"__next_f\.push\(\s*(\[.*\])\s*\)", re.DOTALL)
_ROW = re.compile(r"^[0-9a-f]{1,8}:", re.MULTILINE)
_TEXT_ROW = re.compile(r"[0-9a-f]{1,8}:T[0-9a-f]+,")
_MOST_CHARS = 4_000_000
_LEAST_WORDS = 50
_DEPTH = 6


def stated_article(tree: _Element, limits: Limits) -> list[Run]:
    """The article that a page tells search engines; none where it tells them none."""
    bodies = [
        body
        for loaded in _loaded(_texts(tree, _LINKED))
        for item in _items(loaded, _DEPTH)
        if isinstance(body := item.get("articleBody"), str)
    ]
    body = max(bodies, key=len, default="")
    if MARK_UP.search(body):
        found = parse_html(body, limits)
        return [] if found is None else runs_of_tree(found, PAGE)
    return [Run(each) for each in paragraphs(body)]


def drawn_article(tree: _Element, limits: Limits) -> list[Run]:
    """The longest article in the data of the program that draws a page; none where none does."""
    pages = [mark_up(loaded) for loaded in _loaded(_texts(tree, _DATA))]
    pages.append("".join(map(mark_up, _pushed(_texts(tree, _PUSHED)))))
    found: list[list[Run]] = []
    for page in pages:
        data_tree = parse_html(page, limits) if page else None
        if data_tree is not None:
            blocks = find_article(data_tree, _LEAST_WORDS).blocks
            found.append(list(dict.fromkeys(block.run for block in blocks)))
    return max(found, key=_words, default=[])


def _words(runs: list[Run]) -> float:
    return sum(about_words(run.text) for run in runs)


def _texts(tree: _Element, query: str) -> list[str]:
    found = cast("list[str]", tree.xpath(query))
    return [str(text) for text in found if len(text) <= _MOST_CHARS]


def _loaded(texts: list[str]) -> Iterator[Any]:
    for text in texts:
        try:
            yield json.loads(text)
        except (ValueError, RecursionError):
            continue


def _items(loaded: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(loaded, list):
        for part in loaded:
            yield from _items(part, depth - 1)
    elif depth and isinstance(loaded, dict):
        yield loaded
        yield from _items(loaded.get("@graph"), depth - 1)


def _pushed(scripts: list[str]) -> Iterator[Any]:
    """The rows that Next.js pushes in pieces: each a number, a colon and a value, or a text."""
    calls = (found[1] for script in scripts if (found := _PUSH.search(script)))
    pieces = (call[1] for call in _loaded(list(calls)) if isinstance(call, list) and len(call) > 1)
    for row in _rows("".join(piece for piece in pieces if isinstance(piece, str))):
        if _TEXT_ROW.match(row):
            yield row.partition(",")[2]
        else:
            yield from _loaded([row.partition(":")[2]])


def _rows(pushed: str) -> Iterator[str]:
    starts = [found.start() for found in _ROW.finditer(pushed)]
    for start, end in pairwise([*starts, len(pushed)]):
        yield pushed[start:end]
