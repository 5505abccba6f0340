"""What stands in the article of a web page and is not of it: pointers, prompts, hidden parts.

The extractor takes these for paragraphs. They go before it looks at the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from paraview.documents.ground.article import about_words
from paraview.documents.web.page_tree import drop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_POINTER = (
    r"(?:read (?:more|also|next)|also read|see (?:also|more)|more on this(?: story| topic)?"
    r"|(?:also|more|elsewhere) (?:on|in|from) [^.:]{1,40}"
    r"|related(?: stor(?:y|ies)| articles?| coverage| links?)?|recommended(?: for you)?"
    r"|don[’']t miss|watch(?: now| live)?|listen(?: now)?)"
)
_POINTER_ALONE = re.compile(rf"\W*{_POINTER}\W*", re.IGNORECASE)
_POINTER_FIRST = re.compile(rf"\W*{_POINTER}\s*[:|>»–—-]", re.IGNORECASE)
_PROMPT = re.compile(
    r"\W*(?:(?:please )?(?:subscribe|sign (?:up|in)|log in|register|join)\b.{0,40}"
    r"\bto (?:continue|keep|finish|unlock|read)\b"
    r"|(?:to )?(?:continue|keep) reading\b.{0,30}\b(?:subscri|sign|log in|register)"
    r"|this (?:article|story|content) is (?:only )?(?:for|reserved for|available to)\b.{0,20}"
    r"\b(?:subscribers|members)).{0,40}",
    re.IGNORECASE | re.DOTALL,
)
_MOST_PROMPT_CHARS = 120
_MOST_BOX_WORDS = 80
"""A box that asks for a subscription has fewer words; an element with more is the article."""

_HIDDEN = (
    "//body//*[@hidden or @role='dialog' or @role='alertdialog' or @aria-modal='true']"
    "[not(descendant-or-self::h1 or descendant-or-self::article)]"
)
_PARAGRAPHS = "//body//*[self::p and .//a or self::h2 or self::h3 or self::h4 or self::h5]"
_SHORT = (
    "//body//*[self::p or self::h1 or self::h2 or self::h3 or self::h4 or self::div or self::span "
    f"or self::strong][not(*/*)][string-length() <= {_MOST_PROMPT_CHARS}]"
)


def clear(tree: _Element) -> bool:
    """Take out what is not of the article; tells whether the page asks for a subscription."""
    for element in _found(tree, _HIDDEN):
        drop(element)
    for element in _found(tree, _PARAGRAPHS):
        if _is_pointer(element):
            drop(element)
    prompts = [each for each in _found(tree, _SHORT) if _PROMPT.fullmatch(_text(each).strip())]
    for prompt in prompts:
        drop(_box_around(prompt))
    return bool(prompts)


def _found(tree: _Element, query: str) -> list[_Element]:
    return cast("list[_Element]", tree.xpath(query))


def _is_pointer(element: _Element) -> bool:
    """Whether a paragraph or heading only leads to other pages."""
    whole = _text(element)
    linked = sum(len(_text(link)) for link in element.iter("a"))
    if len(whole) - linked > _MOST_PROMPT_CHARS:
        return False
    own = "".join(cast("list[str]", element.xpath(".//text()[not(ancestor::a)]")))
    if own.strip():
        return bool(_POINTER_ALONE.fullmatch(own))
    return bool(_POINTER_FIRST.match(whole))


def _box_around(element: _Element) -> _Element:
    """The largest element around a prompt that holds little else."""
    parent = element.getparent()
    while (
        parent is not None
        and parent.tag not in ("article", "main", "body", "html")
        and about_words(_text(parent)) <= _MOST_BOX_WORDS
    ):
        element, parent = parent, parent.getparent()
    return element


def _text(element: _Element) -> str:
    return "".join(cast("Iterator[str]", element.itertext()))
