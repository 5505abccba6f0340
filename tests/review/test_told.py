"""What a command is about, in the words of the articles."""

import pytest

from paraview.comparison import Hand, PairAnchor, Verdict
from paraview.review import (
    Attributed,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
    Subject,
    SubjectKind,
    anchors_of,
    first_words,
    words_about,
)
from tests.review.articles import compared, pair, sentence


def test_every_command_is_told_by_the_first_thing_that_it_names():
    found = compared()
    first, second = (sentence(found, Hand.LEFT, i) for i in (0, 1))
    other = sentence(found, Hand.RIGHT, 2)
    both = pair(found, (0,), (2,))
    subject = Subject(SubjectKind.LINK, both)
    for command in (
        Judged(subject, Verdict.FINE),
        Noted(subject, "why?"),
        Linked(both),
        Cut(both),
        Parted(first, other),
        Joined(first, second),
        Split(first, 9),
        Attributed(first, "Ann"),
    ):
        assert anchors_of(command)[0] == first
        assert words_about(command, [found]) == "The harbor was closed on Tuesday."


def test_words_are_taken_from_the_comparison_that_has_them():
    found, other = compared(), compared("Nothing of it. At all.", "Nothing of it. At all.")
    command = Linked(pair(found, (0,), (2,)))
    assert words_about(command, [other]) == ""
    assert words_about(command, [other, found]).startswith("The harbor")
    assert words_about(Linked(PairAnchor((), ())), [found]) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Short  and\nsweet.", "Short and sweet."),
        ("A word, " * 20, "A word, A word, A word, A word, A word, A word, A…"),
        ("x" * 80, "x" * 50 + "…"),
    ],
)
def test_first_words(text, told):
    assert first_words(text) == told
