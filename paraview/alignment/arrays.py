"""The arrays that the steps of the aligner hand on, by what stands in them."""

import numpy as np
import numpy.typing as npt

Indexes = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
Vectors = npt.NDArray[np.float32]
"""A row for each sentence."""
