"""The words on a page of a PDF, and where they stand."""

from __future__ import annotations

import ctypes
import math
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paraview.documents.limits import LIMITS
from paraview.documents.pdf_gaps import Gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
"""What PDFium makes of any hyphen at the end of a line; it writes no line end behind it."""
_ALIKE = (0.6, 1.7)
"""The sizes, as shares of that of the word before, which a line of text may mix."""

_SPACES = frozenset({0, 0x09, 0x0A, 0x0D, 0x20, 0xA0})
_RIGHT_ANGLE = math.pi / 2
_BOLD_WEIGHT = 600
_DEPTH = 0.22
"""How far letters reach below the base line, as a share of the type size."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that were set side by side. Positions are in points from the lower left corner.

    `size` is the type size, which is also its height.
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


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a space between them; `index` is that of the first on the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    index: int

    @property
    def size(self) -> float:
        """The type size in points."""
        return self.top - self.bottom


def fragments(page: Any) -> list[list[Fragment]]:
    """The words of a page in the order in which they were drawn, upright.

    The first list is of the direction in which most of the page runs. Text that is turned, such as
    the credit beside a picture, stands in lists of its own, one for each direction.
    """
    from pypdfium2 import raw

    text_page = page.get_textpage()
    try:
        count = min(text_page.count_chars(), LIMITS.page_characters)
        handle = text_page.raw
        main = _main_quarter(raw, handle, count)
        words: dict[int, list[Word]] = {main: []}
        for quarter, word in _words(raw, handle, count):
            words.setdefault(quarter, []).append(word)
        return [
            [
                _fragment(run, raw.FPDFText_GetFontWeight(handle, run[0].index) >= _BOLD_WEIGHT)
                for run in _runs(found)
            ]
            for found in words.values()
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


def _words(raw: Any, handle: Any, count: int) -> Iterator[tuple[int, Word]]:
    """The words in the order in which they were drawn, each with the direction it runs in.

    Only the first and the last letter of a word are measured: asking PDFium takes most of the time.
    """
    rulers = [_Ruler(raw, handle, quarter) for quarter in range(4)]
    get_code = raw.FPDFText_GetUnicode
    codes: list[int] = []
    for index in range(count + 1):
        code = get_code(handle, index) if index < count else 0
        if code not in _SPACES:
            codes.append(code)
            if code not in _LINE_END_HYPHENS:
                continue
        if not codes:
            continue
        text = "".join(map(_character, codes))
        end = index if code in _LINE_END_HYPHENS else index - 1
        start, codes = end - len(codes) + 1, []
        if not text.strip():
            continue
        quarter = _quarter(raw, handle, start)
        if (word := rulers[quarter].word(text, start, end)) is not None:
            yield quarter, word


class _Ruler:
    """Measures words.

    The boxes that PDFium gives are as high as the font says, or, where it says nothing, as the
    single letter: so heights are made of the base line and the type size.
    """

    def __init__(self, raw: Any, handle: Any, quarter: int) -> None:
        self._raw = raw
        self._handle = handle
        self._quarter = quarter
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def word(self, text: str, start: int, end: int) -> Word | None:
        """The word from one letter to another, or none where it can't be measured."""
        first, last = self._sides(start), self._sides(end)
        if first is None:
            return None
        left, right = first if last is None else (min(first[0], last[0]), max(first[1], last[1]))
        base, size = self._base_line(start), self._size(start)
        return Word(text, left, base - _DEPTH * size, right, base + (1 - _DEPTH) * size, start)

    def _sides(self, index: int) -> tuple[float, float] | None:
        box = self._box
        if not self._raw.FPDFText_GetLooseCharBox(self._handle, index, ctypes.byref(box)):
            return None
        left, _, right, _ = _upright(box.left, box.bottom, box.right, box.top, self._quarter)
        return left, right

    def _base_line(self, index: int) -> float:
        x, y = self._x, self._y
        self._raw.FPDFText_GetCharOrigin(self._handle, index, ctypes.byref(x), ctypes.byref(y))
        return _upright(x.value, y.value, x.value, y.value, self._quarter)[1]

    def _size(self, index: int) -> float:
        size = self._raw.FPDFText_GetFontSize(self._handle, index)
        matrix = self._matrix
        if self._raw.FPDFText_GetMatrix(self._handle, index, ctypes.byref(matrix)):
            size *= math.hypot(matrix.c, matrix.d)
        return float(size) or 1.0


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


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on a line."""
    gaps = Gaps(words)
    run: list[Word] = []
    for word in words:
        if run and not (_on_line(run[-1], word) and gaps.joins(run[-1], word)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _on_line(last: Word, word: Word) -> bool:
    """Whether a word stands at the height of the one before, in type of about its size."""
    size = max(last.size, 1.0)
    level = min(last.top, word.top) - max(last.bottom, word.bottom)
    low, high = _ALIKE
    return level > 0.5 * size and low < word.size / size < high


def _fragment(words: list[Word], bold: bool) -> Fragment:
    sizes = sorted(word.size for word in words)
    return Fragment(
        text=" ".join(word.text for word in words),
        left=min(word.left for word in words),
        bottom=min(word.bottom for word in words),
        right=max(word.right for word in words),
        top=max(word.top for word in words),
        size=sizes[len(sizes) // 2],
        bold=bold,
    )


def _character(code: int) -> str:
    if code in _LINE_END_HYPHENS:
        return "-"
    if code > sys.maxunicode:  # what a damaged font calls a letter
        return "\N{REPLACEMENT CHARACTER}"
    return _LIGATURES.get(code) or chr(code)
