"""Markdown, read as CommonMark with tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import CELL_BORDER, Article, Run
from paraview.documents.ground.encodings import decode
from paraview.documents.ground.raised import LOWERED, RAISED, settled
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
_TOML_FRONT_MATTER = re.compile(
    r"\ufeff?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)", re.DOTALL
)
_FIELD = re.compile(r"^(title|author|byline)[ \t]*[:=](.+)$", re.MULTILINE | re.IGNORECASE)
_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_SPACE_TOKENS = frozenset({"softbreak", "hardbreak"})
_ROLES = {
    "heading_open": Role.HEADING,
    "list_item_open": Role.LIST_ITEM,
    "blockquote_open": Role.QUOTE,
}
_STRIKES = {"s_open": 1, "s_close": -1, "<del>": 1, "</del>": -1}
_RAISES = {"<sup>": RAISED, "</sup>": LOWERED}
_MAX_NESTING = 20


def read(opened: Opened) -> Article:
    """The article in a Markdown file; a front matter gives the title and the author.

    What is struck out is left out, and footnotes follow the text.
    """
    data = without_inline_bytes(opened.data)
    if len(data) > opened.limits.html_bytes:
        raise document_errors.text_too_long(opened.limits.html_bytes)
    decoded = decode(data, opened.options.encoding)
    text, fields = _without_front_matter(decoded.text)
    text, notes = _without_notes(text)
    runs = _runs(text, opened.limits)
    for note in notes:
        runs += (Run(run.text, Role.FOOTNOTE) for run in _runs(note, opened.limits))
    return Article(
        tuple(runs),
        title=fields.get("title", ""),
        byline=fields.get("byline") or fields.get("author", ""),
        warnings=decoded.warnings(),
        encoding=decoded.encoding,
    )


def _without_front_matter(text: str) -> tuple[str, dict[str, str]]:
    found = _FRONT_MATTER.match(text) or _TOML_FRONT_MATTER.match(text)
    if found is None:
        return text, {}
    fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(found[1])}
    return text[found.end() :], fields


def _without_notes(text: str) -> tuple[str, list[str]]:
    """The text without its footnotes and their marks; and the footnotes.

    A mark without a footnote stays, for it is not known to be one.
    """
    notes: dict[str, list[str]] = {}
    kept: list[tuple[str, bool]] = []  # lines, and whether each is code
    open_note: list[str] | None = None
    fenced = False
    for line in text.split("\n"):
        fenced ^= _FENCE.match(line) is not None
        found = None if fenced else _DEFINITION.match(line)
        if found:
            open_note = notes.setdefault(found[1], [])
            open_note.append(found[2])
        elif open_note is not None and (not line.strip() or line.startswith(("    ", "\t"))):
            open_note.append(line.strip())  # a further paragraph of the note is indented
        elif open_note is not None and open_note[-1] and line.strip():
            open_note.append(line)  # a line that was wrapped
        else:
            open_note = None
            kept.append((line, fenced))
    if not notes:
        return text, []
    mark = re.compile(r"[ \t]?\[\^(?:" + "|".join(map(re.escape, notes)) + r")\]")
    lines = (line if is_code else mark.sub("", line) for line, is_code in kept)
    return "\n".join(lines), ["\n".join(note) for note in notes.values()]


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
    """Inline content without its mark-up and what is struck out; a picture is its description."""
    parts: list[str] = []
    struck = 0
    for token in tokens:
        if token.type in _STRIKES:
            struck += _STRIKES[token.type]
        elif token.type == "html_inline":
            tag = token.content.lower().replace(" ", "")
            struck += _STRIKES.get(tag, 0)
            parts.append(_RAISES.get(tag, ""))
        elif struck > 0:
            continue
        elif token.type in _SPACE_TOKENS:
            parts.append(" ")
        elif token.type == "image":
            parts.append(_plain(token.children or ()))
        elif token.type in {"text", "code_inline", "text_special"}:
            parts.append(token.content)
    return settled("".join(parts))
