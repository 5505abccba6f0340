"""How sure a link has to be, with a tick where everything is as it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSlider

from paraview.passages.threshold import AS_FOUND

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme

STEPS = 100
WIDTH_PX = 120
HEIGHT_PX = 26
HANDLE_PX = 14
TICK_PX = 5.0
SNAP = 2
"""So close to the tick, the handle goes to it: it should be easy to come back."""


class SurenessSlider(QSlider):
    """From 0 to `STEPS`; the tick, and a double click, mean `AS_FOUND`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(0, STEPS)
        self.setValue(round(AS_FOUND * STEPS))
        self.setFixedSize(WIDTH_PX, HEIGHT_PX)
        self.sliderMoved.connect(self._snap)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        x = HANDLE_PX / 2 + (self.width() - HANDLE_PX) * AS_FOUND
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.colour("ink_muted"), 1.4))
            painter.drawLine(QPointF(x, 0.5), QPointF(x, TICK_PX))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setValue(round(AS_FOUND * STEPS))

    def _snap(self, value: int) -> None:
        found = round(AS_FOUND * STEPS)
        if value != found and abs(value - found) <= SNAP:
            self.setValue(found)
