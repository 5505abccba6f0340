"""Paints the rows of the list of findings: a heading, or some lines about one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QTreeView

from paraview import wording
from paraview.app.article.inked_text import InkedText
from paraview.app.article.mark_painter import paint_badge
from paraview.app.findings.model import ENTRY_ROLE, GROUP_ROLE, NOTE_ROLE, VERDICT_ROLE
from paraview.app.look.typography import elided
from paraview.comparison import FindingKind, Look, Severity, Verdict
from paraview.passages import entry_titles
from paraview.passages.entries import Topic
from paraview.passages.entry_titles import Piece
from paraview.wording import findings as finding_words
from paraview.wording.window import review as review_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from paraview.app.look.theme import Theme
    from paraview.comparison import Comparison
    from paraview.passages.entries import Entry, Group

PAD_PX = 7.0
SIGN_PX = 24.0
REVIEW_PX = 18.0
"""For each of the signs at the right end that tell what the editor said of a finding."""
MOST_LINES = 3
SEEN = 0.55
"""How opaque a finding is that is fine."""
_LOOKS = {FindingKind.DROPPED: Look.DROPPED, FindingKind.ADDED: Look.ADDED}


class FindingsDelegate(QStyledItemDelegate):
    """Two or three lines a finding, as wide as the panel is."""

    def __init__(self, comparison: Comparison, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._theme = theme
        self.pointed_at: frozenset[int] = frozenset()
        """The numbers of the findings in the passage that is pointed at anywhere."""
        self._heights: dict[tuple[int, bool, float, str], float] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry: Entry | None = index.data(ENTRY_ROLE)
        if entry is None:
            lines = 2 if _status_of(index.data(GROUP_ROLE)) else 1
            return QSize(100, round(lines * option.fontMetrics.height() + 2 * PAD_PX))
        is_told = bool(_status_of(index.parent().data(GROUP_ROLE)))
        room_px = self._room_px() - REVIEW_PX * len(_review_signs(index))
        key = entry.number, is_told, room_px, option.font.toString()
        if key not in self._heights:
            texts = self._texts(entry, QFont(option.font), room_px, is_told=is_told)
            self._heights[key] = sum(each.height_px for each in texts)
        return QSize(100, round(self._heights[key] + 2 * PAD_PX))

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
            signs = _review_signs(index)
            self._paint_review(painter, signs, area, font)
            is_seen = index.data(VERDICT_ROLE) == Verdict.FINE
            is_read_now = bool(state & QStyle.StateFlag.State_Selected)
            if is_seen and not is_read_now and self._theme.palette.name != "contrast":
                painter.setOpacity(SEEN)
            area.setRight(area.right() - REVIEW_PX * len(signs))
            self._paint_entry(painter, entry, area, font, is_told=is_told)
        painter.restore()

    def forget_heights(self) -> None:
        """Measure anew: the list is of another width, or the findings are others."""
        self._heights.clear()

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
        top = area.top() + PAD_PX
        for each in self._texts(entry, font, width, is_told=is_told):
            each.paint(painter, left, top)
            top += each.height_px

    def _paint_review(
        self, painter: QPainter, signs: list[tuple[str, str]], area: QRectF, font: QFont
    ) -> None:
        """Write the signs of the verdict and of the note at the right end of the first line."""
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        line_px = QFontMetricsF(font).height()
        place = QRectF(area.right() - PAD_PX, area.top() + PAD_PX, REVIEW_PX, line_px)
        for sign, role in reversed(signs):
            place.translate(-REVIEW_PX, 0)
            painter.setPen(self._theme.colour(role))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)

    def _texts(
        self, entry: Entry, font: QFont, width_px: float, *, is_told: bool
    ) -> tuple[InkedText, ...]:
        """The title and what went and came; where a heading tells the first, the second alone."""
        palette = self._theme.palette
        pieces = entry_titles.entry_pieces(entry, self._comparison)
        if is_told:
            return (
                InkedText(pieces, font, width_px, palette, most_lines=MOST_LINES, is_muted=False),
            )
        head = QFont(font)
        head.setBold(entry.severity >= Severity.NOTABLE)
        title = [Piece(entry_titles.entry_title(entry))]
        return (
            InkedText(title, head, width_px, palette, is_muted=False),
            InkedText(pieces, font, width_px, palette),
        )


def _review_signs(index: QModelIndex | QPersistentModelIndex) -> list[tuple[str, str]]:
    """What the editor said of a finding: signs, each with the role of its colour."""
    verdict = Verdict(index.data(VERDICT_ROLE))  # Qt gives back the bare word
    found = []
    if index.data(NOTE_ROLE):
        found.append((review_words.NOTE_SIGN, "ink"))
    if verdict is not Verdict.OPEN:
        role = {Verdict.FINE: "ink_muted", Verdict.CHECK: "warning", Verdict.PROBLEM: "error"}
        found.append((review_words.VERDICT_SIGNS[verdict], role[verdict]))
    return found


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
