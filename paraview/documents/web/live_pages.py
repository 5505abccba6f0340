"""Pages of many short posts under one headline, such as live blogs.

Each post is marked as the body of an article there. The extractor takes the first for all of it, so
the marks are taken off the posts and put on what holds them all.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, cast

from paraview.documents.ground.article import about_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_MARK = re.compile(
    r"post|entry|.*\b(?:post|entry|article)[-_]{0,2}(?:body|content|text|entry)\b.*", re.IGNORECASE
)
_FEWEST_POSTS = 3
_LARGEST_SHARE = 0.6
"""A body with more of the words is the article; the others are teasers beside it."""


def join_posts(tree: _Element) -> None:
    """Make one article of the posts of a page, where there is no other."""
    posts = [each for each in tree.iter("article", "div", "section") if _is_marked(each)]
    marked = set(posts)
    posts = [each for each in posts if marked.isdisjoint(each.iterancestors())]
    headlines = list(tree.iter("h1"))
    if len(posts) < _FEWEST_POSTS or len(headlines) != 1:
        return
    words = {each: about_words("".join(cast("Iterator[str]", each.itertext()))) for each in posts}
    largest = max(posts, key=words.__getitem__)
    posts = [each for each in posts if _name(each) == _name(largest)]
    share = words[largest] / max(sum(words[each] for each in posts), 1)
    if len(posts) < _FEWEST_POSTS or share > _LARGEST_SHARE:
        return
    around = _around([headlines[0], *posts])
    if around is None or around in marked:
        return
    for post in posts:
        _unmark(post)
        for element in takewhile(lambda each: each is not around, post.iterancestors()):
            _unmark(element)
    around.tag = "article"


def _unmark(element: _Element) -> None:
    for name in ("class", "id", "itemprop"):
        if name in element.attrib:
            del element.attrib[name]
    if element.tag == "article":
        element.tag = "div"
    for head in element.findall("header"):
        head.tag = "div"  # the time and the headline of the post


def _is_marked(element: _Element) -> bool:
    if element.get("itemprop") == "articleBody":
        return True
    return bool(_MARK.fullmatch(element.get("class", "")))


def _name(element: _Element) -> str:
    """What the posts of a page are called alike; teasers beside an article are called otherwise."""
    return element.get("itemprop") or next(iter(element.get("class", "").split()), "")


def _around(elements: list[_Element]) -> _Element | None:
    """The innermost element that holds all of them; none where that is the page itself."""
    common = list(elements[0].iterancestors())
    for element in elements[1:]:
        above = set(element.iterancestors())
        common = [each for each in common if each in above]
    if not common or common[0].tag in ("body", "html"):
        return None
    return common[0]
