"""Why the selected passage is shown as it is: the score and what it is made of, words, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.findings.review_bar import ReviewBar
from paraview.app.findings.stacked_edits import StackedEdits, columns_of
from paraview.comparison import Hand
from paraview.passages import entry_titles
from paraview.passages.assessment import assessment
from paraview.wording.window import findings_panel as findings_panel_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Span
    from paraview.passages.passages import Passage

BAR_PX = 6
MARGIN_PX = 8
EVIDENCE = ("cosine", "shared", "letters", "before", "after")
"""The keys of `Link.evidence` that an editor can make sense of, each a share 0…1."""


class Gauge(QWidget):
    """A share as a short bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Show another share, 0…1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(90, BAR_PX + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        chrome = self._theme.palette.chrome
        area = QRectF(0, (self.height() - BAR_PX) / 2, self.width(), BAR_PX)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chrome.rule))
            painter.drawRoundedRect(area, 3, 3)
            area.setWidth(max(area.width() * self._share, BAR_PX if self._share else 0))
            painter.setBrush(QColor(chrome.accent))
            painter.drawRoundedRect(area, 3, 3)


class EvidenceView(QScrollArea):
    """Follows the selection.

    Signals:
        accept_requested: the editor says that both ends belong together.
        refuse_requested: the editor says that they do not.
    """

    accept_requested = Signal()
    refuse_requested = Signal()

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(findings_panel_words.why_the_selected_passage())
        self._state = state
        self._shown: tuple[int | None, int | None] = (None, None)
        self._title = _label()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._meaning = _label()
        self._meaning.setProperty("muted", "true")
        self._possible = _label()
        self.review = ReviewBar(state)
        self.review.write.clicked.connect(self.write_note)
        self.review.speaker.clicked.connect(self.write_speaker)
        self.together = QPushButton(findings_panel_words.they_belong())
        self.apart = QPushButton(findings_panel_words.they_do_not())
        self.together.clicked.connect(self.accept_requested)
        self.apart.clicked.connect(self.refuse_requested)
        answers = QHBoxLayout()
        answers.addWidget(self.together)
        answers.addWidget(self.apart)
        answers.addStretch(1)
        self._gauges: dict[str, tuple[QLabel, Gauge, QLabel]] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(EVIDENCE):
            widgets = (QLabel(_evidence_name(key)), Gauge(theme), QLabel())
            widgets[0].setProperty("muted", "true")
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, row, column)
            self._gauges[key] = widgets
        self.edits = StackedEdits(theme)
        self._findings = _label()
        inside = self._inside = QWidget()
        inside.setObjectName("evidenceInside")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(8)
        for widget in (self._title, self._meaning, self.review, self._possible):
            layout.addWidget(widget)
        layout.addLayout(answers)
        layout.addLayout(grid)
        layout.addWidget(self.edits)
        layout.addWidget(self._findings)
        layout.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().rangeChanged.connect(self._show_editor)
        state.selected.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """All that is told in words."""
        return "\n".join(
            label.text()
            for label in (self._title, self._meaning, self._possible, self._findings)
            if label.text()
        )

    def write_note(self) -> None:
        """Write a note on what is selected."""
        self.review.write_note()
        self._show_editor()

    def write_speaker(self) -> None:
        """Say who speaks the selected quotation."""
        self.review.write_speaker()
        self._show_editor()

    def _show_editor(self) -> None:
        """Scroll to what is being written, also when it gets its place only later."""
        for editor in (self.review.note_edit, self.review.speaker_edit):
            if editor.isVisible():  # all of it: Qt's own way shows but the line with the caret
                half_px = editor.height() // 2
                top_px = editor.mapTo(self._inside, QPoint(0, 0)).y()
                self.ensureVisible(0, top_px + half_px, 0, half_px + MARGIN_PX)

    def refresh(self, _chosen_in: object = None) -> None:
        """Show the passage that is selected now."""
        passage = self._state.selected_passage
        shown = self._state.selected_index, self._state.selected_finding
        if shown != self._shown:
            self._shown = shown
            self.verticalScrollBar().setValue(0)
        if passage is None:
            self._title.setText(findings_panel_words.why())
            self._meaning.setText(findings_panel_words.nothing_selected())
            self._show_possible(None)
            self._show_evidence({})
            self.edits.set_columns(())
            self._findings.setText("")
            return
        self._title.setText(passage.title)
        numbers = self._state.findings_of(passage.index)
        entries = [self._state.findings[number] for number in numbers]
        self._meaning.setText(assessment(passage, entries))
        self._show_possible(passage)
        self._show_evidence(passage.evidence)
        comparison = self._state.comparison
        self.edits.set_columns(
            columns_of(passage.edits, comparison.left.document.text, comparison.right.document.text)
        )
        at = self._alone(passage)
        told = [entry_titles.entry_text(each, comparison, at=at) for each in entries]
        self._findings.setText("\n".join(f"• {each}" for each in told))

    def _alone(self, passage: Passage) -> Span | None:
        """Where the sentence stands that has no partner: what is quoted is what was selected."""
        if passage.is_link:
            return None
        hand = Hand.LEFT if passage.left else Hand.RIGHT
        return self._state.side(hand).sentences[passage.sentences(hand)[0]].span

    def _show_possible(self, passage: Passage | None) -> None:
        """What a passage that stands alone may belong to, and the question whether it does."""
        found = None if passage is None else self._state.possible_partner(passage.index)
        for widget in (self._possible, self.together, self.apart):
            widget.setVisible(found is not None)
        self._possible.setText("")
        if found is not None:
            other, chance = found
            hand = Hand.LEFT if other.left else Hand.RIGHT
            words = self._state.side(hand).sentence_text(other.sentences(hand)[0])
            percent = wording.percent(round(chance * 10_000), 10_000)
            self._possible.setText(findings_panel_words.may_belong_together(percent, words))

    def _show_evidence(self, evidence: object) -> None:
        shares = evidence if isinstance(evidence, dict) else {}
        for key, widgets in self._gauges.items():
            share = shares.get(key)
            for widget in widgets:
                widget.setVisible(share is not None)
            if share is not None:
                told = wording.percent(round(share * 10_000), 10_000)
                widgets[1].set_share(share)
                widgets[1].setAccessibleName(f"{_evidence_name(key)}: {told}")
                widgets[2].setText(told)


def _evidence_name(key: str) -> str:
    return {
        "cosine": findings_panel_words.meaning(),
        "shared": findings_panel_words.words_in_common(),
        "letters": findings_panel_words.letters_in_common(),
        "before": findings_panel_words.the_sentence_before_fits(),
        "after": findings_panel_words.the_sentence_after_fits(),
    }[key]


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
