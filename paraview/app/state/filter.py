"""Which passages of a comparison are marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Look
    from paraview.passages.passages import Passage


@dataclass(frozen=True, slots=True)
class Filter:
    """Which passages are marked; the text of the others stays, but steps back.

    `hidden` are looks, `hides_moved` takes away what is marked only for having moved. With
    `folds` the text of the others is folded away.
    """

    hidden: frozenset[Look] = frozenset()
    hides_moved: bool = False
    folds: bool = False

    def shows(self, passage: Passage) -> bool:
        """Whether a passage is marked."""
        if passage.moved and not self.hides_moved:
            return True
        return passage.look not in self.hidden
