"""Which height in one article is level with which height in the other.

Pure numbers: px of the two documents. Between the in-order links the way from one to the other is
a straight line, so that linked sentences stand side by side and what lies between them flows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Level = tuple[float, float]
"""A height on the left and the height on the right that belongs beside it."""


class ScrollMap:
    """Piecewise-linear and monotone in both directions.

    Args:
        levels: heights that belong together, in any order; one that would make the map run
            backwards is left out.
        left_px, right_px: the heights of the two documents.
    """

    def __init__(self, levels: Iterable[Level], left_px: float, right_px: float) -> None:
        kept: list[Level] = [(0.0, 0.0)]
        end = (max(left_px, 0.0), max(right_px, 0.0))
        for level in sorted(levels):
            last = kept[-1]
            if last[0] <= level[0] <= end[0] and last[1] <= level[1] <= end[1]:
                kept.append(level)
        kept.append(end)
        self._left = [level[0] for level in kept]
        self._right = [level[1] for level in kept]

    def to_right(self, left: float) -> float:
        """The height on the right that is level with a height on the left."""
        return _interpolate(self._left, self._right, left)

    def to_left(self, right: float) -> float:
        """The height on the left that is level with a height on the right."""
        return _interpolate(self._right, self._left, right)

    def gap_on_right(self, left: float) -> float:
        """Where on the right the gap begins that a height on the left lies in."""
        return self._right[max(bisect_right(self._left, left) - 1, 0)]

    def gap_on_left(self, right: float) -> float:
        """Where on the left the gap ends that a height on the right lies in.

        What was dropped and what was added in the same place thus close at opposite ends of the
        gap, and their wedges meet instead of crossing.
        """
        return self._left[min(bisect_left(self._right, right), len(self._left) - 1)]


def anchor_share(scroll_px: float, page_px: float, longest_scroll_px: float) -> float:
    """Where on the page the two sides are held level: 0 at its top, 1 at its bottom.

    In the middle of the document it is the middle of the page. Over the first half page it moves
    there from the top, over the last to the bottom, so that both sides reach both ends.
    """
    if longest_scroll_px <= 0 or page_px <= 0:
        return 0.0
    half_px = min(page_px, longest_scroll_px) / 2
    if scroll_px < half_px:
        return 0.5 * max(scroll_px, 0.0) / half_px
    rest_px = longest_scroll_px - scroll_px
    if rest_px < half_px:
        return 1.0 - 0.5 * max(rest_px, 0.0) / half_px
    return 0.5


def _interpolate(have: Sequence[float], want: Sequence[float], at: float) -> float:
    if at <= have[0]:
        return want[0]
    if at >= have[-1]:
        return want[-1]
    right = bisect_right(have, at)
    left = right - 1
    width = have[right] - have[left]
    if width <= 0:
        return want[right]
    return want[left] + (at - have[left]) / width * (want[right] - want[left])
