"""Paints the marks of sentences and words: a wash behind the text, a line below it, a sign beside.

Each look has a colour, a style of line and a sign, so that it can be told by any one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from paraview.comparison import Certainty, Look
from paraview.wording import signs
from paraview.wording.findings import FACT_SIGN, QUOTE_SIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.app.article.text_lines import Stretch
    from paraview.app.look.colours import Palette
    from paraview.passages.passages import Passage

RADIUS_PX = 3.0
PAD_PX = 2.0
GLYPH_STEP_PX = 15.0
BADGE_PX = 17.0
WAVE_PX = 4.0


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The line below a sentence: its width in px and its dashes in multiples of that."""

    width_px: float
    dashes: tuple[float, float] | None = None


LINE_STYLES = {
    Look.IDENTICAL: LineStyle(1.0),
    Look.EDITED: LineStyle(1.2, (5.0, 3.0)),
    Look.REWORDED: LineStyle(1.5, (1.0, 2.5)),
    Look.DROPPED: LineStyle(1.2),
    Look.ADDED: LineStyle(1.2),
}
GAPS = {Certainty.SURE: 1.0, Certainty.LIKELY: 2.2, Certainty.DOUBTFUL: 4.5}
"""How far the dashes of a line stand apart, beside those of a sure link."""
PALE = {Certainty.SURE: 1.0, Certainty.LIKELY: 0.65, Certainty.DOUBTFUL: 0.35}
"""How much of its colour the ground behind a sentence has, beside that of a sure link."""
CALM = 0.6
"""How opaque the line below a sentence is that nobody points at: it must not cross the reading."""


