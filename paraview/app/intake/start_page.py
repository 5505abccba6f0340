"""Where the two documents are put: two drop zones, recent pairs, the samples."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview.app.intake.drop_zone import DropZone
from paraview.app.intake.recent_pairs import PAIR_ROLE, RecentPairsModel
from paraview.app.look.typography import reading_font
from paraview.comparison import Hand
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from paraview.app.intake.samples import SamplePair
    from paraview.app.look.theme import Theme
    from paraview.app.settings import Settings
    from paraview.app.state.desk import Desk

WIDEST_PX = 1080
ROWS_SHOWN = 4


class StartPage(QWidget):
    """Shows the desk while documents are missing.

    Signals:
        browse_requested, paste_requested, clear_requested: for the document on a `Hand`.
        pair_requested: two paths, to be compared.
        compare_requested: the button was pressed.
        details_requested: more about the document on a `Hand` is to be shown beside a widget.
    """

    browse_requested = Signal(object)
    paste_requested = Signal(object)
    clear_requested = Signal(object)
    pair_requested = Signal(str, str)
    compare_requested = Signal()
    details_requested = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        settings: Settings,
        samples: list[SamplePair],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._settings = settings
        self._samples = samples
        self.zones = {hand: DropZone(hand, theme) for hand in Hand}
        self._recent = RecentPairsModel(self)
        self._build()
        self.refresh()
        desk.workspace.place_changed.connect(self.refresh)
        desk.phase_changed.connect(self.refresh)
        desk.reading_progressed.connect(lambda hand, share: self.zones[hand].show_progress(share))

    def zone_at(self, point: QPoint) -> Hand | None:
        """The side whose zone is at a point of this page."""
        for hand, zone in self.zones.items():
            if zone.rect().contains(zone.mapFrom(self, point)):
                return hand
        return None

    def set_targets(self, hands: tuple[Hand, ...]) -> None:
        """Show where what is being dragged would land."""
        for hand, zone in self.zones.items():
            zone.set_target(hand in hands)

    def refresh(self) -> None:
        """Show the desk and the recent pairs as they are now."""
        for hand, zone in self.zones.items():
            zone.show_place(self._desk.place(hand))
        self._recent.set_pairs(self._settings.recent_pairs)
        has_recent = self._recent.rowCount() > 0
        self._recent_title.setVisible(has_recent)
        self._recent_view.setVisible(has_recent)
        self._compare.setVisible(self._desk.can_compare)
        is_compared = self._desk.workspace.comparison is not None
        self._compare.setText(
            intake_words.back_to_the_comparison() if is_compared else intake_words.compare()
        )

    def _build(self) -> None:
        title = QLabel(intake_words.compare_two_articles())
        font = reading_font(title.font().pointSizeF() * 2.1)
        font.setBold(True)
        title.setFont(font)
        subtitle = QLabel(intake_words.what_is_seen())
        subtitle.setProperty("muted", "true")
        subtitle.setWordWrap(True)

        zones = QHBoxLayout()
        zones.setSpacing(20)
        for hand, zone in self.zones.items():
            zones.addWidget(zone, 1)
            zone.browse_requested.connect(lambda hand=hand: self.browse_requested.emit(hand))
            zone.paste_requested.connect(lambda hand=hand: self.paste_requested.emit(hand))
            zone.details_requested.connect(
                lambda anchor, hand=hand: self.details_requested.emit(hand, anchor)
            )
            zone.clear_requested.connect(lambda hand=hand: self.clear_requested.emit(hand))

        self._compare = QPushButton(intake_words.compare())
        self._compare.setProperty("primary", "true")
        self._compare.clicked.connect(self.compare_requested)

        column = QWidget()
        column.setMaximumWidth(WIDEST_PX)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(32, 28, 32, 24)
        layout.setSpacing(6)
        layout.addStretch(1)
        layout.addWidget(title)
        layout.addWidget(subtitle)
        layout.addSpacing(14)
        layout.addLayout(zones, 20)
        layout.addSpacing(6)
        layout.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(4)
        layout.addWidget(self._build_recent())
        layout.addStretch(2)

        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)

    def _build_recent(self) -> QWidget:
        self._recent_title = QLabel(intake_words.compared_before())
        self._recent_title.setProperty("muted", "true")
        self._recent_view = QListView()
        self._recent_view.setModel(self._recent)
        self._recent_view.setAccessibleName(intake_words.pairs_compared_before())
        self._recent_view.setFrameShape(QFrame.Shape.NoFrame)
        self._recent_view.setUniformItemSizes(True)
        self._recent_view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._recent_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row_px = self._recent_view.fontMetrics().height() + 12
        self._recent_view.setFixedHeight(row_px * ROWS_SHOWN)
        self._recent_view.clicked.connect(self._open_recent)
        self._recent_view.activated.connect(self._open_recent)

        head = QHBoxLayout()
        head.addWidget(self._recent_title)
        head.addStretch(1)
        for button in self._build_sample_buttons():
            head.addWidget(button)

        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._recent_view)
        return box

    def _build_sample_buttons(self) -> list[QPushButton]:
        """One that opens the sample, and one with a menu of the others."""
        buttons = []
        if self._samples:
            button = QPushButton(intake_words.try_the_sample())
            button.setIcon(self._theme.icon("sample"))
            self._theme.changed.connect(lambda: button.setIcon(self._theme.icon("sample")))
            button.clicked.connect(lambda: self._open_sample(self._samples[0]))
            buttons.append(button)
        if len(self._samples) > 1:
            more = QPushButton(intake_words.more_samples())
            menu = QMenu(more)
            for pair in self._samples[1:]:
                menu.addAction(pair.name).triggered.connect(partial(self._open_sample, pair))
            more.setMenu(menu)
            buttons.append(more)
        for each in buttons:
            each.setProperty("quiet", "true")
        return buttons

    def _open_sample(self, pair: SamplePair, _checked: bool = False) -> None:
        self.pair_requested.emit(pair.left, pair.right)

    def _open_recent(self, index: QModelIndex) -> None:
        pair = index.data(PAIR_ROLE)
        if pair is not None and Path(pair.left).exists() and Path(pair.right).exists():
            self.pair_requested.emit(pair.left, pair.right)
