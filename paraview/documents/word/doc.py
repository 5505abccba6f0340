"""Word documents from before 2007 (.doc, MS-DOC): text, notes and text boxes."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Role, WarningCode
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.guessed_roles import guess_roles
from paraview.documents.ground.running_text import RunningText
from paraview.documents.ground.symbol_fonts import SYMBOL, kind_of_font, signs
from paraview.documents.word.compound_file import CompoundFile
from paraview.documents.word.doc_tables import (
    Look,
    Piece,
    Ranges,
    Shape,
    font_names,
    looks,
    pieces,
    shapes,
    style_roles,
)
from paraview.options import View
from paraview.wording.document_errors import damaged, protected, too_old

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.documents.ground.opened import Opened

_WHAT = "Word document"
_MAGIC, _OLD_MAGIC = 0xA5EC, frozenset({0xA5DC, 0xA5DB, 0xA697})
_WORD_97 = 0xC1
_ENCRYPTED, _OTHER_TABLE = 0x0100, 0x0200
_TABLES_AT = 0x9A
_STYLES, _LETTERS, _PARAGRAPHS, _FONTS, _PIECES = 1, 12, 13, 15, 33
_CELL_END = "\x07"
_SPECIAL = re.compile("[\x00-\x1f]")
_MEANT = {"\x0b": "\n", "\t": "\t", "\x1e": "\N{NON-BREAKING HYPHEN}", "\xa0": "\xa0"}
_PARAGRAPH_ENDS = frozenset({"\r", "\x0c", "\x0e"})
_FIELD_BEGIN, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"


@dataclass(frozen=True, slots=True)
class _File:
    """The streams of a document that are needed, and the lengths of its texts in characters."""

    document: bytes
    pieces: list[Piece]
    looks: Ranges[Look]
    shapes: Ranges[Shape]
    roles: dict[int, Role]
    fonts: list[str]
    lengths: dict[str, int]


def read(opened: Opened) -> Article:
    """The article in an old Word document, after its tracked changes or before them.

    Headers, footers, comments, hidden text and field codes are left out; notes and text boxes
    follow the text.
    """
    streams = CompoundFile(opened.data, _WHAT)
    document = streams.stream("WordDocument")
    if document is None:
        raise damaged(_WHAT)
    try:
        return _article(document, streams, original=opened.options.view is View.ORIGINAL)
    except (struct.error, IndexError, ValueError) as error:
        raise damaged(_WHAT) from error


def _article(document: bytes, streams: CompoundFile, *, original: bool) -> Article:
    file = _open(document, streams)
    texts = file.lengths
    main = _Reader(file, original=original)
    main.read(0, texts["main"])
    notes = _Reader(file, original=original)
    notes.read(texts["main"], texts["main"] + texts["footnotes"])
    start = sum(texts[name] for name in ("main", "footnotes", "headers", "macros", "comments"))
    notes.read(start, start + texts["endnotes"])
    boxes = _Reader(file, original=original)
    start += texts["endnotes"]
    boxes.read(start, start + texts["boxes"])
    changes = main.changes + notes.changes + boxes.changes
    warnings = (DocumentWarning(WarningCode.TRACKED_CHANGES, str(changes)),) if changes else ()
    runs = [
        *main.finished(),
        *boxes.finished(),
        *(Run(run.text, Role.FOOTNOTE) for run in notes.finished()),
    ]
    return guess_roles(Article(tuple(runs), warnings=warnings))


def _open(document: bytes, streams: CompoundFile) -> _File:
    magic, version = struct.unpack_from("<HH", document)
    flags = struct.unpack_from("<H", document, 10)[0]
    if magic in _OLD_MAGIC or (magic == _MAGIC and version < _WORD_97):
        raise too_old()
    if magic != _MAGIC:
        raise ValueError(magic)
    if flags & _ENCRYPTED:
        raise protected(_WHAT)
    table = streams.stream("1Table" if flags & _OTHER_TABLE else "0Table")
    if table is None:
        raise damaged(_WHAT)

    def part(number: int) -> bytes:
        start, size = struct.unpack_from("<II", document, _TABLES_AT + 8 * number)
        return table[start : start + size]

    names = ("main", "footnotes", "headers", "macros", "comments", "endnotes", "boxes")
    lengths = struct.unpack_from("<7I", document, 0x4C)
    return _File(
        document,
        pieces(part(_PIECES)),
        looks(document, part(_LETTERS)),
        shapes(document, part(_PARAGRAPHS)),
        style_roles(part(_STYLES)),
        font_names(part(_FONTS)),
        dict(zip(names, lengths, strict=True)),
    )


class _Reader:
    """Reads a stretch of the text.

    Attributes:
        changes: how many stretches were inserted or deleted under tracked changes.
    """

    def __init__(self, file: _File, *, original: bool) -> None:
        self._file = file
        self._original = original
        self._text = RunningText()
        self._codes: list[bool] = []
        self._was_changed = False
        self.changes = 0

    def finished(self) -> list[Run]:
        """The blocks that were read."""
        self._text.end_paragraph()
        return self._text.finished()

    def read(self, start: int, end: int) -> None:
        """Read the text between two positions."""
        for text, look, offset, width in self._stretches(start, end):
            changed = look.deleted or look.inserted
            self.changes += changed and not self._was_changed
            self._was_changed = changed
            gone = look.inserted if self._original else look.deleted
            if gone:
                continue
            position = 0
            for mark in _SPECIAL.finditer(text):
                self._add(text[position : mark.start()], look)
                self._special(mark.group(), offset + width * mark.start(), look)
                position = mark.end()
            self._add(text[position:], look)
        self._codes.clear()

    def _stretches(self, start: int, end: int) -> Iterator[tuple[str, Look, int, int]]:
        """The text in parts that are set alike: their look, place and bytes per character."""
        for piece in self._file.pieces:
            width = 2 if piece.wide else 1
            position = max(piece.start, start)
            while position < min(piece.end, end):
                offset = piece.offset + width * (position - piece.start)
                look, until = self._file.looks.at(offset)
                count = min(piece.end, end) - position
                count = min(count, max(1, (until - offset) // width))
                raw = self._file.document[offset : offset + width * count]
                if not raw:
                    return
                encoding = "utf-16-le" if piece.wide else "cp1252"
                yield raw.decode(encoding, "replace"), look, offset, width
                position += count

    def _add(self, text: str, look: Look) -> None:
        if look.symbol is not None:
            font, sign = look.symbol
            names = self._file.fonts
            kind = kind_of_font(names[font]) if font < len(names) else ""
            text = signs(chr(sign), kind) * len(text) if kind == SYMBOL else ""
        if text and not look.hidden and not any(self._codes):
            self._text.add(text, bold=look.bold, raised=look.raised)

    def _special(self, character: str, offset: int, look: Look) -> None:
        if character in _PARAGRAPH_ENDS or character == _CELL_END:
            self._end_paragraph(character, self._file.shapes.at(offset)[0])
        elif character == _FIELD_BEGIN:
            self._codes.append(True)
        elif character == _FIELD_RESULT and self._codes:
            self._codes[-1] = False
        elif character == _FIELD_END and self._codes:
            self._codes.pop()
        elif character in _MEANT:
            self._add(_MEANT[character], look)

    def _end_paragraph(self, character: str, shape: Shape) -> None:
        role = self._file.roles.get(shape.style)
        if shape.heading:
            role = Role.HEADING
        elif role is None and shape.in_list:
            role = Role.LIST_ITEM
        self._text.role = role
        if shape.in_table:
            self._text.start_row()
        if character == _CELL_END and shape.row_end:
            self._text.end_row()
        elif character == _CELL_END:
            self._text.end_cell()
        else:
            self._text.end_paragraph()
        self._text.role = None
