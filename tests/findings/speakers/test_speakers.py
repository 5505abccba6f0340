from __future__ import annotations

import pytest

from tests.findings.making import quoted, side


def speakers_of(*paragraphs: str) -> list[str]:
    return [one.end.speaker for one in quoted(side(*paragraphs)).quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rains,” Robert Kelly said.", "Robert Kelly"),
        ("“It rains,” said Robert Kelly, who was there.", "Robert Kelly"),
        ("Robert Kelly, a professor in Pusan, said: “It rains a lot.”", "Robert Kelly"),
        ("According to Robert Kelly, it “rains a lot” there.", "Robert Kelly"),
        ("“It rains,” said the mayor, Jonas Pell.", "Jonas Pell"),
        ("It was praised by state media as a “national treasure of rain.”", "state media"),
        ("“It rains,” the ministry said on Friday.", "ministry"),
        ("North Korea’s news agency, KCNA, said it came “at the invitation of” Kim.", "KCNA"),
        ("US President Donald Trump called it “pure nonsense” on Friday.", "Donald Trump"),
        ("Swift said that John Lewis wants to get “something right for all of us”.", "Swift"),
        ("Ed Mann, head of the 10,500-strong Drivers’ Union, said: “It rains.”", "Ed Mann"),
        ("The rain was “very wet” on Friday.", ""),
    ],
)
def test_the_subject_of_the_verb_speaks(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


def test_a_pronoun_is_the_last_person_and_a_surname_the_whole_name() -> None:
    assert speakers_of(
        "Robert Kelly said nothing on Monday.", "“It rains,” he noted.", "“Still,” Kelly added."
    ) == ["Robert Kelly", "Robert Kelly"]


def test_a_pronoun_passes_over_whom_it_cannot_stand_for() -> None:
    assert speakers_of(
        "Robert Kelly said nothing on Monday, and Anna Berg said less.", "“It rains,” he noted."
    ) == ["Robert Kelly"]
    assert speakers_of(
        "Mrs Tarn said it was late. Mr Oldham said it was not.", "“It rains,” she noted."
    ) == ["Tarn"]


def test_a_quotation_without_attribution_goes_on_with_its_paragraph() -> None:
    assert speakers_of("“It rains,” said Ines Calder. “It does not stop.”") == ["Ines Calder"] * 2


def test_words_inside_the_marks_attribute_nothing() -> None:
    assert speakers_of("“My mother said no,” Anna Berg recalled.") == ["Anna Berg"]
