"""Paints the rows of the list of findings: a heading, or two lines about one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from paraview.app import finding_wording, wording
from paraview.app.findings_model import ENTRY_ROLE
from paraview.app.inline_text import Ink
from paraview.app.mark_painter import paint_badge
from paraview.app.passages import Look
from paraview.comparison import FindingKind, Severity

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from paraview.app.finding_entries import Entry
    from paraview.app.theme import Theme
    from paraview.comparison import Comparison

PAD_PX = 7.0
SIGN_PX = 24.0
_LOOKS = {FindingKind.DROPPED: Look.DROPPED, FindingKind.ADDED: Look.ADDED}


class FindingsDelegate(QStyledItemDelegate):
    """Two lines a finding, each cut off where the panel ends."""

    def __init__(self, comparison: Comparison, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = option.fontMetrics.height()
        is_entry = index.internalId() != 0
        return QSize(100, round(2 * line + 2 * PAD_PX if is_entry else line + 2 * PAD_PX))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chrome = self._theme.palette.chrome
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(chrome.selection))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(chrome.control_hover))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        font = QFont(option.font)
        entry: Entry | None = index.data(ENTRY_ROLE)
        if entry is None:
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(chrome.ink))
            text = painter.fontMetrics().elidedText(
                index.data(), Qt.TextElideMode.ElideRight, round(area.width() - PAD_PX)
            )
            painter.drawText(area.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        else:
            self._paint_entry(painter, entry, area, font)
        painter.restore()

    def _paint_entry(self, painter: QPainter, entry: Entry, area: QRectF, font: QFont) -> None:
        chrome = self._theme.palette.chrome
        line_px = QFontMetricsF(font).height()
        sign = QRectF(area.left() + 2, area.top() + PAD_PX, SIGN_PX - 6, line_px)
        if entry.is_marked:
            text = (
                finding_wording.QUOTE_SIGN if entry.quote is not None else finding_wording.FACT_SIGN
            )
            paint_badge(painter, self._theme.palette, sign, text)
        else:
            look = _LOOKS.get(entry.kind)
            colour = self._theme.palette.looks[look].line if look else chrome.ink_muted
            painter.setPen(QColor(colour))
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, _sign(entry, look))
        left, width = area.left() + SIGN_PX, area.width() - SIGN_PX - PAD_PX
        head = QFont(font)
        head.setBold(entry.severity >= Severity.NOTABLE)
        painter.setFont(head)
        painter.setPen(QColor(chrome.ink))
        title = painter.fontMetrics().elidedText(
            finding_wording.entry_title(entry), Qt.TextElideMode.ElideRight, round(width)
        )
        top = QRectF(left, area.top() + PAD_PX, width, line_px)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, title)
        self._paint_pieces(painter, entry, top.translated(0, line_px), font)

    def _paint_pieces(self, painter: QPainter, entry: Entry, area: QRectF, font: QFont) -> None:
        palette = self._theme.palette
        at = area.left()
        for piece in finding_wording.entry_pieces(entry, self._comparison):
            shown = QFont(font)
            shown.setStrikeOut(piece.ink is Ink.GONE)
            shown.setUnderline(piece.ink is Ink.NEW)
            colour = {
                Ink.SAME: palette.chrome.ink_muted,
                Ink.GONE: palette.looks[Look.DROPPED].line,
                Ink.NEW: palette.chrome.ink,
            }[piece.ink]
            painter.setFont(shown)
            painter.setPen(QColor(colour))
            metrics = painter.fontMetrics()
            left_px = round(area.right() - at)
            text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, left_px)
            place = QRectF(at, area.top(), left_px, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            at += metrics.horizontalAdvance(piece.text)
            if at >= area.right():
                return


def _sign(entry: Entry, look: Look | None) -> str:
    if look is not None:
        return wording.GLYPHS[look]
    if entry.kind is FindingKind.MOVED:
        return wording.MOVED_GLYPH
    return finding_wording.QUOTE_SIGN if entry.quote is not None else finding_wording.FACT_SIGN
