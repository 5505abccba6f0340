"""All findings beside the articles, to look through, filter and go to; why a passage is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from paraview.app.findings.delegate import FindingsDelegate
from paraview.app.findings.evidence_view import EvidenceView
from paraview.app.findings.model import ENTRY_ROLE, FindingsModel
from paraview.app.findings.panel_head import LEAST_WIDTH_PX, FindingsHead
from paraview.app.findings.verdict_filter import Reviewed
from paraview.comparison import Verdict
from paraview.passages import entry_titles
from paraview.passages.entries import Sorting, grouped
from paraview.passages.figures import counted
from paraview.wording.window import findings_panel as findings_panel_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject, QPoint
    from PySide6.QtGui import QResizeEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.passages.entries import Entry, Group

WIDE = 1.6
"""From this proportion on the evidence stands beside the findings and not below them."""
OPEN_UP_TO = 60
"""A group of more findings starts closed."""


class FindingsPanel(QFrame):
    """What is to be listed, the findings in groups, the evidence beside them.

    Signals:
        menu_requested: of which finding, and where on the screen.
    """

    menu_requested = Signal(int, object)

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingsPanel")
        self.setMinimumWidth(LEAST_WIDTH_PX)
        self._state = state
        self._theme = theme
        self.head = FindingsHead(theme)
        self.head.changed.connect(self.refresh)
        self.chips, self.search, self.sorting = self.head.chips, self.head.search, self.head.sorting
        self.model = FindingsModel(state, self)
        self.tree = self._build_tree()
        self._nothing = QLabel()
        self._nothing.setProperty("muted", "true")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.evidence = EvidenceView(state, theme)
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addWidget(self._nothing, 1)
        split.addWidget(above)
        split.addWidget(self.evidence)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(split, 1)
        state.selected.connect(self._show_selected)
        state.hovered.connect(self._on_hovered)
        state.relabelled.connect(self._on_relabelled)
        if state.reviewing is not None:
            state.reviewing.changed.connect(self._on_reviewed)
        self._count()
        self.refresh()

    def _on_relabelled(self) -> None:
        self._count()
        self.refresh()

    def _count(self) -> None:
        self.head.set_counts(counted(self._state.comparison, self._state.findings))
        reviewing = self._state.reviewing
        self.head.set_progress(None if reviewing is None else reviewing.progress)

    def _on_reviewed(self) -> None:
        """Verdicts or notes are others: show them, and list others where that was asked for."""
        self._count()
        if self._reviewed is Reviewed.ALL:
            self.model.tell_reviewed()
        else:
            self.refresh()

    @property
    def _reviewed(self) -> Reviewed:
        return Reviewed(self.head.reviewed.currentData())

    def _accepts(self, entry: Entry) -> bool:
        """Whether the line to search lets a finding through."""
        wanted = self.head.wanted
        if not wanted:
            return True
        text = entry_titles.entry_text(entry, self._state.comparison).casefold()
        return all(word in text for word in wanted)

    def _is_listed(self, entry: Entry) -> bool:
        """Whether the line to search and the verdict that is asked for let a finding through."""
        reviewing, wanted = self._state.reviewing, self._reviewed
        if reviewing is None or wanted is Reviewed.ALL:
            return self._accepts(entry)
        number = entry.number
        is_open = wanted is Reviewed.OPEN
        if is_open and not reviewing.counts(number):
            return False
        said = reviewing.verdict_of_finding(number), reviewing.note_on_finding(number)
        return wanted.accepts(*said) and self._accepts(entry)

    def _groups(self, accepts: Callable[[Entry], bool]) -> tuple[Group, ...]:
        sorting = Sorting(self.sorting.currentData())
        return grouped(self._state.findings, self.head.kinds, sorting, accepts)

    def refresh(self) -> None:
        """List what the chips, the search and the verdict that is asked for let through."""
        groups = self._groups(self._is_listed)
        self._forget_heights()
        with QSignalBlocker(self.tree.selectionModel()):
            self.model.set_groups(groups)
        for row, group in enumerate(groups):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
            self.tree.setExpanded(self.model.index(row, 0), len(group.entries) <= OPEN_UP_TO)
        self.tree.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        self._nothing.setText(
            findings_panel_words.nothing_to_look_at()
            if not self._state.findings
            else findings_panel_words.no_finding_fits()
        )
        self._show_selected()

    def go_to_finding(self, step: int) -> bool:
        """Select the next (1) or previous (-1) finding in the list; false where there is none."""
        entries = [entry for group in self.model.groups for entry in group.entries]
        numbers = [entry.number for entry in entries]
        here = self.tree.currentIndex().data(ENTRY_ROLE)
        at = numbers.index(here.number) if here is not None and here.number in numbers else None
        if at is None:
            at = -1 if step > 0 else len(numbers)
        elif self._state.selected_finding is None:
            at -= step  # it stands there without having been chosen: choose it now
        at += step
        if not 0 <= at < len(numbers):
            return False
        self._state.select_finding(numbers[at])
        return True

    def go_to_unreviewed(self, step: int) -> bool:
        """Select the next (1) or previous (-1) finding without a verdict, all around the list.

        The order is that of the list; where the verdict that is asked for leaves the selected one
        out, it goes on from where that one would stand. False where all have a verdict.
        """
        reviewing = self._state.reviewing
        if reviewing is None:
            return False
        current = self.tree.currentIndex().data(ENTRY_ROLE)
        chosen = self._state.selected_finding
        here = chosen if chosen is not None or current is None else current.number
        groups = self._groups(lambda each: each.number == here or self._is_listed(each))
        numbers = [each.number for group in groups for each in group.entries]
        at = -1 if step > 0 else 0
        if here in numbers:  # one that stands there without having been chosen comes first
            at = numbers.index(here) - (step if chosen is None else 0)
        count = len(numbers)
        for away in range(1, count + 1):
            number = numbers[(at + step * away) % count]
            is_open = reviewing.verdict_of_finding(number) is Verdict.OPEN
            if is_open and reviewing.counts(number):
                self._state.select_finding(number)
                return True
        return False

    def _build_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("findings")
        tree.setAccessibleName(findings_panel_words.findings())
        tree.setModel(self.model)
        tree.setItemDelegate(FindingsDelegate(self._state.comparison, self._theme, tree))
        tree.setHeaderHidden(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setIndentation(14)
        tree.setMouseTracking(True)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.selectionModel().currentChanged.connect(self._on_current_changed)
        tree.clicked.connect(self._on_clicked)
        tree.entered.connect(self._on_entered)
        tree.viewportEntered.connect(lambda: self._state.hover(None))
        tree.viewport().installEventFilter(self)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._open_menu)
        return tree

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > WIDE * self.height()
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        self.head.fit(self.width())
        self._forget_heights()
        self.tree.scheduleDelayedItemsLayout()  # short words need one line where there is room

    def _forget_heights(self) -> None:
        delegate = self.tree.itemDelegate()
        if isinstance(delegate, FindingsDelegate):
            delegate.forget_heights()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = current.data(ENTRY_ROLE)
        if entry is not None and entry.number != self._state.selected_finding:
            self._state.select_finding(entry.number)

    def _on_entered(self, index: QModelIndex) -> None:
        """Point at the passage that the finding under the pointer lies in."""
        entry = index.data(ENTRY_ROLE)
        passage = None if entry is None else self._state.passage_of_finding(entry.number)
        self._state.hover(passage)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._state.hover(None)
        return super().eventFilter(watched, event)

    def _on_hovered(self) -> None:
        index = self._state.hovered_index
        found = () if index is None else self._state.findings_of(index)
        delegate = self.tree.itemDelegate()
        if isinstance(delegate, FindingsDelegate):
            delegate.pointed_at = frozenset(found)
            self.tree.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry is not None:
            self._state.select_finding(entry.number)  # shows it again where it is selected already
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _open_menu(self, place: QPoint) -> None:
        entry = self.tree.indexAt(place).data(ENTRY_ROLE)
        if entry is not None:
            self.menu_requested.emit(entry.number, self.tree.viewport().mapToGlobal(place))

    def _show_selected(self, _chosen_in: object = None) -> None:
        """Make the selected finding the current row, or the first one of the selected passage."""
        number = self._state.selected_finding
        if number is None and self._state.selected_index is not None:
            found = self._state.findings_of(self._state.selected_index)
            number = next((each for each in found if self.model.index_of(each).isValid()), None)
        index = QModelIndex() if number is None else self.model.index_of(number)
        if index == self.tree.currentIndex() and index.isValid():
            return
        with QSignalBlocker(self.tree.selectionModel()):
            if index.isValid():
                self.tree.setCurrentIndex(index)
            else:
                self.tree.clearSelection()
                self.tree.setCurrentIndex(QModelIndex())
        if index.isValid():
            self.tree.scrollTo(index)
        self.tree.viewport().update()
