"""Paints the rows of the list of findings: a heading, or two lines about one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QTreeView

from paraview import wording
from paraview.app.article.mark_painter import paint_badge
from paraview.app.findings.model import ENTRY_ROLE, GROUP_ROLE
from paraview.app.look.typography import elided, fits
from paraview.comparison import FindingKind, Look, Severity
from paraview.passages import entry_titles
from paraview.passages.entries import Topic
from paraview.passages.redline import Ink
from paraview.wording import findings as finding_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from paraview.app.look.theme import Theme
    from paraview.comparison import Comparison
    from paraview.passages.entries import Entry, Group

PAD_PX = 7.0
SIGN_PX = 24.0
_LOOKS = {FindingKind.DROPPED: Look.DROPPED, FindingKind.ADDED: Look.ADDED}


class FindingsDelegate(QStyledItemDelegate):
    """Two lines a finding, each cut off where the panel ends."""

    def __init__(self, comparison: Comparison, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._theme = theme
        self.pointed_at: frozenset[int] = frozenset()
        """The numbers of the findings in the passage that is pointed at anywhere."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry: Entry | None = index.data(ENTRY_ROLE)
        if entry is None:
            lines = 2 if _status_of(index.data(GROUP_ROLE)) else 1
        elif _status_of(index.parent().data(GROUP_ROLE)):
            lines = (
                2 if not fits(self._told(entry), QFontMetricsF(option.font), self._room_px()) else 1
            )
        else:
            lines = 2
        return QSize(100, round(lines * option.fontMetrics.height() + 2 * PAD_PX))

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
        elif state & QStyle.StateFlag.State_MouseOver or self._is_pointed_at(index):
            painter.setBrush(QColor(chrome.control_hover))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        font = QFont(option.font)
        entry: Entry | None = index.data(ENTRY_ROLE)
        if entry is None:
            self._paint_group(painter, index.data(GROUP_ROLE), area, font)
        else:
            is_told = bool(_status_of(index.parent().data(GROUP_ROLE)))
            self._paint_entry(painter, entry, area, font, is_told=is_told)
        painter.restore()

    def _told(self, entry: Entry) -> str:
        """The words of an entry without their inks."""
        return "".join(each.text for each in entry_titles.entry_pieces(entry, self._comparison))

    def _room_px(self) -> float:
        """How wide the words of an entry may be in the list as it is now."""
        view = self.parent()
        if not isinstance(view, QTreeView):
            return 0.0
        return view.viewport().width() - 2 * view.indentation() - SIGN_PX - 2 * PAD_PX

    def _is_pointed_at(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        entry: Entry | None = index.data(ENTRY_ROLE)
        return entry is not None and entry.number in self.pointed_at

    def _paint_group(self, painter: QPainter, group: Group, area: QRectF, font: QFont) -> None:
        chrome = self._theme.palette.chrome
        line_px = QFontMetricsF(font).height()
        head = QFont(font)
        head.setBold(True)
        place = QRectF(area.left() + 2, area.top() + PAD_PX, area.width() - PAD_PX, line_px)
        status = _status_of(group)
        told = [(head, chrome.ink, entry_titles.group_heading(group))]
        if status:
            told.append((font, chrome.ink_muted, status))
        for face, colour, text in told:
            painter.setFont(face)
            painter.setPen(QColor(colour))
            shown = elided(text, QFontMetricsF(face), place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            place.translate(0, line_px)

    def _paint_entry(
        self, painter: QPainter, entry: Entry, area: QRectF, font: QFont, *, is_told: bool
    ) -> None:
        """Two lines; where the heading tells what became of the quotes, both are the quote's."""
        chrome = self._theme.palette.chrome
        line_px = QFontMetricsF(font).height()
        sign = QRectF(area.left() + 2, area.top() + PAD_PX, SIGN_PX - 6, line_px)
        if entry.is_marked or entry.is_alone:
            text = finding_words.QUOTE_SIGN if entry.quote is not None else finding_words.FACT_SIGN
            paint_badge(painter, self._theme.palette, sign, text, is_hollow=not entry.is_marked)
        else:
            look = _LOOKS.get(entry.kind)
            colour = self._theme.palette.looks[look].line if look else chrome.ink_muted
            painter.setPen(QColor(colour))
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, _sign(entry, look))
        left, width = area.left() + SIGN_PX, area.width() - SIGN_PX - PAD_PX
        if is_told:
            painter.setFont(font)
            painter.setPen(QColor(chrome.ink))
            first, second = two_lines(self._told(entry), QFontMetricsF(font), width)
            place = QRectF(left, area.top() + PAD_PX, width, line_px)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, first)
            painter.drawText(place.translated(0, line_px), Qt.AlignmentFlag.AlignVCenter, second)
            return
        head = QFont(font)
        head.setBold(entry.severity >= Severity.NOTABLE)
        painter.setFont(head)
        painter.setPen(QColor(chrome.ink))
        title = elided(entry_titles.entry_title(entry), QFontMetricsF(head), width)
        top = QRectF(left, area.top() + PAD_PX, width, line_px)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, title)
        self._paint_pieces(painter, entry, top.translated(0, line_px), font)

    def _paint_pieces(self, painter: QPainter, entry: Entry, area: QRectF, font: QFont) -> None:
        palette = self._theme.palette
        at = area.left()
        for piece in entry_titles.entry_pieces(entry, self._comparison):
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
            metrics = QFontMetricsF(shown)
            left_px = area.right() - at
            text = elided(piece.text, metrics, left_px)
            place = QRectF(at, area.top(), left_px, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            at += metrics.horizontalAdvance(piece.text)
            if at >= area.right():
                return


def two_lines(text: str, metrics: QFontMetricsF, width_px: float) -> tuple[str, str]:
    """A text broken between words into two lines, the second cut off where it is too long."""
    words = text.split(" ")
    first = ""
    while words and fits(f"{first} {words[0]}".strip(), metrics, width_px):
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        first = words.pop(0)
    return elided(first, metrics, width_px), elided(" ".join(words), metrics, width_px)


def _status_of(group: Group | None) -> str:
    """What became of all quotes of a speaker, told once, in the heading; else empty."""
    if group is None or group.topic is not Topic.SPEAKER or group.status is None:
        return ""
    return finding_words.status_name(group.status)


def _sign(entry: Entry, look: Look | None) -> str:
    if look is not None:
        return wording.GLYPHS[look]
    if entry.kind is FindingKind.MOVED:
        return wording.MOVED_GLYPH
    return finding_words.QUOTE_SIGN if entry.quote is not None else finding_words.FACT_SIGN
