from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment import word_edits
from paraview.comparison import Edit, Op, Span, Word
from paraview.sentences import words


def edits_of(left: str, right: str) -> list[tuple[str, str, str]]:
    found = word_edits([words(left, Span(0, len(left)))], [words(right, Span(0, len(right)))])
    return [(edit.op.value, edit.left.of(left), edit.right.of(right)) for edit in found]


def test_a_phrase_replaced_is_one_replacement() -> None:
    assert edits_of("The supreme leader spoke.", "The chief of state spoke.") == [
        ("equal", "The", "The"),
        ("replace", "supreme leader", "chief of state"),
        ("equal", "spoke.", "spoke."),
    ]


def test_an_article_or_comma_holds_no_edits_apart() -> None:
    found = edits_of(
        "Ministers praised, in the end, careful negotiators.",
        "Officials lauded, at the close, patient diplomats.",
    )
    assert [op for op, _, _ in found] == ["replace", "equal"]


def test_typography_and_case_are_no_edit() -> None:
    assert edits_of("“Yes,” he said – twice", '"yes," He said - twice') == [
        ("equal", "“Yes,” he said – twice", '"yes," He said - twice')
    ]


def test_an_insertion_stands_where_it_went_in() -> None:
    left, right = "He left.", "He never left."
    assert edits_of(left, right)[1] == ("insert", "", "never")
    (_, inserted, _) = word_edits([words(left, Span(0, 8))], [words(right, Span(0, len(right)))])
    assert inserted.left == Span(2, 2)


def test_spans_stop_at_the_end_of_a_sentence() -> None:
    left = "Rain fell all day. Rivers rose."
    right = "Rain fell. It fell all day and rivers rose."
    lefts = [words(left, Span(0, 18)), words(left, Span(19, len(left)))]
    rights = [words(right, Span(0, 10)), words(right, Span(11, len(right)))]
    for edit in word_edits(lefts, rights):
        assert "." not in edit.left.of(left)[:-1]
        assert "." not in edit.right.of(right)[:-1]


VOCABULARY = ("the", "a", "cat", "dog", "ran", "sat", ",", "and", "over", "brown")
texts = st.lists(st.sampled_from(VOCABULARY), max_size=14)


@given(texts, texts)
def test_edits_cover_both_sides_and_turn_left_into_right(left: list[str], right: list[str]) -> None:
    one, other = _words(left), _words(right)
    found = word_edits([one] if one else [], [other] if other else [])
    lefts = [word for edit in found for word in _inside(one, edit.left)]
    rights = [word for edit in found for word in _inside(other, edit.right)]
    assert lefts == list(one)
    assert rights == list(other)
    applied = [
        word.form
        for edit in found
        for word in (_inside(one, edit.left) if edit.op is Op.EQUAL else _inside(other, edit.right))
    ]
    assert applied == right
    _check_ops(found)


def _words(parts: list[str]) -> tuple[Word, ...]:
    text = " ".join(parts)
    return words(text, Span(0, len(text)))


def _inside(sentence: tuple[Word, ...], span: Span) -> list[Word]:
    return [w for w in sentence if span.start <= w.span.start and w.span.end <= span.end]


def _check_ops(edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        assert (len(edit.left) == 0) == (edit.op is Op.INSERT)
        assert (len(edit.right) == 0) == (edit.op is Op.DELETE)
