"""Wire copy in the telegraph formats ANPA 1312 and IPTC 7901: control characters around text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.documents.ground import plain_text
from paraview.documents.ground.encodings import decode

if TYPE_CHECKING:
    from paraview.documents.ground.article import Article
    from paraview.documents.ground.opened import Opened

_TEXT = re.compile(rb"\x02(.*?)(?:\x03|\x04|\Z)", re.DOTALL)
_HEADER_BYTES = 2_048
_HEADER_LINE = re.compile(rb"\s*[a-z]{3}\d{4} \d [a-z]{1,3} \d{1,6} [^\r\n]*\r?\n")
"""A header of IPTC 7901 without its control characters, such as “eca0124 3 i 93 dpa 1888”."""

_BRACKET_CODE = re.compile(r"<[A-Z]{1,2}\d{0,3}>|\[[A-Z]\d?\]")
_SIGNS = (("``", "“"), ("''", "”"), (" _ ", " — "))
_CONTROLS = re.compile("[\x0e-\x1f\x7f\x01-\x08]")
_INDENTED_LINES = 2


def looks_like(data: bytes) -> bool:
    """Whether a file begins like wire copy: a header in letters between two control characters.

    Some agencies leave these out.
    """
    if _HEADER_LINE.match(data[:_HEADER_BYTES]):
        return True
    head = data[:_HEADER_BYTES].lstrip(b"\x16\r\n\0")
    header, mark, _ = head[1:].partition(b"\x02")
    odd = sum(byte < 0x20 and byte not in b"\r\n" for byte in header)
    return head.startswith(b"\x01") and bool(mark and header) and odd < 0.2 * len(header)


def read(opened: Opened) -> Article:
    """The text of wire copy, without its header and its typesetting codes."""
    data = opened.data
    if header := _HEADER_LINE.match(data):
        data = data[header.end() :]
    found = _TEXT.search(data)
    decoded = decode(found[1] if found else data, opened.options.encoding)
    text = decoded.text
    for sign, meant in _SIGNS:
        text = text.replace(sign, meant)
    text = _CONTROLS.sub("", _BRACKET_CODE.sub("", text))
    lines = [_Line.of(line) for line in text.splitlines()]
    if sum(line.indented for line in lines) >= _INDENTED_LINES:
        text = _joined(lines)
    else:
        text = "\n".join(f"\n{each.text}\n" if each.is_closed else each.text for each in lines)
    article = plain_text.from_string(text)
    return replace(article, warnings=decoded.warnings(), encoding=decoded.encoding)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the codes at its ends.

    One that `stands_alone` is a headline or the like; one that `is_closed` ends with a sign.
    """

    text: str
    indented: bool
    stands_alone: bool
    is_closed: bool

    @classmethod
    def of(cls, raw: str) -> _Line:
        """A caret begins a line of its own, an equals sign or a bracket ends one."""
        text = raw.strip()
        alone = text.startswith("^")
        text = text.removeprefix("^")
        closed = text.endswith(("=", "<"))
        if closed:
            text = text[:-1].rstrip()
        return cls(text, bool(text) and raw.startswith(("\t", "  ")), alone, closed)


def _joined(lines: list[_Line]) -> str:
    """One paragraph a line, where paragraphs begin with an indent."""
    paragraphs: list[list[str]] = []
    apart = True
    for line in lines:
        if not line.text:
            apart = True
        elif apart or line.stands_alone or line.indented:
            paragraphs.append([line.text])
            apart = line.stands_alone
        else:
            paragraphs[-1].append(line.text)
    return "\n".join(map(" ".join, paragraphs))
