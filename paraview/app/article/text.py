"""An article as a QTextDocument: one block for each of its blocks, set like a page of a book.

The text goes in once and is never read back. A block of the document starts at the same place as
the block of the article, so a qt_pos is the same in both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from paraview.comparison import Role

if TYPE_CHECKING:
    from paraview.app.look.typography import Typography
    from paraview.comparison import Document

# Qt keeps these for itself: as separators, for pictures, as the ends of its frames.
_QTS_OWN = re.compile("[\u2028\u2029\ufffc\ufdd0\ufdd1\r\x00]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")

_SIZE_STEPS = {"title": 3, Role.HEADING: 1, Role.CAPTION: -1, Role.FOOTNOTE: -1}


def build_document(article: Document, typography: Typography) -> QTextDocument:
    """The article as a document that can be laid out; the caller owns it."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(article.blocks):
        if number:
            cursor.insertBlock()
        cursor.setBlockCharFormat(_char_format(block.role, number))
        cursor.insertText(qt_text(block.span.of(article.text)), _char_format(block.role, number))
    cursor.endEditBlock()
    set_typography(document, article, typography)
    return document


def qt_text(text: str) -> str:
    """A text that Qt shows as it is and as long as it is: without the signs that are Qt's own."""
    return _QTS_OWN.sub("\ufffd", text)


def set_typography(document: QTextDocument, article: Document, typography: Typography) -> None:
    """Set the font, and the spaces that go with its size."""
    document.setDefaultFont(typography.font)
    size_px = em_px(typography)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    text_block = document.begin()
    for number, block in enumerate(article.blocks):
        cursor.setPosition(text_block.position())
        cursor.setBlockFormat(block_format(block.role, number, size_px, typography))
        text_block = text_block.next()
    cursor.endEditBlock()


def right_to_left_blocks(article: Document) -> frozenset[int]:
    """The numbers of the blocks in which some text runs from right to left."""
    if not _RIGHT_TO_LEFT.search(article.text):
        return frozenset()
    return frozenset(
        number
        for number, block in enumerate(article.blocks)
        if _RIGHT_TO_LEFT.search(article.text, block.span.start, block.span.end)
    )


def is_right_to_left(article: Document) -> bool:
    """Whether most letters of an article run from right to left."""
    backwards = len(_RIGHT_TO_LEFT.findall(article.text))
    return 2 * backwards > sum(char.isalpha() for char in article.text)


def column_width_px(typography: Typography) -> float:
    """The width of the widest column that is comfortable to read."""
    return typography.measure_em * em_px(typography)


def em_px(typography: Typography) -> float:
    """The size of the running text, px."""
    from PySide6.QtGui import QFontInfo

    return float(QFontInfo(typography.font).pixelSize())


def _char_format(role: Role, number: int) -> QTextCharFormat:
    made = QTextCharFormat()
    size_step = _SIZE_STEPS["title"] if _is_title(role, number) else _SIZE_STEPS.get(role, 0)
    if size_step:
        made.setProperty(QTextCharFormat.Property.FontSizeAdjustment, size_step)
    if role is Role.HEADING:
        made.setFontWeight(QFont.Weight.Bold)
    if role is Role.CAPTION:
        made.setFontItalic(True)
    return made


def block_format(
    role: Role, number: int, size_px: float, typography: Typography
) -> QTextBlockFormat:
    """How a block is set: the spaces around it and between its lines."""
    made = QTextBlockFormat()
    spacing = typography.line_spacing_percent
    if role is Role.HEADING:
        spacing = min(spacing, 125)
        made.setTopMargin(0 if number == 0 else 1.4 * size_px)
        made.setBottomMargin((0.8 if _is_title(role, number) else 0.4) * size_px)
    else:
        made.setBottomMargin(0.85 * size_px)
    if role in (Role.LIST_ITEM, Role.QUOTE):
        made.setLeftMargin(1.6 * size_px)
    if role is Role.QUOTE:
        made.setRightMargin(1.6 * size_px)
    made.setLineHeight(spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _is_title(role: Role, number: int) -> bool:
    return role is Role.HEADING and number == 0
