"""Markdown, read as CommonMark with tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import CELL_BORDER, Article, Run
from paraview.documents.ground.encodings import decode
from paraview.documents.web.html import runs_of_html
from paraview.documents.web.inline_files import without_inline_bytes
from paraview.wording import document_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_FIELD = re.compile(r"^(title|author|byline)[ \t]*:(.+)$", re.MULTILINE | re.IGNORECASE)
_SPACE_TOKENS = frozenset({"softbreak", "hardbreak"})
_ROLES = {
    "heading_open": Role.HEADING,
    "list_item_open": Role.LIST_ITEM,
    "blockquote_open": Role.QUOTE,
}
_MAX_NESTING = 20


def read(opened: Opened) -> Article:
    """The article in a Markdown file; a front matter gives the title and the author."""
    data = without_inline_bytes(opened.data)
    if len(data) > opened.limits.html_bytes:
        raise document_errors.text_too_long(opened.limits.html_bytes)
    decoded = decode(data, opened.options.encoding)
    text, fields = _without_front_matter(decoded.text)
    return Article(
        tuple(_runs(text, opened.limits)),
        title=fields.get("title", ""),
        byline=fields.get("byline") or fields.get("author", ""),
        warnings=decoded.warnings(),
        encoding=decoded.encoding,
    )


def _without_front_matter(text: str) -> tuple[str, dict[str, str]]:
    found = _FRONT_MATTER.match(text)
    if found is None:
        return text, {}
    fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(found[1])}
    return text[found.end() :], fields


def _runs(text: str, limits: Limits) -> list[Run]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
    parser.enable(["table", "strikethrough"])
    runs: list[Run] = []
    roles = [Role.PARAGRAPH]
    cells: list[str] | None = None  # those of the table row that is open
    for token in parser.parse(text):
        if token.type in _ROLES:
            roles.append(_ROLES[token.type])
        elif token.type.removesuffix("_close") + "_open" in _ROLES:
            roles.pop()
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            runs.append(Run(CELL_BORDER.join(cells or ())))
            cells = None
        elif cells is not None and token.type == "inline":
            cells.append(_plain(token.children or ()))
        else:
            runs.extend(_leaf(token, roles[-1], limits))
    return runs


def _leaf(token: Token, role: Role, limits: Limits) -> list[Run]:
    """The blocks in a token that holds text, under the role of what is around it."""
    if token.type == "inline":
        children = token.children or []
        picture = len(children) == 1 and children[0].type == "image"
        return [Run(_plain(children), Role.CAPTION if picture else role)]
    if token.type in {"fence", "code_block"}:
        return [Run(line, role) for line in token.content.splitlines()]
    if token.type == "html_block":
        return runs_of_html(token.content, limits)
    return []


def _plain(tokens: Sequence[Token]) -> str:
    """Inline content without its mark-up; a picture is its description."""
    parts: list[str] = []
    for token in tokens:
        if token.type in _SPACE_TOKENS:
            parts.append(" ")
        elif token.type == "image":
            parts.append(_plain(token.children or ()))
        elif token.type in {"text", "code_inline", "text_special"}:
            parts.append(token.content)
    return "".join(parts)
