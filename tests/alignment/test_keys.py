from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment.keys import among, distinct, largest_of_either_side

KEYS = st.lists(st.integers(0, 30), max_size=20)


@given(KEYS, KEYS)
def test_keys_are_distinct_and_rise(one: list[int], other: list[int]) -> None:
    found = distinct(np.array(one, np.int64), np.array(other, np.int64))
    assert found.tolist() == sorted({*one, *other})


@given(KEYS, KEYS)
def test_among_tells_what_is_known(keys: list[int], known: list[int]) -> None:
    found = among(np.array(keys, np.int64), distinct(np.array(known, np.int64)))
    assert found.tolist() == [key in known for key in keys]


@given(st.dictionaries(st.integers(0, 24), st.integers(-4, 8)), st.integers(1, 3))
def test_the_largest_of_a_row_or_of_a_column_are_kept(cells: dict[int, int], most: int) -> None:
    width, least = 5, 0.125
    keys = np.array(list(cells), np.int64)
    values = np.array(list(cells.values()), np.float32) / 8
    found = largest_of_either_side([keys], [values], width, most, least)
    of_cell = dict(zip(keys.tolist(), values.tolist(), strict=True))
    assert found.tolist() == sorted(
        key
        for key, value in of_cell.items()
        if value >= least
        and any(
            sum(of_cell[other] > value for other in of_cell if place(other) == place(key)) < most
            for place in (lambda cell: cell // width, lambda cell: cell % width)
        )
    )
