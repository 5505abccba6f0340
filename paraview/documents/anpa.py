"""Wire copy in the telegraph formats ANPA 1312 and IPTC 7901: control characters around text."""

from __future__ import annotations

import re

from paraview.documents import plain
from paraview.documents.article import Article, ReadOptions
from paraview.documents.encodings import decode

_TEXT = re.compile(rb"\x02(.*?)(?:\x03|\x04|\Z)", re.DOTALL)
_HEADER_BYTES = 2_048
_BRACKET_CODE = re.compile(r"<[A-Z]{1,2}\d{0,3}>|\[[A-Z]\d?\]")
_SIGNS = (("``", "“"), ("''", "”"), (" _ ", " — "))
_CONTROLS = re.compile("[\x0e-\x1f\x7f\x01-\x08]")
_LINE_START = re.compile(r"^\^", re.MULTILINE)
_LINE_END = re.compile(r"[ \t]*[=<]?[ \t]*$", re.MULTILINE)
_INDENTED = re.compile(r"^(?:\t| {2,})\s*\S", re.MULTILINE)
_INDENTED_LINES = 2


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
    for sign, meant in _SIGNS:
        text = text.replace(sign, meant)
    text = _CONTROLS.sub("", _BRACKET_CODE.sub("", text))
    # A caret begins a line of its own, such as a headline; = and < end one.
    lines = text.splitlines()
    headed = [line.startswith("^") for line in lines]
    text = _LINE_END.sub("", _LINE_START.sub("", "\n".join(lines)))
    if len(_INDENTED.findall(text)) >= _INDENTED_LINES:
        text = _joined(text.split("\n"), headed)
    article = plain.from_string(text)
    return Article(article.runs, article.title, article.byline, decoded.warnings())


def _joined(lines: list[str], headed: list[bool]) -> str:
    """One paragraph a line, where paragraphs begin with an indent."""
    paragraphs: list[str] = []
    alone = True
    for line, is_head in zip(lines, headed, strict=False):
        if not line.strip():
            alone = True
        elif alone or is_head or _INDENTED.match(line):
            paragraphs.append(line.strip())
            alone = is_head
        else:
            paragraphs[-1] += f" {line.strip()}"
    return "\n".join(paragraphs)
