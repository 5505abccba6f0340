"""The words on a page of a PDF, and the stretches of a line that they make; in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that were set side by side. Positions are in points from the lower left corner.

    `size` is the type size, which is also its height.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> float:
        """The height of its middle above the lower edge of the page."""
        return (self.bottom + self.top) / 2


class Word(NamedTuple):
    """Letters without a space between them, of which a page has thousands.

    Positions are in points; `place` counts the letters of the page before it, `size` the type size.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    place: int
    size: float
