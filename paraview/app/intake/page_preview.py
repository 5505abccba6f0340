"""A small picture of a page: where its stories stand, and which of them are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.engine.messages import StoryOutline

MARGIN_PX = 10.0
LINE_POINTS = 11.0
"""How far apart the bars stand that are drawn in place of lines of text."""

SOFT, STRONG = 40, 110
"""How much of the marking colour a chosen story and the current one have, of 255."""


class PagePreview(QWidget):
    """The page on which the current story begins; a click on a story chooses it or leaves it out.

    Signals:
        clicked: the number of the story that was clicked.
    """

    clicked = Signal(int)

    def __init__(self, stories: Sequence[StoryOutline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(intake_words.where_stories_stand())
        self.setToolTip(intake_words.how_to_pick_a_story())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._boxes = [story.boxes for story in stories]
        self._chosen: frozenset[int] = frozenset()
        self._current = 0

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        boxes = self._boxes[self._current] if self._current < len(self._boxes) else ()
        return boxes[0].page if boxes else 0

    def show_state(self, current: int, chosen: frozenset[int]) -> None:
        """Show which story is the current one, and which are chosen."""
        self._current, self._chosen = max(current, 0), chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 360)

    def story_areas(self) -> list[tuple[int, QRectF]]:
        """The number of a story and an area in pixels, for each box on the page that is shown."""
        page = self.page
        here = [
            (n, box) for n, boxes in enumerate(self._boxes) for box in boxes if box.page == page
        ]
        if not here:
            return []
        left, right = min(b.left for _, b in here), max(b.right for _, b in here)
        bottom, top = min(b.bottom for _, b in here), max(b.top for _, b in here)
        room = self._room()
        scale = min(
            (room.width() - 2 * MARGIN_PX) / max(right - left, 1.0),
            (room.height() - 2 * MARGIN_PX) / max(top - bottom, 1.0),
        )
        x = room.center().x() - scale * (right - left) / 2
        y = room.top() + MARGIN_PX
        return [
            (
                number,
                QRectF(
                    x + scale * (box.left - left),
                    y + scale * (top - box.top),
                    scale * (box.right - box.left),
                    scale * (box.top - box.bottom),
                ),
            )
            for number, box in here
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, area in self.story_areas():
            if area.adjusted(-1, -1, 1, 1).contains(event.position()):
                self.clicked.emit(number)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        painter.setPen(palette.mid().color())
        painter.setBrush(palette.base())
        painter.drawRect(self._room())
        areas = self.story_areas()
        for number, area in areas:
            self._paint_story(painter, number, area)
        painter.setPen(QPen(palette.highlight().color(), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, area in areas:
            if number == self._current:
                painter.drawRect(area.adjusted(-2, -2, 2, 2))

    def _paint_story(self, painter: QPainter, number: int, area: QRectF) -> None:
        is_chosen = number in self._chosen
        mark = QColor(self.palette().highlight().color())
        mark.setAlpha(STRONG if number == self._current else SOFT)
        if is_chosen:
            painter.fillRect(area.adjusted(-2, -2, 2, 2), mark)
        ink = QColor(self.palette().text().color())
        ink.setAlpha(STRONG if is_chosen else SOFT)
        step = max(3.0, min(LINE_POINTS / 2, area.height()))
        y = area.top()
        while y + step / 2 <= area.bottom() + 0.5:
            painter.fillRect(QRectF(area.left(), y, area.width(), step / 2), ink)
            y += step

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
