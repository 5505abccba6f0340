"""Where a stretch of text lies on the page, line by line.

Qt's wrappers for a layout and its lines die with the block that they came from, so a block is kept
in a variable for as long as anything of it is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a stretch of text that lies on one line; px of the document.

    `lead` is the empty space between the line and the next one.
    """

    left: float
    right: float
    top: float
    baseline: float
    bottom: float
    lead: float = 0.0


def blocks_between(
    document: QTextDocument, top: float, bottom: float, shown: Sequence[int] | None = None
) -> Iterator[QTextBlock]:
    """The blocks that reach into the stretch from `top` to `bottom` (px of the document).

    `shown` are the numbers of the blocks to look at, ascending; none means all.
    """
    layout = document.documentLayout()
    numbers = range(document.blockCount()) if shown is None else shown
    low, high = 0, len(numbers)
    while low < high:  # the first block that ends below `top`
        middle = (low + high) // 2
        rect = layout.blockBoundingRect(document.findBlockByNumber(numbers[middle]))
        if rect.bottom() < top:
            low = middle + 1
        else:
            high = middle
    for place in range(low, len(numbers)):
        block = document.findBlockByNumber(numbers[place])
        if layout.blockBoundingRect(block).top() > bottom:
            return
        yield block


def stretches(block: QTextBlock, start: int, end: int, *, is_bidi: bool) -> list[Stretch]:
    """The lines of the text from `start` to `end` (qt_pos in the whole document).

    Args:
        block: the block that holds the text.
        start: where the text begins.
        end: where it ends; an empty text gives one stretch without width.
        is_bidi: whether some of the block's text runs from right to left: there, a stretch of text
            may be several stretches of a line.
    """
    layout = block.layout()
    offset = block.position()
    first_char, last_char = start - offset, end - offset
    origin = layout.position()
    spacing = block.blockFormat().lineHeight() / 100 - 1  # 0 where it is as the font has it
    found: list[Stretch] = []
    number = layout.lineForTextPosition(first_char).lineNumber() if layout.lineCount() else -1
    while 0 <= number < layout.lineCount():
        line = layout.lineAt(number)
        line_start = line.textStart()
        if line_start >= last_char and found:
            break
        line_end = line_start + line.textLength()
        here_start, here_end = max(first_char, line_start), min(last_char, line_end)
        top = origin.y() + line.y()
        baseline = top + line.ascent()
        bottom = baseline + line.descent()
        lead = max(spacing, 0.0) * (bottom - top)
        if is_bidi and here_start < here_end:
            for run in line.glyphRuns(here_start, here_end - here_start):
                rect = run.boundingRect()
                left, right = origin.x() + rect.left(), origin.x() + rect.right()
                found.append(Stretch(left, right, top, baseline, bottom, lead))
        else:
            left = origin.x() + _x_of(line.cursorToX(here_start))
            right = origin.x() + _x_of(line.cursorToX(here_end))
            if here_end == line_end and line.textLength() and number + 1 < layout.lineCount():
                # The space at which a line breaks hangs out of it.
                right = min(right, origin.x() + line.x() + line.naturalTextWidth())
            found.append(Stretch(min(left, right), max(left, right), top, baseline, bottom, lead))
        if line_end >= last_char:
            break
        number += 1
    return found


def _x_of(answer: object) -> float:
    """The place from what `cursorToX` gives: in Python it is a pair of it and the cursor."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
