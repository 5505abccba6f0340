"""News items as JSON: the IPTC’s ninjs, in its first, second and third version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from paraview.comparison import Role
from paraview.documents.ground import plain_text
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.encodings import decode
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.web import html
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits

_WHAT = "news item"
_MARKED_UP = ("body_xhtml", "body_html")
_PLAIN = ("body_text", "description_text")
_HOLDERS = ("_items", "items", "item", "data")
_MAX_DEPTH = 8
_ROLES_AS_HEADING = frozenset({"", "main", "headline", "default"})


def read(opened: Opened) -> Article:
    """The chosen items of a ninjs file, or all that have text."""
    return article_of(stories(opened), opened.options)


def stories(opened: Opened) -> tuple[Story, ...]:
    """The items in a ninjs file, named by their identifiers.

    Raises:
        DocumentError: where it is no sound JSON.
    """
    try:
        loaded = json.loads(decode(opened.data).text)
    except ValueError as error:
        raise damaged(_WHAT) from error
    found: dict[str, Story] = {}
    for number, item in enumerate(_items(loaded), 1):
        name = _string(item.get("uri") or item.get("guid")) or str(number)
        name = name if name not in found else f"{name} ({number})"
        found[name] = _story(item, name, opened.limits)
    return tuple(found.values())


def _items(loaded: Any, depth: int = _MAX_DEPTH) -> Iterator[dict[str, Any]]:
    """The items themselves, out of a list or of the answer of an agency’s server."""
    if isinstance(loaded, list) and depth:
        for part in loaded:
            yield from _items(part, depth - 1)
    elif isinstance(loaded, dict):
        held = [loaded[key] for key in _HOLDERS if isinstance(loaded.get(key), list | dict)]
        if held and depth and not any(key in loaded for key in (*_MARKED_UP, *_PLAIN)):
            yield from _items(held[0], depth - 1)
        else:
            yield loaded


def _story(item: dict[str, Any], name: str, limits: Limits) -> Story:
    headline = _string(item.get("headline")) or _headline(item.get("headlines"))
    runs = _body(item, limits)
    if headline and runs and runs[0].role is not Role.HEADING:
        runs.insert(0, Run(headline, Role.HEADING))
    byline = _string(item.get("byline")).removeprefix("By ")
    return Story(name, tuple(runs), headline, byline)


def _body(item: dict[str, Any], limits: Limits) -> list[Run]:
    for key in _MARKED_UP:
        if _string(item.get(key)):
            return html.runs_of_html(_string(item[key]), limits)
    bodies = item.get("bodies")
    if isinstance(bodies, list):
        for body in bodies:
            if isinstance(body, dict) and _string(body.get("value")):
                text = _string(body["value"])
                kind = _string(body.get("contenttype") or body.get("content_type"))
                marked_up = "html" in kind or "xml" in kind or "</p>" in text
                if marked_up:
                    return html.runs_of_html(text, limits)
                return list(plain_text.from_string(text).runs)
    for key in _PLAIN:
        if _string(item.get(key)):
            return list(plain_text.from_string(_string(item[key])).runs)
    return []


def _headline(headlines: Any) -> str:
    if isinstance(headlines, list):
        for headline in headlines:
            if isinstance(headline, dict) and headline.get("role", "") in _ROLES_AS_HEADING:
                return _string(headline.get("value"))
    return ""


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
