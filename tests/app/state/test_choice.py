"""Which two ends are put together, and which are too long ago."""

import pytest

from paraview.app.state.choice import Choice
from paraview.comparison import Hand, PairAnchor, sentences_anchor
from tests.app import builders


@pytest.fixture(scope="module")
def small():
    return builders.small()


def place(comparison, left=(), right=()):
    return sentences_anchor(comparison, left, right)


def test_the_last_choice_and_the_one_before_it_in_the_other_article(small):
    choice = Choice()
    choice.note(place(small, (1,), (2,)), Hand.LEFT)
    assert choice.pair is None
    choice.note(place(small, (), (6,)), Hand.RIGHT)
    assert choice.pair == PairAnchor(place(small, (1,)).left, place(small, (), (6,)).right)
    choice.note(place(small, (), (6,)), Hand.RIGHT)
    assert choice.pair is not None, "clicked twice"
    choice.note(place(small, (), (3,)), Hand.RIGHT)
    assert choice.pair is None, "the left one is too long ago"


@pytest.mark.parametrize("elsewhere", [None, ((1,), (2,))])
def test_what_is_selected_elsewhere_ends_a_choice(small, elsewhere):
    choice = Choice()
    choice.note(place(small, (6,)), Hand.LEFT)
    choice.note(None if elsewhere is None else place(small, *elsewhere), None)
    assert choice.is_empty
    choice.wait()
    assert choice.waiting is None


def test_what_waits_holds_until_it_is_left(small):
    choice = Choice()
    choice.note(place(small, (6,)), None)
    choice.wait()
    assert choice.waiting is Hand.LEFT
    choice.note(None, None)
    choice.note(place(small, (1,), (2,)), Hand.LEFT)
    assert choice.end(Hand.LEFT) == place(small, (1,)).left, "another one waits in its place"
    choice.note(place(small, (), (6,)), None)
    assert choice.pair == PairAnchor(place(small, (1,)).left, place(small, (), (6,)).right)
    choice.leave()
    assert choice.is_empty
