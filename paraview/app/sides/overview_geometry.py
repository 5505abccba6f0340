"""A whole document on a strip of a few hundred px: which look each row of it shows. Pure."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Look, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

STRENGTH = {
    Look.IDENTICAL: 0,
    Look.EDITED: 1,
    Look.REWORDED: 2,
    Look.DROPPED: 3,
    Look.ADDED: 3,
}
"""Where several sentences share a row the strongest of them is seen, never hidden by the rest."""

ROOM = {
    Severity.GRAVE: 1.5,
    Severity.SERIOUS: 2.0,
    Severity.NOTABLE: 4.0,
    Severity.MINOR: 8.0,
    Severity.NOTE: 12.0,
}
"""How far a bar has to be from the next, in multiples of its height."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence as it lies in the document, px, with how it is shown."""

    top: float
    bottom: float
    look: Look
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Stripe:
    """Rows `first` to `last` (exclusive) of the strip that show the same."""

    first: int
    last: int
    look: Look
    is_moved: bool = False


def stripes(sightings: Iterable[Sighting], content_px: float, rows: int) -> tuple[Stripe, ...]:
    """What each row shows, neighbours that show the same joined; rows without text are left out."""
    if content_px <= 0 or rows <= 0:
        return ()
    scale = rows / content_px
    shown: list[tuple[Look, bool] | None] = [None] * rows
    for each in sightings:
        first = min(int(each.top * scale), rows - 1)
        last = min(max(int(each.bottom * scale + 0.5), first + 1), rows)
        for row in range(max(first, 0), last):
            there = shown[row]
            if there is None or STRENGTH[each.look] > STRENGTH[there[0]]:
                shown[row] = (each.look, each.is_moved)
    found: list[Stripe] = []
    for row, look in enumerate(shown):
        if look is None:
            continue
        last_stripe = found[-1] if found else None
        if (
            last_stripe
            and last_stripe.last == row
            and (last_stripe.look, last_stripe.is_moved) == look
        ):
            found[-1] = Stripe(last_stripe.first, row + 1, *look)
        else:
            found.append(Stripe(row, row + 1, *look))
    return tuple(found)


def thinned(
    places: Iterable[tuple[float, Severity]], height_px: float
) -> tuple[tuple[float, Severity], ...]:
    """Which bars to draw of those whose tops are given, so that few remain where many would be.

    The loudest stand first, and the quieter a bar is, the more room around it has to be free.
    """
    kept: list[tuple[float, Severity]] = []
    tops: list[float] = []
    for top, severity in sorted(places, key=lambda place: (-place[1], place[0])):
        room_px = height_px * ROOM[severity]
        at = bisect_left(tops, top)
        if all(abs(top - near) >= room_px for near in tops[max(at - 1, 0) : at + 1]):
            tops.insert(at, top)
            kept.append((top, severity))
    return tuple(sorted(kept))


def handle(
    scroll_px: float, page_px: float, content_px: float, rows: float, least: float = 18.0
) -> tuple[float, float]:
    """Top and height of what stands for the visible page; never too small to take hold of."""
    if content_px <= 0:
        return 0.0, rows
    height = min(max(page_px / content_px * rows, least), rows)
    room_px = content_px - page_px
    share = scroll_px / room_px if room_px > 0 else 0.0
    return min(max(share, 0.0), 1.0) * (rows - height), height


def scroll_for(y: float, page_px: float, content_px: float, rows: float) -> float:
    """How far to scroll so that the place at row `y` of the strip comes to the middle."""
    if rows <= 0:
        return 0.0
    return min(max(y / rows * content_px - page_px / 2, 0.0), max(content_px - page_px, 0.0))
