"""The figures of a comparison in one line, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from paraview import wording
from paraview.comparison import Hand, Look
from paraview.passages.figures import shares
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from paraview.app.look.theme import Theme
    from paraview.comparison import Comparison, WordShare

BAR_HEIGHT_PX = 6
MARGIN_PX, BETWEEN_PX = 20, 40


class ShareBar(QWidget):
    """The shares of one side as one bar."""

    def __init__(
        self, share: WordShare, hand: Hand, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._share = share
        self._hand = hand
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_share(self, share: WordShare) -> None:
        """Show other figures."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, BAR_HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            total = self._share.words
            left = 0.0
            for look, count in shares(self._share, self._hand):
                if not count:
                    continue
                width = self.width() * count / total
                painter.setBrush(QColor(palette.looks[look].line))
                painter.drawRect(QRectF(left, 0, max(width - 1.0, 1.0), self.height()))
                left += width


class SummaryBar(QFrame):
    """Tells for both sides which share of the words is identical, edited, reworded, only there."""

    def __init__(self, comparison: Comparison, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryBar")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left is left everywhere
        self._comparison = comparison
        self._theme = theme
        self._labels = {hand: QLabel() for hand in Hand}
        self._wordings: dict[Hand, tuple[str, ...]] = {}
        self._bars = {hand: ShareBar(self._share(hand), hand, theme) for hand in Hand}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, 7, MARGIN_PX, 8)
        layout.setSpacing(BETWEEN_PX)
        for hand, label in self._labels.items():
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column = QVBoxLayout()
            column.setSpacing(5)
            column.addWidget(label)
            column.addWidget(self._bars[hand])
            layout.addLayout(column, 1)
        self.refresh()
        theme.changed.connect(self.refresh)

    def set_comparison(self, comparison: Comparison) -> None:
        """Show the figures of other labels."""
        self._comparison = comparison
        for hand, bar in self._bars.items():
            bar.set_share(self._share(hand))
        self.refresh()

    def line(self, hand: Hand) -> str:
        """What is told of one side, as plain text."""
        share = self._share(hand)
        parts = [
            f"{wording.whole_percent(percentage)} {self._name(look)}"
            for (look, _), percentage in zip(shares(share, hand), share.percentages, strict=True)
        ]
        return f"{wording.words(share.words)}: {', '.join(parts)}"

    def refresh(self) -> None:
        """Write the figures in the colours of the theme."""
        palette = self._theme.palette
        for hand, label in self._labels.items():
            share = self._share(hand)
            parts = [
                f'<span style="color:{palette.looks[look].line}">{wording.GLYPHS[look]}</span>'
                f"&nbsp;<b>{wording.whole_percent(percentage).replace(' ', '&nbsp;')}</b>"
                f"&nbsp;{self._name(look).replace(' ', '&nbsp;')}"
                for (look, _), percentage in zip(
                    shares(share, hand), share.percentages, strict=True
                )
            ]
            muted = palette.chrome.ink_muted
            count = f'<span style="color:{muted}">{wording.words(share.words)}</span>'
            short = [part.partition("</b>")[0] + "</b>" for part in parts]
            self._wordings[hand] = tuple(
                "&nbsp;&nbsp;&nbsp; ".join(each) for each in ([*parts, count], parts, short)
            )
            label.setAccessibleName(self.line(hand))
            label.setToolTip(self.line(hand))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Tell as much as there is room for; the tool tip tells all of it."""
        room_px = (self.width() - 2 * MARGIN_PX - BETWEEN_PX) // 2
        for hand, label in self._labels.items():
            for text in self._wordings[hand]:
                label.setText(text)
                if label.sizeHint().width() <= room_px:
                    break

    def _share(self, hand: Hand) -> WordShare:
        summary = self._comparison.summary
        return summary.left if hand is Hand.LEFT else summary.right

    def _name(self, look: Look) -> str:
        if look in (Look.DROPPED, Look.ADDED):
            return comparing_words.only_here()
        return wording.look_name(look).lower()
