from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment import word_edits
from paraview.comparison import Edit, EditNature, Op, Span, Word
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


def natures_of(left: str, right: str) -> list[tuple[str, str, str, str]]:
    found = word_edits(
        [words(left, Span(0, len(left)))], [words(right, Span(0, len(right)))], (left, right)
    )
    return [
        (edit.op.value, edit.nature.value, edit.left.of(left), edit.right.of(right))
        for edit in found
    ]


def test_case_typography_and_punctuation_are_told_as_such() -> None:
    assert natures_of("He said – twice, ﬁrst", "he said - twice first") == [
        ("equal", "case", "He", "he"),
        ("equal", "words", "said", "said"),
        ("equal", "typography", "–", "-"),
        ("equal", "words", "twice", "twice"),
        ("delete", "punctuation", ",", ""),
        ("equal", "typography", "ﬁrst", "first"),
    ]


def test_another_emoji_is_more_than_punctuation() -> None:
    assert natures_of("ok 😀", "ok 😁")[-1] == ("replace", "words", "😀", "😁")


def test_a_phrase_that_moved_is_one_move() -> None:
    left = "On Monday in Paris the minister resigned from the government."
    right = "The minister resigned from the government on Monday in Paris."
    found = word_edits([words(left, Span(0, 61))], [words(right, Span(0, 61))], (left, right))
    moved = [edit for edit in found if edit.nature is EditNature.MOVED]
    assert [(edit.op, edit.left.of(left), edit.right.of(right)) for edit in moved] == [
        (Op.DELETE, "On Monday in Paris", ""),
        (Op.INSERT, "", "on Monday in Paris"),
    ]
    assert moved[0].move == moved[1].move is not None


def test_a_common_word_in_two_rewritten_phrases_did_not_move() -> None:
    left = "We exchanged views on the situation around the crisis."
    right = "We shared perspectives on the circumstances around the situation."
    assert "moved" not in {nature for _, nature, _, _ in natures_of(left, right)}


def test_a_number_or_a_name_holds_edits_apart() -> None:
    assert ("equal", "words", "5 UN", "5 UN") in natures_of(
        "She spoke to 5 UN envoys about aid", "She talked with 5 UN diplomats on aid"
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_edits_turn_any_text_into_any_other(left: str, right: str) -> None:
    one, other = words(left, Span(0, len(left))), words(right, Span(0, len(right)))
    found = word_edits([one] if one else [], [other] if other else [], (left, right))
    written = [
        word.span.of(left if is_kept else right)
        for edit in found
        for is_kept in [edit.op is Op.EQUAL and edit.nature is EditNature.WORDS]
        for word in (_inside(one, edit.left) if is_kept else _inside(other, edit.right))
    ]
    assert written == [word.span.of(right) for word in other]
    assert [word for edit in found for word in _inside(one, edit.left)] == list(one)


VOCABULARY = (
    "the",
    "a",
    "cat",
    "dog",
    "ran",
    "sat",
    ",",
    "and",
    "over",
    "brown",
    "yesterday",
    "27",
)
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
    moves = [(edit.move, edit.op) for edit in found if edit.nature is EditNature.MOVED]
    assert sorted(moves) == sorted(
        (move, op) for move in {move for move, _ in moves} for op in (Op.DELETE, Op.INSERT)
    )
    _check_ops(found)


@given(texts, texts)
def test_swapping_the_sides_mirrors_the_edits(left: list[str], right: list[str]) -> None:
    one, other = _words(left), _words(right)
    there = word_edits([one] if one else [], [other] if other else [])
    back = word_edits([other] if other else [], [one] if one else [])
    assert [(edit.left, edit.right, edit.nature, edit.move) for edit in there] == [
        (edit.right, edit.left, edit.nature, edit.move) for edit in back
    ]


def _words(parts: list[str]) -> tuple[Word, ...]:
    text = " ".join(parts)
    return words(text, Span(0, len(text)))


def _inside(sentence: tuple[Word, ...], span: Span) -> list[Word]:
    return [w for w in sentence if span.start <= w.span.start and w.span.end <= span.end]


def _check_ops(edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        assert (len(edit.left) == 0) == (edit.op is Op.INSERT)
        assert (len(edit.right) == 0) == (edit.op is Op.DELETE)
