"""The two articles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from paraview.app import wording
from paraview.app.article_pane import ArticlePane
from paraview.app.overview import Overview
from paraview.app.passages import Hand
from paraview.app.ribbons import Ribbons
from paraview.app.scroll_sync import ScrollSync
from paraview.app.summary_bar import SummaryBar
from paraview.app.view_state import ViewState

if TYPE_CHECKING:
    from paraview.app.article_text import Typography
    from paraview.app.theme import Theme
    from paraview.comparison import Comparison, Document


class ComparisonPage(QWidget):
    """Everything that shows one comparison; a new comparison gets a new page.

    Signals:
        zoom_requested: larger (1) or smaller (-1) text is asked for.
        status_changed: the line that says what is selected.
    """

    zoom_requested = Signal(int)
    status_changed = Signal(str)

    def __init__(
        self,
        comparison: Comparison,
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = ViewState(comparison, self)
        sides = {Hand.LEFT: comparison.left, Hand.RIGHT: comparison.right}
        self.panes = {
            hand: ArticlePane(hand, side, self.state, theme, typography)
            for hand, side in sides.items()
        }
        self.sync = ScrollSync(self.panes, self.state, self)
        self.ribbons = Ribbons(self.panes, self.sync, self.state, theme)
        self.overviews = {
            hand: Overview(pane, self.sync, self.state, theme) for hand, pane in self.panes.items()
        }
        left, right = self.panes[Hand.LEFT], self.panes[Hand.RIGHT]
        row = (self.overviews[Hand.LEFT], left, self.ribbons, right, self.overviews[Hand.RIGHT])
        grid = QGridLayout()
        grid.setSpacing(0)
        for column, widget in enumerate(row):
            grid.addWidget(widget, 1, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.addWidget(_header(Hand.LEFT, comparison.left.document), 0, 0, 1, 2)
        grid.addWidget(_header(None, None), 0, 2)
        grid.addWidget(_header(Hand.RIGHT, comparison.right.document), 0, 3, 1, 2)
        for pane in self.panes.values():
            pane.zoom_requested.connect(self.zoom_requested)
        self.summary = SummaryBar(comparison, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(grid, 1)
        layout.addWidget(self.summary)
        self.state.selected.connect(self._tell_selected)
        self.state.selected.connect(self._show_ghosts)
        self.sync.relaid.connect(self._show_ghosts)

    def set_typography(self, typography: Typography) -> None:
        """Set both articles in another size or font."""
        for pane in self.panes.values():
            pane.set_typography(typography)

    def go_to_difference(self, step: int) -> None:
        """Select the next (1) or previous (-1) difference."""
        if not self.state.select_next_difference(step):
            text = self.tr("No more differences below") if step > 0 else self.tr("No more above")
            self.status_changed.emit(text)

    def _show_ghosts(self, _chosen_in: Hand | None = None) -> None:
        """Mark on either side where the selected passage would be, were it not for its move."""
        passage = self.state.selected_passage
        for hand, pane in self.panes.items():
            height_px = None
            if passage is not None and passage.moved:
                other = self.panes[hand.other]
                there = passage.sentences(hand.other)[0]
                height_px = self.sync.gap(hand.other, other.sentence_extent(there)[0] + 1.0)
            pane.set_ghost(height_px, passage)

    def _tell_selected(self, _chosen_in: Hand | None) -> None:
        passage = self.state.selected_passage
        if passage is None:
            self.status_changed.emit("")
            return
        which, of = self.state.difference_number()
        text = wording.passage_title(passage)
        if which:
            text = self.tr("Difference {} of {}: {}").format(which, of, text)
        self.status_changed.emit(text)


def _header(hand: Hand | None, document: Document | None) -> QFrame:
    """The line above a pane that names its document; without one, the line above the ribbons."""
    frame = QFrame()
    frame.setObjectName("paneHeader")
    if hand is None or document is None:
        return frame
    name = QLabel(document.name)
    name.setTextFormat(Qt.TextFormat.PlainText)
    name.setToolTip(document.path or "")
    name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    font = name.font()
    font.setBold(True)
    name.setFont(font)
    facts = QLabel(wording.short_hand_name(hand))
    facts.setProperty("muted", "true")
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(20, 7, 20, 7)
    layout.addWidget(name, 1)
    layout.addWidget(facts)
    return frame
