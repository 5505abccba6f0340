"""What Outlook packs into `winmail.dat` (MS-OXTNEF): the body of a message and its attachments.

Programs other than Outlook show it as an attachment of that name, and nothing of what is in it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, WarningCode
from paraview.documents.ground.article import Article
from paraview.documents.ground.stories import Story, article_of
from paraview.errors import DocumentError
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.documents.ground.opened import Opened
    from paraview.options import ReadOptions

SIGNATURE = b"\x78\x9f\x3e\x22"

_BODY, _PROPERTIES, _SUBJECT, _CODE_PAGE = 0x0002800C, 0x00069003, 0x00018004, 0x00069007
_ATTACHMENT_BEGINS, _ATTACHMENT_TITLE = 0x00069002, 0x00018010
_ATTACHMENT_DATA, _ATTACHMENT_PROPERTIES = 0x0006800F, 0x00069005
_TEXT_PROPERTY, _RTF_PROPERTY, _HTML_PROPERTY = 0x1000, 0x1009, 0x1013
_LONG_NAME, _SUBJECT_PROPERTY = 0x3707, 0x0037
_LEAST_NAMED = 0x8000
_FIXED_BYTES = {2: 4, 3: 4, 4: 4, 10: 4, 11: 4, 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16}
_STRING, _WIDE, _BINARY, _OBJECT = 30, 31, 258, 13
_SEVERAL = 0x1000
_PACKED, _UNPACKED = b"LZFu", b"MELA"
_WINDOW = 4096
_PRESET = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What the packed text may refer to before it has begun (MS-OXRTFCP)."""


@dataclass(slots=True)
class _Packet:
    """What is in the file; the body is named by its format."""

    subject: str = ""
    body: tuple[str, bytes] | None = None
    attachments: list[tuple[str, bytes]] | None = None


def read(opened: Opened) -> Article:
    """The body; or the attachments where there is none, or they were chosen."""
    found = stories(opened)
    body, *attachments = found
    if opened.options.stories is not None or not body.words:
        return article_of(found, opened.options)
    names = ", ".join(story.label for story in attachments)
    warnings = body.warnings
    if names:
        warnings += (DocumentWarning(WarningCode.PARTS_LEFT_OUT, names),)
    return Article(body.runs, body.headline, body.byline, warnings)


def stories(opened: Opened) -> tuple[Story, ...]:
    """The body and those of the attachments that can be read.

    Raises:
        DocumentError: where the file is damaged.
    """
    try:
        packet = _unpacked(opened.data, opened.limits.text_bytes)
    except (struct.error, IndexError, ValueError, LookupError) as error:
        raise damaged("message") from error
    return tuple(_stories(packet, opened))


def _stories(packet: _Packet, opened: Opened) -> Iterator[Story]:
    if packet.body is None:
        yield Story("body", (), packet.subject)
    else:
        body = _read(opened, *packet.body)
        yield Story("body", body.runs, packet.subject, body.byline, warnings=body.warnings)
    for number, (name, data) in enumerate(packet.attachments or (), 1):
        if opened.is_document(name):
            try:
                found = _read(opened, name, data)
            except DocumentError:
                continue
            yield Story(
                str(number), found.runs, found.title, found.byline, (), name, found.warnings
            )


def _read(opened: Opened, name: str, data: bytes) -> Article:
    options: ReadOptions = opened.options
    return opened.read_part(data, name, type(options)(view=options.view, whole_page=True))


def _unpacked(data: bytes, limit_bytes: int) -> _Packet:
    packet = _Packet(attachments=[])
    attachments: list[tuple[str, bytes]] = []
    bodies: dict[str, bytes] = {}
    code_page = "cp1252"
    for key, content in _attributes(data):
        if key == _CODE_PAGE:
            code_page = f"cp{struct.unpack_from('<I', content)[0]}"
        elif key == _SUBJECT:
            packet.subject = packet.subject or _decoded(content, code_page)
        elif key == _BODY:
            bodies["body.txt"] = _decoded(content, code_page).encode("utf-8", "replace")
        elif key == _PROPERTIES:
            for number, value in _properties(content, code_page):
                _take(number, value, packet, bodies, limit_bytes)
        elif key == _ATTACHMENT_BEGINS:
            attachments.append(("attachment", b""))
        elif attachments:
            attachments[-1] = _attached(attachments[-1], key, content, code_page)
    best = next((name for name in ("body.html", "body.txt", "body.rtf") if bodies.get(name)), None)
    packet.body = None if best is None else (best, bodies[best])
    packet.attachments = attachments
    return packet


