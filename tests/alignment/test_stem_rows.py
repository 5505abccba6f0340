"""Sentences as sparse rows, beside the same in plain sets."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraview.alignment import stem_rows
from paraview.alignment.stem_rows import StemRows, common_weight, products

STEMS = 9
sentences = st.lists(st.sets(st.integers(0, STEMS - 1), max_size=6), max_size=12)
weights = st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.5]), min_size=STEMS, max_size=STEMS)


def rows_of(sets: list[set[int]]) -> StemRows:
    bounds = np.cumsum([0, *map(len, sets)])
    stems = np.array([stem for each in sets for stem in sorted(each)], np.int64)
    return StemRows(bounds, stems, STEMS)


@given(sentences, sentences, weights)
def test_common_weight_is_the_sum_over_the_stems_of_both(
    left: list[set[int]], right: list[set[int]], weight: list[float]
) -> None:
    pairs = [(i, j) for i in range(len(left)) for j in range(len(right))]
    rows, columns = np.array(pairs, np.int64).reshape(-1, 2).T
    found = common_weight(rows_of(left), rows_of(right), rows, columns, np.array(weight, "f4"))
    assert found.tolist() == [sum(weight[stem] for stem in left[i] & right[j]) for i, j in pairs]


@given(sentences, sentences, weights, st.sampled_from([1, 7, 1 << 20]))
@settings(max_examples=60)
def test_products_are_the_cosines_of_all_that_share_a_stem(
    left: list[set[int]], right: list[set[int]], weight: list[float], at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stem_rows, "_AT_ONCE", at_once)
        found = {
            (int(row), int(column)): float(cosine)
            for _, *block in products(rows_of(left), rows_of(right), np.array(weight, "f4"))
            for row, column, cosine in zip(*block, strict=True)
        }

    def length(stems: set[int]) -> float:
        return math.sqrt(sum(weight[stem] ** 2 for stem in stems))

    assert found == {
        (i, j): pytest.approx(
            sum(weight[stem] ** 2 for stem in mine & theirs) / length(mine) / length(theirs),
            rel=1e-4,
        )
        for i, mine in enumerate(left)
        for j, theirs in enumerate(right)
        if any(weight[stem] for stem in mine & theirs)
    }


def test_a_part_has_the_same_rows() -> None:
    rows = rows_of([{1, 2}, set(), {0, 3, 4}])
    part = rows.part(1, 3)
    assert len(part) == 2
    assert part.lengths.tolist() == [0, 3]
    assert part.stems.tolist() == [0, 3, 4]
    assert part.sums(np.ones(3, np.float32)).tolist() == [0, 3]
