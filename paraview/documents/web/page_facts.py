"""The headline and the byline of a web page, as the page tells them to other sites."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_TITLES = (
    "//meta[@property='og:title']/@content",
    "//meta[@name='twitter:title']/@content",
    "//h1",
    "//title",
)
_AUTHORS = (
    "//meta[@name='author']/@content",
    "//meta[@name='byl']/@content",
    "//meta[@property='article:author']/@content",
    "//*[@rel='author']",
    "//*[@itemprop='author']",
)
_DATA = "//script[@type='application/ld+json']"
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)
_MAX_CHARS = 200
_MAX_DATA_CHARS = 200_000
_MAX_DEPTH = 6


def title(tree: _Element) -> str:
    """The headline of a page, or the page's name where it has none."""
    return next(_texts(tree, _TITLES), "")


def byline(tree: _Element) -> str:
    """Who wrote the article, or nothing where the page doesn't say."""
    for text in (*_authors(tree), *_texts(tree, _AUTHORS)):
        name = _BY.sub("", text).strip()
        if name and "://" not in name and len(name) < _MAX_CHARS:
            return name
    return ""


def _texts(tree: _Element, queries: tuple[str, ...]) -> Iterator[str]:
    """The texts that the queries find, the first query's first."""
    for query in queries:
        found = tree.xpath(query)
        for item in found if isinstance(found, list) else ():
            text = item if isinstance(item, str) else _all_text(item)
            if text.strip():
                yield " ".join(text.split())


def _all_text(element: object) -> str:
    itertext = getattr(element, "itertext", None)
    return "".join(itertext()) if itertext is not None else ""


def _authors(tree: _Element) -> Iterator[str]:
    """The names in the data that search engines read."""
    found = tree.xpath(_DATA)
    for script in found if isinstance(found, list) else ():
        content = _all_text(script)
        if len(content) > _MAX_DATA_CHARS:
            continue
        try:
            loaded = json.loads(content)
        except (ValueError, RecursionError):
            continue
        for item in _items(loaded, _MAX_DEPTH):
            names = list(_names(item.get("author")))
            if names:
                yield ", ".join(names)


def _items(loaded: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(loaded, list):
        for part in loaded:
            yield from _items(part, depth - 1)
    elif depth and isinstance(loaded, dict):
        yield loaded
        yield from _items(loaded.get("@graph"), depth - 1)


def _names(author: Any) -> Iterator[str]:
    if isinstance(author, str):
        yield author
    elif isinstance(author, dict):
        yield from _names(author.get("name"))
    elif isinstance(author, list):
        for one in author:
            if not isinstance(one, list):
                yield from _names(one)
