"""What the elements of a web page mean for the text in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.web.tree_blocks import Vocabulary

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment",
    re.IGNORECASE,
)
_RAISING_STYLE = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list\s*:\s*l?\d", re.IGNORECASE)
_CAPTION = re.compile(r"(?:^|[\s_-])captions?(?:$|[\s_-]|-?text)|Caption", re.ASCII)
_FOR_EARS = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|off-?screen|a11y-hidden)(?:$|\s)",
    re.IGNORECASE,
)
"""Words that are read aloud and not shown, such as “Image caption”."""
_COMMENT = "#cmnt"
"""How the links between a text and its comments begin in what Google Docs writes."""


def _is_hidden(element: _Element) -> bool:
    style = element.get("style")
    if element.get("hidden") is not None or (style and _HIDING_STYLE.search(style)):
        return True
    if (names := element.get("class")) and _FOR_EARS.search(names):
        return True
    if element.tag == "a":  # the mark in the text, “[a]”
        return element.get("href", "").startswith(_COMMENT)
    return element.tag in ("p", "div") and _is_comment(element)


def _is_raised(element: _Element) -> bool:
    style = element.get("style") if element.tag == "span" else None
    return style is not None and _RAISING_STYLE.search(style) is not None


def _is_comment(element: _Element) -> bool:
    """Whether it is a comment, which begins with a link back to its mark."""
    link = next(element.iterchildren(), None)
    if link is not None and link.tag == "p" and element.tag == "div":
        link = next(link.iterchildren(), None)
    return link is not None and link.get("href", "").startswith(f"{_COMMENT}_ref")


def _own_role(element: _Element) -> Role | None:
    """The role that a class tells, or a style on Word's clipboard, where items are paragraphs."""
    if (names := element.get("class")) and _CAPTION.search(names):
        return Role.CAPTION
    style = element.get("style")
    return Role.LIST_ITEM if style and _WORD_LIST.search(style) else None


_HEADINGS: dict[str, Role | None] = dict.fromkeys(
    ("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING
)
_BOX_NAMES = """
    address article aside body center dd details dialog dir div dl dt fieldset figure footer form
    header hgroup hr html legend listing main menu nav noframes ol p pre section summary table
    tbody tfoot thead title ul xmp
"""
_BOXES: dict[str, Role | None] = dict.fromkeys(_BOX_NAMES.split())
_UNREAD_NAMES = """
    area audio button canvas datalist del embed frame frameset head iframe input link map math meta
    noscript object option rp rt script select style svg template textarea video
"""
PAGE = Vocabulary(
    blocks={
        **_HEADINGS,
        **_BOXES,
        "li": Role.LIST_ITEM,
        "blockquote": Role.QUOTE,
        "figcaption": Role.CAPTION,
        "caption": Role.CAPTION,
    },
    skipped=frozenset(_UNREAD_NAMES.split()),
    verbatim=frozenset({"pre", "listing", "xmp"}),
    raised=frozenset({"sup"}),
    quoted=frozenset({"q"}),
    is_hidden=_is_hidden,
    is_raised=_is_raised,
    own_role=_own_role,
)
