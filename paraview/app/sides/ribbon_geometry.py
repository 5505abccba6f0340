"""The shapes between the two panes, as numbers: bands, notches, stubs and lanes.

Pure: px of the strip between the panes, y from its top. Where a passage stands on each side comes
in as ends; what comes out is painted and hit-tested elsewhere with the same numbers.

- A link in order is a *band* from one side to the other; a split or a merge is several bands that
  share the end where it is one.
- A sentence that stands alone is a *notch* at its edge: nothing leads to the other side.
- A band one of whose ends lies far off the page is a *stub* beside the other end.
- What may belong together is a *thread*: a line from middle to middle.
- A link out of order is a *lane*: an arrow along the strip, so that moves never cross as bands do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_LANES = 6
STUB_PX = 10.0
NOTCH_PX = 5.0
ARROW_PX = 7.0
NEAR = 0.12
"""How far off the page, as a share of it, an end may be and still have a band."""
REACH_PX = 4.0
"""How far beside a lane the pointer may be."""


@dataclass(frozen=True, slots=True)
class End:
    """A run of neighbouring sentences on one side, from `top` to `bottom`."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    def is_on_page(self, page: float) -> bool:
        """Whether any of it can be seen on a page of this height."""
        return self.bottom > 0 and self.top < page


@dataclass(frozen=True, slots=True)
class Tie:
    """A passage with its ends: several on a side where its sentences are not neighbours."""

    passage: int
    left: tuple[End, ...]
    right: tuple[End, ...]
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A filled curve from the left end to the right end."""

    passage: int
    left: End
    right: End


@dataclass(frozen=True, slots=True)
class Stub:
    """A rounded mark beside an end whose other end is off the page."""

    passage: int
    is_left: bool
    end: End


@dataclass(frozen=True, slots=True)
class Notch:
    """A quiet mark beside what stands on one side only."""

    passage: int
    is_left: bool
    end: End


@dataclass(frozen=True, slots=True)
class Lane:
    """An arrow from `left` (y) along the strip at `x` to `right` (y)."""

    passage: int
    x: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Thread:
    """A line from `left` (y) to `right` (y), from a passage to what it may belong to."""

    passage: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Shapes:
    """All that is between the panes at one moment."""

    bands: tuple[Band, ...]
    stubs: tuple[Stub, ...]
    lanes: tuple[Lane, ...]
    threads: tuple[Thread, ...] = ()
    notches: tuple[Notch, ...] = ()


def shapes(
    ties: Iterable[Tie], width: float, page: float, threads: Iterable[Thread] = ()
) -> Shapes:
    """What to draw for these ties on a strip of this width, beside a page of this height.

    Threads whose ends lie far off the page are left out, as bands are.
    """
    bands: list[Band] = []
    stubs: list[Stub] = []
    moved: list[Tie] = []
    notches: list[Notch] = []
    for tie in ties:
        if tie.is_moved:
            moved.append(tie)
            continue
        if not (tie.left and tie.right):
            alone = tie.left or tie.right
            notches += [
                Notch(tie.passage, is_left=bool(tie.left), end=end)
                for end in alone
                if end.is_on_page(page)
            ]
            continue
        for left in tie.left:
            for right in tie.right:
                _connect(tie, left, right, page, bands, stubs)
    near = tuple(
        thread
        for thread in threads
        if not any(_is_far(End(y, y), page) for y in (thread.left, thread.right))
    )
    lone = tuple(notches)
    return Shapes(tuple(bands), tuple(dict.fromkeys(stubs)), lanes(moved, width, page), near, lone)


def _connect(
    tie: Tie, left: End, right: End, page: float, bands: list[Band], stubs: list[Stub]
) -> None:
    is_left_far = _is_far(left, page)
    is_right_far = _is_far(right, page)
    if is_left_far and is_right_far:
        return
    if is_left_far:
        stubs.append(Stub(tie.passage, is_left=False, end=right))
    elif is_right_far:
        stubs.append(Stub(tie.passage, is_left=True, end=left))
    else:
        bands.append(Band(tie.passage, left, right))


def _is_far(end: End, page: float) -> bool:
    """Whether an end is so far off the page that a band to it would only fill the strip."""
    return end.bottom < -page * NEAR or end.top > page * (1 + NEAR)


def lanes(ties: Iterable[Tie], width: float, page: float) -> tuple[Lane, ...]:
    """The arrows of what has moved, so packed that they run beside each other.

    Each takes the first lane that is free along all of its way; where none is, the one that is
    least in use.
    """
    wanted = []
    for tie in ties:
        if not tie.left or not tie.right:
            continue
        left, right = tie.left[0], tie.right[0]
        if left.is_on_page(page) or right.is_on_page(page):
            wanted.append((tie.passage, left.middle, right.middle))
    wanted.sort(key=lambda each: (each[2] > each[1], min(each[1:]), max(each[1:]), each[0]))
    taken: list[list[tuple[float, float]]] = [[] for _ in range(MOST_LANES)]
    rows = []
    for passage, left_y, right_y in wanted:
        low, high = min(left_y, right_y), max(left_y, right_y)
        overlaps = [
            sum(max(0.0, min(high, end) - max(low, start) + 1) for start, end in lane)
            for lane in taken
        ]
        row = overlaps.index(min(overlaps))
        taken[row].append((low, high))
        rows.append((passage, row, left_y, right_y))
    used = max((row for _, row, _, _ in rows), default=0) + 1
    step = (width - 2 * ARROW_PX - 6.0) / max(used + 1, 2)
    return tuple(
        Lane(passage, ARROW_PX + 3.0 + step * (row + 1), left_y, right_y)
        for passage, row, left_y, right_y in rows
    )


def hit(found: Shapes, x: float, y: float, width: float) -> int | None:
    """The passage at a point of the strip: lanes lie on top, then the smallest band."""
    for lane in found.lanes:
        low, high = min(lane.left, lane.right), max(lane.left, lane.right)
        is_on_way = abs(x - lane.x) <= REACH_PX and low - REACH_PX <= y <= high + REACH_PX
        is_on_left = x <= lane.x and abs(y - lane.left) <= REACH_PX
        is_on_right = x >= lane.x and abs(y - lane.right) <= REACH_PX
        if is_on_way or is_on_left or is_on_right:
            return lane.passage
    marks: tuple[Stub | Notch, ...] = (*found.stubs, *found.notches)
    for beside in marks:
        is_near = x <= STUB_PX if beside.is_left else x >= width - STUB_PX
        if is_near and beside.end.top <= y <= beside.end.bottom:
            return beside.passage
    best: tuple[float, int] | None = None
    share = curve_share(x / width) if width > 0 else 0.0
    for band in found.bands:
        top = band.left.top + share * (band.right.top - band.left.top)
        bottom = band.left.bottom + share * (band.right.bottom - band.left.bottom)
        if top - 1 <= y <= bottom + 1 and (best is None or bottom - top < best[0]):
            best = (bottom - top, band.passage)
    return None if best is None else best[1]


def curve_share(across: float) -> float:
    """How far up or down a band has come when it is this share of the way across.

    The band is a cubic whose handles lie in the middle of the strip.
    """
    low, high = 0.0, 1.0
    for _ in range(20):
        t = (low + high) / 2
        at = 1.5 * (1 - t) * t + t**3  # 3(1-t)²t·½ + 3(1-t)t²·½ + t³
        if at < across:
            low = t
        else:
            high = t
    t = (low + high) / 2
    return 3 * t**2 - 2 * t**3


def runs(extents: Sequence[tuple[int, float, float]]) -> tuple[End, ...]:
    """Ends from sentences: (index, top, bottom) each; neighbours make one end."""
    found: list[tuple[int, End]] = []
    for index, top, bottom in extents:
        if found and found[-1][0] == index - 1:
            found[-1] = (index, End(min(found[-1][1].top, top), max(found[-1][1].bottom, bottom)))
        else:
            found.append((index, End(top, bottom)))
    return tuple(end for _, end in found)