class MarkPainter:
    """Paints in the colours of one palette; pens and colours are made once."""

    def __init__(self, palette: Palette) -> None:
        self._wash = {
            (look, level): _paled(each.wash, PALE[level])
            for look, each in palette.looks.items()
            for level in Certainty
        }
        self._strong = {look: QColor(each.strong) for look, each in palette.looks.items()}
        self._word = {look: QColor(each.word) for look, each in palette.looks.items()}
        self._line = {look: QColor(each.line) for look, each in palette.looks.items()}
        calm = 1.0 if palette.name == "contrast" else CALM
        marked = [(look, level) for look in Look for level in Certainty]
        self._pens = {each: self._pen(*each, calm) for each in marked}
        self._strong_pens = {each: self._pen(*each, 1.0) for each in marked}
        self._outline = QPen(QColor(palette.chrome.ink), 1.4)
        self._veil = QColor(palette.chrome.page)
        self._veil.setAlphaF(0.5)
        self._found = QPen(QColor(palette.chrome.accent), 1.2)
        self._current_found = QPen(QColor(palette.chrome.accent), 3.0)
        self._found_ground = QColor(palette.chrome.selection)
        self._palette = palette
        self._finding = QPen(QColor(palette.chrome.finding), 1.8)
        self._selected_finding = QPen(QColor(palette.chrome.finding), 2.6)

    def wash(
        self,
        painter: QPainter,
        passage: Passage,
        lines: Sequence[Stretch],
        *,
        is_strong: bool,
    ) -> None:
        """Fill the ground behind a sentence."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._strong[passage.look] if is_strong else self._wash[_key(passage)])
        for each in _grounds(lines):
            painter.drawRoundedRect(each, RADIUS_PX, RADIUS_PX)

    def words(
        self, painter: QPainter, passage: Passage, lines: Sequence[Stretch], *, is_one_sided: bool
    ) -> None:
        """Fill the ground behind words that differ; those that stand only here get a line too."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._word[passage.look])
        for each in lines:
            painter.drawRoundedRect(
                QRectF(each.left - 1, each.top + 1, each.right - each.left + 2, _height(each) - 1),
                RADIUS_PX,
                RADIUS_PX,
            )
        if is_one_sided:
            painter.setBrush(self._line[passage.look])
            for each in lines:
                painter.drawRect(QRectF(each.left, each.bottom - 1.2, each.right - each.left, 2.0))

    def gap(self, painter: QPainter, passage: Passage, place: Stretch) -> None:
        """Mark where the other side has words that this one has not."""
        tip = QPointF(place.left, place.bottom - 4.0)
        foot = place.bottom + 1.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line[passage.look])
        painter.drawPolygon(
            QPolygonF([tip, QPointF(place.left + 3.5, foot), QPointF(place.left - 3.5, foot)])
        )

    def underline(
        self,
        painter: QPainter,
        passage: Passage,
        lines: Sequence[Stretch],
        *,
        is_strong: bool = False,
    ) -> None:
        """Draw the line that tells the look."""
        painter.setPen((self._strong_pens if is_strong else self._pens)[_key(passage)])
        for each in lines:
            y = each.bottom + PAD_PX
            painter.drawLine(QPointF(each.left, y), QPointF(each.right, y))

    def outline(self, painter: QPainter, lines: Sequence[Stretch]) -> None:
        """Draw a frame around the selected sentence."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._outline)
        painter.drawPath(_frame(lines))

    def waiting(self, painter: QPainter, lines: Sequence[Stretch]) -> None:
        """Draw a thick dashed frame around a sentence that waits for its partner."""
        pen = QPen(QColor(self._palette.chrome.accent), 2.4)
        pen.setDashPattern([3.0, 2.0])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(_frame(lines))

    def veil(self, painter: QPainter, lines: Sequence[Stretch]) -> None:
        """Let a sentence step back that the filter does not show."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._veil)
        for each in lines:
            painter.drawRect(_ground(each))

    def found(self, painter: QPainter, lines: Sequence[Stretch], *, is_current: bool) -> None:
        """Frame words that were looked for; the current ones in a thicker frame."""
        painter.setPen(self._current_found if is_current else self._found)
        painter.setBrush(self._found_ground)
        for each in lines:
            painter.drawRoundedRect(_ground(each), RADIUS_PX, RADIUS_PX)

    def finding(self, painter: QPainter, lines: Sequence[Stretch], *, is_quote: bool) -> None:
        """Draw a wave below words whose quotation changed, a frame around a fact that did."""
        painter.setPen(self._finding)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for each in lines:
            if is_quote:
                painter.drawPath(_wave(each.left, each.right, each.bottom + PAD_PX))
            else:
                area = QRectF(each.left, each.top, each.right - each.left, _height(each))
                painter.drawRoundedRect(area.adjusted(-1, 1, 1, 1), RADIUS_PX, RADIUS_PX)

    def selected_finding(self, painter: QPainter, lines: Sequence[Stretch]) -> None:
        """Draw a strong frame around the words of the selected finding."""
        painter.setPen(self._selected_finding)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_frame(lines))

    def badge(
        self,
        painter: QPainter,
        left: float,
        line: Stretch,
        *,
        is_quote: bool,
        is_hollow: bool = False,
    ) -> None:
        """Put a badge beside the line on which a finding begins."""
        size = min(BADGE_PX, _height(line))
        top = (line.top + line.bottom - size) / 2
        sign = QUOTE_SIGN if is_quote else FACT_SIGN
        area = QRectF(left, top, size, size)
        paint_badge(painter, self._palette, area, sign, is_hollow=is_hollow)

    def ghost(
        self, painter: QPainter, passage: Passage, left: float, right: float, y: float
    ) -> None:
        """Draw a line where a moved passage would stand, had it stayed in its place."""
        pen = QPen(self._line[passage.look], 1.6)
        pen.setDashPattern([2.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(left - GLYPH_STEP_PX, y), QPointF(right, y))
        painter.setBrush(self._line[passage.look])
        painter.setPen(Qt.PenStyle.NoPen)
        tip = QPointF(left - 6.0, y)
        foot = left - GLYPH_STEP_PX - 2.0
        painter.drawPolygon(QPolygonF([tip, QPointF(foot, y - 5.0), QPointF(foot, y + 5.0)]))

    def glyphs(
        self,
        painter: QPainter,
        passage: Passage,
        at_px: float,
        line: Stretch,
        font: QFont,
        *,
        room_px: float | None = None,
    ) -> float:
        """Write the signs of a passage beside its first line; gives where the next may stand.

        They stand to the left of `at_px`; to its right where there is said how much `room_px` is
        there.
        """
        painter.setFont(font)
        painter.setPen(self._line[passage.look])
        is_to_right = room_px is not None
        room = at_px if room_px is None else room_px
        told = signs(passage.look, **passage.doubts)
        if room < GLYPH_STEP_PX * len(told):  # the doubt is told elsewhere too
            told = signs(
                passage.look,
                moved=passage.moved,
                certainty=None,
                contradicts=passage.contradicts,
                by_hand=passage.by_hand,
            )
        for sign in reversed(told):
            if room < GLYPH_STEP_PX:
                break  # no more room in the gutter: half a sign tells nothing
            left = at_px if is_to_right else at_px - GLYPH_STEP_PX
            area = QRectF(left, line.top, GLYPH_STEP_PX, _height(line))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)
            at_px += GLYPH_STEP_PX if is_to_right else -GLYPH_STEP_PX
            room -= GLYPH_STEP_PX
        return at_px

    def _pen(self, look: Look, level: Certainty, opacity: float) -> QPen:
        style = LINE_STYLES[look]
        colour = QColor(self._line[look])
        colour.setAlphaF(opacity)
        pen = QPen(colour, style.width_px)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style.dashes:
            dash, gap = style.dashes
            pen.setDashPattern([dash, gap * GAPS[level]])
        return pen


