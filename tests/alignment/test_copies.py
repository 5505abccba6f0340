from __future__ import annotations

import numpy as np

from paraview.alignment.copies import in_step


def kept(left: str, right: str) -> list[tuple[int, int]]:
    """Of all pairs of two sides, those that may be one; each letter is a sentence."""
    rows, columns = (places.ravel() for places in np.indices((len(left), len(right))))
    may = in_step(left, right, rows, columns)
    return [(int(i), int(j)) for i, j in zip(rows[may], columns[may], strict=True)]


def test_what_stands_twice_on_both_sides_is_paired_in_order() -> None:
    assert kept("xx", "yy") == [(0, 0), (1, 1)]


def test_what_stands_more_often_on_one_side_is_left_to_the_scorer() -> None:
    assert kept("xx", "yyy") == [(i, j) for i in range(2) for j in range(3)]


def test_what_stands_once_may_pair_with_anything() -> None:
    assert kept("ab", "cd") == [(0, 0), (0, 1), (1, 0), (1, 1)]
