from __future__ import annotations

import pytest

from paraview.alignment import word_edits
from paraview.comparison import Kind, Link, Span
from paraview.findings import link_kind, summarise
from paraview.sentences import is_word, words


def kind_of(left: str, right: str, *, exact: bool = False) -> Kind:
    lefts, rights = words(left, Span(0, len(left))), words(right, Span(0, len(right)))
    edits = word_edits([lefts], [rights])
    return link_kind(
        [word for word in lefts if is_word(word.form)],
        [word for word in rights if is_word(word.form)],
        edits,
        exact=exact,
    )


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("He left the room at noon.", "He left the house at noon.", Kind.EDITED),
        ("He left the room at noon.", "At midday he walked out.", Kind.REWORDED),
        ("He left.", "he left", Kind.EDITED),
        ("…", "!", Kind.REWORDED),
    ],
)
def test_a_link_is_edited_where_most_words_stayed(left: str, right: str, kind: Kind) -> None:
    assert kind_of(left, right) is kind
    assert kind_of(right, left) is kind


def test_an_exact_link_is_identical() -> None:
    assert kind_of("He left.", "He left.", exact=True) is Kind.IDENTICAL


def test_every_word_is_counted_once() -> None:
    links = [Link((0,), (1,), Kind.IDENTICAL), Link((1, 2), (0,), Kind.REWORDED)]
    summary = summarise([5, 7, 11, 13], [12, 5, 9], links)
    assert (summary.left.identical, summary.left.reworded, summary.left.only) == (5, 18, 13)
    assert (summary.right.identical, summary.right.reworded, summary.right.only) == (5, 12, 9)
    assert summary.left.words == 36
    assert summary.right.edited == 0
