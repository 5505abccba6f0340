"""What the colours, lines and signs mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from paraview import wording
from paraview.app.article.mark_painter import MarkPainter
from paraview.app.article.text_lines import Stretch
from paraview.app.look.typography import reading_font
from paraview.comparison import LEAST_SCORE, Certainty, Look
from paraview.passages.passages import Passage
from paraview.wording.kinds import HAND_GLYPH
from paraview.wording.window import dialogs as dialogs_words
from paraview.wording.window import review as review_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from paraview.app.look.theme import Theme


NOTES_PX = 480


class Swatch(QWidget):
    """A few words marked as they are in an article; with `is_quote`, as a finding in it."""

    def __init__(
        self,
        passage: Passage,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_quote: bool | None = None,
        is_alone: bool = False,
    ) -> None:
        super().__init__(parent)
        self._passage = passage
        self._is_quote = is_quote
        self._is_alone = is_alone
        self._theme = theme
        self.setFont(reading_font(self.font().pointSizeF() * 1.2))
        self.setAccessibleName(self._text())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text()) + 76, metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        top = (self.height() - metrics.height()) / 2
        width = metrics.horizontalAdvance(self._text())
        line = Stretch(42, 42 + width, top, top + metrics.ascent(), top + metrics.height())
        marks = MarkPainter(self._theme.palette)
        sign_font = QFont(QLabel().font())
        sign_font.setBold(True)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_plain = not self._passage.is_difference and not self._is_alone
            if not is_plain:
                marks.wash(painter, self._passage, [line], is_strong=False)
            painter.setFont(self.font())
            painter.setPen(QColor(self._theme.palette.chrome.ink))
            painter.drawText(int(line.left), int(line.baseline), self._text())
            if not is_plain:
                marks.underline(painter, self._passage, [line])
                marks.glyphs(painter, self._passage, 36, line, sign_font)
            if self._is_quote is not None:
                if not self._is_alone:
                    marks.finding(painter, [line], is_quote=self._is_quote)
                marks.badge(
                    painter,
                    line.right + 8,
                    line,
                    is_quote=self._is_quote,
                    is_hollow=self._is_alone,
                )

    def _text(self) -> str:
        if self._is_quote is None:
            return wording.look_name(self._passage.look)
        return dialogs_words.quote() if self._is_quote else dialogs_words.fact()


class LegendDialog(QDialog):
    """The legend, one key away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(dialogs_words.colours_and_signs())
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, look in enumerate(Look):
            grid.addWidget(Swatch(_sample(look), theme), row, 0)
            grid.addWidget(QLabel(wording.look_meaning(look)), row, 1)
        row = len(Look)
        edited = _sample(Look.EDITED)
        doubts = wording.DOUBT_GLYPHS
        for passage, meaning in (
            (replace(edited, moved=True), dialogs_words.moved_meaning(wording.MOVED_GLYPH)),
            (
                replace(edited, score=LEAST_SCORE[Certainty.LIKELY]),
                dialogs_words.likely_meaning(doubts[Certainty.LIKELY]),
            ),
            (
                replace(edited, score=LEAST_SCORE[Certainty.DOUBTFUL]),
                dialogs_words.doubtful_meaning(doubts[Certainty.DOUBTFUL]),
            ),
            (
                replace(edited, contradicts=True),
                dialogs_words.opposite_meaning(wording.OPPOSITE_GLYPH),
            ),
            (replace(edited, by_hand=True), dialogs_words.by_hand_meaning(HAND_GLYPH)),
        ):
            grid.addWidget(Swatch(passage, theme), row, 0)
            grid.addWidget(QLabel(meaning), row, 1)
            row += 1
        row -= 1
        for is_quote, meaning in (
            (True, dialogs_words.changed_quote_meaning()),
            (False, dialogs_words.changed_fact_meaning()),
        ):
            row += 1
            grid.addWidget(Swatch(edited, theme, is_quote=is_quote), row, 0)
            grid.addWidget(QLabel(meaning), row, 1)
        row += 1
        grid.addWidget(Swatch(_sample(Look.DROPPED), theme, is_quote=True, is_alone=True), row, 0)
        grid.addWidget(QLabel(dialogs_words.lone_quote_meaning()), row, 1)
        notes = _note(dialogs_words.how_words_are_marked())
        review = _note("\n".join(review_words.how_to_review()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        layout.addLayout(grid)
        layout.addWidget(notes, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(review, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(buttons)


def _note(text: str) -> QLabel:
    """A paragraph below the table."""
    note = QLabel(text)
    note.setWordWrap(True)
    note.setProperty("muted", "true")
    note.setFixedWidth(NOTES_PX)
    note.setMinimumHeight(note.heightForWidth(NOTES_PX))
    return note


def _sample(look: Look) -> Passage:
    """A passage of this look that is sure."""
    return Passage(0, look, (0,), (0,), score=1.0)
