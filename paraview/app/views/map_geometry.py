"""The map: where in the one article stands what stands where in the other. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Hand, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Comparison, Side
    from paraview.passages.passages import Passages

REACH_PX = 7.0


@dataclass(frozen=True, slots=True)
class Dash:
    """A passage as a line from the beginnings of its ends to their ends, in shares 0…1.

    x runs along the left article, y along the right one. One that stands alone lies on its axis.
    """

    passage: int
    look: Look
    is_moved: bool
    left: float
    right: float
    left_end: float
    right_end: float


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the map that is seen: a square of `size` from (`left`, `right`), in shares."""

    left: float = 0.0
    right: float = 0.0
    size: float = 1.0

    def zoomed(self, factor: float, left: float, right: float) -> Window:
        """Seen closer (`factor` over 1) or from farther, around a point that stays in place."""
        size = min(max(self.size / factor, 0.01), 1.0)
        scale = size / self.size
        return Window(
            _inside(left - (left - self.left) * scale, size),
            _inside(right - (right - self.right) * scale, size),
            size,
        )

    def moved(self, left: float, right: float) -> Window:
        """Shifted by shares of the whole."""
        return Window(
            _inside(self.left + left, self.size), _inside(self.right + right, self.size), self.size
        )


def _inside(start: float, size: float) -> float:
    return min(max(start, 0.0), 1.0 - size)


def dashes(comparison: Comparison, passages: Passages) -> tuple[Dash, ...]:
    """Every passage as a dash; a split or a merge has one for each of its sentences."""
    found = []
    for passage in passages.all:
        lefts = [_share(comparison.left, i) for i in passage.sentences(Hand.LEFT)]
        rights = [_share(comparison.right, i) for i in passage.sentences(Hand.RIGHT)]
        found += [
            Dash(passage.index, passage.look, passage.moved, left[0], right[0], left[1], right[1])
            for left in lefts or [(0.0, 0.0)]
            for right in rights or [(0.0, 0.0)]
        ]
    return tuple(found)


def nearest(
    found: Iterable[Dash], window: Window, x: float, y: float, side_px: float
) -> int | None:
    """The passage nearest to a point (px of the plot), if one is near enough."""
    best: tuple[float, int] | None = None
    scale = side_px / window.size
    for dash in found:
        x0, y0 = (dash.left - window.left) * scale, (dash.right - window.right) * scale
        x1, y1 = (dash.left_end - window.left) * scale, (dash.right_end - window.right) * scale
        away = _distance(x, y, x0, y0, x1, y1)
        if away <= REACH_PX and (best is None or away < best[0]):
            best = (away, dash.passage)
    return None if best is None else best[1]


def _distance(x: float, y: float, x0: float, y0: float, x1: float, y1: float) -> float:
    """From a point to a line between two others."""
    width, height = x1 - x0, y1 - y0
    length = width * width + height * height
    share = 0.0 if length == 0 else ((x - x0) * width + (y - y0) * height) / length
    share = min(max(share, 0.0), 1.0)
    return float(((x - x0 - share * width) ** 2 + (y - y0 - share * height) ** 2) ** 0.5)


def _share(side: Side, sentence: int) -> tuple[float, float]:
    total = max(len(side.document.text), 1)
    span = side.sentences[sentence].span
    return span.start / total, span.end / total
