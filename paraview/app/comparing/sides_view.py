"""The two articles side by side, with what stands between and beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from paraview.app.article.laid_out import GUTTER_PX, RIGHT_MARGIN_PX
from paraview.app.article.pane import ArticlePane
from paraview.app.look.typography import fitted
from paraview.app.sides import overview, ribbons
from paraview.app.sides.header import PaneHeader
from paraview.app.sides.overview import Overview
from paraview.app.sides.ribbons import Ribbons
from paraview.app.sides.scroll_sync import ScrollSync
from paraview.comparison import Hand

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

    from paraview.app.look.theme import Theme
    from paraview.app.look.typography import Typography
    from paraview.app.state.view_state import ViewState

NARROW_PX = 960
"""Below this width the ribbons have less room, so that lines of text have more."""


class SidesView(QWidget):
    """Gives lines of text room for some words, however narrow the window is."""

    def __init__(
        self, state: ViewState, theme: Theme, typography: Typography, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left is left everywhere
        self._state = state
        self._typography = typography
        self.panes = {
            hand: ArticlePane(hand, state.side(hand), state, theme, typography) for hand in Hand
        }
        self.sync = ScrollSync(self.panes, state, self)
        self.ribbons = Ribbons(self.panes, self.sync, state, theme)
        self.overviews = {
            hand: Overview(pane, self.sync, state, theme) for hand, pane in self.panes.items()
        }
        self.headers = {hand: PaneHeader(hand, state.side(hand).document, theme) for hand in Hand}
        self._is_selected_in_view = False
        self._noted_sizes = self._sizes()
        self._build()
        state.selected.connect(self._on_selected)
        self.sync.scrolled.connect(self._note_view)
        self.sync.relaid.connect(self._keep_selected_in_view)

    def set_typography(self, typography: Typography) -> None:
        """Set the articles in another size or font."""
        self._typography = typography
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Make the strip between the articles, and then the type, as narrow as has to be."""
        is_narrow = self.width() < NARROW_PX
        strip_px = ribbons.NARROW_WIDTH_PX if is_narrow else ribbons.WIDTH_PX
        self.ribbons.setFixedWidth(strip_px)
        pane_px = (self.width() - strip_px) / 2 - overview.WIDTH_PX
        wanted = fitted(self._typography, pane_px - GUTTER_PX - RIGHT_MARGIN_PX)
        for pane in self.panes.values():
            if pane.typography != wanted:
                pane.set_typography(wanted)

    def _sizes(self) -> tuple[QSize, ...]:
        return tuple(pane.size() for pane in self.panes.values())

    def _on_selected(self, _chosen_in: Hand | None) -> None:
        self._is_selected_in_view = self._state.selected_passage is not None

    def _note_view(self) -> None:
        """Note whether the selection is in view, but not while lines are still moving."""
        if self._sizes() == self._noted_sizes:
            self._is_selected_in_view = self.sync.shows_selected()

    def _keep_selected_in_view(self) -> None:
        """What was in view before lines moved is in view after it."""
        self._noted_sizes = self._sizes()
        if self._is_selected_in_view and not self.sync.shows_selected():
            self.sync.show_selected()

    def _build(self) -> None:
        left, right = self.panes[Hand.LEFT], self.panes[Hand.RIGHT]
        row = (self.overviews[Hand.LEFT], left, self.ribbons, right, self.overviews[Hand.RIGHT])
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for column, widget in enumerate(row):
            grid.addWidget(widget, 1, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        above_ribbons = QFrame()
        above_ribbons.setObjectName("paneHeader")
        grid.addWidget(self.headers[Hand.LEFT], 0, 0, 1, 2)
        grid.addWidget(above_ribbons, 0, 2)
        grid.addWidget(self.headers[Hand.RIGHT], 0, 3, 1, 2)
