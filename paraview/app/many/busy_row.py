"""How far a piece of work is, and a button that stops it; gone while nothing goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from paraview.wording.window import many as words

_PER_MILLE = 1000


class BusyRow(QWidget):
    """A bar and a button.

    Signals:
        stop_requested: the button was pressed.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton(words.stop())
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def begin(self) -> None:
        """Show that something goes on; how far it is, nobody knows yet."""
        self.bar.setRange(0, 0)
        self.show()

    def show_count(self, done: int, of: int) -> None:
        """So many are done, of so many."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def show_share(self, share: float) -> None:
        """The share that is done, 0…1."""
        self.show_count(round(_PER_MILLE * share), _PER_MILLE)
