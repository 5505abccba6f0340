"""How sure a link has to be: a few levels, each with a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSlider

from paraview.passages.shown_links import Asked

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme

LEVELS = tuple(Asked)
WIDTH_PX = 120
HEIGHT_PX = 26
HANDLE_PX = 14
TICK_PX = 3.0
LONG_TICK_PX = 5.5
"""The tick of what was found is longer: it is where everything starts."""


class SurenessSlider(QSlider):
    """One step for each level; a double click means `AS_FOUND`.

    Signals:
        asked: another level was chosen.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(0, len(LEVELS) - 1)
        self.setPageStep(1)
        self.set_level(Asked.AS_FOUND)
        self.setFixedSize(WIDTH_PX, HEIGHT_PX)
        self.valueChanged.connect(lambda value: self.asked.emit(LEVELS[value]))
        theme.changed.connect(self.update)

    @property
    def level(self) -> Asked:
        """What the handle stands on."""
        return LEVELS[self.value()]

    def set_level(self, level: Asked) -> None:
        """Put the handle on a level."""
        self.setValue(LEVELS.index(level))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        step = (self.width() - HANDLE_PX) / (len(LEVELS) - 1)
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.colour("ink_muted"), 1.4))
            for number, level in enumerate(LEVELS):
                x = HANDLE_PX / 2 + step * number
                length = LONG_TICK_PX if level is Asked.AS_FOUND else TICK_PX
                painter.drawLine(QPointF(x, 0.5), QPointF(x, length))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.set_level(Asked.AS_FOUND)
