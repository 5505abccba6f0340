"""Plain text files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.documents.ground.encodings import decode
from paraview.documents.ground.plain_text import from_string
from paraview.wording import document_errors

if TYPE_CHECKING:
    from paraview.documents.ground.article import Article
    from paraview.documents.ground.opened import Opened


def read(opened: Opened) -> Article:
    """The article in a plain-text file."""
    if len(opened.data) > opened.limits.text_bytes:
        raise document_errors.text_too_long(opened.limits.text_bytes)
    decoded = decode(opened.data, opened.options.encoding)
    _refuse_binary(decoded.text)
    article = from_string(decoded.text)
    return replace(article, warnings=decoded.warnings(), encoding=decoded.encoding)


def _refuse_binary(text: str) -> None:
    sample = text[:20_000]
    odd = sum(character < " " and character not in "\t\n\r\f\v\x1a\0" for character in sample)
    if odd > 0.05 * len(sample) + 2:
        raise document_errors.no_plain_text()
