"""The container of Office files from before 2007: streams in chains of sectors (MS-CFB)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SHIFTS = range(6, 17)
_HEADER_TABLE = 109
_ENTRY_BYTES = 128
_MAX_SECTOR = 0xFFFFFFFA
_STREAM = 2
_ROOT = 5


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the directory; the entries of one folder are a tree, `child` is its top."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams of a container in memory.

    Args:
        data: the bytes of the file.
        what: the format, for error messages.

    Raises:
        DocumentError: where the container is damaged.
    """

    def __init__(self, data: bytes, what: str) -> None:
        self._data = data
        self._what = what
        try:
            self._open()
        except (struct.error, IndexError, ValueError) as error:
            raise damaged(what) from error

    def stream(self, name: str) -> bytes | None:
        """The bytes of a stream, or none where there is no such stream."""
        place = self._streams.get(name.lower())
        if place is None:
            return None
        start, size = place
        if size < self._small_limit:
            return self._chain(self._small, self._small_bytes, self._small_table, start)[:size]
        return self._sectors(start)[:size]

    def _open(self) -> None:
        if not self._data.startswith(SIGNATURE):
            raise ValueError
        shift, small_shift = struct.unpack_from("<HH", self._data, 30)
        first_directory, _, self._small_limit, first_small, _, first_more = struct.unpack_from(
            "<6I", self._data, 48
        )
        self._sector_bytes = 1 << shift
        self._small_bytes = 1 << small_shift
        if shift not in _SHIFTS or small_shift not in _SHIFTS:
            raise ValueError(shift)
        self._table = self._read_table(first_more)
        self._small_table = _numbers(self._sectors(first_small))
        entries = self._directory(first_directory)
        root = next((entry for entry in entries if entry.kind == _ROOT), None)
        self._small = b"" if root is None else self._sectors(root.start)[: root.size]
        # Only the document's own streams: what is embedded in it has some of the same names.
        own = list(_siblings(entries, root.child)) if root is not None else []
        self._streams: dict[str, tuple[int, int]] = {}
        for entry in own or entries:
            if entry.kind == _STREAM:
                self._streams.setdefault(entry.name, (entry.start, entry.size))

    def _directory(self, first: int) -> list[_Entry]:
        """The entries of the directory, in the order of their numbers."""
        directory = self._sectors(first)
        entries: list[_Entry] = []
        for offset in range(0, len(directory) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            name_bytes, kind = struct.unpack_from("<HB", directory, offset + 64)
            left, right, child = struct.unpack_from("<3I", directory, offset + 68)
            start, size = struct.unpack_from("<II", directory, offset + 116)
            raw = directory[offset : offset + max(0, min(name_bytes, 64) - 2)]
            name = raw.decode("utf-16-le", "replace").lower()
            entries.append(_Entry(name, kind, left, right, child, start, size))
        return entries

    def _read_table(self, first_more: int) -> list[int]:
        """The table that tells which sector follows each one."""
        places = list(struct.unpack_from(f"<{_HEADER_TABLE}I", self._data, 76))
        more = first_more
        for _ in range(len(self._data) // self._sector_bytes + 1):
            if more >= _MAX_SECTOR:
                break
            numbers = _numbers(self._sector(more))
            places += numbers[:-1]
            more = numbers[-1]
        return _numbers(b"".join(self._sector(n) for n in places if n < _MAX_SECTOR))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._sector_bytes
        return self._data[start : start + self._sector_bytes]

    def _sectors(self, first: int) -> bytes:
        body = memoryview(self._data)[self._sector_bytes :]
        return self._chain(body, self._sector_bytes, self._table, first)

    def _chain(
        self, body: bytes | memoryview, sector_bytes: int, table: list[int], first: int
    ) -> bytes:
        """The sectors from `first` on; no chain is longer than the file, so none goes round."""
        parts: list[bytes | memoryview] = []
        number = first
        for _ in range(len(table) + 1):
            if number >= _MAX_SECTOR or number >= len(table):
                break
            parts.append(body[number * sector_bytes : (number + 1) * sector_bytes])
            number = table[number]
        else:
            raise damaged(self._what)
        return b"".join(parts)


def _siblings(entries: list[_Entry], top: int) -> Iterator[_Entry]:
    """The entries of a folder; a tree that goes round ends where it began."""
    waiting, seen = [top], set[int]()
    while waiting:
        number = waiting.pop()
        if number < len(entries) and number not in seen:
            seen.add(number)
            yield entries[number]
            waiting += (entries[number].left, entries[number].right)


def _numbers(data: bytes) -> list[int]:
    count = len(data) // 4
    return list(struct.unpack_from(f"<{count}I", data))
