"""From the mark-up of a page to its tree, under guard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.documents.web.inline_files import without_inline_files
from paraview.documents.web.tree_blocks import Place
from paraview.wording import document_errors

if TYPE_CHECKING:
    from lxml.etree import _Element

    from paraview.limits import Limits

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ATTRIBUTE = r"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+"
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<(?:!--|([a-zA-Z][^\s/>]*+)(?:[\s/]++|{_ATTRIBUTE})*+)")
"""A tag without the bracket that ends it, or the beginning of a comment. No part is matched in two
ways, and none twice."""
_ENDS = {
    "!--": re.compile("-->"),
    "script": re.compile("</script", re.IGNORECASE),
    "style": re.compile("</style", re.IGNORECASE),
}
"""What is no mark-up, and where it ends."""


_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def text_at(place: Place) -> str:
    """The piece of text at a place in a tree."""
    return (place.element.tail if place.is_tail else place.element.text) or ""


def put(place: Place, text: str) -> None:
    """Put a text there; what a parser lets through and no tree takes anew goes."""
    text = _UNFIT.sub("", text)
    if place.is_tail:
        place.element.tail = text
    else:
        place.element.text = text


def drop(element: _Element) -> None:
    """Take an element out of its tree and keep what follows it."""
    parent = element.getparent()
    if parent is None:
        return  # a part of one that went before
    if tail := element.tail:
        before = element.getprevious()
        place = Place(parent, is_tail=False) if before is None else Place(before, is_tail=True)
        put(place, text_at(place) + tail)
    parent.remove(element)


def parse_html(text: str, limits: Limits) -> _Element | None:
    """The tree of a page or fragment, or none where it is empty; it holds but elements.

    Comments go before anything is looked for in the tree: an extractor drops the text behind one,
    and some sites write one between any two pieces of a paragraph.

    Raises:
        DocumentError: where a tag has more attributes, or the page more text, than the limits.
    """
    from lxml import etree, html

    text = without_inline_files(text)  # the parser ends without a word at a link of 10 MB
    if len(text) > limits.html_bytes:
        raise document_errors.text_too_long(limits.html_bytes)
    _refuse_crowded_tags(text, limits.attributes)
    text = text.replace("\0", "")
    if declaration := _XML_DECLARATION.match(text):
        text = text[declaration.end() :]
    text = text.encode("utf-8", "replace").decode("utf-8")  # lone surrogates stop the parser
    if not text.strip():
        return None
    # Else the parser ends without a word at 256 levels, which old pages reach by tags left open.
    parser = html.HTMLParser(
        no_network=True, huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    try:
        tree: _Element = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    if any(each.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for each in parser.error_log):
        raise document_errors.page_unsafe()  # the parser has left out what comes after
    return tree


def _refuse_crowded_tags(text: str, most: int) -> None:
    """Refuse a tag of so many attributes that the parser would take minutes over them.

    Words in the value of an attribute are none, nor is what stands in programs and comments.
    """
    ends = dict(_ENDS)
    place = 0
    while tag := _TAG.search(text, place):
        place = tag.end()
        name = (tag[1] or "!--").lower()
        if place - tag.start() > 2 * most:
            count = sum(1 for _ in _ATTRIBUTES.finditer(text, tag.end(1), place))
            if count > most:
                raise document_errors.page_unsafe()
        if name in ends:
            if found := ends[name].search(text, place):
                place = found.end()
            else:
                del ends[name]  # nothing ends here any more: to look again takes for ever
