"""From the data of a program to mark-up, so that an article is found in it as in any page."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from paraview.documents.ground.article import about_words
from paraview.documents.ground.guessed_roles import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK_UP = re.compile(r"</?(?:p|div|br|h[1-6]|li|span|strong|em|b|i|a|figure|blockquote)\b[^<>]*>")
_LINE_END = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
_GLUED = re.compile(r"(?<=[a-zß-ÿ\d%][.!?])(?=[A-Z“][\w“‘’ ])|(?<=[.!?][”’»])(?=[A-Z“])", re.ASCII)
"""Where paragraphs were put together without anything between them."""

_DEPTH = 60
_LEAST_WORDS = 8
_INLINE = ("text", "value", "content", "children", "nodes", "html", "spans")
"""The names under which rich text holds its pieces."""
_TYPES = ("type", "_type", "nodeType", "__typename", "style", "tag", "kind", "name")
_NO_TEXT = re.compile(
    r"_.*|.*(?:id|url|uri|href|src|slug|path|class(?:name)?|date|time|at|type|key|lang|locale)"
    r"|(?:seo|meta|og|twitter|summary|description|excerpt|teaser|dek|standfirst|caption|credit|alt"
    r"|copyright|byline|author|bio|related|recommended|comment|newsletter|footer|nav|menu|tracking"
    r"|analytics|ad|config|translation|message|label|style).*",
    re.IGNORECASE,
)
_TAG = re.compile(r"[a-z][a-z0-9]{0,12}")
_HEADING = re.compile(r"h[1-6]|(?:sub)?head(?:ing|er|line)?[-_ ]?\d?|crosshead", re.IGNORECASE)
_ITEM = re.compile(r"li|(?:list|bullet)[-_ ]?item\d?", re.IGNORECASE)
_QUOTE = re.compile(r"block-?quote|quote|pull-?quote", re.IGNORECASE)
_UNREAD = frozenset({"script", "style", "link", "meta", "svg", "img", "noscript"})


def mark_up(loaded: Any) -> str:
    """The prose in decoded JSON as mark-up, in its order; the rest of the data is left out."""
    return "".join(_pieces(loaded, "", _DEPTH))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text in one piece, by its line ends or where two were glued."""
    lines = [line for line in _LINE_END.split(text) if line.strip()]
    return lines if len(lines) > 1 else [part for part in _GLUED.split(text) if part.strip()]


def _pieces(value: Any, name: str, depth: int) -> Iterator[str]:
    if not depth:
        return
    if isinstance(value, str):
        yield from _of_text(value)
    elif isinstance(value, list):
        if len(value) > 3 and value[0] == "$" and isinstance(value[1], str):
            yield from _of_element(value[1], value[3], depth - 1)
        else:
            for part in value:
                yield from _pieces(part, name, depth - 1)
    elif isinstance(value, dict):
        if _is_block(value):
            tag = _tag_of(value)
            yield f"<{tag}>{''.join(_inline(value, depth))}</{tag}>"
            return
        yield f'<div class="{escape(name)}">'
        for key, part in value.items():
            if not _NO_TEXT.fullmatch(key) or key == "__html":
                yield from _pieces(part, key, depth - 1)
        yield "</div>"


def _of_text(text: str) -> Iterator[str]:
    if MARK_UP.search(text):
        yield text
        return
    for part in paragraphs(text):
        if _is_prose(part):
            yield f"<p>{escape(part)}</p>"


def _of_element(tag: str, attributes: Any, depth: int) -> Iterator[str]:
    """An element as React writes it down."""
    if not isinstance(attributes, dict) or tag in _UNREAD:
        return
    if not _TAG.fullmatch(tag):  # a part of the program, whose data may hold the text
        yield from _pieces(attributes, "", depth)
        return
    name = attributes.get("className")
    yield f'<{tag} class="{escape(name)}">' if isinstance(name, str) else f"<{tag}>"
    inner = attributes.get("dangerouslySetInnerHTML")
    if isinstance(inner, dict) and isinstance(inner.get("__html"), str):
        yield inner["__html"]
    yield from _children(attributes.get("children"), depth)
    yield f"</{tag}>"


def _children(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str) and not value.startswith("$"):
        yield escape(value)
    elif isinstance(value, list) and depth:
        if len(value) > 3 and value[0] == "$" and isinstance(value[1], str):
            yield from _of_element(value[1], value[3], depth - 1)
        else:
            for part in value:
                yield from _children(part, depth - 1)


def _is_block(value: dict[str, Any]) -> bool:
    """Whether a value is a paragraph of rich text: a list of pieces, some of them text."""
    for name in _INLINE:
        part = value.get(name)
        if isinstance(part, str) and any(isinstance(value.get(each), str) for each in _TYPES[:4]):
            return True
        if isinstance(part, list):
            texts = [text for piece in part if (text := _leaf(piece))]
            if texts and (len(texts) == 1 or not all(map(_is_prose, texts))):
                return True
    return False


def _leaf(piece: Any) -> str:
    """The text of a piece that has no pieces itself."""
    found = piece.get("text", piece.get("value")) if isinstance(piece, dict) else piece
    return found if isinstance(found, str) else ""


def _is_prose(text: str) -> bool:
    return SENTENCE_END.search(text.rstrip()) is not None and about_words(text) >= _LEAST_WORDS


def _inline(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value if MARK_UP.search(value) else escape(value)
    elif isinstance(value, list) and depth:
        for part in value:
            yield from _inline(part, depth - 1)
    elif isinstance(value, dict) and depth:
        for name in _INLINE:
            if name in value:
                yield from _inline(value[name], depth - 1)
                break


def _tag_of(value: dict[str, Any]) -> str:
    for kind in (value.get(name) for name in _TYPES):
        if isinstance(kind, str):
            if _HEADING.fullmatch(kind):
                return "h2"
            if _ITEM.fullmatch(kind):
                return "li"
            if _QUOTE.fullmatch(kind):
                return "blockquote"
    return "div"
