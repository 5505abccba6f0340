"""The words on a page of a PDF, and where they stand."""

from __future__ import annotations

import ctypes
import math
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

from paraview.documents.ground.raised import LOWERED, RAISED, settled
from paraview.documents.pdf.gaps import Gaps
from paraview.documents.pdf.words import Fragment, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.limits import Limits

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

_MEANT = {**_LIGATURES, **dict.fromkeys(_LINE_END_HYPHENS, "-")}

_ALIKE = (0.5, 1.7)
"""The sizes, as shares of that of the word before, which a line of text may mix."""

_WORD = re.compile("[^\0\t\n\r \xa0\x02\ufffe]*[\x02\ufffe]|[^\0\t\n\r \xa0\x02\ufffe]+")
_ODD_HYPHEN = re.compile("\ufffe")
"""In the text of a page this may stand for nothing at all; asked for by itself it is told."""

_MAY_BE_RAISED = re.compile(r"[\d*†‡]")
"""Only words with one of these are looked at letter by letter."""

_SMALL = 0.85
"""Type that is smaller by this factor may be raised."""

_TOUCH = 0.1
"""A letter set above or below the line stands this close to the word before, in type sizes."""

_RISE = 0.1
"""So far above the line it stands at least, as a share of the height of a letter."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ASKED_LETTERS = 100
_RIGHT_ANGLE = math.pi / 2
_BOLD_WEIGHT = 600
_DEPTH = 0.22
"""How far letters reach below the base line, as a share of the type size."""


def fragments(text_page: Any, limits: Limits) -> list[list[Fragment]]:
    """The words of a page in the order in which they were drawn, upright.

    The first list is of the direction in which most of the page runs. Text that is turned, such as
    the credit beside a picture, stands in lists of its own, one for each direction.
    """
    from pypdfium2 import raw

    count = min(text_page.count_chars(), limits.page_characters)
    handle = text_page.raw
    main = _main_quarter(raw, handle, count)
    words: dict[int, list[Word]] = {main: []}
    for quarter, word in _words(raw, handle, count):
        words.setdefault(quarter, []).append(word)
    return [
        [
            _fragment(run, raw.FPDFText_GetFontWeight(handle, run[0].place) >= _BOLD_WEIGHT)
            for run in _runs(found)
        ]
        for found in words.values()
    ]


def unreadable_letters(text_page: Any, limits: Limits) -> int:
    """About how many letters of a page have a shape, but their font does not say which they are.

    A few hundred of them are asked for: that tells enough.
    """
    from pypdfium2 import raw

    count = min(text_page.count_chars(), limits.page_characters)
    step: int = max(1, count // _ASKED_LETTERS)
    lost: int = sum(
        raw.FPDFText_HasUnicodeMapError(text_page.raw, index) == 1
        for index in range(0, count, step)
    )
    return step * lost


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
    ruler = _Ruler(raw, handle)
    for found in _WORD.finditer(_letters(raw, handle, count)):
        letters = found.group()
        if not letters.isalpha() and _MAY_BE_RAISED.search(letters):
            letters = ruler.with_marks(letters, found.start())
        if not letters.isascii() or letters[-1] == "\2":
            letters = letters.translate(_MEANT)
        word = ruler.word(letters, found.start(), found.end() - 1)
        if word is not None and word.text.strip():
            yield ruler.quarter, word


def _letters(raw: Any, handle: Any, count: int) -> str:
    """The letters of a page, as many as PDFium counts: a space where one means nothing."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(handle, 0, count, buffer) == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return _ODD_HYPHEN.sub(
                lambda found: chr(raw.FPDFText_GetUnicode(handle, found.start())), text
            )
    codes = (raw.FPDFText_GetUnicode(handle, index) for index in range(count))
    # What a damaged font calls a letter may be beyond Unicode.
    return "".join(chr(code) if code <= sys.maxunicode else _REPLACEMENT for code in codes)


