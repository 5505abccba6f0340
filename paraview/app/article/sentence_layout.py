"""Where the sentences of a laid-out article stand; px of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.app.article.text_lines import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from paraview.app.article.marks import SentenceMark

MOST_REMEMBERED = 20_000
"""Of how many stretches of text the lines are kept: more than a page, less than a book."""


class SentenceLayout:
    """Measures sentences and remembers them until lines move.

    Args:
        document: the article, set.
        sentences: its sentences, in qt_pos.
        bidi_blocks: the numbers of the blocks in which some text runs from right to left.
    """

    def __init__(
        self,
        document: QTextDocument,
        sentences: Sequence[SentenceMark],
        bidi_blocks: frozenset[int],
    ) -> None:
        self._document = document
        self._sentences = sentences
        self._bidi_blocks = bidi_blocks
        self._extents: dict[int, tuple[float, float]] = {}
        self._lines: dict[tuple[int, int], list[Stretch]] = {}

    def forget(self) -> None:
        """Measure anew: lines have moved."""
        self._extents.clear()
        self._lines.clear()

    def extent(self, sentence: int) -> tuple[float, float]:
        """Top and bottom of a sentence."""
        extent = self._extents.get(sentence)
        if extent is None:
            mark = self._sentences[sentence]
            block = self._document.findBlock(mark.start)
            self._document.documentLayout().blockBoundingRect(block)  # has it laid out
            layout = block.layout()
            origin = layout.position().y()
            first = layout.lineForTextPosition(mark.start - block.position())
            last = layout.lineForTextPosition(max(mark.start, mark.end - 1) - block.position())
            extent = (origin + first.y(), origin + last.y() + last.ascent() + last.descent())
            self._extents[sentence] = extent
        return extent

    def band(self, sentence: int) -> tuple[float, float]:
        """The same, but a line that two sentences share is divided between them."""
        top, bottom = self.extent(sentence)
        if sentence > 0:
            top = max(top, (top + self.extent(sentence - 1)[1]) / 2)
        if sentence + 1 < len(self._sentences):
            bottom = min(bottom, (bottom + self.extent(sentence + 1)[0]) / 2)
        return top, max(top, bottom)

    def lines(self, start: int, end: int) -> list[Stretch]:
        """The lines of the text from `start` to `end` (qt_pos), which lies in one block."""
        found = self._lines.get((start, end))
        if found is None:
            block = self._document.findBlock(start)
            is_bidi = block.blockNumber() in self._bidi_blocks
            found = stretches(block, start, end, is_bidi=is_bidi)
            if len(self._lines) >= MOST_REMEMBERED:
                self._lines.clear()
            self._lines[start, end] = found
        return found

    def line_top(self, qt_pos: int) -> float:
        """The top of the line on which a character stands."""
        block = self._document.findBlock(qt_pos)
        top = self._document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        line = layout.lineForTextPosition(qt_pos - block.position())
        return top + (line.y() if line.isValid() else 0.0)  # an empty article has no line
