"""All findings beside the articles, to look through, filter and go to; why a passage is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.findings.delegate import FindingsDelegate
from paraview.app.findings.evidence_view import EvidenceView
from paraview.app.findings.model import ENTRY_ROLE, FindingsModel
from paraview.app.widgets.chip import Chip
from paraview.comparison import FindingKind, Look
from paraview.passages import entry_titles
from paraview.passages.entries import Sorting, grouped
from paraview.passages.figures import counted
from paraview.wording import findings as finding_words
from paraview.wording.window import findings_panel as findings_panel_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPoint
    from PySide6.QtGui import QResizeEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.passages.entries import Entry

CHIP_SPACING_PX = 4
SIDES_PX = 26
"""What the head of the panel leaves free on both sides together."""
LEAST_SEARCH_PX = 110
LEAST_WIDTH_PX = 270
WIDE = 1.6
"""From this proportion on the evidence stands beside the findings and not below them."""
OPEN_UP_TO = 60
"""A group of more findings starts closed."""


class FindingsPanel(QFrame):
    """Chips for the kinds, a line to search, the findings in groups, the evidence beside them.

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
        self.chips: dict[FindingKind, Chip] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(findings_panel_words.words_or_speaker())
        self.search.setAccessibleName(findings_panel_words.filter_findings())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.refresh)
        self.sorting = QComboBox()
        self.sorting.setAccessibleName(findings_panel_words.order_of_the_findings())
        self.sorting.view().setAccessibleName(self.sorting.accessibleName())
        for sorting in Sorting:
            self.sorting.addItem(entry_titles.sorting_name(sorting), sorting)
        self.sorting.currentIndexChanged.connect(self.refresh)
        self.model = FindingsModel(state.comparison, self)
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
        layout.addWidget(self._build_head())
        layout.addWidget(split, 1)
        state.selected.connect(self._show_selected)
        state.hovered.connect(self._on_hovered)
        state.relabelled.connect(self._on_relabelled)
        self._count()
        self.refresh()

    def _on_relabelled(self) -> None:
        self._count()
        self.refresh()

    def _count(self) -> None:
        counts = counted(self._state.comparison, self._state.findings)
        for kind, chip in self.chips.items():  # their widths follow, see `_place_chips`
            chip.set_count(counts[kind])

    def refresh(self) -> None:
        """List what the chips and the search let through."""
        kinds = frozenset(kind for kind, chip in self.chips.items() if chip.isChecked())
        wanted = self.search.text().casefold().split()
        comparison = self._state.comparison

        def accepts(entry: Entry) -> bool:
            if not wanted:
                return True
            text = entry_titles.entry_text(entry, comparison).casefold()
            return all(word in text for word in wanted)

        groups = grouped(self._state.findings, kinds, Sorting(self.sorting.currentData()), accepts)
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

    def _build_head(self) -> QWidget:
        self._rows = [QHBoxLayout() for _ in FindingKind]
        for kind in FindingKind:
            look = {FindingKind.DROPPED: Look.DROPPED, FindingKind.ADDED: Look.ADDED}.get(kind)
            sign = {
                FindingKind.QUOTE: finding_words.QUOTE_SIGN,
                FindingKind.FACT: finding_words.FACT_SIGN,
                FindingKind.MOVED: wording.MOVED_GLYPH,
            }.get(kind, "" if look is None else wording.GLYPHS[look])
            chip = Chip(sign, finding_words.kind_name(kind), self._theme, look)
            chip.toggled.connect(self.refresh)
            self.chips[kind] = chip
        head = QFrame()
        head.setObjectName("findingsHead")
        layout = self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom, head)
        layout.setContentsMargins(14, 4, 12, 8)
        layout.setSpacing(6)
        chips = QVBoxLayout()
        chips.setSpacing(6)
        for row in self._rows:
            row.setSpacing(CHIP_SPACING_PX)
            row.addStretch(1)
            chips.addLayout(row)
        layout.addLayout(chips)
        self._place_chips()
        bottom = self._bottom = QHBoxLayout()
        bottom.setSpacing(6)
        bottom.addWidget(self.search, 1)
        bottom.addWidget(self.sorting)
        layout.addLayout(bottom)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > WIDE * self.height()
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        self._place_chips()
        self._forget_heights()
        self.tree.scheduleDelayedItemsLayout()  # short words need one line where there is room
        room_px = self.sorting.sizeHint().width() + LEAST_SEARCH_PX
        self._bottom.setDirection(
            QBoxLayout.Direction.LeftToRight
            if self.width() - SIDES_PX >= room_px
            else QBoxLayout.Direction.TopToBottom
        )
        chips_px = sum(chip.sizeHint().width() + CHIP_SPACING_PX for chip in self.chips.values())
        self._head.setDirection(
            QBoxLayout.Direction.LeftToRight
            if self.width() - 2 * SIDES_PX >= chips_px + room_px
            else QBoxLayout.Direction.TopToBottom
        )

    def _forget_heights(self) -> None:
        delegate = self.tree.itemDelegate()
        if isinstance(delegate, FindingsDelegate):
            delegate.forget_heights()

    def _place_chips(self) -> None:
        """As many chips in a row as there is room for."""
        room_px = max(self.width(), LEAST_WIDTH_PX) - SIDES_PX
        row, used_px, count = 0, 0, 0
        for chip in self.chips.values():
            wanted_px = chip.sizeHint().width() + CHIP_SPACING_PX
            if count and used_px + wanted_px > room_px:
                row, used_px, count = row + 1, 0, 0
            if self._rows[row].indexOf(chip) != count:
                self._rows[row].insertWidget(count, chip)
            used_px += wanted_px
            count += 1

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
