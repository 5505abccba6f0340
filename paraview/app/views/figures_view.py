"""The figures as bars that can be read at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.look.typography import reading_font
from paraview.comparison import Hand, Look
from paraview.passages.figures import moved_sentences, shares
from paraview.wording.figures import reuse_lines
from paraview.wording.window import views as views_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import WordShare

BAR_PX = 14
WIDEST_PX = 900


class Bar(QWidget):
    """A share as a bar on a track."""

    def __init__(self, look: Look, share: float, theme: Theme) -> None:
        super().__init__()
        self._look = look
        self._share = share
        self._theme = theme
        self.setMinimumWidth(120)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(260, BAR_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        top = (self.height() - BAR_PX) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("rule"))
            painter.drawRoundedRect(QRectF(0, top, self.width(), BAR_PX), 4, 4)
            if self._share > 0:
                painter.setBrush(QColor(self._theme.palette.looks[self._look].line))
                width = max(self.width() * self._share, 4.0)
                painter.drawRoundedRect(QRectF(0, top, width, BAR_PX), 4, 4)


class SummaryView(QScrollArea):
    """For each article: how much of it is identical, edited, reworded, only there."""

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(views_words.the_figures())
        self._state = state
        self._theme = theme
        self._is_stale = True
        state.relabelled.connect(self._build_anew)
        theme.changed.connect(self._build_anew)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._build()

    def _build_anew(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._build()

    def _build(self) -> None:
        self._is_stale = False
        column = QWidget()
        column.setMaximumWidth(WIDEST_PX)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(40, 28, 40, 28)
        layout.setSpacing(10)
        summary = self._state.comparison.summary
        for hand, share in ((Hand.LEFT, summary.left), (Hand.RIGHT, summary.right)):
            layout.addWidget(self._title(hand, share))
            layout.addLayout(self._rows(hand, share))
            layout.addSpacing(18)
        layout.addWidget(self._moves())
        layout.addSpacing(12)
        layout.addWidget(self._heading(views_words.reuse()))
        for line in reuse_lines(self._state.comparison):
            told = QLabel(line)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setWordWrap(True)
            layout.addWidget(told)
        layout.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        self.setWidget(outer)

    def _title(self, hand: Hand, share: WordShare) -> QLabel:
        name = wording.document_title(self._state.side(hand).document)
        return self._heading(
            f"{wording.short_hand_name(hand)}: {name}, {wording.words(share.words)}"
        )

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        font = reading_font(label.font().pointSizeF() * 1.4)
        font.setBold(True)
        label.setFont(font)
        return label

    def _rows(self, hand: Hand, share: WordShare) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        sentences = self._sentences(hand)
        metrics = self.fontMetrics()  # the same columns for both articles
        percent_px = metrics.horizontalAdvance("0100 %")
        detail_px = metrics.horizontalAdvance(
            f"{wording.words(100_000)}, {wording.sentences(10_000)}"
        )
        name_px = max(
            metrics.horizontalAdvance(f"{wording.GLYPHS[look]}  {wording.look_name(look)}0")
            for look in Look
        )
        percentages = share.percentages
        for row, (look, count) in enumerate(shares(share, hand)):
            name = QLabel(f"{wording.GLYPHS[look]}  {wording.look_name(look)}")
            name.setMinimumWidth(name_px)
            percent = QLabel(wording.whole_percent(percentages[row]))
            percent.setFixedWidth(percent_px)
            percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            font = percent.font()
            font.setBold(True)
            percent.setFont(font)
            detail = QLabel(f"{wording.words(count)}, {wording.sentences(sentences[look])}")
            detail.setProperty("muted", "true")
            detail.setFixedWidth(detail_px)
            bar = Bar(look, count / share.words if share.words else 0.0, self._theme)
            bar.setAccessibleName(f"{wording.look_name(look)}: {percent.text()}")
            for column, widget in enumerate((name, bar, percent, detail)):
                grid.addWidget(widget, row, column)
        return grid

    def _sentences(self, hand: Hand) -> dict[Look, int]:
        summary = self._state.comparison.summary
        share = summary.left_sentences if hand is Hand.LEFT else summary.right_sentences
        return dict(shares(share, hand))

    def _moves(self) -> QLabel:
        told = wording.moved_sentences(moved_sentences(self._state.comparison))
        return QLabel(f"{wording.MOVED_GLYPH} {told}")
