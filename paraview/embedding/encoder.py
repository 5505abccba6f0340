"""What every engine that turns sentences into vectors can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""Rows of unit length, one a sentence: shape (sentences, dimensions)."""

Share = Callable[[float], None]
"""Called with the share of the work that is done, 0…1. It may raise `Cancelled`."""


def unwatched(share: float) -> None:
    """For work that nobody watches."""


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
