"""Everything that shows one comparison: the two articles side by side, and the other views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QInputDialog,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paraview.app.comparing.copying import Copying
from paraview.app.comparing.decisions import Decisions
from paraview.app.comparing.filter_bar import FilterBar
from paraview.app.comparing.find_bar import FindBar
from paraview.app.comparing.gist_bar import GistBar
from paraview.app.comparing.passage_menu import entry_menu, passage_menu
from paraview.app.comparing.review_menu import add_decisions
from paraview.app.comparing.sides_view import SidesView
from paraview.app.comparing.summary_bar import SummaryBar
from paraview.app.findings.dock import DockHost, FindingsDock
from paraview.app.findings.panel import FindingsPanel
from paraview.app.state.preferences import VIEWS
from paraview.app.views.figures_view import SummaryView
from paraview.app.views.map_view import MapView
from paraview.app.views.passage_list import PassageList
from paraview.app.views.quotes_table import QuotesTable
from paraview.app.views.redline_view import InlineView
from paraview.comparison import Hand
from paraview.passages.clips import entry_clip, passage_clip
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from paraview.app.article.pane import ArticlePane
    from paraview.app.look.theme import Theme
    from paraview.app.look.typography import Typography
    from paraview.app.state.view_state import ViewState


SHORT_PX = 560
"""Below this height the articles need the room of the figures below them."""


class ComparisonPage(QWidget):
    """The views of one comparison; the state that they share outlives the page.

    Signals:
        zoom_requested: larger (1) or smaller (-1) text is asked for.
        view_changed: the name of the view that is shown now.
        findings_wanted: the findings are hidden, and something is to be written there.
        details_requested: more about the document on a `Hand` is to be shown beside a widget.
    """

    zoom_requested = Signal(int)
    view_changed = Signal(str)
    findings_wanted = Signal()
    details_requested = Signal(object, object)

    def __init__(
        self,
        state: ViewState,
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = state
        self.sides = SidesView(state, theme, typography)
        self.panes, self.sync = self.sides.panes, self.sides.sync
        self.ribbons, self.overviews = self.sides.ribbons, self.sides.overviews
        self.headers = self.sides.headers
        self.inline = InlineView(self.state, theme, typography)
        self.map = MapView(self.state, theme)
        self.figures = SummaryView(self.state, theme)
        self.list = PassageList(self.state, theme)
        self.quotes = QuotesTable(self.state, theme)
        self.filters = FilterBar(self.state, theme)
        self.gist = GistBar(self.state, theme)
        self.find_bar = FindBar(self.state, theme)
        self.hint = QLabel()
        self.hint.setObjectName("hintBar")
        self.hint.setWordWrap(True)
        self.hint.hide()
        self.summary = SummaryBar(state.comparison, theme)
        self.findings = FindingsPanel(self.state, theme)
        self._views = QStackedWidget()
        shown = (self.inline, self.map, self.figures, self.list, self.quotes)
        for view in (self.sides, *shown):
            self._views.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.gist)
        layout.addWidget(self.filters)
        self.dock = FindingsDock(self.findings, theme)
        self.host = DockHost(self._views, self.dock)
        layout.addWidget(self.host, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.summary)
        self.decisions = Decisions(state, self.panes, self)
        self.copying = Copying(state, self.panes, self.map, theme, self)
        self._connect()
        self._connect_review()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.summary.setVisible(self.height() >= SHORT_PX)  # the sentence above tells the most

    @property
    def view(self) -> str:
        """The name of the view that is shown."""
        return VIEWS[self._views.currentIndex()]

    def show_view(self, name: str) -> None:
        """Show one of `VIEWS`."""
        self._views.setCurrentIndex(VIEWS.index(name))
        others = (self.inline, self.map, self.figures, self.list, self.quotes)
        (self.panes[Hand.LEFT], *others)[VIEWS.index(name)].setFocus()
        self.view_changed.emit(name)

    def show_findings(self, is_shown: bool) -> None:
        """Show or hide the panel with the findings."""
        self.dock.setVisible(is_shown)

    def go_to_finding(self, step: int) -> None:
        """Select the next (1) or previous (-1) finding, as the panel lists them."""
        if not self.findings.go_to_finding(step):
            self.filters.tell(comparing_words.no_more_findings())

    def set_typography(self, typography: Typography) -> None:
        """Set the articles in another size or font."""
        self.sides.set_typography(typography)
        self.inline.set_typography(typography)

    def go_to_difference(self, step: int) -> None:
        """Select the next (1) or previous (-1) difference."""
        if not self.state.select_next_difference(step):
            self._tell_end(step)

    def go_to_unreviewed(self, step: int) -> None:
        """Select the next (1) or previous (-1) finding without a verdict."""
        if not self.findings.go_to_unreviewed(step):
            self.decisions.tell_all_reviewed()

    def write_note(self) -> None:
        """Write a note on what is selected, in the evidence."""
        if self.decisions.can_judge():
            self._show_findings()
            self.findings.evidence.write_note()

    def write_speaker(self) -> None:
        """Say who speaks the selected quotation, in the evidence."""
        if not self.findings.evidence.review.has_quotation:
            self.decisions.tell_no_quotation()
            return
        self._show_findings()
        self.findings.evidence.write_speaker()

    def _show_findings(self) -> None:
        """Have the findings shown: something is going to be written there."""
        if not self.dock.isVisible():
            self.findings_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.decisions.leave_choice():
            super().keyPressEvent(event)

    def go_to_same_kind(self, step: int) -> None:
        """Select the next (1) or previous (-1) passage of the kind that is selected."""
        if not self.state.select_next_of_its_kind(step):
            self._tell_end(step)

    def go_to_sentence(self, step: int) -> None:
        """Move the caret to the next (1) or previous (-1) sentence of the article that has it."""
        pane = self._focused_pane()
        pane.setFocus()  # first: what the caret comes to is told where the focus is
        pane.move_caret_by_sentence(step)

    def go_to_partner(self) -> None:
        """Put the caret on the other side of the selected passage."""
        here = self._focused_pane().hand
        if self.state.selected_index is None:
            self.panes[here].select_at_caret()
        passage = self.state.selected_passage
        if passage is None:
            self.filters.tell(comparing_words.no_sentence_here())
        elif not passage.sentences(here.other):
            only_in = Hand.LEFT if passage.left else Hand.RIGHT
            self.filters.tell(comparing_words.it_has_no_partner(only_in))
        else:
            self.go_to_side(here.other)

    def go_to_side(self, hand: Hand) -> None:
        """Put the caret on one end of the selected passage, side by side."""
        passage = self.state.selected_passage
        if passage is None or not passage.sentences(hand):
            return
        if self.view != "sides":
            self.show_view("sides")
        self.panes[hand].setFocus()
        self.panes[hand].put_caret_on(passage.sentences(hand)[0])
        self.state.select(passage.index)

    def go_to_paragraph(self) -> None:
        """Ask for a paragraph of the article that has the caret, and show it."""
        hand = self._focused_pane().hand
        blocks = self.state.side(hand).document.blocks
        number, is_chosen = QInputDialog.getInt(
            self,
            comparing_words.go_to_paragraph(),
            comparing_words.which_paragraph(self.state.side(hand).document.name, len(blocks)),
            1,
            1,
            max(len(blocks), 1),
        )
        if is_chosen and blocks:
            self.sync.show_place(hand, blocks[number - 1].span.start)

    def open_find(self) -> None:
        """Open the line to find words in, with the selected ones in it."""
        wanted = ""
        for pane in self.panes.values():
            if pane.textCursor().hasSelection():
                wanted = pane.createMimeDataFromSelection().text().split("\n")[0]
        self.find_bar.open_bar(wanted)

    def find_in(self, wanted: str, hand: Hand) -> None:
        """Look for words, and show the first place where one of the articles has them."""
        self.show_view("sides")
        self.find_bar.open_bar(wanted)
        self.state.find_first_in(hand)

    def copy(self) -> None:
        """Copy the words that are selected in the view that is shown, else the pair that is."""
        if self.quotes.isVisible():
            self.quotes.copy()
            return
        for text in (self.inline, *self.panes.values()):
            if text.isVisible() and text.textCursor().hasSelection():
                text.copy()
                return
        self.copying.copy_with_source()

    def _focused_pane(self) -> ArticlePane:
        right = self.panes[Hand.RIGHT]
        return right if right.hasFocus() else self.panes[Hand.LEFT]

    def _connect(self) -> None:
        state = self.state
        for pane in self.panes.values():
            pane.zoom_requested.connect(self.zoom_requested)
            pane.menu_requested.connect(self._open_passage_menu)
        for hand, header in self.headers.items():
            header.details_requested.connect(
                lambda anchor, hand=hand: self.details_requested.emit(hand, anchor)
            )
        self.ribbons.menu_requested.connect(self._open_passage_menu)
        self.inline.menu_requested.connect(self._open_passage_menu)
        self.findings.menu_requested.connect(self._open_finding_menu)
        self.quotes.menu_requested.connect(self._open_finding_menu)
        self.filters.filter_changed.connect(state.set_filter)
        self.filters.asked.connect(state.set_asked)
        state.relabelled.connect(self._show_figures)
        self.map.passage_opened.connect(lambda: self.show_view("sides"))
        self.quotes.quote_opened.connect(lambda: self.show_view("sides"))
        state.selected.connect(self._tell_selected)
        state.selected.connect(self._show_ghosts)
        self.sync.relaid.connect(self._show_ghosts)

    def _connect_review(self) -> None:
        evidence, decisions = self.findings.evidence, self.decisions
        decisions.told.connect(self.filters.tell)
        self.copying.told.connect(self.filters.tell)
        self.state.chosen.connect(self._show_hint)
        evidence.accept_requested.connect(decisions.accept)
        evidence.refuse_requested.connect(decisions.refuse)
        evidence.review.judged.connect(decisions.judge)
        evidence.review.noted.connect(decisions.keep_note)
        evidence.review.speakers_named.connect(decisions.name_speakers)

    def _show_hint(self) -> None:
        """Say for as long as a chosen end waits what is to be done about it."""
        text = self.decisions.waiting_told()
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _open_passage_menu(
        self, index: int, place: QPoint, hand: Hand | None = None, wanted: str = ""
    ) -> None:
        menu = passage_menu(
            self.state, index, self, hand=hand, wanted=wanted, find=self.find_in, go=self.go_to_side
        )
        clip = passage_clip(self.state.comparison, self.state.passages[index])
        self.copying.offer_pictures(menu, clip)
        passage = self.state.passages.anchor(index)  # its number may be another one by then
        add_decisions(
            menu,
            self.decisions,
            lambda: self.state.select(self.state.passages.find(passage), hand),
            note=self.write_note,
            is_sentence=hand is not None and self.view == "sides",
        )
        self._open_menu(menu, place)

    def _open_finding_menu(self, number: int, place: QPoint) -> None:
        entry = self.state.findings[number]
        menu = entry_menu(self.state, entry, self, find=self.find_in, go=self.go_to_side)
        self.copying.offer_pictures(menu, entry_clip(self.state.comparison, entry))
        add_decisions(
            menu,
            self.decisions,
            lambda: self.state.select_finding(number),
            note=self.write_note,
            speaker=self.write_speaker if entry.quote is not None else None,
        )
        self._open_menu(menu, place)

    def _open_menu(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _show_figures(self) -> None:
        self.summary.set_comparison(self.state.comparison)

    def _tell_end(self, step: int) -> None:
        self.filters.tell(
            comparing_words.no_more_differences_below()
            if step > 0
            else comparing_words.no_more_above()
        )

    def _show_ghosts(self, _chosen_in: Hand | None = None) -> None:
        """Mark on either side where the selected passage would be that is not there."""
        passage = self.state.selected_passage
        for hand, pane in self.panes.items():
            height_px = None
            is_away = passage is not None and (passage.moved or not passage.sentences(hand))
            if passage is not None and is_away:
                other = self.panes[hand.other]
                there = passage.sentences(hand.other)[0]
                height_px = self.sync.gap(hand.other, other.sentence_extent(there)[0] + 1.0)
            pane.painting.set_ghost(height_px, passage)

    def _tell_selected(self, chosen_in: Hand | None) -> None:
        passage = self.state.selected_passage
        if passage is None:
            self.filters.tell("")
            return
        which, of = self.state.difference_number()
        text = passage.title
        if which:
            text = comparing_words.difference_of(which, of, text)
        self.filters.tell(text)
        if chosen_in is None:  # the caret goes along, so that what is selected is read
            hand = Hand.LEFT if passage.left else Hand.RIGHT
            self.panes[hand].put_caret_on(passage.sentences(hand)[0])
