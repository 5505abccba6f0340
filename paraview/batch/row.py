"""What came of a pair: one row of the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.batch.pairs import Pair
    from paraview.errors import ParaviewError
    from paraview.passages.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Row:
    """A pair with its figures, or with what kept it from being compared.

    Attributes:
        pair: the two files.
        scorecard: the figures; none where there is an error.
        error: why there are none.
        files: the names of the files that were made of it, below the folder of the batch.
        remembered: whether it was done before, and nothing had changed since.
    """

    pair: Pair
    scorecard: Scorecard | None = None
    error: ParaviewError | None = None
    files: tuple[str, ...] = ()
    remembered: bool = False
