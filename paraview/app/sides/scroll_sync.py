"""Scrolls the two panes together: what is linked stays level, whichever of them leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle

from paraview.app.sides.scroll_map import ScrollMap, anchor_share
from paraview.comparison import Hand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from paraview.app.article.pane import ArticlePane
    from paraview.app.sides.scroll_map import Level
    from paraview.app.state.view_state import ViewState
    from paraview.passages.passages import Passage

LONGEST_ANIMATION_MS = 180
READING_HEIGHT = 0.32
"""Where on the page a passage that is gone to comes to stand, as a share of its height."""
RELAYOUT_DELAY_MS = 30


class ScrollSync(QObject):
    """Owns the map between the heights of the two panes, and moves them.

    Signals:
        scrolled: some pane shows another part of its text, or its lines have moved.
        relaid: the lines of some pane have moved.
    """

    scrolled = Signal()
    relaid = Signal()

    def __init__(
        self,
        panes: Mapping[Hand, ArticlePane],
        state: ViewState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._state = state
        self._map: ScrollMap | None = None
        self._is_locked = True
        self._is_following = False
        self._goals: dict[Hand, tuple[float, float]] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_animated)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(RELAYOUT_DELAY_MS)
        self._relayout.timeout.connect(self._on_relaid)
        for hand, pane in panes.items():
            pane.verticalScrollBar().valueChanged.connect(
                lambda _value, hand=hand: self._on_scrolled(hand)
            )
            pane.verticalScrollBar().sliderPressed.connect(self._animation.stop)
            pane.laid_out.connect(self._on_laid_out)
        state.selected.connect(self._show_selected)
        state.found.connect(self._show_found)
        state.relabelled.connect(self._on_relaid)

    @property
    def is_locked(self) -> bool:
        """Whether the panes scroll together."""
        return self._is_locked

    def set_locked(self, is_locked: bool) -> None:
        """Scroll the panes together, or each by itself."""
        self._is_locked = is_locked
        if is_locked:
            self._on_scrolled(Hand.LEFT)

    def level(self, hand: Hand, height_px: float) -> float:
        """The height on the other side that belongs beside a height in `hand`'s document."""
        scroll_map = self._scroll_map()
        if hand is Hand.LEFT:
            return scroll_map.to_right(height_px)
        return scroll_map.to_left(height_px)

    def gap(self, hand: Hand, height_px: float) -> float:
        """Where on the other side something would stand that stands only in `hand`'s document."""
        scroll_map = self._scroll_map()
        if hand is Hand.LEFT:
            return scroll_map.gap_on_right(height_px)
        return scroll_map.gap_on_left(height_px)

    def show_passage(self, passage: Passage, *, steady: Hand | None = None) -> None:
        """Bring a passage into view, both of its ends at the same height.

        Args:
            passage: what to show; where it stands alone, the other side shows where it would be.
            steady: the side that stays as it is, because the editor is looking at it.
        """
        tops = {}
        for hand in Hand:
            sentences = passage.sentences(hand)
            if sentences:
                tops[hand] = self._panes[hand].sentence_extent(sentences[0])[0]
        for hand in Hand:
            if hand not in tops:
                tops[hand] = self.gap(hand.other, tops[hand.other])
        if steady is not None:
            on_page = tops[steady] - self._panes[steady].scroll_px
        else:
            on_page = READING_HEIGHT * min(pane.page_px for pane in self._panes.values())
        goals = {hand: tops[hand] - on_page for hand in Hand if hand is not steady}
        self._scroll_to(goals)

    def stop(self) -> None:
        """End the animation where it is."""
        self._animation.stop()
        self._relayout.stop()

    def shows_selected(self) -> bool:
        """Whether the selected passage is in view on every side that has it, from its beginning."""
        passage = self._state.selected_passage
        if passage is None:
            return False
        for hand, pane in self._panes.items():
            sentences = passage.sentences(hand)
            if sentences:
                on_page = pane.sentence_extent(sentences[0])[0] - pane.scroll_px
                if not 0 <= on_page < pane.page_px:
                    return False
        return True

    def show_selected(self) -> None:
        """Bring the selected passage into view at once."""
        passage = self._state.selected_passage
        if passage is not None:
            self.show_passage(passage)
            self._animation.stop()
            self._on_animated(1.0)

    def _show_selected(self, chosen_in: Hand | None) -> None:
        passage = self._state.selected_passage
        if passage is not None:
            self.show_passage(passage, steady=chosen_in)

    def show_place(self, hand: Hand, char: int) -> None:
        """Bring a code point of one article into view, and on the other side what is level."""
        height = self._panes[hand].height_of(char)
        on_page = READING_HEIGHT * self._panes[hand].page_px
        goals = {hand: height - on_page}
        if self._is_locked:
            goals[hand.other] = self.level(hand, height) - on_page
        self._scroll_to(goals)

    def _show_found(self) -> None:
        current = self._state.current_found
        if current is not None:
            self.show_place(current[0], current[1].start)

    def _scroll_to(self, goals: dict[Hand, float]) -> None:
        self._animation.stop()
        self._goals = {
            hand: (float(self._panes[hand].scroll_px), self._clamped(hand, goal))
            for hand, goal in goals.items()
        }
        pane = self._panes[Hand.LEFT]
        asked_ms = pane.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, pane)
        self._animation.setDuration(min(max(asked_ms, 0), LONGEST_ANIMATION_MS))
        if asked_ms <= 0:  # the system asks for no motion
            self._on_animated(1.0)
        else:
            self._animation.start()

    def _clamped(self, hand: Hand, scroll_px: float) -> float:
        return min(max(scroll_px, 0.0), float(self._panes[hand].verticalScrollBar().maximum()))

    def _on_animated(self, share: float) -> None:
        self._is_following = True
        try:
            for hand, (start, end) in self._goals.items():
                self._panes[hand].verticalScrollBar().setValue(round(start + share * (end - start)))
        finally:
            self._is_following = False
        self.scrolled.emit()

    def _on_scrolled(self, leader: Hand) -> None:
        if self._is_following:
            return
        self._animation.stop()
        if self._is_locked:
            self._follow(leader)
        self.scrolled.emit()

    def _follow(self, leader: Hand) -> None:
        lead, other = self._panes[leader], self._panes[leader.other]
        longest = lead.verticalScrollBar().maximum()
        on_page = lead.page_px * anchor_share(lead.scroll_px, lead.page_px, longest)
        goal = self.level(leader, lead.scroll_px + on_page) - on_page
        self._is_following = True
        try:
            other.verticalScrollBar().setValue(round(self._clamped(leader.other, goal)))
        finally:
            self._is_following = False

    def _on_laid_out(self) -> None:
        self._map = None
        self._relayout.start()

    def _on_relaid(self) -> None:
        self._map = None
        self.relaid.emit()
        self.scrolled.emit()

    def _scroll_map(self) -> ScrollMap:
        if self._map is None:
            left, right = self._panes[Hand.LEFT], self._panes[Hand.RIGHT]
            self._map = ScrollMap(self._levels(), left.content_px, right.content_px)
        return self._map

    def _levels(self) -> Iterator[Level]:
        """Tops and bottoms of the in-order links; what has moved would make the panes jump."""
        left, right = self._panes[Hand.LEFT], self._panes[Hand.RIGHT]
        yield left.text_extent[0], right.text_extent[0]
        yield left.text_extent[1], right.text_extent[1]
        for passage in self._state.passages.all:
            if not passage.is_link or passage.moved:
                continue
            left_top, left_bottom = _run(left, passage.left)
            right_top, right_bottom = _run(right, passage.right)
            yield left_top, right_top
            yield left_bottom, right_bottom


def _run(pane: ArticlePane, sentences: tuple[int, ...]) -> tuple[float, float]:
    """Top and bottom of the sentences from the first on for as long as they are neighbours."""
    last = sentences[0]
    for sentence in sentences[1:]:
        if sentence != last + 1:
            break
        last = sentence
    return pane.sentence_extent(sentences[0])[0], pane.sentence_extent(last)[1]
