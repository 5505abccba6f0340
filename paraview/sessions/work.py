"""One piece of work as it is kept: the documents, what was found of them, what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.comparison import Hand
from paraview.options import Options
from paraview.review import Review

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Document
    from paraview.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Laid:
    """A document that lies on one side.

    Attributes:
        document: its text, as it was read.
        read_as: what the editor chose when it was read, where that was anything.
        pasted: whether it was pasted, and there is no file to read it from again.
    """

    document: Document
    read_as: ReadOptions | None = None
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """A workspace as a session holds it.

    Attributes:
        left, right: the documents that are there.
        options: how they are compared.
        found: the comparison as the engine found it, once there is one.
        review: what the editor decided.
        revised: what the whole review makes of the comparison; none where that is not known.
    """

    left: Laid | None = None
    right: Laid | None = None
    options: Options = field(default_factory=Options)
    found: Comparison | None = None
    review: Review = field(default_factory=Review)
    revised: Comparison | None = None

    def laid(self, hand: Hand) -> Laid | None:
        """What lies on one side."""
        return self.left if hand is Hand.LEFT else self.right

    @property
    def comparison(self) -> Comparison | None:
        """The comparison as the editor left it; as it was found where there is no correction."""
        return self.revised if self.review.standing.corrections else self.found
