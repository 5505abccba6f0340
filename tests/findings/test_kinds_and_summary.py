from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment import word_edits
from paraview.comparison import (
    Kind,
    Link,
    Quote,
    QuoteEnd,
    QuoteStatus,
    SentenceShare,
    Span,
    Word,
    WordShare,
)
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


def sentences(*counts: int) -> list[list[Word]]:
    return [[Word(Span(0, 1), "x")] * count for count in counts]


def test_every_word_is_counted_once() -> None:
    links = [Link((0,), (1,), Kind.IDENTICAL), Link((1, 2), (0,), Kind.REWORDED, moved=True)]
    summary = summarise(sentences(5, 7, 11, 13), sentences(12, 5, 9), links)
    assert (summary.left.identical, summary.left.reworded, summary.left.only) == (5, 18, 13)
    assert (summary.right.identical, summary.right.reworded, summary.right.only) == (5, 12, 9)
    assert summary.left.words == 36
    assert summary.right.edited == 0
    assert summary.left_sentences == SentenceShare(4, 1, 0, 2, 1)
    assert summary.right_sentences == SentenceShare(3, 1, 0, 1, 1)
    assert summary.reuse == 17 / 26
    assert summary.order_kept == 5 / 17
    assert summary.verbatim == 5 / 26


def test_a_quote_that_was_altered_or_reattributed_is_not_kept() -> None:
    end = QuoteEnd(Span(0, 1), "Ana Ruiz")
    quotes = [Quote(status, end, end) for status in QuoteStatus]
    summary = summarise([], [], [], quotes)
    assert summary.left_reuse.quotes == len(QuoteStatus)
    assert summary.left_reuse.quotes_kept == 3  # same, shortened, translated


counts = st.integers(0, 5_000)


@given(counts, counts, counts, counts)
def test_percentages_add_up(identical: int, edited: int, reworded: int, only: int) -> None:
    parts = (identical, edited, reworded, only)
    told = WordShare(sum(parts), *parts).percentages
    assert sum(told) == (100 if sum(parts) else 0)
    assert all((tell > 0) == (part > 0) for tell, part in zip(told, parts, strict=True))
