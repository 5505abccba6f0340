"""Unit vectors in a quarter of the room: a byte for each number, and one scale for each row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from paraview.embedding.encoder import Vectors

_MOST = 127


@dataclass(frozen=True, slots=True)
class Quantised:
    """Rows of bytes, each times its scale; cosines come out right to about .003."""

    rows: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.rows)

    def vectors(self) -> Vectors:
        """The rows as they were, nearly."""
        found = self.rows.astype(np.float32)
        found *= self.scales[:, None]
        return found


def quantised(vectors: Vectors) -> Quantised:
    """Vectors in bytes; a row of zeros stays one."""
    scales = (np.abs(vectors).max(axis=1, initial=0.0) / _MOST).astype(np.float32)
    safe = np.where(scales > 0, scales, 1)
    return Quantised(np.rint(vectors / safe[:, None]).astype(np.int8), scales)
