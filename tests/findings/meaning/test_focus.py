"""Another cause, another label, “only” with other words, and a group put into a rule."""

from __future__ import annotations

import pytest

from tests.findings.making import facts_of


@pytest.mark.parametrize(
    ("left", "right", "fact"),
    [
        (
            "The outage was caused by a squirrel, the utility said.",
            "The utility said the outage was caused by hackers.",
            ("condition", "a squirrel", "hackers"),
        ),
        (
            "The tenor died of pneumonia at the age of 81.",
            "Aged 81, the tenor died of a stroke.",
            None,
        ),
        (
            "He was convicted of bribery in March.",
            "In March he was convicted of perjury.",
            ("condition", "bribery", "perjury"),
        ),
        (
            "Only residents may park here at night.",
            "Residents may park here only at night.",
            ("quantity", "Only", "only"),
        ),
        (
            "The tariff covers steel pipes.",
            "The tariff covers steel and copper pipes.",
            ("quantity", None, "copper"),
        ),
        (
            "Coach: We were too slow.",
            "Captain: We were too slow.",
            ("attribution", "Coach", "Captain"),
        ),
        (
            "Mr Ito: I never saw the letter again.",
            "Judge: I never saw the letter again.",
            ("attribution", "Mr Ito", "Judge"),
        ),
        (
            "The senator now works for a bank.",
            "The senator used to work for a bank.",
            ("condition", "now", "used to"),
        ),
        ("Almost a third of it melted.", "More than a third of it melted.", None),
        ("None of the rivers was clean.", "A few of the rivers were clean.", None),
        (
            "Both unions endorsed the deal.",
            "Neither of the unions backed the deal.",
            ("quantity", "Both", "Neither of"),
        ),
        ("The coin is Roman.", "The coin could be Roman.", ("hedge", None, "could")),
        (
            "The trial is expected to resume on Monday.",
            "The trial has resumed on Monday.",
            ("hedge", "is expected to", "has"),
        ),
        (
            "Divers were able to reach the wreck.",
            "The wreck could not be reached by divers.",
            ("negation", None, "not"),
        ),
        (
            "Torino beat Lazio 1-0 in the cup.",
            "Lazio won in the cup against Torino 1-0.",
            ("roles", "Torino", "Lazio"),
        ),
        ("Moreau sacked Duval in May.", "Duval dismissed Moreau in May.", None),
        (
            "Moreau gave Duval the letters.",
            "Duval gave the letters to Moreau.",
            ("roles", "Moreau", "Duval"),
        ),
        (
            "Miners say that the shaft is flooded.",
            "Inspectors found that the shaft is flooded.",
            ("attribution", "Miners", "Inspectors"),
        ),
        ("The ban applies on weekends.", "The ban applies on weekdays.", None),
    ],
)
def test_what_it_is_about_is_told(
    left: str, right: str, fact: tuple[str, str | None, str | None] | None
) -> None:
    hard = [one for one in facts_of(left, right) if not one[3]]
    assert hard
    if fact is not None:
        assert hard[0][:3] == fact
    assert [one for one in facts_of(right, left) if not one[3]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the same cause in other words, or more of the sentence in other words
        ("The roof fell in because of the heavy snow.", "The roof fell in due to snow."),
        ("The delay was blamed on icy roads.", "The delay was blamed on ice on the roads."),
        ("Only members can vote.", "Voting is open only to members."),
        ("The hotel only opens in summer.", "The hotel opens only in summer."),
        ("Correction: The ship sank in May.", "Update: The ship sank in May."),
        ("They sell apples and pears at the gate.", "They sell apples at the gate."),
        ("The bridge is worth up to a billion.", "The bridge could be worth a billion."),
        ("Victims could be seen on the roofs.", "Victims were seen on the roofs."),
        ("The ferry firm cancelled all trips.", "The ferry firm will make no trips."),
        ("The side lost 2-0 in Turin.", "The side suffered a 2-0 defeat in Turin."),
        ("The board has agreed to sell the mill.", "The mill will be sold, the board decided."),
        ("Her state was described as grave.", "Her state was said to be grave."),
        ("Nearly half of the bees died.", "Just over half of the bees are still alive."),
        ("Smokers are likely to get ill.", "Smokers have a high risk of getting ill."),
    ],
)
def test_the_same_in_other_words_is_silent(left: str, right: str) -> None:
    assert not [fact for fact in facts_of(left, right) if not fact[3]]
    assert not [fact for fact in facts_of(right, left) if not fact[3]]
