"""The strip between the panes that shows which sentences belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from paraview.app.sides.ribbon_geometry import (
    ARROW_PX,
    NOTCH_PX,
    STUB_PX,
    Band,
    End,
    Lane,
    Notch,
    Shapes,
    Stub,
    Thread,
    Tie,
    hit,
    runs,
    shapes,
)
from paraview.comparison import Certainty, Hand, Look
from paraview.wording.kinds import HAND_GLYPH
from paraview.wording.window import articles as articles_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from paraview.app.article.pane import ArticlePane
    from paraview.app.look.theme import Theme
    from paraview.app.sides.scroll_sync import ScrollSync
    from paraview.app.state.view_state import ViewState
    from paraview.passages.passages import Passage

WIDTH_PX, NARROW_WIDTH_PX = 76, 48
CORNER_PX = 5.0
STRAIGHT_PX = 3.0
"""An arrow that has to climb less than this is drawn straight."""
FAINT, FAINT_IDENTICAL, FAINT_EDGE, ACTIVE = 0.17, 0.08, 0.45, 0.45
"""How opaque bands and their edges are; the last one where the passage is pointed at."""
DASHES = {Certainty.LIKELY: [6.0, 4.0], Certainty.DOUBTFUL: [1.5, 4.0]}
"""The edges of bands that are not sure, in multiples of their width."""
PALE = {Certainty.SURE: 1.0, Certainty.LIKELY: 0.65, Certainty.DOUBTFUL: 0.35}
"""How opaque a band is beside that of a sure link."""
POSSIBLE_DASHES = [4.0, 4.0]
HAND_PX = 9.0
"""The radius of the spot with the sign of what the editor put together."""
QUIET = 0.6
"""How opaque a notch is."""


class Ribbons(QWidget):
    """Draws what is visible in either pane; a click on a ribbon selects its passage.

    Signals:
        menu_requested: of which passage, and where on the screen.
    """

    menu_requested = Signal(int, object)

    def __init__(
        self,
        panes: Mapping[Hand, ArticlePane],
        sync: ScrollSync,
        state: ViewState,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._state = state
        self._theme = theme
        self._shapes = Shapes((), (), ())
        self.setMouseTracking(True)
        self.setAccessibleName(articles_words.ribbons_between_the_articles())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        sync.scrolled.connect(self.update)
        state.hovered.connect(self.update)
        state.selected.connect(self.update)
        state.filtered.connect(self.update)
        theme.changed.connect(self.update)

    @property
    def shapes(self) -> Shapes:
        """What was drawn last."""
        return self._shapes

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._shapes = shapes(self._ties(), self.width(), self.height(), self._threads())
        active = {self._state.hovered_index, self._state.selected_index}
        alike: dict[object, list[Band]] = {}  # painted at once: far fewer paths
        for band in self._shapes.bands:
            passage = self._state.passages[band.passage]
            look = (passage.look, passage.certainty)
            alike.setdefault(band.passage if band.passage in active else look, []).append(band)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._theme.colour("page"))
            for key, bands in sorted(alike.items(), key=lambda item: item[0] in active):
                self._paint_bands(painter, bands, is_active=key in active)
            for thread in self._shapes.threads:
                self._paint_thread(painter, thread, is_active=thread.passage in active)
            for notch in self._shapes.notches:
                self._paint_notch(painter, notch, is_active=notch.passage in active)
            for stub in self._shapes.stubs:
                self._paint_stub(painter, stub, is_active=stub.passage in active)
            for lane in sorted(self._shapes.lanes, key=lambda lane: lane.passage in active):
                self._paint_lane(painter, lane, is_active=lane.passage in active)
            self._paint_hands(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._passage_at(event)
        self._state.hover(index)
        shape = Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        if index is not None:
            title = self._state.passages[index].title
            QToolTip.showText(event.globalPosition().toPoint(), title, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._state.select(self._passage_at(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = hit(self._shapes, event.pos().x(), event.pos().y(), self.width())
        if index is not None:
            self.menu_requested.emit(index, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._state.hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self._panes[Hand.LEFT].verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() // 2)

    def _passage_at(self, event: QMouseEvent) -> int | None:
        place = event.position()
        return hit(self._shapes, place.x(), place.y(), self.width())

    def _ties(self) -> list[Tie]:
        """The passages that either pane shows, with where they stand on both."""
        indexes = sorted({i for pane in self._panes.values() for i in pane.visible_passages()})
        passages = [self._state.passages[index] for index in indexes]
        return [self._tie(each) for each in passages if self._state.shows(each)]

    def _threads(self) -> list[Thread]:
        """From every visible passage that stands alone to what it may belong to."""
        indexes = {i for pane in self._panes.values() for i in pane.visible_passages()}
        threads = []
        for index in sorted(indexes):
            here = self._state.passages[index]
            found = self._state.possible_partner(index)
            if found is None or not self._state.shows(here):
                continue
            other = found[0]
            if here.left or other.index not in indexes:
                ends = (here, other) if here.left else (other, here)
                y = [
                    sum(pane.sentence_band(each.sentences(hand)[0])) / 2 - pane.scroll_px
                    for each, (hand, pane) in zip(ends, self._panes.items(), strict=True)
                ]
                threads.append(Thread(index, *y))
        return threads

    def _tie(self, passage: Passage) -> Tie:
        ends = {}
        for hand, pane in self._panes.items():
            ends[hand] = runs(
                [
                    (sentence, top - pane.scroll_px, bottom - pane.scroll_px)
                    for sentence in passage.sentences(hand)
                    for top, bottom in (pane.sentence_band(sentence),)
                ]
            )
        return Tie(passage.index, ends[Hand.LEFT], ends[Hand.RIGHT], passage.moved)

    def _colour(self, look: Look, alpha: float) -> QColor:
        colour = QColor(self._theme.palette.looks[look].line)
        colour.setAlphaF(alpha)
        return colour

    def _paint_bands(self, painter: QPainter, bands: list[Band], *, is_active: bool) -> None:
        """Paint bands of one look."""
        passage = self._state.passages[bands[0].passage]
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for band in bands:
            path.addPath(self._band_path(band.left, band.right))
        faint = FAINT_IDENTICAL if passage.look is Look.IDENTICAL else FAINT
        faint *= PALE[passage.certainty or Certainty.SURE]
        painter.setBrush(self._colour(passage.look, ACTIVE if is_active else faint))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = self._colour(passage.look, 1.0 if is_active else FAINT_EDGE)
        pen = QPen(edge, 1.4 if is_active else 1.0)
        if passage.certainty in DASHES:
            pen.setDashPattern(DASHES[passage.certainty])
        painter.setPen(pen)
        edges = QPainterPath()
        for band in bands:
            self._add_edge(edges, band.left.top, band.right.top)
            self._add_edge(edges, band.left.bottom, band.right.bottom)
        painter.drawPath(edges)

    def _band_path(self, left: End, right: End) -> QPainterPath:
        width = float(self.width())
        half = width / 2
        path = QPainterPath(QPointF(0, left.top))
        path.cubicTo(half, left.top, half, right.top, width, right.top)
        path.lineTo(width, right.bottom)
        path.cubicTo(half, right.bottom, half, left.bottom, 0, left.bottom)
        path.closeSubpath()
        return path

    def _add_edge(self, path: QPainterPath, left: float, right: float) -> None:
        width = float(self.width())
        path.moveTo(0, left)
        path.cubicTo(width / 2, left, width / 2, right, width, right)

    def _paint_thread(self, painter: QPainter, thread: Thread, *, is_active: bool) -> None:
        """Paint what may belong together: a dashed line that fills nothing."""
        path = QPainterPath()
        self._add_edge(path, thread.left, thread.right)
        pen = QPen(self._theme.colour("ink_muted"), 2.0 if is_active else 1.2)
        pen.setDashPattern(POSSIBLE_DASHES)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)

    def _paint_hands(self, painter: QPainter) -> None:
        """Write the sign on what the editor put together: once on each, in its middle."""
        places: dict[int, QPointF] = {}
        for band in self._shapes.bands:
            ends = band.left, band.right
            y = sum(end.top + end.bottom for end in ends) / 4
            places.setdefault(band.passage, QPointF(self.width() / 2, y))
        for lane in self._shapes.lanes:
            places.setdefault(lane.passage, QPointF(lane.x, (lane.left + lane.right) / 2))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        for index, place in places.items():
            passage = self._state.passages[index]
            if not passage.by_hand:
                continue
            area = QRectF(0, 0, 2 * HAND_PX, 2 * HAND_PX)
            area.moveCenter(place)
            painter.setPen(QPen(self._colour(passage.look, 1.0), 1.2))
            painter.setBrush(self._theme.colour("page"))
            painter.drawEllipse(area)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, HAND_GLYPH)

    def _paint_stub(self, painter: QPainter, stub: Stub, *, is_active: bool) -> None:
        look = self._state.passages[stub.passage].look
        left = -STUB_PX if stub.is_left else self.width() - STUB_PX
        area = QRectF(left, stub.end.top, 2 * STUB_PX, stub.end.bottom - stub.end.top)
        painter.setPen(QPen(self._colour(look, 0.8), 1))
        painter.setBrush(self._colour(look, ACTIVE if is_active else FAINT))
        painter.drawRoundedRect(area, CORNER_PX, CORNER_PX)

    def _paint_notch(self, painter: QPainter, notch: Notch, *, is_active: bool) -> None:
        """A bar at the edge that points nowhere, so that it is not taken for a link."""
        look = self._state.passages[notch.passage].look
        left = 0.0 if notch.is_left else self.width() - NOTCH_PX
        area = QRectF(left, notch.end.top, NOTCH_PX, notch.end.bottom - notch.end.top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(look, 1.0 if is_active else QUIET))
        painter.drawRoundedRect(area.adjusted(1, 2, -1, -2), 1.5, 1.5)

    def _paint_lane(self, painter: QPainter, lane: Lane, *, is_active: bool) -> None:
        look = self._state.passages[lane.passage].look
        colour = self._colour(look, 1.0 if is_active else 0.75)
        width = float(self.width())
        left = min(max(lane.left, -CORNER_PX), self.height() + CORNER_PX)
        right = min(max(lane.right, -CORNER_PX), self.height() + CORNER_PX)
        if abs(right - left) < STRAIGHT_PX:
            left = right
        turn = min(CORNER_PX, abs(right - left) / 2)
        down = turn if right > left else -turn
        path = QPainterPath(QPointF(1, left))
        path.lineTo(lane.x - turn, left)
        path.quadTo(lane.x, left, lane.x, left + down)
        path.lineTo(lane.x, right - down)
        path.quadTo(lane.x, right, lane.x + turn, right)
        path.lineTo(width - ARROW_PX, right)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("page"), 4.5))  # sets it off from the bands below
        painter.drawPath(path)
        painter.setPen(QPen(colour, 2.4 if is_active else 1.5))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip = width - 1
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(tip, right),
                    QPointF(tip - ARROW_PX, right - 4.5),
                    QPointF(tip - ARROW_PX, right + 4.5),
                ]
            )
        )
        painter.drawEllipse(QPointF(2.5, left), 2.5, 2.5)