def _attached(
    attachment: tuple[str, bytes], key: int, content: bytes, code_page: str
) -> tuple[str, bytes]:
    """The name and the contents of an attachment, of which an attribute tells one."""
    name, contents = attachment
    if key == _ATTACHMENT_TITLE:
        name = _decoded(content, code_page)
    elif key == _ATTACHMENT_DATA:
        contents = content
    elif key == _ATTACHMENT_PROPERTIES:
        name = str(dict(_properties(content, code_page)).get(_LONG_NAME, name))
    return name, contents


def _take(
    number: int, value: str | bytes, packet: _Packet, bodies: dict[str, bytes], limit_bytes: int
) -> None:
    if number == _SUBJECT_PROPERTY and isinstance(value, str):
        packet.subject = value
    elif number == _TEXT_PROPERTY and isinstance(value, str):
        bodies["body.txt"] = value.encode("utf-8", "replace")
    elif number == _HTML_PROPERTY:
        bodies["body.html"] = value.encode() if isinstance(value, str) else value
    elif number == _RTF_PROPERTY and isinstance(value, bytes):
        bodies["body.rtf"] = unpacked_rtf(value, limit_bytes)


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The attributes, each with its key; a file that was cut off ends with its last whole one."""
    position = len(SIGNATURE) + 2
    while position + 9 <= len(data):
        key, length = struct.unpack_from("<II", data, position + 1)
        position += 9
        if position + length > len(data):
            return
        yield key, data[position : position + length]
        position += length + 2


def _properties(data: bytes, code_page: str) -> Iterator[tuple[int, str | bytes]]:
    """The texts and binary values among the properties of a message or an attachment."""
    count = struct.unpack_from("<I", data)[0]
    position = 4
    for _ in range(count):
        kind, number = struct.unpack_from("<HH", data, position)
        position += 4
        if number >= _LEAST_NAMED:
            position += 16
            named, length = struct.unpack_from("<II", data, position)
            position += 8 + (_whole(length) if named else 0)
        values = 1
        base = kind & ~_SEVERAL
        if kind & _SEVERAL or base in {_STRING, _WIDE, _BINARY, _OBJECT}:
            values = struct.unpack_from("<I", data, position)[0]
            position += 4
        for _ in range(values):
            if base in _FIXED_BYTES:
                position += _FIXED_BYTES[base]
                continue
            if base not in {_STRING, _WIDE, _BINARY, _OBJECT}:
                return
            length = struct.unpack_from("<I", data, position)[0]
            value = data[position + 4 : position + 4 + length]
            position += 4 + _whole(length)
            if base == _WIDE:
                yield number, value.decode("utf-16-le", "replace").rstrip("\0")
            else:
                yield number, _decoded(value, code_page) if base == _STRING else value


def _whole(length: int) -> int:
    """A length with what fills it up to whole groups of four bytes."""
    return (length + 3) // 4 * 4


def _decoded(value: bytes, code_page: str) -> str:
    try:
        return value.decode(code_page, "replace").rstrip("\0")
    except LookupError:
        return value.decode("cp1252", "replace").rstrip("\0")


def unpacked_rtf(data: bytes, limit_bytes: int) -> bytes:
    """Rich text out of its packed form (MS-OXRTFCP).

    Raises:
        ValueError: where it is none, or longer than the limit.
    """
    size, kind = struct.unpack_from("<I4s", data, 4)
    if size > limit_bytes or kind not in {_PACKED, _UNPACKED}:
        raise ValueError(size)
    if kind == _UNPACKED:
        return data[16 : 16 + size]
    window = bytearray(_PRESET.ljust(_WINDOW, b"\0"))
    place = len(_PRESET)
    out = bytearray()
    position = 16
    while position < len(data) and len(out) < size:
        flags = data[position]
        position += 1
        for bit in range(8):
            if position >= len(data) or len(out) >= size:
                break
            if not flags >> bit & 1:
                found = data[position : position + 1]
                position += 1
            else:
                reference = int.from_bytes(data[position : position + 2], "big")
                position += 2
                start, length = reference >> 4, (reference & 15) + 2
                if start == place:
                    return bytes(out[:size])
                found = b""
            for step in range(len(found) or length):
                byte = found[0] if found else window[(start + step) % _WINDOW]
                out.append(byte)
                window[place] = byte
                place = (place + 1) % _WINDOW
    return bytes(out[:size])
