"""What is shown while a comparison runs, and when it was cancelled or has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.look import icons
from paraview.app.look.typography import reading_font
from paraview.app.state.desk import Phase
from paraview.app.state.source_names import source_name
from paraview.comparison import Hand, Stage
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.desk import Desk

STAGES = tuple(Stage)[1:]
"""Reading is done by the time a comparison starts."""
SHOW_AFTER_MS = 250
"""A short comparison shows no progress at all; a page that flashes by only disturbs."""
STEPS = 1000


class ProgressPage(QWidget):
    """Tells how far the comparison is, or why there is none, and offers a way on.

    Signals:
        cancel_requested, retry_requested, back_requested: a button was pressed.
    """

    cancel_requested = Signal()
    retry_requested = Signal()
    back_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._build()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOW_AFTER_MS)
        self._patience.timeout.connect(self._column.show)
        desk.phase_changed.connect(self.show_phase)
        desk.progressed.connect(self.show_progress)
        theme.changed.connect(lambda: self.show_phase(desk.phase))

    def show_phase(self, phase: Phase) -> None:
        """Show what the comparison has come to."""
        is_running = phase is Phase.COMPARING
        chrome = self._theme.palette.chrome
        for widget in (self._bar, self._cancel, self._stages):
            widget.setVisible(is_running)
        for widget in (self._retry, self._back, self._icon):
            widget.setVisible(not is_running)
        names = [
            source_name(place.source)
            for place in map(self._desk.place, Hand)
            if place.source is not None
        ]
        if is_running:
            self._title.setText(comparing_words.comparing())
            self._detail.setText("  ↔  ".join(names))
            self._bar.setRange(0, 0)
            self._show_stages(-1)
            self._column.hide()
            self._patience.start()
            return
        self._patience.stop()
        self._column.show()
        if phase in (Phase.CANCELLED, Phase.FAILED):
            self._retry.setFocus()
        if phase is Phase.CANCELLED:
            self._title.setText(comparing_words.was_cancelled())
            self._detail.setText(comparing_words.documents_are_still_here())
            self._show_icon("close", chrome.ink_muted)
        elif phase is Phase.FAILED and self._desk.trouble is not None:
            self._title.setText(self._desk.trouble.title)
            self._detail.setText(self._desk.trouble.detail)
            self._show_icon("error", chrome.error)

    def show_progress(self, stage: Stage, share: float) -> None:
        """Show how far the comparison is."""
        index = STAGES.index(stage) if stage in STAGES else 0
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round((index + share) / len(STAGES) * STEPS))
        self._show_stages(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._retry.isVisible():
            (self._back if self._back.hasFocus() else self._retry).click()
            return
        super().keyPressEvent(event)

    def _show_stages(self, current: int) -> None:
        for index, label in enumerate(self._stage_labels):
            sign = "✓" if index < current else "●" if index == current else "○"
            self._stage_signs[index].setText(sign)
            for each in (label, self._stage_signs[index]):
                each.setEnabled(index <= current)

    def _show_icon(self, name: str, colour: str) -> None:
        self._icon.setPixmap(icons.pixmap(name, colour, 40, self.devicePixelRatioF()))

    def _build(self) -> None:
        self._icon = QLabel()
        self._title = QLabel()
        font = reading_font(self._title.font().pointSizeF() * 1.6)
        font.setBold(True)
        self._title.setFont(font)
        self._detail = QLabel()
        self._detail.setProperty("muted", "true")
        for label in (self._icon, self._title, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._icon)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(comparing_words.progress_of_the_comparison())
        self._stages = QWidget()
        stages = QGridLayout(self._stages)
        stages.setContentsMargins(0, 0, 0, 0)
        stages.setHorizontalSpacing(10)
        stages.setColumnStretch(1, 1)
        self._stage_labels = [QLabel(wording.stage_name(stage)) for stage in STAGES]
        self._stage_signs = [QLabel() for _ in STAGES]
        for row, (sign, label) in enumerate(
            zip(self._stage_signs, self._stage_labels, strict=True)
        ):
            sign.setFixedWidth(16)
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            stages.addWidget(sign, row, 0)
            stages.addWidget(label, row, 1)
        self._cancel = self._button(comparing_words.cancel(), self.cancel_requested)
        self._retry = self._button(comparing_words.try_again(), self.retry_requested)
        self._retry.setProperty("primary", "true")
        self._back = self._button(comparing_words.back_to_the_documents(), self.back_requested)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._cancel, self._retry, self._back):
            buttons.addWidget(button)
        buttons.addStretch(1)

        self._column = QWidget()
        self._column.setFixedWidth(460)
        layout = QVBoxLayout(self._column)
        layout.setSpacing(12)
        for widget in (self._icon, self._title, self._detail, self._bar, self._stages):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        middle = QHBoxLayout()  # an alignment would give wrapped lines too little room
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(signal)
        return button
