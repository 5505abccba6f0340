"""Wire copy in the telegraph formats ANPA 1312 and IPTC 7901: control characters around text."""

from __future__ import annotations

import re

from paraview.documents import plain
from paraview.documents.article import Article, ReadOptions
from paraview.documents.encodings import decode

_TEXT = re.compile(rb"\x02(.*?)(?:\x03|\x04|\Z)", re.DOTALL)
_BRACKET_CODE = re.compile(r"<[A-Z]{1,2}\d{0,3}>|\[[A-Z]\d?\]")
_QUOTES = (("``", "“"), ("''", "”"))
_HEADER_BYTES = 2_048
_CONTROLS = re.compile("[\x0e-\x1f\x7f\x01-\x08]")


def looks_like(data: bytes) -> bool:
    """Whether a file begins like wire copy: a header in letters between two control characters."""
    head = data[:_HEADER_BYTES].lstrip(b"\x16\r\n\0")
    header, mark, _ = head[1:].partition(b"\x02")
    odd = sum(byte < 0x20 and byte not in b"\r\n" for byte in header)
    return head.startswith(b"\x01") and bool(mark and header) and odd < 0.2 * len(header)


def read(data: bytes, options: ReadOptions) -> Article:
    """The text of wire copy, without its header and its typesetting codes."""
    found = _TEXT.search(data)
    decoded = decode(found[1] if found else data, options.encoding)
    text = decoded.text
    for mark, quote in _QUOTES:
        text = text.replace(mark, quote)
    text = _CONTROLS.sub("", _BRACKET_CODE.sub("", text))
    article = plain.from_string(text)
    return Article(article.runs, article.title, article.byline, decoded.warnings())
