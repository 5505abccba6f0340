"""Shows where a file would land that is dragged over an open comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from paraview import wording
from paraview.comparison import Hand

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from paraview.app.look.theme import Theme

INSET_PX = 14


class DropOverlay(QWidget):
    """Two halves over the window, those lit that would take what is dragged."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._targets: tuple[Hand, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_targets(self, targets: tuple[Hand, ...]) -> None:
        """Light the halves that would take it; none hides the overlay."""
        self._targets = targets
        parent = self.parentWidget()
        if targets and parent is not None:
            self.setGeometry(parent.rect())
            self.raise_()
        self.setVisible(bool(targets))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        chrome = self._theme.palette.chrome
        veil = QColor(chrome.window)
        veil.setAlphaF(0.8)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        half = self.width() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), veil)
            painter.setFont(font)
            for hand in self._targets:
                area = QRectF(0 if hand is Hand.LEFT else half, 0, half, self.height())
                area.adjust(INSET_PX, INSET_PX, -INSET_PX, -INSET_PX)
                painter.setBrush(QColor(chrome.selection))
                painter.setPen(QPen(QColor(chrome.accent), 2.5))
                painter.drawRoundedRect(area, 14, 14)
                painter.setPen(QColor(chrome.ink))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, wording.hand_name(hand))
