"""Where the passages and findings of a redline stand on its page, and their signs and frames."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.app.article.mark_painter import MarkPainter
from paraview.app.article.text_lines import blocks_between, stretches
from paraview.app.article.utf16 import Utf16Map
from paraview.comparison import Hand
from paraview.passages.redline import Ink

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QTextDocument

    from paraview.app.article.text_lines import Stretch
    from paraview.app.look.colours import Palette
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Span
    from paraview.passages.redline import Run

SIGN_GAP_PX = 6.0
BADGE_GAP_PX = 5.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A run where it was written, from `start` to `end` (qt_pos)."""

    run: Run
    start: int
    end: int

    @property
    def told(self) -> tuple[Hand, Span] | None:
        """The stretch of which article it is, word for word; none where it is a space."""
        hand, spans = (
            (Hand.LEFT, self.run.left) if self.run.ink is Ink.GONE else (Hand.RIGHT, self.run.right)
        )
        return (hand, spans[0]) if spans else None


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a finding, from `start` to `end` (qt_pos); a sign stands beside the first."""

    start: int
    end: int
    number: int
    is_first: bool = True


class RedlineMarks:
    """The marks on one redline.

    Args:
        placed: its runs, as they follow each other.
        state: tells the passages and the findings.
    """

    def __init__(self, placed: list[Placed], state: ViewState) -> None:
        self._state = state
        self.beginnings: list[tuple[int, int]] = []
        last = None
        for each in placed:
            if each.told is not None and each.run.passage != last:
                self.beginnings.append((each.start, each.run.passage))
                last = each.run.passage
        self.found = self._find(placed)

    def paint(
        self,
        painter: QPainter,
        document: QTextDocument,
        palette: Palette,
        page: tuple[float, float],
        column: tuple[float, float],
        sign_font: QFont,
    ) -> None:
        """Write signs beside the lines on which passages begin; frame and sign what was found.

        Args:
            painter: in px of the document.
            document: the redline, laid out.
            palette: the colours in force.
            page: top and bottom of what is seen.
            column: where the text begins and ends.
            sign_font: of the signs.
        """
        marks = MarkPainter(palette)
        for block in blocks_between(document, *page):
            start, end = block.position(), block.position() + block.length() - 1

            def lines(first: int, last: int, block: object = block) -> list[Stretch]:
                return stretches(block, first, last, is_bidi=False)  # type: ignore[arg-type]

            room: dict[float, float] = {}
            for place, index in self._beginning_in(start, end):
                passage = self._state.passages[index]
                if passage.is_difference and self._state.shows(passage):
                    line = lines(place, place + 1)[0]
                    right_px = room.get(line.top, column[0] - SIGN_GAP_PX)
                    room[line.top] = marks.glyphs(painter, passage, right_px, line, sign_font)
            signed: set[float] = set()
            for found in self._found_in(start, end):
                entry = self._state.findings[found.number]
                places = lines(max(found.start, start), min(found.end, end))
                if not places or not self._state.shows_finding(found.number):
                    continue
                is_quote = entry.quote is not None
                if found.number == self._state.selected_finding:
                    marks.selected_finding(painter, places)
                if entry.is_marked:
                    marks.finding(painter, places, is_quote=is_quote)
                if found.is_first and places[0].top not in signed:
                    signed.add(places[0].top)
                    marks.badge(
                        painter,
                        column[1] + BADGE_GAP_PX,
                        places[0],
                        is_quote=is_quote,
                        is_hollow=not entry.is_marked,
                    )

    def _beginning_in(self, start: int, end: int) -> list[tuple[int, int]]:
        first = bisect_left(self.beginnings, (start, -1))
        return self.beginnings[first : bisect_right(self.beginnings, (end, -1))]

    def _found_in(self, start: int, end: int) -> list[Found]:
        """What was found in a block; no run, and so no mark, reaches from one into another."""
        first = bisect_left(self.found, start, key=lambda each: each.start)
        return self.found[first : bisect_left(self.found, end, key=lambda each: each.start)]

    def _find(self, placed: list[Placed]) -> list[Found]:
        """The places of the findings that are marked, those of the later article where it has any.

        A fact is marked in both of its wordings.
        """
        by_hand: dict[Hand, list[tuple[Span, Placed]]] = {hand: [] for hand in Hand}
        for each in placed:
            if each.told is not None:
                by_hand[each.told[0]].append((each.told[1], each))
        for told in by_hand.values():
            told.sort(key=lambda pair: pair[0].start)
        found: list[Found] = []
        for entry in self._state.findings:
            if not (entry.is_marked or entry.is_alone):
                continue
            ends = [(Hand.RIGHT, entry.right), (Hand.LEFT, entry.left)]
            if entry.quote is not None and entry.right is not None:
                ends = ends[:1]
            for hand, span in ends:
                if span is not None:
                    found += _parts(span, by_hand[hand], entry.number)
        return sorted(found, key=lambda each: each.start)


def _parts(span: Span, told: list[tuple[Span, Placed]], number: int) -> list[Found]:
    """Where a stretch of an article stands in the redline, run by run; neighbours are joined."""
    found: list[Found] = []
    first = bisect_right(told, span.start, key=lambda pair: pair[0].end)
    for here, placed in told[first:]:
        if here.start >= span.end:
            break
        to_qt = Utf16Map(placed.run.text).to_qt
        start = placed.start + to_qt(max(span.start - here.start, 0))
        end = placed.start + to_qt(min(span.end, here.end) - here.start)
        if found and start <= found[-1].end + 1:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(Found(start, end, number, not found))
    return found
