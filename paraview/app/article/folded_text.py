"""Folds the text of an article where it is laid out; not a character is taken out of it.

So every position stays what it was. Folded text is set in a type so small and close that it takes
no room, its first character with as much space behind it as the mark needs that is drawn there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextLayout

from paraview.app.article.folds import Folding
from paraview.app.article.text import block_format, em_px

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QTextDocument

    from paraview.app.article.folds import Fold
    from paraview.app.look.typography import Typography
    from paraview.comparison import Document

NO_ROOM_PERCENT = 0.5
"""How much of its width a folded character keeps."""


class FoldedText:
    """The folding of one laid-out article.

    Args:
        document: the article, set.
        article: what it was set from.
        mark_px: how wide the mark of a fold is.
    """

    def __init__(
        self, document: QTextDocument, article: Document, mark_px: Callable[[Fold], float]
    ) -> None:
        self._document = document
        self._article = article
        self._mark_px = mark_px
        self.folding = Folding()
        self.shown_blocks: Sequence[int] | None = None

    def apply(self, folding: Folding, typography: Typography, *, is_set_anew: bool = False) -> None:
        """Fold otherwise.

        Args:
            folding: what is folded from now on.
            typography: how the article is set.
            is_set_anew: whether all blocks have just been set, so that none is closed.
        """
        before = Folding() if is_set_anew else self.folding
        was_folded = {hidden.block for hidden in self.folding.hidden}
        self.folding = folding
        count = self._document.blockCount()
        self.shown_blocks = (
            [number for number in range(count) if number not in folding.closed]
            if folding.closed
            else None
        )
        ranges = self._ranges()
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        size_px = em_px(typography)
        for number in sorted(before.closed ^ folding.closed):
            cursor.setPosition(self._document.findBlockByNumber(number).position())
            if number in folding.closed:
                cursor.setBlockFormat(_closed_format())
            else:
                role = self._article.blocks[number].role
                cursor.setBlockFormat(block_format(role, number, size_px, typography))
        cursor.endEditBlock()
        touched = sorted(was_folded | ranges.keys())
        for number in touched:
            block = self._document.findBlockByNumber(number)
            block.layout().setFormats(ranges.get(number, []))
        if touched:  # once for all of them: each time everything behind it is laid out
            start = self._document.findBlockByNumber(touched[0]).position()
            last = self._document.findBlockByNumber(touched[-1])
            self._document.markContentsDirty(start, last.position() + last.length() - start)

    def _ranges(self) -> dict[int, list[QTextLayout.FormatRange]]:
        marks = {fold.mark.start: fold for fold in self.folding.folds}
        found: dict[int, list[QTextLayout.FormatRange]] = {}
        for hidden in self.folding.hidden:
            offset = self._document.findBlockByNumber(hidden.block).position()
            start = hidden.start - offset
            formats = found.setdefault(hidden.block, [])
            fold = marks.get(hidden.start)
            if fold is not None:
                formats.append(_range(start, 1, _mark_format(self._mark_px(fold))))
                start += 1
            if hidden.end - offset > start:
                formats.append(_range(start, hidden.end - offset - start, _NO_ROOM))
        return found


def _range(start: int, length: int, text_format: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, text_format
    return made


def _no_room() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(1.0)
    made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
    made.setFontLetterSpacing(NO_ROOM_PERCENT)
    made.setForeground(QColor(Qt.GlobalColor.transparent))
    return made


def _mark_format(width_px: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(width_px)
    made.setForeground(QColor(Qt.GlobalColor.transparent))
    return made


def _closed_format() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


_NO_ROOM = _no_room()
