"""Which sentences say the same thing, and how their words differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.comparison.certainty import Certainty, certainty_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.comparison.texts import Span


class Kind(StrEnum):
    """How alike the two ends of a link are."""

    IDENTICAL = "identical"
    EDITED = "edited"
    REWORDED = "reworded"


class Look(StrEnum):
    """How a passage is shown: the kind of its link, or on which side it stands alone."""

    IDENTICAL = "identical"
    EDITED = "edited"
    REWORDED = "reworded"
    DROPPED = "dropped"
    ADDED = "added"


RANK_OF_KIND = {kind: rank for rank, kind in enumerate(Kind)}
"""The most alike are the first."""

LOOK_OF_KIND = {
    Kind.IDENTICAL: Look.IDENTICAL,
    Kind.EDITED: Look.EDITED,
    Kind.REWORDED: Look.REWORDED,
}


class Op(StrEnum):
    """One step from the left words to the right words."""

    EQUAL = "equal"
    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"


class EditNature(StrEnum):
    """What sort of difference a step is; `words` unless nothing but form or place changed.

    An equal step of the nature `case` or `typography` holds the same words in other capitals, or
    with other quotation marks, dashes or invisible characters. A step of the nature `moved` is one
    half of a move inside the link. In a quotation, `ellipsis` is words left out where the text says
    so, and `brackets` is what an editor put between square brackets.
    """

    WORDS = "words"
    PUNCTUATION = "punctuation"
    CASE = "case"
    TYPOGRAPHY = "typography"
    MOVED = "moved"
    ELLIPSIS = "ellipsis"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True)
class Edit:
    """A step between words inside a link: `left` turned into `right`.

    An end that has no words is an empty span at the place where the others went in or out. The
    delete and the insert step of one move have the same number `move`.
    """

    op: Op
    left: Span
    right: Span
    nature: EditNature = EditNature.WORDS
    move: int | None = None

    @property
    def is_trivial(self) -> bool:
        """Whether no word changed: an equal step, or nothing but punctuation."""
        return self.op is Op.EQUAL or self.nature is EditNature.PUNCTUATION


@dataclass(frozen=True, slots=True)
class Link:
    """The sentences `left` and `right` (indexes, ascending, not empty) that say the same thing.

    `score` is the probability in 0…1 that they do; `evidence` names what it was made of. `moved` is
    true where the link is out of order with respect to the longest in-order backbone, `by_hand`
    where an editor made it.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    kind: Kind
    moved: bool = False
    score: float = 1.0
    edits: tuple[Edit, ...] = ()
    evidence: Mapping[str, float] = field(default_factory=dict)
    by_hand: bool = False

    @property
    def certainty(self) -> Certainty:
        """How far it can be trusted."""
        return certainty_of(self.score)

    @property
    def is_difference(self) -> bool:
        """Whether there is anything to look at: it reads differently, or stands elsewhere."""
        return self.kind is not Kind.IDENTICAL or self.moved


@dataclass(frozen=True, slots=True)
class WeakMatch:
    """A dropped and an added sentence that may belong together, not surely enough for a link."""

    left: int
    right: int
    score: float