class _Ruler:
    """Measures words.

    The boxes that PDFium gives are as high as the font says, or, where it says nothing, as the
    single letter: so heights are made of the base line and the type size. Where a box is as high as
    the one before and stands at the same height, so do these, and needn't be asked for.

    Attributes:
        quarter: in which direction the last word runs, in quarter turns.
    """

    def __init__(self, raw: Any, handle: Any) -> None:
        self._raw = raw
        self._handle = handle
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._height = (0.0, 0.0)
        self._base = self._size = 0.0
        self.quarter = 0

    def word(self, text: str, start: int, end: int) -> Word | None:
        """The word from one letter to another, or none where it can't be measured."""
        box = self._box
        if not self._raw.FPDFText_GetLooseCharBox(self._handle, start, ctypes.byref(box)):
            return None
        if (box.bottom, box.top) != self._height:
            self._height = (box.bottom, box.top)
            self._look_closely(start)
        left, right = self._sides()
        if end > start and self._raw.FPDFText_GetLooseCharBox(self._handle, end, ctypes.byref(box)):
            other_left, other_right = self._sides()
            left, right = min(left, other_left), max(right, other_right)
        bottom = self._base - _DEPTH * self._size
        return Word(text, left, bottom, right, bottom + self._size, start, self._size)

    def with_marks(self, letters: str, start: int) -> str:
        """The letters of a word with marks around what stands above its line."""
        if len(letters) == 1:
            return letters
        boxes = [self._levels(start + place) for place in range(len(letters))]
        height = max(top - bottom for bottom, top in boxes)
        base = min(bottom for bottom, top in boxes if top - bottom >= _SMALL * height)
        return "".join(
            f"{RAISED}{letter}{LOWERED}"
            if top - bottom < _SMALL * height and bottom > base + _RISE * height
            else letter
            for letter, (bottom, top) in zip(letters, boxes, strict=True)
        )

    def _levels(self, index: int) -> tuple[float, float]:
        """How low and how high the box of a letter reaches, as the page is turned."""
        box = self._box
        if not self._raw.FPDFText_GetLooseCharBox(self._handle, index, ctypes.byref(box)):
            return 0.0, 0.0
        _, bottom, _, top = _upright(box.left, box.bottom, box.right, box.top, self.quarter)
        return bottom, top

    def _sides(self) -> tuple[float, float]:
        box = self._box
        if not self.quarter:
            return box.left, box.right
        left, _, right, _ = _upright(box.left, box.bottom, box.right, box.top, self.quarter)
        return left, right

    def _look_closely(self, index: int) -> None:
        """Ask for the direction, the base line and the type size of a letter."""
        self.quarter = _quarter(self._raw, self._handle, index)
        x, y = self._x, self._y
        self._raw.FPDFText_GetCharOrigin(self._handle, index, ctypes.byref(x), ctypes.byref(y))
        self._base = _upright(x.value, y.value, x.value, y.value, self.quarter)[1]
        size = self._raw.FPDFText_GetFontSize(self._handle, index)
        matrix = self._matrix
        if self._raw.FPDFText_GetMatrix(self._handle, index, ctypes.byref(matrix)):
            size *= math.hypot(matrix.c, matrix.d)
        self._size = abs(float(size)) or 1.0  # mirrored letters have a negative one


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


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words that follow each other on a line, in the order in which they were drawn."""
    gaps = Gaps(words)
    runs: list[list[Word]] = []
    for word in words:
        if runs and _is_beside(runs[-1], word) and gaps.joins(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return _put_together(runs, gaps)


def _put_together(runs: list[list[Word]], gaps: Gaps) -> list[list[Word]]:
    """The runs, with those put together that stand side by side but were not drawn in turn."""
    beginning = {run[0].place: run for run in runs}
    for run in runs:
        while run and (after := gaps.after(run[-1])) is not None:
            following = beginning.get(after.place)
            if not following or following is run or not _is_beside(run, after):
                break
            run.extend(following)
            following.clear()
    return [run for run in runs if run]


def _is_beside(run: Sequence[Word], word: Word) -> bool:
    """Whether a word stands at the height of a line; its last word may be raised."""
    last = run[-1]
    if last.bottom == word.bottom and last.size == word.size:
        return True
    last = max(run[-2:], key=lambda each: each.size)
    level = min(last.top, word.top) - max(last.bottom, word.bottom)
    low, high = _ALIKE
    return level > 0.5 * min(last.size, word.size) and low < word.size / last.size < high


def _fragment(words: list[Word], bold: bool) -> Fragment:
    sizes = sorted(word.size for word in words)
    size = sizes[len(sizes) // 2]
    bottom = min(word.bottom for word in words if word.size >= _SMALL * size)
    even = sizes[0] >= _SMALL * size
    told = " ".join(word.text for word in words) if even else "".join(_told(words, bottom, size))
    return Fragment(
        text=settled(told),
        left=min(word.left for word in words),
        bottom=bottom,
        right=max(word.right for word in words),
        top=max(word.top for word in words),
        size=size,
        bold=bold,
    )


def _told(words: list[Word], bottom: float, size: float) -> Iterator[str]:
    """The words of a line with a space before each but what is set above or below the line."""
    right, was_small = words[0].left, True
    for word in words:
        small = word.size < _SMALL * size
        raised = small and word.bottom + _DEPTH * word.size > bottom + (_DEPTH + _RISE) * size
        if not ((small or was_small) and word.left - right < _TOUCH * size):
            yield " "
        yield f"{RAISED}{word.text}{LOWERED}" if raised else word.text
        right, was_small = word.right, small
