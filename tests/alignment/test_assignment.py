"""The best one-to-one pairing, beside all pairings there are."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment.assignment import assign

LEAST = 0.25
chances = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 4)), st.floats(0, 1, width=32), max_size=12
)


def best_sum(chance: dict[tuple[int, int], float]) -> float:
    """Over every way to give each of four rows a column of its own, or none."""
    choices = [*range(5), None, None, None, None]
    return max(
        sum(
            max(0.0, chance.get((row, column), 0) - LEAST)
            for row, column in enumerate(chosen)
            if column is not None
        )
        for chosen in set(permutations(choices, 4))
    )


@given(chances)
def test_no_pairing_has_a_larger_sum(chance: dict[tuple[int, int], float]) -> None:
    rows, columns = np.array(list(chance), np.int64).reshape(-1, 2).T
    pairs = assign(np.array(list(chance.values()), np.float32), rows, columns, LEAST)
    assert len({row for row, _ in pairs}) == len(pairs) == len({column for _, column in pairs})
    assert all(chance[pair] >= LEAST for pair in pairs)
    told = sum(chance[pair] - LEAST for pair in pairs)
    assert told == pytest.approx(best_sum(chance), abs=1e-6)
