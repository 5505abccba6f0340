"""Makes old Word documents for the tests with the standard library alone."""

from __future__ import annotations

import struct
from dataclasses import dataclass

SECTOR = 512
SMALL = 64
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
TEXT_AT = 1024
STYLES = {0: "Normal", 1: "heading 1", 2: "Quote", 3: "House head"}
"""The styles by their numbers; the last builds on the first heading."""

FONTS = ("Arial", "Symbol", "Wingdings")


@dataclass(frozen=True)
class Part:
    """A run of letters set alike; `shape` are the paragraph's operations where one ends in it."""

    text: str
    look: bytes = b""
    style: int = 0
    shape: bytes = b""


def operation(code: int, *operand: int) -> bytes:
    """An operation that sets letters or paragraphs."""
    return struct.pack("<H", code) + bytes(operand)


DELETED, INSERTED = operation(0x0800, 1), operation(0x0801, 1)
HIDDEN, BOLD = operation(0x083C, 1), operation(0x0835, 1)
IN_TABLE, ROW_END = operation(0x2416, 1), operation(0x2417, 1)
LIST = operation(0x460B, 1, 0)


def doc(
    main: list[Part],
    notes: list[Part] | None = None,
    *,
    flags: int = 0x0200,
    version: int = 0xC1,
    embedded: dict[str, bytes] | None = None,
) -> bytes:
    """A document with this text and these footnotes, all of it stored in UTF-16."""
    parts = main + (notes or [])
    text = "".join(part.text for part in parts).encode("utf-16-le")
    bounds = [TEXT_AT]
    for part in parts:
        bounds.append(bounds[-1] + len(part.text.encode("utf-16-le")))
    pages_at = -(-(TEXT_AT + len(text)) // SECTOR)
    letters = _page(bounds, [bytes([len(p.look)]) + p.look for p in parts], 1)
    paragraphs = _page(bounds, [_paragraph(part) for part in parts], 13)
    body = bytearray(pages_at * SECTOR) + letters + paragraphs
    body[TEXT_AT : TEXT_AT + len(text)] = text

    sheet = _style_sheet()
    page_table = [
        struct.pack("<3I", bounds[0], bounds[-1], page) for page in (pages_at, pages_at + 1)
    ]
    count = len(text) // 2
    piece = struct.pack("<2I", 0, count) + struct.pack("<HIH", 0, TEXT_AT, 0)
    clx = b"\x02" + struct.pack("<I", len(piece)) + piece
    fonts = struct.pack("<2H", len(FONTS), 0) + b"".join(map(_font, FONTS))
    places = {1: sheet, 12: page_table[0], 13: page_table[1], 15: fonts, 33: clx}
    table = b""
    for number, content in places.items():
        struct.pack_into("<2I", body, 0x9A + 8 * number, len(table), len(content))
        table += content
    struct.pack_into("<2H", body, 0, 0xA5EC, version)
    struct.pack_into("<H", body, 10, flags)
    in_main = sum(len(part.text.encode("utf-16-le")) // 2 for part in main)
    struct.pack_into("<2I", body, 0x4C, in_main, count - in_main)
    return compound({"WordDocument": bytes(body), "1Table": table}, embedded)


def compound(streams: dict[str, bytes], embedded: dict[str, bytes] | None = None) -> bytes:
    """A container with these streams, those under 4096 bytes among the small ones.

    What is embedded stands in a folder of its own, and comes first.
    """
    sectors: list[bytes] = []
    table: list[int] = []

    def store(content: bytes, mark: int | None = None) -> int:
        first = len(sectors)
        count = max(1, -(-len(content) // SECTOR))
        padded = content.ljust(count * SECTOR, b"\0")
        sectors.extend(padded[n * SECTOR : (n + 1) * SECTOR] for n in range(count))
        for number in range(first, first + count):
            last = number == first + count - 1
            table.append(mark if mark is not None else END if last else number + 1)
        return first

    small, small_table, entries = b"", [], []
    inner = list((embedded or {}).items())
    outer = list(streams.items())
    for number, (name, content) in enumerate(inner + outer):
        if len(content) >= 4096:
            start = store(content)
        else:
            start = len(small_table)
            count = -(-len(content) // SMALL)
            small += content.ljust(count * SMALL, b"\0")
            small_table += [*range(start + 1, start + count), END]
        is_last = number in {len(inner) - 1, len(inner) + len(outer) - 1}
        following = FREE if is_last else number + 2
        entries.append(_entry(name, 2, start, len(content), right=following))
    folder = len(entries) + 1
    root = _entry("Root Entry", 5, store(small), len(small), child=folder)
    entries.append(_entry("Object", 1, 0, 0, right=len(inner) + 1, child=1 if inner else FREE))
    first_small = store(b"".join(struct.pack("<I", number) for number in small_table))
    directory = store(root + b"".join(entries))
    count = 1
    while (len(sectors) + count) * 4 > count * SECTOR:
        count += 1
    place = len(sectors)
    full = [*table, *([TABLE] * count)]
    full += [FREE] * (count * SECTOR // 4 - len(full))
    store(struct.pack(f"<{len(full)}I", *full), TABLE)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, count, directory, 0, 4096, first_small, 1, END, 0)
    places = [*range(place, place + count), *([FREE] * (109 - count))]
    return header + struct.pack("<109I", *places) + b"".join(sectors)


def _font(name: str) -> bytes:
    entry = bytes(39) + name.encode("utf-16-le") + b"\0\0"
    return bytes([len(entry)]) + entry


def _entry(
    name: str, kind: int, start: int, size: int, *, right: int = FREE, child: int = FREE
) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<HBB3I", len(raw), kind, 1, FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def _paragraph(part: Part) -> bytes:
    content = struct.pack("<H", part.style) + part.shape
    if len(content) % 2:
        return bytes([(len(content) + 1) // 2]) + content
    return bytes([0, len(content) // 2]) + content


def _page(bounds: list[int], entries: list[bytes], place_bytes: int) -> bytes:
    """A page of formatting: where runs begin, where their entries lie, and from the end these."""
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    end = SECTOR - 2
    for number, entry in enumerate(entries):
        end = (end - len(entry)) // 2 * 2
        page[end : end + len(entry)] = entry
        page[4 * len(bounds) + place_bytes * number] = end // 2
    page[-1] = len(entries)
    return bytes(page)


def _style_sheet() -> bytes:
    sheet = struct.pack("<HHH", 4, len(STYLES), 10)
    for number, name in STYLES.items():
        base = 1 if number == 3 else 0xFFF
        entry = struct.pack("<HH6x", number, base << 4) + struct.pack("<H", len(name))
        entry += name.encode("utf-16-le") + b"\0\0"
        sheet += struct.pack("<H", len(entry)) + entry
    return sheet
