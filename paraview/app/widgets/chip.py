"""A button with a sign, a word and a count; on or off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from paraview import wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.comparison import Look


class Chip(QAbstractButton):
    """Tells how many there are of a sort, and switches them on and off.

    Args:
        sign: stands before the word.
        name: the word.
        look: whose colours it has; none for those of the window.
    """

    def __init__(
        self,
        sign: str,
        name: str,
        theme: Theme,
        look: Look | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign = sign
        self._name = name
        self._theme = theme
        self._look = look
        self._is_empty = True
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.update)
        theme.changed.connect(self.update)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        self._is_empty = count == 0
        self.setText(f"{self._name} {wording.number(count)}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._label()) + 22, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        chrome = self._theme.palette.chrome
        line = QColor(chrome.ink)
        fill = QColor(chrome.control_hover)
        if self._look is not None:
            line = QColor(self._theme.palette.looks[self._look].line)
            fill = QColor(self._theme.palette.looks[self._look].wash)
        is_on = self.isChecked() and not self._is_empty  # what is not there steps back
        area = self.rect().adjusted(1, 1, -1, -1).toRectF()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(fill if is_on else Qt.BrushStyle.NoBrush)
            pen = QPen(line if is_on else QColor(chrome.rule), 1.2)
            if self.hasFocus():
                pen = QPen(QColor(chrome.accent), 2)
            painter.setPen(pen)
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
            painter.setPen(QColor(chrome.ink if is_on else chrome.ink_muted))
            font = painter.font()
            font.setStrikeOut(not self.isChecked())
            painter.setFont(font)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._label())

    def _label(self) -> str:
        return f"{self._sign} {self.text()}"
