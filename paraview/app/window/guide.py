"""The guide: a walk through the sample, with pictures, inside the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from paraview.app.look.typography import reading_font
from paraview.wording.window import guide as guide_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap

TEXT_PX = 760
LIST_PX = 190
EDGE_PX = 28


class GuideDialog(QDialog):
    """The chapters on the left, one of them on the right; it stays open beside the work.

    Signals:
        sample_requested: the sample is to be opened.

    Args:
        picture: gives the picture of a chapter, or none while there is none yet.
    """

    sample_requested = Signal()

    def __init__(
        self, picture: Callable[[str], QPixmap | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(guide_words.guide())
        self._picture_of = picture
        self._chapters = guide_words.chapters()
        self.list = QListWidget()
        self.list.setAccessibleName(guide_words.chapters_of_the_guide())
        self.list.addItems([each.title for each in self._chapters.values()])
        self.list.setFixedWidth(LIST_PX)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.title = QLabel()
        font = reading_font(self.title.font().pointSizeF() * 1.7)
        font.setBold(True)
        self.title.setFont(font)
        self.text = QLabel()
        self.text.setFont(reading_font(self.text.font().pointSizeF() * 1.2))
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.picture = QLabel()
        self.picture.setFrameShape(QFrame.Shape.Box)
        self.picture.setObjectName("guidePicture")
        self.back = QPushButton(guide_words.previous_chapter())
        self.next = QPushButton(guide_words.next_chapter())
        self.next.setDefault(True)
        sample = QPushButton(guide_words.open_the_sample())
        sample.clicked.connect(self.sample_requested)
        for button in (self.back, sample):
            button.setAutoDefault(False)
        self._lay_out(sample)
        self.list.currentRowChanged.connect(self._show_chapter)
        self.back.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._painting.timeout.connect(self.show_picture)
        self.list.setCurrentRow(0)

    @property
    def chapter(self) -> str:
        """The name of the chapter that is shown."""
        return list(self._chapters)[max(self.list.currentRow(), 0)]

    def show_picture(self) -> None:
        """Show the picture of the chapter as the window looks now."""
        picture = self._picture_of(self.chapter)
        self.picture.setVisible(picture is not None)
        if picture is None:
            return
        density = self.devicePixelRatioF()
        width_px = round(TEXT_PX * density)
        if picture.width() > width_px:
            picture = picture.scaledToWidth(width_px, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(density)
        self.picture.setPixmap(picture)
        self.picture.setFixedSize(picture.deviceIndependentSize().toSize())
        self.picture.setAccessibleName(guide_words.picture_of(self.title.text()))

    def _step(self, step: int) -> None:
        self.list.setCurrentRow(self.list.currentRow() + step)

    def _show_chapter(self, row: int) -> None:
        chapter = self._chapters[self.chapter]
        self.title.setText(chapter.title)
        self.text.setText(chapter.text)
        self.text.setMinimumHeight(self.text.heightForWidth(TEXT_PX))
        self.back.setEnabled(row > 0)
        self.next.setEnabled(row + 1 < self.list.count())
        self._painting.start()

    def _lay_out(self, sample: QPushButton) -> None:
        for label in (self.title, self.text):
            label.setFixedWidth(TEXT_PX)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
        column.setSpacing(14)
        for widget in (self.title, self.text, self.picture):
            column.addWidget(widget)
        column.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(sample)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        right = QVBoxLayout()
        right.addWidget(scrolled, 1)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)
        self.resize(LIST_PX + TEXT_PX + 2 * EDGE_PX + 60, 680)
