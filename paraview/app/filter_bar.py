"""Chips that tell how many passages there are of each kind, and switch their marks on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QSlider

from paraview.app import wording
from paraview.app.passages import Look
from paraview.app.threshold import AS_FOUND
from paraview.app.view_state import Filter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.theme import Theme
    from paraview.app.view_state import ViewState

STEPS = 100


class Chip(QAbstractButton):
    """A button with a sign, a word and a count; on or off."""

    def __init__(
        self, look: Look | None, name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._name = name
        self._theme = theme
        self._count = 0
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
        self._count = count
        self.setText(f"{self._name} {wording.number(count)}")
        self.setAccessibleName(self.text())
        self.setToolTip(
            wording.look_meaning(self.look)
            if self.look is not None
            else self.tr("Stands elsewhere in the other article")
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._label()) + 22, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        chrome = self._theme.palette.chrome
        line = QColor(chrome.ink)
        fill = QColor(chrome.control_hover)
        if self.look is not None:
            line = QColor(self._theme.palette.looks[self.look].line)
            fill = QColor(self._theme.palette.looks[self.look].wash)
        is_on = self.isChecked()
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
            font.setStrikeOut(not is_on)
            painter.setFont(font)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._label())

    def _label(self) -> str:
        sign = wording.MOVED_GLYPH if self.look is None else wording.GLYPHS[self.look]
        return f"{sign} {self.text()}"


class FilterBar(QFrame):
    """One chip for each look, one for moves, where one is, and how sure a link has to be.

    Signals:
        filter_changed: the `Filter` that the chips stand for.
        threshold_changed: how probable a link has to be, 0…1.
    """

    filter_changed = Signal(object)
    threshold_changed = Signal(float)

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._state = state
        self.chips = {look: Chip(look, wording.look_name(look), theme) for look in Look}
        self.moved_chip = Chip(None, self.tr("Moved"), theme)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setValue(round(AS_FOUND * STEPS))
        self.slider.setFixedWidth(120)
        self.slider.setAccessibleName(self.tr("How sure a link has to be"))
        self.slider.setToolTip(
            self.tr("How sure a link has to be: to the left more links, to the right fewer")
        )
        self.slider.valueChanged.connect(lambda value: self.threshold_changed.emit(value / STEPS))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 5, 20, 5)
        layout.setSpacing(6)
        for chip in (*self.chips.values(), self.moved_chip):
            layout.addWidget(chip)
            chip.toggled.connect(self._tell)
        self.status = QLabel()
        self.status.setProperty("muted", "true")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status.setContentsMargins(10, 0, 10, 0)
        layout.addWidget(self.status, 1)
        sureness = QLabel(self.tr("Sureness"))
        sureness.setProperty("muted", "true")
        sureness.setBuddy(self.slider)
        layout.addWidget(sureness)
        layout.addWidget(self.slider)
        self.refresh()
        state.relabelled.connect(self.refresh)

    def tell(self, text: str) -> None:
        """Say in a few words where the editor is."""
        self.status.setText(text)
        self.status.setToolTip(text)

    def refresh(self) -> None:
        """Count the passages anew."""
        passages = self._state.passages.all
        for look, chip in self.chips.items():
            chip.set_count(sum(each.look is look for each in passages))
        self.moved_chip.set_count(sum(each.moved for each in passages))

    def show_only_differences(self, is_on: bool) -> None:
        """Mark differences only, or everything."""
        self.chips[Look.IDENTICAL].setChecked(not is_on)

    def set_filter(self, wanted: Filter) -> None:
        """Switch the chips as a filter says."""
        for look, chip in self.chips.items():
            chip.setChecked(look not in wanted.hidden)
        self.moved_chip.setChecked(not wanted.hides_moved)

    def _tell(self) -> None:
        hidden = frozenset(look for look, chip in self.chips.items() if not chip.isChecked())
        self.filter_changed.emit(Filter(hidden, not self.moved_chip.isChecked()))
