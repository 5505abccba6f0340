from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment.moves import Placed, moved_links


def placed(*pairs: tuple[int, int], weight: float = 1.0) -> list[Placed]:
    return [Placed(left, right, weight) for left, right in pairs]


def test_links_in_order_did_not_move() -> None:
    assert moved_links(placed((0, 0), (1, 4), (2, 9))) == frozenset()


def test_what_carries_less_text_moved() -> None:
    links = [Placed(0, 3, 500), Placed(1, 0, 60), Placed(2, 1, 60), Placed(3, 2, 60)]
    assert moved_links(links) == {1, 2, 3}
    light = [Placed(0, 3, 50), *links[1:]]
    assert moved_links(light) == {0}


def test_of_two_that_changed_places_the_same_one_moved_whichever_side_is_left() -> None:
    links = [Placed(0, 1, 80.0, tie=7), Placed(1, 0, 80.0, tie=5)]
    swapped = [Placed(link.right, link.left, link.weight, link.tie) for link in links]
    assert moved_links(links) == moved_links(swapped) == {1}


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.integers(1, 9)), max_size=8))
def test_the_backbone_rises_and_none_is_heavier(links: list[tuple[int, int, int]]) -> None:
    items = [Placed(left, right, weight) for left, right, weight in links]
    moved = moved_links(items)
    backbone = [item for index, item in enumerate(items) if index not in moved]
    assert _rises(backbone)
    heaviest = max(
        sum(item.weight for item in chosen)
        for size in range(len(items) + 1)
        for chosen in combinations(items, size)
        if _rises(list(chosen))
    )
    assert sum(item.weight for item in backbone) == heaviest


def _rises(items: list[Placed]) -> bool:
    items = sorted(items, key=lambda item: item.left)
    return all(one.left < two.left and one.right < two.right for one, two in pairwise(items))
