"""What news agencies send as XML: NITF, NewsML-G2, NewsML 1.2, and feeds (RSS, Atom)."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Role, WarningCode
from paraview.documents.ground import plain_text
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.encodings import decode
from paraview.documents.ground.markup import (
    attribute,
    local_name,
    parse_xml,
    states_wrong_encoding,
)
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.web import html
from paraview.documents.web.page_vocabulary import PAGE
from paraview.documents.web.tree_blocks import Vocabulary, runs_of_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits

_WHAT = "news item"
_NITF = Vocabulary(
    raised=frozenset({"sup"}),
    quoted=frozenset({"q"}),
    blocks={
        "body": None,
        "body.head": None,
        "body.content": None,
        "body.end": None,
        "block": None,
        "p": None,
        "hedline": Role.HEADING,
        "hl1": Role.HEADING,
        "hl2": Role.HEADING,
        "bq": Role.QUOTE,
        "pre": None,
        "ul": None,
        "ol": None,
        "dl": None,
        "li": Role.LIST_ITEM,
        "dt": None,
        "dd": None,
        "fn": Role.FOOTNOTE,
        "table": None,
        "media": None,
        "media-caption": Role.CAPTION,
        "abstract": None,
        "note": None,
        "tagline": None,
        "hr": None,
    },
    skipped=frozenset(
        (
            *("head", "byline", "dateline", "distributor", "rights", "series", "docdata"),
            *("media-reference", "media-metadata", "media-producer", "media-object"),
            *("nitf-table-metadata", "custom-table", "postaddr", "bibliography", "datasource"),
        )
    ),
    verbatim=frozenset({"pre"}),
)
_ITEMS = frozenset({"newsItem", "NewsItem", "knowledgeItem", "item", "entry"})
_HOLDERS = frozenset({"inlineXML", "inlineData", "DataContent", "nitf", "encoded", "content"})
_TWICE_ESCAPED = re.compile(r"&(?:#\d{2,5}|quot|apos|amp|nbsp|lt|gt);")


def read(opened: Opened) -> Article:
    """The chosen items of a file from a news agency, or all that have text."""
    article = article_of(stories(opened), opened.options)
    if not states_wrong_encoding(opened.data):
        return article
    guessed = DocumentWarning(WarningCode.ENCODING_GUESSED, decode(opened.data).encoding)
    return replace(article, warnings=(*article.warnings, guessed))


def stories(opened: Opened) -> tuple[Story, ...]:
    """The items in a file from a news agency, named by their identifiers.

    Raises:
        DocumentError: where it is damaged.
    """
    root = parse_xml(opened.data, _WHAT, opened.limits, allow_doctype=True)
    items = [item for item in root.iter() if local_name(item) in _ITEMS] or [root]
    found: dict[str, Story] = {}
    for number, item in enumerate(items, 1):
        name = attribute(item, "guid") or _first_text(item, "NewsItemId") or str(number)
        name = name if name not in found else f"{name} ({number})"
        found[name] = _story(item, name, opened.limits)
    return tuple(found.values())


def _story(item: _Element, name: str, limits: Limits) -> Story:
    bodies = [runs for holder in _holders(item) if (runs := _body(holder, limits))]
    runs = [_unescaped(run) for body in bodies for run in body]
    headline = _first_text(item, "headline", "HeadLine", "hl1", "hedline", "title")
    byline = _byline(item)
    headed = any(run.role is Role.HEADING for run in runs[:3])
    if headline and runs and not headed and runs[0].text.strip() != headline:
        runs.insert(0, Run(headline, Role.HEADING))
    return Story(name, tuple(runs), headline, byline)


def _byline(item: _Element) -> str:
    """Who wrote an item: the persons that its byline names, or else all of it."""
    for line in item.iter():
        if local_name(line) == "byline":
            persons = [part for part in line.iter() if local_name(part) == "person"]
            names = (" ".join("".join(map(str, each.itertext())).split()) for each in persons)
            if persons and (named := ", ".join(filter(None, names))):
                return named
            break
    text = _first_text(item, "byline", "ByLine", "byLine", "by")
    return text.removeprefix("By ").removeprefix("by ")


def _unescaped(run: Run) -> Run:
    """The text as it was meant, where an agency has escaped it twice."""
    if _TWICE_ESCAPED.search(run.text):
        return Run(unescape(run.text), run.role)
    return run


def _holders(item: _Element) -> Iterator[_Element]:
    """The elements that hold an item's text, the outermost where they nest."""
    waiting = [item]
    while waiting:
        element = waiting.pop()
        if local_name(element) in _HOLDERS:
            yield element
        else:
            waiting += reversed(element)


def _body(holder: _Element, limits: Limits) -> list[Run]:
    """The blocks in an element that holds NITF, XHTML, bare paragraphs or plain text."""
    for element in holder.iter():
        name = local_name(element)
        if name == "nitf":
            return runs_of_tree(element, _NITF)
        if name == "html":
            body = next((part for part in element.iter() if local_name(part) == "body"), element)
            return runs_of_tree(body, PAGE)
    if len(holder):
        content = (part for part in holder.iter() if local_name(part) == "body.content")
        inner = next(content, None)
        return runs_of_tree(holder, PAGE) if inner is None else runs_of_tree(inner, _NITF)
    text = holder.text or ""
    if "</" in text and "<" in text:  # mark-up that was put in as if it were text
        return html.runs_of_html(text, limits)
    return list(plain_text.from_string(text).runs)


def _first_text(item: _Element, *names: str) -> str:
    """The text of the first element with one of these names that has some."""
    for name in names:
        for element in item.iter():
            if local_name(element) == name:
                text = " ".join("".join(map(str, element.itertext())).split())
                if text:
                    return text
    return ""
