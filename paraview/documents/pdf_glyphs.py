"""The words on a page of a PDF, and where they stand."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paraview.documents.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_LINE_END_HYPHENS = frozenset({0x02, 0xFFFE})
"""What PDFium makes of any hyphen at the end of a line."""
_BREAK_GAP = 0.6
"""A gap of more than this share of the type size ends a run of words."""

_RIGHT_ANGLE = math.pi / 2
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that were set side by side. Positions are in points from the lower left corner.

    `size` is the height of its letters' boxes in points.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> float:
        """The height of its middle above the lower edge of the page."""
        return (self.bottom + self.top) / 2


@dataclass(slots=True)
class _Glyph:
    code: int
    left: float
    bottom: float
    right: float
    top: float
    index: int


def fragments(page: Any) -> list[Fragment]:
    """The words of a page in the order in which they were drawn, upright.

    Text that stands in another direction than most of the page is left out: it is the credit
    beside a picture, or a stamp.
    """
    from pypdfium2 import raw

    text_page = page.get_textpage()
    try:
        count = min(text_page.count_chars(), LIMITS.page_characters)
        handle = text_page.raw
        quarter = _main_quarter(raw, handle, count)
        glyphs = _glyphs(raw, handle, count, quarter)
        return [
            fragment
            for run in _runs(glyphs)
            if _quarter(raw, handle, run[0][0].index) == quarter
            and (fragment := _fragment(raw, handle, run)) is not None
        ]
    finally:
        text_page.close()


def _main_quarter(raw: Any, handle: Any, count: int) -> int:
    """In which direction most of the page runs, in quarter turns."""
    step = max(1, count // 200)
    turns = Counter(_quarter(raw, handle, index) for index in range(0, count, step))
    return turns.most_common(1)[0][0] if turns else 0


def _quarter(raw: Any, handle: Any, index: int) -> int:
    angle = raw.FPDFText_GetCharAngle(handle, index)
    return -round(angle / _RIGHT_ANGLE) % 4 if angle > 0 else 0  # PDFium turns clockwise


def _glyphs(raw: Any, handle: Any, count: int, quarter: int) -> Iterator[_Glyph | None]:
    """The glyphs in order, none where a space or a line end stands between them."""
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    get_code, get_box = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    for index in range(count):
        code = get_code(handle, index)
        if code in {0x20, 0x0A, 0x0D, 0x09, 0xA0, 0}:
            yield None
            continue
        if not get_box(handle, index, pointer):
            continue
        left, bottom, right, top = _upright(box.left, box.bottom, box.right, box.top, quarter)
        yield _Glyph(code, left, bottom, right, top, index)


def _upright(
    left: float, bottom: float, right: float, top: float, quarter: int
) -> tuple[float, float, float, float]:
    """A box as it stands when the page is turned so that its text is upright."""
    match quarter:
        case 1:
            return bottom, -right, top, -left
        case 2:
            return -right, -top, -left, -bottom
        case 3:
            return -top, left, -bottom, right
        case _:
            return left, bottom, right, top


def _runs(glyphs: Iterator[_Glyph | None]) -> Iterator[list[list[_Glyph]]]:
    """Words that follow each other on a line, each a list of its glyphs."""
    words: list[list[_Glyph]] = []
    last: _Glyph | None = None
    space = False
    for glyph in glyphs:
        if glyph is None:
            space = True
            continue
        if last is None or not _follows(last, glyph):
            if words:
                yield words
            words = [[glyph]]
        elif space:
            words.append([glyph])
        else:
            words[-1].append(glyph)
        last, space = glyph, False
    if words:
        yield words


def _follows(last: _Glyph, glyph: _Glyph) -> bool:
    size = max(last.top - last.bottom, 1.0)
    apart = glyph.left - last.right
    level = min(last.top, glyph.top) - max(last.bottom, glyph.bottom)
    alike = 0.6 < (glyph.top - glyph.bottom) / size < 1.7
    return level > 0.5 * size and -0.5 * size < apart < _BREAK_GAP * size and alike


def _fragment(raw: Any, handle: Any, words: list[list[_Glyph]]) -> Fragment | None:
    glyphs = [glyph for word in words for glyph in word]
    text = " ".join("".join(_character(glyph.code) for glyph in word) for word in words)
    if not text.strip():
        return None
    size = sorted(glyph.top - glyph.bottom for glyph in glyphs)[len(glyphs) // 2]
    return Fragment(
        text=text,
        left=min(glyph.left for glyph in glyphs),
        bottom=min(glyph.bottom for glyph in glyphs),
        right=max(glyph.right for glyph in glyphs),
        top=max(glyph.top for glyph in glyphs),
        size=size,
        bold=raw.FPDFText_GetFontWeight(handle, glyphs[0].index) >= _BOLD_WEIGHT,
    )


def _character(code: int) -> str:
    if code in _LINE_END_HYPHENS:
        return "-"
    return _LIGATURES.get(code) or chr(code)
