"""Passages in the order in which they are read."""

from paraview.comparison import Hand, Look
from paraview.passages.passages import Passages
from tests.app import builders


def test_passages_follow_the_reader():
    passages = Passages(builders.small())
    shown = [(each.look, each.left, each.right, each.moved) for each in passages.all]
    assert shown == [
        (Look.IDENTICAL, (0,), (0,), False),
        (Look.EDITED, (1,), (2,), False),
        (Look.REWORDED, (2,), (3,), False),
        (Look.REWORDED, (3,), (4,), False),
        (Look.IDENTICAL, (4,), (5,), False),
        (Look.ADDED, (), (6,), False),
        (Look.IDENTICAL, (5,), (1,), True),
        (Look.DROPPED, (6,), (), False),
    ]
    assert [each.index for each in passages.all] == list(range(8))
    assert passages.of_sentence(Hand.RIGHT, 1) == (6,)
    assert [each.index for each in passages.all if each.is_difference] == [1, 2, 3, 5, 6, 7]
