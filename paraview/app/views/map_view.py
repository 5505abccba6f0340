"""A plot of all passages: the earlier article from left to right, the later from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from paraview import wording
from paraview.app.look.typography import elided
from paraview.app.views.map_geometry import Dash, Window, dashes, nearest
from paraview.comparison import Hand, Look
from paraview.wording.window import views as views_words

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState

MARGIN_PX = 56.0
LEAST_DASH_PX = 4.0
LONGEST_TIP = 160
KEY_ZOOM = 1.4
KEY_STEP = 0.1
SHIFTS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Which way the arrows shift what is seen of the map."""


class MapView(QWidget):
    """Shows what kept its order as a diagonal, and what moved as runs beside it.

    Signals:
        passage_opened: a passage was clicked, to be read side by side.
    """

    passage_opened = Signal()

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left is left everywhere
        self._state = state
        self._theme = theme
        self._window = Window()
        self._dashes: tuple[Dash, ...] = ()
        self._drag: QPointF | None = None
        self._was_dragged = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(views_words.map_of_both_articles())
        state.hovered.connect(self.update)
        state.selected.connect(self.update)
        state.filtered.connect(self.update)
        state.relabelled.connect(self._read)
        theme.changed.connect(self.update)
        self._read()

    @property
    def window_shown(self) -> Window:
        """The part of the map that is seen."""
        return self._window

    def plot(self) -> QRectF:
        """Where the plot lies in the view: a square."""
        side = max(min(self.width(), self.height()) - 2 * MARGIN_PX, 50.0)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        chrome = self._theme.palette.chrome
        plot = self.plot()
        active = {self._state.hovered_index, self._state.selected_index}
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(chrome.page))
            painter.setPen(QPen(QColor(chrome.rule), 1))
            painter.setBrush(QColor(chrome.panel))
            painter.drawRect(plot)
            self._paint_names(painter, plot)
            painter.setClipRect(plot.adjusted(-4, -4, 4, 4))
            for dash in sorted(self._dashes, key=lambda dash: dash.passage in active):
                passage = self._state.passages[dash.passage]
                if self._state.shows(passage):
                    self._paint_dash(painter, plot, dash, is_active=dash.passage in active)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._drag is not None:
            scale = self._window.size / self.plot().width()
            shift = self._drag - place
            self._was_dragged = self._was_dragged or shift.manhattanLength() > 3
            if self._was_dragged:
                self._window = self._window.moved(shift.x() * scale, shift.y() * scale)
                self._drag = place
                self.update()
            return
        index = self._passage_at(place)
        self._state.hover(index)
        tip = "" if index is None else self._tip(index)
        QToolTip.showText(event.globalPosition().toPoint(), tip, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = event.position()
            self._was_dragged = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._drag is not None and not self._was_dragged
        self._drag = None
        index = self._passage_at(event.position())
        if was_click and index is not None:
            self._state.select(index)
            self.passage_opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        plot = self.plot()
        scale = self._window.size / plot.width()
        place = event.position() - plot.topLeft()
        self._window = self._window.zoomed(
            1.2 if event.angleDelta().y() > 0 else 1 / 1.2,
            self._window.left + place.x() * scale,
            self._window.right + place.y() * scale,
        )
        event.accept()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = SHIFTS.get(Qt.Key(event.key()))
        if shift is not None:
            step = KEY_STEP * self._window.size
            self._window = self._window.moved(shift[0] * step, shift[1] * step)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(KEY_ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self._zoom(1 / KEY_ZOOM)
        elif event.key() == Qt.Key.Key_0:
            self._window = Window()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._state.selected_index is not None:
                self.passage_opened.emit()
        else:
            super().keyPressEvent(event)
            return
        self.update()

    def _zoom(self, factor: float) -> None:
        """Zoom around the selected passage, or around the middle."""
        window = self._window
        middle = (window.left + window.size / 2, window.right + window.size / 2)
        for dash in self._dashes:
            if dash.passage == self._state.selected_index:
                middle = ((dash.left + dash.left_end) / 2, (dash.right + dash.right_end) / 2)
        self._window = window.zoomed(factor, *middle)

    def leaveEvent(self, event: QEvent) -> None:
        self._state.hover(None)

    def _read(self) -> None:
        self._dashes = dashes(self._state.comparison, self._state.passages)
        passages = self._state.passages.all
        counts = [
            f"{wording.look_name(look)}: {sum(each.look is look for each in passages)}"
            for look in Look
        ]
        moved = wording.number(sum(each.moved for each in passages))
        self.setAccessibleDescription(
            ", ".join([*counts, views_words.moved_passage(moved)]) + ". " + views_words.map_keys()
        )
        self.update()

    def _passage_at(self, place: QPointF) -> int | None:
        plot = self.plot()
        shown = [
            dash for dash in self._dashes if self._state.shows(self._state.passages[dash.passage])
        ]
        at = place - plot.topLeft()
        return nearest(shown, self._window, at.x(), at.y(), plot.width())

    def _tip(self, index: int) -> str:
        passage = self._state.passages[index]
        lines = [passage.title]
        for hand in Hand:
            side = self._state.side(hand)
            text = " ".join(side.sentence_text(i) for i in passage.sentences(hand))
            if text:
                lines.append(text if len(text) <= LONGEST_TIP else text[:LONGEST_TIP] + "…")
        return "\n\n".join(lines)

    def _paint_names(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self._theme.colour("ink_muted"))
        centre = Qt.AlignmentFlag.AlignCenter
        comparison = self._state.comparison
        top = QRectF(plot.left(), plot.top() - 30, plot.width(), 24)
        metrics = QFontMetricsF(painter.font())
        middle = Qt.TextElideMode.ElideMiddle
        told = f"{wording.short_hand_name(Hand.LEFT)}: {comparison.left.document.name}"
        name = elided(f"{told} →", metrics, plot.width(), middle)
        painter.drawText(top, centre, name)
        painter.save()
        painter.translate(plot.left() - 18, plot.center().y())
        painter.rotate(-90)
        told = f"{wording.short_hand_name(Hand.RIGHT)}: {comparison.right.document.name}"
        name = elided(f"← {told}", metrics, plot.height(), middle)
        painter.drawText(QRectF(-plot.height() / 2, -12, plot.height(), 24), centre, name)
        painter.restore()
        below = QRectF(0, plot.bottom() + 8, self.width(), 2 * metrics.height() + 4)
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            views_words.how_the_map_reads(),
        )

    def _paint_dash(self, painter: QPainter, plot: QRectF, dash: Dash, *, is_active: bool) -> None:
        scale = plot.width() / self._window.size
        start = QPointF(
            plot.left() + (dash.left - self._window.left) * scale,
            plot.top() + (dash.right - self._window.right) * scale,
        )
        end = QPointF(
            plot.left() + (dash.left_end - self._window.left) * scale,
            plot.top() + (dash.right_end - self._window.right) * scale,
        )
        if dash.look is Look.DROPPED:
            start.setY(plot.top() + 2)
            end.setY(plot.top() + 2)
        elif dash.look is Look.ADDED:
            start.setX(plot.left() + 2)
            end.setX(plot.left() + 2)
        if (end - start).manhattanLength() < LEAST_DASH_PX:
            end = start + QPointF(
                0.0 if dash.look is Look.ADDED else LEAST_DASH_PX / 2,
                0.0 if dash.look is Look.DROPPED else LEAST_DASH_PX / 2,
            )
        colour = QColor(self._theme.palette.looks[dash.look].line)
        pen = QPen(colour, 5.0 if is_active else 3.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if is_active:
            painter.setPen(self._halo())
            painter.drawLine(start, end)
        painter.setPen(pen)
        painter.drawLine(start, end)
        if dash.is_moved:
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse((start + end) / 2, 7.0, 7.0)

    def _halo(self) -> QPen:
        pen = QPen(self._theme.colour("ink"), 8.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen
