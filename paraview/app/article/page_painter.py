"""Decides what of a page is painted how: which look a sentence has now, what steps back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from paraview.comparison import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QPainter

    from paraview.app.article.mark_painter import MarkPainter
    from paraview.app.article.marks import FindingMark, SentenceMark, WordMark
    from paraview.app.article.text_lines import Stretch
    from paraview.app.state.view_state import ViewState
    from paraview.passages.passages import Passage

Marked = tuple["SentenceMark", "list[Stretch]"]
SIGN_GAP_PX = 6.0
FEW_LINES = 8
"""So many lines are painted faster than it is found out which of them are seen."""


class PagePainter:
    """Paints the marks of the sentences that are on the page, once.

    Args:
        marks: paints a single mark.
        state: tells what is selected, pointed at and filtered.
        marked: the visible sentences and the lines on which they stand.
        lines_of: the lines of the text between two qt_pos of one block.
        page: top and bottom of what is painted, px of the document. Of a sentence that is longer
            than a page, the rest is left alone.
    """

    def __init__(
        self,
        marks: MarkPainter,
        state: ViewState,
        marked: Sequence[Marked],
        lines_of: Callable[[int, int], list[Stretch]],
        page: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        self._marks = marks
        self._state = state
        self._marked = marked
        self._lines_of = lines_of
        self._page = page
        self._active = {state.hovered_index, state.selected_index}

    def paint_grounds(self, painter: QPainter) -> None:
        """Fill the ground behind every sentence that the filter shows."""
        for mark, lines in self._marked:
            if mark.passages:
                passage = self._state.passages[self._shown(mark)]
                is_strong = not self._active.isdisjoint(mark.passages)
                is_plain = not passage.is_difference and not is_strong
                if self._state.shows(passage) and not is_plain:
                    self._marks.wash(painter, passage, self._seen(lines), is_strong=is_strong)

    def paint_words(
        self, painter: QPainter, words: Sequence[WordMark], start: int, end: int
    ) -> None:
        """Mark the words that differ in the block from `start` to `end` (qt_pos)."""
        for mark in words:
            passage = self._state.passages[mark.passage]
            if not self._state.shows(passage):
                continue
            if passage.look is Look.REWORDED and mark.passage not in self._active:
                continue  # where nearly every word differs, marking all of them only tires
            if mark.is_gap:
                for place in self._seen(self._lines_of(mark.start, mark.end)[:1]):
                    self._marks.gap(painter, passage, place)
            elif start <= mark.start < end:
                lines = self._seen(self._lines_of(mark.start, min(mark.end, end)))
                self._marks.words(painter, passage, lines, is_one_sided=mark.is_one_sided)

    def paint_lines(
        self, painter: QPainter, beside_px: float, sign_font: QFont, end_px: float | None = None
    ) -> None:
        """Draw lines below the sentences and signs beside them; what is filtered steps back.

        Args:
            painter: in px of the document.
            beside_px: where the text begins, to the left of which the signs stand.
            sign_font: of the signs.
            end_px: where the page ends, in text that runs from right to left: there the signs
                stand between it and the text.
        """
        signed: dict[float, list[tuple[Passage, Stretch]]] = {}
        for mark, lines in self._marked:
            if not mark.passages or not lines:
                continue
            passage = self._state.passages[self._shown(mark)]
            seen = self._seen(lines)
            if not self._state.shows(passage):
                self._marks.veil(painter, seen)
                continue
            is_strong = not self._active.isdisjoint(mark.passages)
            if passage.is_difference or is_strong:
                self._marks.underline(painter, passage, seen, is_strong=is_strong)
            if self._state.selected_index in mark.passages:
                self._marks.outline(painter, seen)
            if passage.is_difference or passage.by_hand:
                signed.setdefault(lines[0].top, []).append((passage, lines[0]))
        for beginnings in signed.values():
            # They stand as the sentences do, from left to right in either direction of writing.
            beginnings.sort(key=lambda each: each[1].left, reverse=end_px is None)
            at_px = beside_px - SIGN_GAP_PX if end_px is None else beside_px + SIGN_GAP_PX
            for passage, line in beginnings:
                room_px = None if end_px is None else end_px - at_px
                at_px = self._marks.glyphs(
                    painter, passage, at_px, line, sign_font, room_px=room_px
                )

    def paint_waiting(self, painter: QPainter, waiting: frozenset[int]) -> None:
        """Frame the sentences that wait for the partner that the editor is going to choose."""
        for mark, lines in self._marked:
            if mark.sentence in waiting and lines:
                self._marks.waiting(painter, lines)

    def paint_findings(
        self,
        painter: QPainter,
        findings: Sequence[FindingMark],
        start: int,
        end: int,
        badges_px: float,
    ) -> None:
        """Mark changed quotes and facts in the block from `start` to `end`, and what is selected.

        `badges_px` is where the column of badges begins, beside the text.
        """
        badges: dict[float, tuple[FindingMark, Stretch]] = {}
        for mark in findings:
            is_selected = mark.number == self._state.selected_finding
            is_seen = mark.is_marked or mark.is_alone or is_selected
            if not is_seen or mark.end <= start or mark.start >= end:
                continue
            lines = self._lines_of(max(mark.start, start), min(mark.end, end))
            if not lines or not self._state.shows_finding(mark.number):
                continue
            if is_selected:
                self._marks.selected_finding(painter, self._seen(lines))
            if mark.is_marked:
                self._marks.finding(painter, self._seen(lines), is_quote=mark.is_quote)
            if (mark.is_marked or mark.is_alone) and mark.start >= start:
                there = badges.get(lines[0].top)
                if there is None or (mark.is_marked and not there[0].is_marked):
                    badges[lines[0].top] = (mark, lines[0])
        for mark, line in badges.values():
            self._marks.badge(
                painter, badges_px, line, is_quote=mark.is_quote, is_hollow=not mark.is_marked
            )

    def paint_found(
        self,
        painter: QPainter,
        found: Sequence[tuple[int, int]],
        current: int,
        start: int,
        end: int,
    ) -> None:
        """Frame the words that were looked for, from `start` to `end` (qt_pos)."""
        for number in range(bisect_left(found, (start, 0)), len(found)):
            found_start, found_end = found[number]
            if found_start > end:
                break
            lines = self._lines_of(found_start, min(found_end, end))
            self._marks.found(painter, lines, is_current=found_start == current)

    def _seen(self, lines: list[Stretch]) -> list[Stretch]:
        """The lines that are painted, and one more on either side, so that frames don't end."""
        if len(lines) < FEW_LINES:
            return lines
        top, bottom = self._page
        first = max(bisect_left(lines, top, key=lambda each: each.bottom) - 1, 0)
        last = bisect_right(lines, bottom, key=lambda each: each.top) + 1
        return lines[first:last]

    def _shown(self, mark: SentenceMark) -> int:
        """Which passage a sentence is shown as: the active one of its passages, or the surest."""
        for index in (self._state.hovered_index, self._state.selected_index):
            if index is not None and index in mark.passages:
                return index
        return mark.passages[0]
