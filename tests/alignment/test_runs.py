from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment.runs import pairs_with_run

SENTENCE = st.lists(st.sampled_from("abcd"), max_size=9)


def test_a_run_that_both_sides_have_makes_a_pair() -> None:
    left = [
        ["the", "bridge", "will", "stay", "closed", "until", "May", "he", "said"],
        ["nothing", "else"],
    ]
    right = [
        ["nothing"],
        ["until", "May", "he", "said", "the", "bridge", "will", "stay", "closed", "until", "May"],
    ]
    assert pairs_with_run(left, right, 7).tolist() == [1]


def test_no_run_goes_over_the_end_of_a_sentence() -> None:
    left, right = [["a", "b"], ["c", "d"]], [["a", "b", "c", "d"]]
    assert pairs_with_run(left, right, 3).tolist() == []


def test_a_run_of_many_sentences_is_a_set_phrase() -> None:
    phrase = ["all", "rights", "reserved"]
    assert len(pairs_with_run([phrase] * 8, [phrase], 3)) == 8
    assert len(pairs_with_run([phrase] * 9, [phrase], 3)) == 0


@given(st.lists(SENTENCE, max_size=5), st.lists(SENTENCE, max_size=5), st.integers(2, 4))
def test_the_pairs_are_those_that_a_plain_search_finds(
    left: list[list[str]], right: list[list[str]], length: int
) -> None:
    def runs(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}

    expected = [
        i * len(right) + j
        for i, words in enumerate(left)
        for j, others in enumerate(right)
        if runs(words) & runs(others)
    ]
    assert pairs_with_run(left, right, length).tolist() == expected
