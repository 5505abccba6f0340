"""A strip that shows the whole of one document at a glance, and goes anywhere in it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from paraview import wording
from paraview.app.sides.overview_geometry import Sighting, handle, scroll_for, stripes, thinned
from paraview.comparison import Look
from paraview.wording.window import articles as articles_words

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from paraview.app.article.pane import ArticlePane
    from paraview.app.look.theme import Theme
    from paraview.app.sides.scroll_sync import ScrollSync
    from paraview.app.state.view_state import ViewState

WIDTH_PX = 18
INSET_PX = 4.0
FINDING_PX = 3.0


class Overview(QWidget):
    """Every sentence of one pane's document by its look; the stripes are painted once and kept."""

    def __init__(
        self,
        pane: ArticlePane,
        sync: ScrollSync,
        state: ViewState,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._sync = sync
        self._state = state
        self._theme = theme
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = articles_words.overview_of(wording.short_hand_name(pane.hand))
        self.setAccessibleName(name)
        sync.scrolled.connect(self.update)
        sync.relaid.connect(self.forget_picture)
        state.hovered.connect(self.update)
        state.selected.connect(self.update)
        state.filtered.connect(self.forget_picture)
        theme.changed.connect(self.forget_picture)

    def forget_picture(self) -> None:
        """Paint the stripes anew: the lines, the size or the colours are others."""
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        density = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != density:
            self._picture = self._paint_picture(density)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_active(painter)
            self._paint_handle(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())
            return
        index = self._passage_at(event.position().y())
        self._state.hover(index)
        told = "" if index is None else self._state.passages[index].title
        QToolTip.showText(event.globalPosition().toPoint(), told, self)

    def leaveEvent(self, event: QEvent) -> None:
        self._state.hover(None)

    def _passage_at(self, y: float) -> int | None:
        """The passage whose stripe lies at a height of the strip."""
        place = y * self._pane.content_px / max(self.height(), 1)
        sentences = self._pane.marks.sentences
        number = bisect_right(
            sentences, place, key=lambda mark: self._pane.sentence_extent(mark.sentence)[0]
        )
        mark = sentences[number - 1] if number else None
        if mark is None or not mark.passages:
            return None
        if place > self._pane.sentence_extent(mark.sentence)[1]:
            return None
        passage = mark.passages[0]
        return passage if self._state.shows(self._state.passages[passage]) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self._pane.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() // 2)

    def _go_to(self, y: float) -> None:
        goal = scroll_for(y, self._pane.page_px, self._pane.content_px, self.height())
        self._pane.verticalScrollBar().setValue(round(goal))

    def _paint_picture(self, density: float) -> QPixmap:
        rows = round(self.height() * density)
        picture = QPixmap(round(self.width() * density), max(rows, 1))
        picture.fill(self._theme.colour("panel"))
        width = picture.width()
        inset = round(INSET_PX * density)
        content_px = self._pane.content_px
        sightings = (
            Sighting(top, bottom, passage.look, passage.moved)
            for mark in self._pane.marks.sentences
            if mark.passages
            for passage in (self._state.passages[mark.passages[0]],)
            if self._state.shows(passage)
            for top, bottom in (self._pane.sentence_extent(mark.sentence),)
        )
        looks = self._theme.palette.looks
        ink = self._theme.colour("ink")
        with QPainter(picture) as painter:
            for stripe in stripes(sightings, content_px, rows):
                colour = QColor(looks[stripe.look].line)
                left, right = inset, width - inset
                if stripe.look is Look.DROPPED:  # half as wide: there is nothing on the other side
                    right = width // 2
                elif stripe.look is Look.ADDED:
                    left = width // 2
                elif stripe.look is Look.IDENTICAL:
                    colour.setAlphaF(0.35)
                height = stripe.last - stripe.first
                painter.fillRect(left, stripe.first, right - left, height, colour)
                if stripe.is_moved:
                    edge = round(1.5 * density)
                    painter.fillRect(width - edge, stripe.first, edge, height, ink)
            self._paint_findings(painter, picture.height() / max(content_px, 1.0), density)
        picture.setDevicePixelRatio(density)
        return picture

    def _paint_findings(self, painter: QPainter, scale: float, density: float) -> None:
        """Bars across the whole strip where a quote or a fact changed, thinned out."""
        marks = self._pane.marks
        height = max(round(FINDING_PX * density), 1)
        colour = self._theme.colour("finding")
        places = []
        for mark in marks.findings:
            sentence = marks.sentence_at(mark.start) if mark.is_marked else None
            if sentence is not None and self._state.shows_finding(mark.number):
                top, _ = self._pane.sentence_extent(sentence)
                places.append((top * scale, self._state.findings[mark.number].severity))
        for top, _severity in thinned(places, height):
            painter.fillRect(0, round(top), round(self.width() * density), height, colour)

    def _paint_active(self, painter: QPainter) -> None:
        scale = self.height() / max(self._pane.content_px, 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("ink"), 1.2))
        for index in {self._state.hovered_index, self._state.selected_index} - {None}:
            if index is None:
                continue
            for sentence in self._state.passages[index].sentences(self._pane.hand):
                top, bottom = self._pane.sentence_extent(sentence)
                area = QRectF(1.5, top * scale - 1, self.width() - 3, (bottom - top) * scale + 2)
                painter.drawRect(area)

    def _paint_handle(self, painter: QPainter) -> None:
        pane = self._pane
        if pane.content_px <= pane.page_px:
            return  # all of it is seen
        top, height = handle(pane.scroll_px, pane.page_px, pane.content_px, self.height())
        ink = self._theme.colour("ink")
        fill, edge = QColor(ink), QColor(ink)
        fill.setAlphaF(0.10)
        edge.setAlphaF(0.45)
        painter.setBrush(fill)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, self.width() - 1, height - 1), 4, 4)
