"""Above the findings: chips for their kinds, what is searched, how they stand, how far one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.findings.verdict_filter import Reviewed, reviewed_name
from paraview.app.widgets.chip import Chip
from paraview.app.widgets.text_keys import TextKeys
from paraview.comparison import FindingKind, Look
from paraview.passages import entry_titles
from paraview.passages.entries import Sorting
from paraview.wording import findings as finding_words
from paraview.wording.window import findings_panel as findings_panel_words
from paraview.wording.window import review as review_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.app.look.theme import Theme
    from paraview.review import Progress

CHIP_SPACING_PX = 4
SIDES_PX = 26
"""What the head leaves free on both sides together."""
LEAST_SEARCH_PX = 110
LEAST_WIDTH_PX = 270


class FindingsHead(QFrame):
    """Says what of the findings is to be listed, and in which order.

    Signals:
        changed: something else is to be listed, or in another order.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingsHead")
        self.search = QLineEdit()
        self.search.setPlaceholderText(findings_panel_words.words_or_speaker())
        self.search.setAccessibleName(findings_panel_words.filter_findings())
        self.search.setClearButtonEnabled(True)
        TextKeys(self.search)
        self.sorting = _choice(findings_panel_words.order_of_the_findings())
        for sorting in Sorting:
            self.sorting.addItem(entry_titles.sorting_name(sorting), sorting)
        self.reviewed = _choice(review_words.verdict_filter())
        self.reviewed.setToolTip(review_words.verdict_filter())
        for wanted in Reviewed:
            self.reviewed.addItem(reviewed_name(wanted), wanted)
        self.progress = QLabel()
        self.progress.setProperty("muted", "true")
        self.chips = {kind: self._chip(kind, theme) for kind in FindingKind}
        self.search.textChanged.connect(self.changed)
        for choice in (self.sorting, self.reviewed):
            choice.currentIndexChanged.connect(self.changed)
        self._lay_out()

    @property
    def kinds(self) -> frozenset[FindingKind]:
        """The kinds that are to be listed."""
        return frozenset(kind for kind, chip in self.chips.items() if chip.isChecked())

    @property
    def wanted(self) -> list[str]:
        """The words that are searched, folded."""
        return self.search.text().casefold().split()

    def set_counts(self, counts: Mapping[FindingKind, int]) -> None:
        """Tell how many findings of each kind there are."""
        for kind, chip in self.chips.items():  # their widths follow, see `fit`
            chip.set_count(counts[kind])

    def set_progress(self, progress: Progress | None) -> None:
        """Tell how far the editor is; none where nothing can be reviewed."""
        for widget in (self.progress, self.reviewed):
            widget.setVisible(progress is not None)
        if progress is not None:
            self.progress.setText(
                review_words.progress(progress.reviewed, progress.all)
                if progress.all
                else review_words.nothing_to_review()
            )
            self.fit(self.width())

    def fit(self, width_px: int) -> None:
        """Stand as fits into a panel of this width."""
        self._place_chips(width_px)
        room_px = self.sorting.sizeHint().width() + LEAST_SEARCH_PX
        self._bottom.setDirection(
            QBoxLayout.Direction.LeftToRight
            if width_px - SIDES_PX >= room_px
            else QBoxLayout.Direction.TopToBottom
        )
        chips_px = sum(chip.sizeHint().width() + CHIP_SPACING_PX for chip in self.chips.values())
        review_px = self.progress.sizeHint().width() + self.reviewed.sizeHint().width()
        self._review.setDirection(
            QBoxLayout.Direction.LeftToRight
            if width_px - SIDES_PX >= review_px + self._review.spacing()
            else QBoxLayout.Direction.TopToBottom
        )
        self._lines.setDirection(
            QBoxLayout.Direction.LeftToRight
            if width_px - 2 * SIDES_PX >= room_px + review_px
            else QBoxLayout.Direction.TopToBottom
        )
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight
            if width_px - 3 * SIDES_PX >= chips_px + room_px + review_px
            else QBoxLayout.Direction.TopToBottom
        )

    def _chip(self, kind: FindingKind, theme: Theme) -> Chip:
        look = {FindingKind.DROPPED: Look.DROPPED, FindingKind.ADDED: Look.ADDED}.get(kind)
        sign = {
            FindingKind.QUOTE: finding_words.QUOTE_SIGN,
            FindingKind.FACT: finding_words.FACT_SIGN,
            FindingKind.MOVED: wording.MOVED_GLYPH,
        }.get(kind, "" if look is None else wording.GLYPHS[look])
        chip = Chip(sign, finding_words.kind_name(kind), theme, look)
        chip.toggled.connect(self.changed)
        return chip

    def _lay_out(self) -> None:
        self._rows = [QHBoxLayout() for _ in FindingKind]
        layout = self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        layout.setContentsMargins(14, 4, 12, 8)
        layout.setSpacing(6)
        chips = QVBoxLayout()
        chips.setSpacing(6)
        for row in self._rows:
            row.setSpacing(CHIP_SPACING_PX)
            row.addStretch(1)
            chips.addLayout(row)
        layout.addLayout(chips)
        bottom = self._bottom = QHBoxLayout()
        bottom.setSpacing(6)
        bottom.addWidget(self.search, 1)
        bottom.addWidget(self.sorting)
        review = self._review = QHBoxLayout()
        review.setSpacing(6)
        review.addWidget(self.progress, 1)
        review.addWidget(self.reviewed)
        lines = self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        lines.setSpacing(6)
        lines.addLayout(bottom, 1)
        lines.addLayout(review)
        layout.addLayout(lines)
        self._place_chips(LEAST_WIDTH_PX)

    def _place_chips(self, width_px: int) -> None:
        """As many chips in a row as there is room for."""
        room_px = max(width_px, LEAST_WIDTH_PX) - SIDES_PX
        row, used_px, count = 0, 0, 0
        for chip in self.chips.values():
            wanted_px = chip.sizeHint().width() + CHIP_SPACING_PX
            if count and used_px + wanted_px > room_px:
                row, used_px, count = row + 1, 0, 0
            if self._rows[row].indexOf(chip) != count:
                self._rows[row].insertWidget(count, chip)
            used_px += wanted_px
            count += 1


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.view().setAccessibleName(name)
    choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone changes nothing
    return choice
