"""From runs of text to the canonical text of a `Document`.

Two articles that look the same must compare the same, so characters that nobody sees are dropped:
control characters, byte-order marks, zero-width spaces, soft hyphens, marks of writing direction.
What carries meaning stays as it is: no-break spaces, the joiners that Persian and emoji need, every
quotation mark and dash.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from paraview.comparison import Block, Document, DocumentWarning, Role, Span, WarningCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.documents.ground.article import Article, Run
    from paraview.limits import Limits

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_BREAKING_SPACE = re.compile("[\t-\r\x1c-\x20\x85\u2028\u2029]+")
"""White space that may be a line break; other spaces, such as U+00A0, were set on purpose."""

_SUSPECT = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]|[\U0001fffe-\U0010ffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text of one block: one line, trimmed, without invisible characters.

    Lone surrogates become U+FFFD, because no file and no pipe can carry them.
    """
    text = _SURROGATE.sub(REPLACEMENT, text)
    text = _BREAKING_SPACE.sub(" ", text)
    text = _SUSPECT.sub(_visible, text)
    # Dropping a character may bring two spaces together, or a space to the edge.
    return _BREAKING_SPACE.sub(" ", text).strip()


def to_document(
    article: Article,
    *,
    name: str,
    format_name: str,
    limits: Limits,
    path: str | None = None,
    sha256: str = "",
) -> Document:
    """The `Document` of what a reader found; it may be without text."""
    text, blocks, cut = _assemble(article.runs, limits)
    warnings = list(article.warnings)
    if cut:
        warnings.append(DocumentWarning(WarningCode.TRUNCATED, f"{text.count(' '):,} words"))
    lost = text.count(REPLACEMENT)
    if lost and all(warning.code is not WarningCode.CHARACTERS_LOST for warning in warnings):
        warnings.append(DocumentWarning(WarningCode.CHARACTERS_LOST, str(lost)))
    return Document(
        text=text,
        blocks=blocks,
        name=clean(name),
        format=format_name,
        path=path,
        sha256=sha256,
        title=clean(article.title) or _first_heading(text, blocks),
        byline=clean(article.byline),
        warnings=tuple(warnings),
        encoding=article.encoding,
    )


def _visible(match: re.Match[str]) -> str:
    character = match.group()
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cn", "Cs"} else character


def _assemble(runs: Iterable[Run], limits: Limits) -> tuple[str, tuple[Block, ...], bool]:
    """The canonical text, its blocks, and whether words had to be cut off."""
    parts: list[str] = []
    blocks: list[Block] = []
    start, words = 0, 0
    for run in runs:
        part = clean(run.text)
        if not part:
            continue
        if len(blocks) >= limits.blocks:
            return "\n".join(parts), tuple(blocks), True
        room, count = limits.words - words, part.count(" ") + 1
        words += count
        if count > room and not blocks:  # one endless paragraph: its beginning is better than none
            part = " ".join(part.split(" ", room)[:room])
        elif count > room:
            return "\n".join(parts), tuple(blocks), True
        blocks.append(Block(Span(start, start + len(part)), run.role))
        parts.append(part)
        start += len(part) + 1
    return "\n".join(parts), tuple(blocks), words > limits.words


def _first_heading(text: str, blocks: tuple[Block, ...]) -> str:
    """The heading that opens the text, which is the headline where the file names none."""
    if blocks and blocks[0].role is Role.HEADING:
        return blocks[0].span.of(text)
    return ""
