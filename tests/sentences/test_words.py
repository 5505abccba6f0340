from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Span
from paraview.sentences import count_words, fold_typography, word_form, words
from paraview.sentences.datelines import without_dateline


def parts(text: str) -> list[str]:
    return [word.span.of(text) for word in words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25,000 to 30,000 troops", ["25,000", "to", "30,000", "troops"]),
        ("Russia’s scaled-up war", ["Russia’s", "scaled-up", "war"]),
        ("the U.S. at 3 p.m.", ["the", "U.S.", "at", "3", "p.m."]),
        ("“bullsh*t,” he said", ["“", "bullsh*t", ",", "”", "he", "said"]),
        ("cafe\u0301 co\u00adoperate", ["cafe\u0301", "co\u00adoperate"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("北京 hello", ["北", "京", "hello"]),
        ("go 🙂 on", ["go", "🙂", "on"]),
        ("wait… what", ["wait", "…", "what"]),
    ],
)
def test_words_are_what_a_reader_takes_for_words(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Yes”", '"Yes"'),
        ("Kelly’s", "Kelly's"),
        ("1990–95", "1990-95"),
        ("ﬁne", "fine"),
        ("a\u00a0b", "a b"),
        ("wait…", "wait..."),
        ("co\u00adoperate", "cooperate"),
        ("cafe\u0301", "café"),
    ],
)
def test_typography_folds_away(one: str, other: str) -> None:
    assert fold_typography(one) == fold_typography(other)


def test_case_and_digit_groups_fold_only_in_words() -> None:
    assert word_form("Straße") == word_form("STRASSE")
    assert word_form("25,000") == word_form("25000")
    assert word_form("3,5") == "3,5"
    assert fold_typography("The End") == "The End"


def test_counting_leaves_marks_out() -> None:
    text = "“No,” she said – twice."
    assert count_words(text, Span(0, len(text))) == 4


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("CNN - Russian ships sailed.", "Russian ships sailed."),
        ("WONSAN, North Korea - Kim spoke.", "Kim spoke."),
        ("LONDON (Reuters) - Rain fell.", "Rain fell."),
        ("(AP) -- Snow fell.", "Snow fell."),
        ("A man - tall - ran.", "A man - tall - ran."),
        ("US President - he said.", "US President - he said."),
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(text: str, body: str) -> None:
    assert without_dateline(text) == body


@given(st.text(max_size=200))
def test_words_are_ordered_and_leave_out_only_space(text: str) -> None:
    found = words(text, Span(0, len(text)))
    covered = [i for word in found for i in range(word.span.start, word.span.end)]
    assert covered == sorted(set(covered))
    assert all(text[i].isspace() for i in set(range(len(text))) - set(covered))


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_typography(fold_typography(text)) == fold_typography(text)
