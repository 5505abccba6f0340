"""Which heights are level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.app.sides.scroll_map import ScrollMap, anchor_share


def test_scroll_map_goes_through_the_links_and_stays_inside():
    levels = ScrollMap([(100, 300), (200, 350), (150, 20), (400, 900)], 1000, 1200)
    assert levels.to_right(100) == 300
    assert levels.to_right(150) == 325  # (150, 20) would run backwards
    assert levels.to_right(300) == 625
    assert levels.to_right(-5) == 0
    assert levels.to_right(5000) == 1200
    assert levels.to_left(625) == 300


@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 1000))),
    st.lists(st.floats(-50, 1100), min_size=2),
)
def test_scroll_map_never_runs_backwards(levels, heights):
    scroll_map = ScrollMap(levels, 1000, 1000)
    heights.sort()
    there = [scroll_map.to_right(height) for height in heights]
    assert there == sorted(there)
    assert all(0 <= each <= 1000 for each in there)


def test_the_anchor_moves_over_the_page_at_both_ends_only():
    assert anchor_share(0, 400, 2000) == 0
    assert anchor_share(100, 400, 2000) == pytest.approx(0.25)
    assert anchor_share(1000, 400, 2000) == 0.5
    assert anchor_share(2000, 400, 2000) == 1
    assert anchor_share(0, 400, 0) == 0