def _key(passage: Passage) -> tuple[Look, Certainty]:
    """What tells how a passage is painted; one that stands alone is surely so."""
    return passage.look, passage.certainty or Certainty.SURE


def _paled(colour: str, share: float) -> QColor:
    pale = QColor(colour)
    pale.setAlphaF(pale.alphaF() * share)
    return pale


def paint_badge(
    painter: QPainter, palette: Palette, area: QRectF, sign: str, *, is_hollow: bool = False
) -> None:
    """A filled square with a sign, the loudest that there is; a hollow one speaks lower."""
    painter.save()
    side = min(area.width(), area.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    loud = QColor(palette.chrome.finding)
    if is_hollow:
        painter.setPen(QPen(loud, 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), 3.5, 3.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(loud)
        painter.drawRoundedRect(square, 4, 4)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(round(side * 0.78), 6))
    painter.setFont(font)
    painter.setPen(loud if is_hollow else QColor(palette.chrome.finding_ink))
    if sign == QUOTE_SIGN:  # it hangs above the middle of its box
        square.translate(0, side * 0.16)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, sign)
    painter.restore()


def _frame(lines: Sequence[Stretch]) -> QPainterPath:
    path = QPainterPath()
    for number, each in enumerate(lines):
        ground = _ground(each).adjusted(-1.5, -1.0, 1.5, 2.0)
        if number + 1 < len(lines) and lines[number + 1].top > each.top:
            ground.setBottom(lines[number + 1].top)  # one frame, not one for each line
        one = QPainterPath()
        one.addRect(ground)
        path = path.united(one)
    return path.simplified()


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, is_up = left, True
    while x < right:
        step = min(WAVE_PX, right - x)
        height = -WAVE_PX if is_up else WAVE_PX
        path.quadTo(QPointF(x + step / 2, y + height), QPointF(x + step, y))
        x, is_up = x + step, not is_up
    return path


def _height(line: Stretch) -> float:
    return line.bottom - line.top


def _grounds(lines: Sequence[Stretch]) -> list[QRectF]:
    """The ground behind a sentence: one panel, without gaps between its lines."""
    found = []
    last = len(lines) - 1
    for number, each in enumerate(lines):
        ground = _ground(each)
        half = each.lead / 2
        if number > 0 and lines[number - 1].top < each.top:
            ground.setTop(each.top - half - RADIUS_PX)  # below the rounded corners of the last one
        if number < last and lines[number + 1].top > each.top:
            ground.setBottom(each.bottom + half)
        found.append(ground)
    return found


def _ground(line: Stretch) -> QRectF:
    return QRectF(
        line.left - PAD_PX,
        line.top - 1.0,
        line.right - line.left + 2 * PAD_PX,
        _height(line) + PAD_PX + 1.0,
    )
