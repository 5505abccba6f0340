"""Chips that tell how many sentences there are of each kind, and switch their marks on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from paraview import wording
from paraview.app.comparing.sureness_slider import SurenessSlider
from paraview.app.state.filter import Filter
from paraview.app.widgets.chip import Chip
from paraview.app.widgets.elided_label import ElidedLabel
from paraview.comparison import Hand, Look
from paraview.passages.figures import moved_sentences, sentences_shown
from paraview.passages.shown_links import Asked
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState


MARGIN_PX, SPACING_PX = 20, 6


class FilterBar(QFrame):
    """One chip for each look, one for moves, where one is, and how sure a link has to be.

    Signals:
        filter_changed: the `Filter` that the chips stand for.
        asked: how sure a link has to be, as `Asked`.
    """

    filter_changed = Signal(object)
    asked = Signal(object)

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._state = state
        self._folds = False
        self.chips = {
            look: Chip(wording.GLYPHS[look], wording.look_name(look), theme, look) for look in Look
        }
        self.moved_chip = Chip(wording.MOVED_GLYPH, comparing_words.moved(), theme)
        self.slider = SurenessSlider(theme)
        self.slider.set_level(state.asked)
        self.slider.setAccessibleName(comparing_words.how_sure_a_link_has_to_be())
        self.slider.setToolTip(comparing_words.how_the_slider_works())
        self.slider.asked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, 5, MARGIN_PX, 5)
        layout.setSpacing(SPACING_PX)
        self.unit = QLabel(comparing_words.sentences_of_each_kind())
        self.unit.setProperty("muted", "true")
        layout.addWidget(self.unit)
        for chip in (*self.chips.values(), self.moved_chip):
            layout.addWidget(chip)
            chip.toggled.connect(self._tell)
        self.status = ElidedLabel()
        self.status.setProperty("muted", "true")
        self.status.setContentsMargins(10, 0, 10, 0)
        layout.addWidget(self.status, 1)
        self.sureness = QLabel()
        self.sureness.setProperty("muted", "true")
        self.sureness.setBuddy(self.slider)
        self.slider.asked.connect(self._show_sureness)
        self._show_sureness()
        layout.addWidget(self.sureness)
        layout.addWidget(self.slider)
        self.refresh()
        state.relabelled.connect(self.refresh)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        chips = (*self.chips.values(), self.moved_chip)
        wanted_px = sum(chip.sizeHint().width() + SPACING_PX for chip in chips)
        wanted_px += self.slider.width() + self.sureness.sizeHint().width() + 2 * MARGIN_PX + 40
        self.sureness.setVisible(wanted_px <= self.width())  # the slider's tip tells it too
        self.unit.setVisible(wanted_px + self.unit.sizeHint().width() + SPACING_PX <= self.width())

    def tell(self, text: str) -> None:
        """Say in a few words where the editor is."""
        self.status.setText(text)
        self.status.setToolTip(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, text))

    def refresh(self) -> None:
        """Count the sentences anew."""
        comparison = self._state.comparison
        for look, count in sentences_shown(comparison).items():
            chip = self.chips[look]
            chip.set_count(count)
            hand = Hand.LEFT if look is Look.DROPPED else Hand.RIGHT
            chip.setToolTip(_chip_tip(count, hand, wording.look_meaning(look)))
        moved = moved_sentences(comparison)
        self.moved_chip.set_count(moved)
        self.moved_chip.setToolTip(_chip_tip(moved, Hand.RIGHT, comparing_words.moved_meaning()))

    def _show_sureness(self) -> None:
        """Say what the slider asks for."""
        told = _level_told(self.slider.level)
        self.sureness.setText(told)
        self.slider.setAccessibleDescription(told)

    def show_only_differences(self, is_on: bool) -> None:
        """Mark differences only, or everything."""
        self.chips[Look.IDENTICAL].setChecked(not is_on)

    def set_filter(self, wanted: Filter) -> None:
        """Switch the chips as a filter says."""
        for look, chip in self.chips.items():
            chip.setChecked(look not in wanted.hidden)
        self.moved_chip.setChecked(not wanted.hides_moved)
        self.set_folds(wanted.folds)

    def set_folds(self, folds: bool) -> None:
        """Fold away what is switched off, or only let it step back."""
        self._folds = folds
        self._tell()

    def _tell(self) -> None:
        hidden = frozenset(look for look, chip in self.chips.items() if not chip.isChecked())
        self.filter_changed.emit(Filter(hidden, not self.moved_chip.isChecked(), self._folds))


def _chip_tip(count: int, hand: Hand, meaning: str) -> str:
    return comparing_words.chip_tip(
        wording.sentences(count), wording.short_hand_name(hand), meaning
    )


def _level_told(level: Asked) -> str:
    return {
        Asked.POSSIBLE: comparing_words.links_may_be_possible(),
        Asked.AS_FOUND: comparing_words.links_as_found(),
        Asked.LIKELY: comparing_words.links_have_to_be_likely(),
        Asked.SURE: comparing_words.links_have_to_be_sure(),
    }[level]
