"""The tables of a Word 97–2003 file: where its text lies, and how each stretch of it is set."""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from paraview.documents.ground.guessed_roles import role_of_style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from paraview.comparison import Role

T = TypeVar("T")

_PAGE_BYTES = 512
_COMPRESSED = 0x40000000
_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)
"""How long what follows an operation is, by its topmost three bits; 0: it says so itself."""

_LONG_OPERANDS = frozenset({0xD606, 0xD608})
_DELETED, _INSERTED, _HIDDEN, _BOLD, _SYMBOL = 0x0800, 0x0801, 0x083C, 0x0835, 0x6A09
_HEIGHT, _SUPERSCRIPT = 0x2A48, b"\x01"
_IN_TABLE, _ROW_END, _OUTLINE, _LIST = 0x2416, 0x2417, 0x2640, 0x460B
_FONTS_AT, _FONT_NAME_AT = 4, 40
_SHEET_BYTES = 6
_MAX_BASES = 12
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text between two positions, and where its bytes lie in the file."""

    start: int
    end: int
    offset: int
    wide: bool


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are set; `symbol` is the font and the sign that stands in their place."""

    deleted: bool = False
    inserted: bool = False
    hidden: bool = False
    bold: bool = False
    raised: bool = False
    symbol: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set; `style` is the number of its style."""

    style: int = 0
    heading: bool = False
    in_list: bool = False
    in_table: bool = False
    row_end: bool = False


class Ranges(Generic[T]):
    """What holds between places in the file."""

    def __init__(self, ranges: list[tuple[int, int, T]], default: T) -> None:
        self._ranges = sorted(ranges, key=lambda entry: entry[0])
        self._starts = [start for start, _, _ in self._ranges]
        self._default = default

    def at(self, offset: int) -> tuple[T, int]:
        """What holds at a place, and up to where."""
        number = bisect_right(self._starts, offset) - 1
        if number >= 0 and offset < self._ranges[number][1]:
            return self._ranges[number][2], self._ranges[number][1]
        following = self._starts[number + 1] if number + 1 < len(self._starts) else offset + 1
        return self._default, max(following, offset + 1)


def pieces(clx: bytes) -> list[Piece]:
    """The stretches of the text in order."""
    position = 0
    while clx[position] == 1:  # changes that a quick save put in front
        position += 3 + struct.unpack_from("<H", clx, position + 1)[0]
    if clx[position] != 2:
        raise ValueError(position)
    size = struct.unpack_from("<I", clx, position + 1)[0]
    count = (size - 4) // 12
    places = struct.unpack_from(f"<{count + 1}I", clx, position + 5)
    found: list[Piece] = []
    for number in range(count):
        descriptor = position + 5 + 4 * (count + 1) + 8 * number
        place = struct.unpack_from("<I", clx, descriptor + 2)[0]
        packed = bool(place & _COMPRESSED)
        offset = (place & ~_COMPRESSED) // 2 if packed else place
        if places[number + 1] > places[number]:
            found.append(Piece(places[number], places[number + 1], offset, wide=not packed))
    return found


def looks(document: bytes, table: bytes) -> Ranges[Look]:
    """How letters are set, by where they lie."""

    def entry(page: bytes, number: int, count: int) -> Look:
        place = page[4 * (count + 1) + number] * 2
        return _look(page[place + 1 : place + 1 + page[place]]) if place else Look()

    return Ranges(list(_entries(document, table, entry)), Look())


def shapes(document: bytes, table: bytes) -> Ranges[Shape]:
    """How paragraphs are set, by where they lie."""

    def entry(page: bytes, number: int, count: int) -> Shape:
        place = page[4 * (count + 1) + 13 * number] * 2
        if not place:
            return Shape()
        half = page[place]
        start, size = (place + 1, 2 * half - 1) if half else (place + 2, 2 * page[place + 1])
        return _shape(page[start : start + size])

    return Ranges(list(_entries(document, table, entry)), Shape())


def style_roles(sheet: bytes) -> dict[int, Role]:
    """The roles of the styles by their numbers, as far as their names tell.

    A style that tells nothing has the role of the one it builds on.
    """
    if len(sheet) < _SHEET_BYTES:
        return {}
    header, count, base_bytes = struct.unpack_from("<HHH", sheet)
    position = 2 + header
    roles: dict[int, Role] = {}
    bases: dict[int, int] = {}
    for number in range(count):
        if position + 2 > len(sheet):
            break
        size = struct.unpack_from("<H", sheet, position)[0]
        entry = sheet[position + 2 : position + 2 + size]
        if len(entry) > base_bytes + 2 >= _SHEET_BYTES:
            bases[number] = struct.unpack_from("<H", entry, 2)[0] >> 4
            length = struct.unpack_from("<H", entry, base_bytes)[0]
            name = entry[base_bytes + 2 : base_bytes + 2 + 2 * length]
            role = role_of_style(name.decode("utf-16-le", "replace"))
            if role is not None:
                roles[number] = role
        position += 2 + size + size % 2
    for number in bases:
        base = number
        for _ in range(_MAX_BASES):
            if base in roles:
                roles[number] = roles[base]
                break
            base = bases.get(base, -1)
    return roles


def font_names(table: bytes) -> list[str]:
    """The names of the fonts in the order of their numbers."""
    names: list[str] = []
    position = _FONTS_AT
    while position < len(table):
        size = table[position] + 1
        name = table[position + _FONT_NAME_AT : position + size].decode("utf-16-le", "replace")
        names.append(name.partition("\0")[0])
        position += size
    return names


def _entries(
    document: bytes, table: bytes, entry: Callable[[bytes, int, int], T]
) -> Iterator[tuple[int, int, T]]:
    """The entries of the pages that a table leads to."""
    count = (len(table) - 4) // 8
    for number in range(max(0, count)):
        where = struct.unpack_from("<I", table, 4 * (count + 1) + 4 * number)[0] & 0x3FFFFF
        page = document[where * _PAGE_BYTES : (where + 1) * _PAGE_BYTES]
        if len(page) < _PAGE_BYTES:
            continue
        runs = page[-1]
        places = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            yield places[run], places[run + 1], entry(page, run, runs)


def _look(operations: bytes) -> Look:
    values = dict(_operations(operations))
    return Look(
        deleted=_is_on(values.get(_DELETED)),
        inserted=_is_on(values.get(_INSERTED)),
        hidden=_is_on(values.get(_HIDDEN)),
        bold=_is_on(values.get(_BOLD)),
        raised=values.get(_HEIGHT) == _SUPERSCRIPT,
        symbol=_pair(values.get(_SYMBOL)),
    )


def _shape(data: bytes) -> Shape:
    if len(data) < 2:
        return Shape()
    values = dict(_operations(data[2:]))
    level = values.get(_OUTLINE, bytes([_BODY_LEVEL]))
    return Shape(
        style=struct.unpack_from("<H", data)[0],
        heading=level[:1] < bytes([_BODY_LEVEL]),
        in_list=_LIST in values and any(values[_LIST]),
        in_table=_is_on(values.get(_IN_TABLE)),
        row_end=_is_on(values.get(_ROW_END)),
    )


def _pair(operand: bytes | None) -> tuple[int, int] | None:
    if operand is None or len(operand) < 4:
        return None
    font, sign = struct.unpack_from("<HH", operand)
    return font, sign


def _is_on(operand: bytes | None) -> bool:
    return operand in {b"\x01", b"\x81"}


def _operations(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The operations that set letters or paragraphs, each with what follows it."""
    position = 0
    while position + 3 <= len(data):
        code = struct.unpack_from("<H", data, position)[0]
        position += 2
        size = _OPERAND_BYTES[code >> 13]
        if not size:
            if code in _LONG_OPERANDS:
                return
            size = 1 + data[position]
        yield code, data[position : position + size]
        position += size
