from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment import exact_pairs

keys = st.lists(st.sampled_from("abcd"), max_size=12)


def test_the_second_yes_meets_the_second_yes() -> None:
    left = ["Yes.", "Were you there?", "Yes.", "Why?"]
    right = ["Were you there?", "Yes.", "Why?"]
    assert exact_pairs(left, right) == [(1, 0), (2, 1), (3, 2)]


def test_a_paragraph_pasted_twice_is_paired_once_where_it_continues() -> None:
    left = ["one", "two", "three"]
    right = ["two", "one", "two", "three"]
    assert exact_pairs(left, right) == [(0, 1), (1, 2), (2, 3)]


def test_a_document_meets_itself_in_order() -> None:
    text = ["a", "a", "b", "a", "b", "b", "c"]
    assert exact_pairs(text, text) == [(i, i) for i in range(len(text))]


@given(keys, keys)
def test_pairs_are_equal_used_once_and_as_many_as_can_be(left: list[str], right: list[str]) -> None:
    pairs = exact_pairs(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert len(pairs) == sum(min(left.count(k), right.count(k)) for k in set(left))


@given(keys, keys)
def test_swapping_the_sides_swaps_the_pairs(left: list[str], right: list[str]) -> None:
    assert sorted((i, j) for j, i in exact_pairs(right, left)) == exact_pairs(left, right)
