"""What every engine that turns sentences into vectors can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from paraview.progress import Share, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

Vectors = npt.NDArray[np.float32]
"""Rows of unit length, one a sentence: shape (sentences, dimensions)."""


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product says how alike their meanings are."""

    @property
    def name(self) -> str:
        """Which kind of engine this is: `built-in` or `sentence-transformers`."""

    @property
    def model(self) -> str:
        """The model's own name."""

    @property
    def sha256(self) -> str:
        """Which model it is, to the bit: equal hashes give equal vectors."""

    def encode(self, sentences: Sequence[str], progress: Share = unwatched) -> Vectors:
        """One row for each sentence, in their order; a sentence's row depends on it alone."""
