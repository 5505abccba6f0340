"""Copies found by winnowing: of every few runs of words one is kept, the same in any text.

After Schleimer, Wilkerson and Aiken (2003): of each `WINDOW` neighbouring runs of `RUN` words the
smallest hash is kept. Any run of `RUN + WINDOW - 1` words that two texts share leaves at least one
hash in both.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN = 4
WINDOW = 4
SET_PHRASE = 64
"""A run of words that stands in more articles than that is a set phrase, and tells nothing."""

_BASE = np.uint64(0x9E3779B97F4A7C15)

Fingerprints = npt.NDArray[np.uint32]


def fingerprints(words: Sequence[str]) -> Fingerprints:
    """The kept hashes of a text's words, ascending, without repeats."""
    if len(words) < RUN:
        return np.empty(0, np.uint32)
    numbers = np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in words], np.uint64)
    count = len(numbers) - RUN + 1
    runs = np.zeros(count, np.uint64)
    with np.errstate(over="ignore"):
        for step in range(RUN):
            runs = (runs + numbers[step : step + count]) * _BASE
    hashes = (runs >> np.uint64(32)).astype(np.uint32)
    if count <= WINDOW:
        return np.unique(hashes.min(keepdims=True))
    return np.unique(np.lib.stride_tricks.sliding_window_view(hashes, WINDOW).min(axis=1))
