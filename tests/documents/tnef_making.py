"""Makes what Outlook packs into `winmail.dat`, for the tests."""

from __future__ import annotations

import struct

from paraview.documents.mail.tnef import SIGNATURE


def attribute(level: int, key: int, content: bytes) -> bytes:
    return struct.pack("<BII", level, key, len(content)) + content + struct.pack("<H", 0)


def properties(*found: tuple[int, int, bytes]) -> bytes:
    """Properties of messages: kind, number and value."""
    made = struct.pack("<I", len(found))
    for kind, number, value in found:
        made += struct.pack("<HH", kind, number)
        if kind in {30, 31, 258}:
            made += struct.pack("<II", 1, len(value)) + value + b"\0" * (-len(value) % 4)
        else:
            made += value
    return made


def packed_rtf(text: bytes) -> bytes:
    """Packed text of which no part refers to another."""
    body = b"".join(b"\0" + text[n : n + 8] for n in range(0, len(text), 8))
    return struct.pack("<II4sI", len(body) + 12, len(text), b"LZFu", 0) + body


def tnef(*attributes: bytes) -> bytes:
    return SIGNATURE + b"\x01\x00" + b"".join(attributes)
