"""Paints what is seen of one article besides its text: below it and above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QPainter

from paraview.app.article.mark_painter import BADGE_PX, MarkPainter
from paraview.app.article.page_painter import PagePainter
from paraview.app.article.text_lines import blocks_between

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QTextBlock

    from paraview.app.article.laid_out import LaidOutArticle
    from paraview.app.article.pane_folds import PaneFolds
    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.passages.passages import Passage

BADGE_GAP_PX = 5.0
"""Between the text and the badges of findings to its right."""
SIGN_SCALE = 0.92


class PanePainting(QObject):
    """Looks up what is on the page once for each frame, and has it painted."""

    def __init__(
        self, pane: LaidOutArticle, folds: PaneFolds, state: ViewState, theme: Theme
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._folds = folds
        self._state = state
        self._theme = theme
        self._marks = MarkPainter(theme.palette)
        self._found: list[tuple[int, int]] = []
        self._blocks: list[QTextBlock] = []
        self._page = PagePainter(self._marks, state, (), pane.lines)
        self.ghost: tuple[float, Passage] | None = None
        state.found.connect(self._on_found)
        theme.changed.connect(self._on_theme_changed)

    def set_ghost(self, height_px: float | None, passage: Passage | None = None) -> None:
        """Mark the height at which a moved passage would stand, had it stayed in its place."""
        self.ghost = None if height_px is None or passage is None else (height_px, passage)
        self._pane.viewport().update()

    def paint_below(self, clip: QRect) -> None:
        """Paint what lies behind the text: the grounds of sentences and of words."""
        pane = self._pane
        top, bottom = clip.top() + pane.scroll_px, clip.bottom() + pane.scroll_px
        self._blocks = list(blocks_between(pane.document(), top, bottom, self._folds.shown_blocks))
        marked = [
            (mark, pane.lines(mark.start, mark.end))
            for block in self._blocks
            for mark in pane.marks.sentences_between(
                block.position(), block.position() + block.length()
            )
            if not self._folds.is_folded(mark.sentence)
        ]
        self._page = PagePainter(self._marks, self._state, marked, pane.lines, (top, bottom))
        with QPainter(pane.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -pane.scroll_px)
            self._page.paint_grounds(painter)
            for block in self._blocks:
                start, end = block.position(), block.position() + block.length() - 1
                self._page.paint_words(painter, pane.marks.words_between(start, end), start, end)
                self._page.paint_found(painter, self._found, self._current_found(), start, end)

    def paint_above(self) -> None:
        """Paint what lies over the text: lines, signs, findings, folds, and the ghost."""
        pane = self._pane
        left, right = pane.text_left_px, pane.text_left_px + pane.text_width_px
        with QPainter(pane.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -pane.scroll_px)
            badges_px = right + BADGE_GAP_PX
            if pane.is_right_to_left:
                end_px = float(pane.viewport().width())
                self._page.paint_lines(painter, right, self._sign_font(), end_px)
                badges_px = left - BADGE_GAP_PX - BADGE_PX
            else:
                self._page.paint_lines(painter, left, self._sign_font())
            here = self._state.side(pane.hand)
            waiting = self._state.choice.waiting_sentences(here, pane.hand)
            self._page.paint_waiting(painter, waiting)
            for block in self._blocks:
                start, end = block.position(), block.position() + block.length() - 1
                findings = pane.marks.findings_between(start, end)
                self._page.paint_findings(painter, findings, start, end, badges_px)
            if self._blocks:
                first, last = self._blocks[0].blockNumber(), self._blocks[-1].blockNumber()
                self._folds.paint(painter, first, last)
            if self.ghost is not None:
                height_px, passage = self.ghost
                self._marks.ghost(painter, passage, left, right, height_px)

    def _current_found(self) -> int:
        """Where the current one of the found words begins (qt_pos); -1 where that is not here."""
        current = self._state.current_found
        if current is None or current[0] is not self._pane.hand:
            return -1
        return self._pane.marks.utf16.to_qt(current[1].start)

    def _sign_font(self) -> QFont:
        font = QFont(self._pane.font())
        font.setPointSizeF(self._pane.typography.size_points * SIGN_SCALE)
        font.setBold(True)
        return font

    def _on_found(self) -> None:
        to_qt = self._pane.marks.utf16.to_qt
        self._found = [
            (to_qt(span.start), to_qt(span.end)) for span in self._state.found_in(self._pane.hand)
        ]
        self._pane.viewport().update()

    def _on_theme_changed(self) -> None:
        self._marks = MarkPainter(self._theme.palette)
        self._pane.viewport().update()
