"""The run of text behind the Word document is exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from paraview.comparison import Kind
from paraview.reports.word.tracked import Fate, tracked
from tests.app import builders
from tests.passages.any_comparison import comparisons
from tests.reports.making import hostile_comparison


def texts(stretches):
    """The left and the right text again."""
    return (
        "".join(each.text for each in stretches if each.fate.is_left),
        "".join(each.text for each in stretches if each.fate.is_right),
    )


@settings(deadline=None, max_examples=200)
@given(comparisons())
def test_it_is_the_left_text_and_the_right_text(comparison):
    for moves in (True, False):
        stretches = tracked(comparison, moves=moves)
        assert texts(stretches) == (comparison.left.document.text, comparison.right.document.text)
        for each in stretches:
            assert each.text
            assert each.is_end or "\n" not in each.text
            for one, at, is_there in (
                (comparison.left, each.left, each.fate.is_left),
                (comparison.right, each.right, each.fate.is_right),
            ):
                if is_there:
                    assert one.document.text[at : at + len(each.text)] == each.text


@settings(deadline=None, max_examples=200)
@given(comparisons())
def test_a_move_is_one_run_on_either_side_and_its_words_are_the_same(comparison):
    stretches = tracked(comparison)
    moves = {each.move for each in stretches if each.move is not None}
    for move in moves:
        for is_left in (True, False):
            places = [
                number
                for number, each in enumerate(stretches)
                if each.move == move and each.fate.is_left is is_left
            ]
            assert places == list(range(places[0], places[0] + len(places)))
        words = [
            "".join(each.text for each in stretches if each.move == move and each.fate is fate)
            for fate in (Fate.MOVED_AWAY, Fate.MOVED_HERE)
        ]
        assert words[0] == words[1]


def test_hostile_text_stays_what_it_is():
    comparison = hostile_comparison()
    assert texts(tracked(comparison)) == (
        comparison.left.document.text,
        comparison.right.document.text,
    )


@pytest.mark.parametrize("moves", [True, False])
def test_what_did_not_change_is_not_told(moves):
    left = builders.document(
        "Head", "One is here. Two is here.", "Three.", "Gone is this.", "Four."
    )
    right = builders.document("Head", "Two is here. One is here.", "Three!", "Four.", "And five.")
    links = [
        ((0,), (0,), Kind.IDENTICAL),
        ((1,), (2,), Kind.IDENTICAL, True),
        ((2,), (1,), Kind.IDENTICAL),
        ((3,), (3,), Kind.EDITED),
        ((5,), (4,), Kind.IDENTICAL),
    ]
    stretches = tracked(builders.comparison(left, right, links), moves=moves)
    away, here = (Fate.MOVED_AWAY, Fate.MOVED_HERE) if moves else (Fate.GONE, Fate.NEW)
    told = [(each.text, each.fate) for each in stretches if each.fate is not Fate.SAME]
    assert [(text.strip(" "), fate) for text, fate in told if text.strip(" ")] == [
        ("One is here.", away),
        ("One is here.", here),
        (".", Fate.GONE),
        ("!", Fate.NEW),
        ("Gone is this.", Fate.GONE),
        ("\n", Fate.GONE),
        ("\n", Fate.NEW),
        ("And five.", Fate.NEW),
    ]
