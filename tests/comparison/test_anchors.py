"""Anchors find their sentences again, whatever became of the rest."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import (
    Block,
    Document,
    Hand,
    Sentence,
    Side,
    Span,
    find_sentence,
    span_anchor,
)

SENTENCES = st.lists(
    st.sampled_from(["It rains.", "The sun shines.", "Snow!", "Wind."]), max_size=9
)


def side(sentences: list[str]) -> Side:
    spans, start = [], 0
    for each in sentences:
        spans.append(Span(start, start + len(each)))
        start += len(each) + 1
    document = Document("\n".join(sentences), tuple(map(Block, spans)), "name")
    return Side(document, tuple(Sentence(span, n) for n, span in enumerate(spans)), 0)


def anchors(of: Side) -> list:
    return [span_anchor(of, Hand.LEFT, each.span) for each in of.sentences]


@given(SENTENCES)
def test_every_sentence_is_found_in_its_own_text(sentences: list[str]) -> None:
    text = side(sentences)
    assert [find_sentence(text, each) for each in anchors(text)] == list(range(len(sentences)))


@given(SENTENCES, SENTENCES)
def test_what_comes_in_before_moves_it_and_it_is_found(before: list[str], after: list[str]) -> None:
    unique = "Only this stands once."
    old, new = side([unique, *after]), side([*before, unique, *after])
    assert find_sentence(new, anchors(old)[0]) == len(before)


def test_of_sentences_that_are_alike_it_is_the_nearest() -> None:
    old, new = side(["A.", "Same.", "B.", "Same."]), side(["X.", "A.", "Same.", "B.", "Same."])
    first, last = anchors(old)[1], anchors(old)[3]
    assert (find_sentence(new, first), find_sentence(new, last)) == (2, 4)


def test_what_is_gone_is_not_found() -> None:
    assert find_sentence(side(["Other words."]), anchors(side(["Gone."]))[0]) is None


def test_white_space_does_not_count() -> None:
    text = side(["Two  words."])
    anchor = anchors(text)[0]
    assert find_sentence(side(["Two words."]), replace(anchor, span=Span(5, 16))) == 0
