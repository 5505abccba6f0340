"""Numbers, times and dates that changed inside a link, and equal ones that are silent."""

from __future__ import annotations

import pytest

from tests.findings.making import facts_of


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        # digits that swapped places, whatever is counted
        (
            "The quake made 2,700 people homeless in the valley.",
            "In the valley, the quake left 7,200 without a roof.",
            ("2,700", "7,200"),
        ),
        # nouns that count the same
        (
            "The owner will close 14 shops before Easter, the paper reported.",
            "Before Easter 19 branches are to go, the paper reported.",
            ("14", "19"),
        ),
        (
            "One child in four has no books at home.",
            "One in five children has no books at home.",
            ("One child in four", "One in five"),
        ),
        ("The levy will rise by 3 points.", "The levy will rise by 3 percent.", None),
        ("A first-half penalty was enough.", "A second-half penalty was enough.", None),
        ("She was divorced once and had a son.", "She was divorced twice and had a son.", None),
        (
            "The ferry sails six times a week, and once on Sundays.",
            "The ferry sails six times a week, and twice on Sundays.",
            ("once", "twice"),
        ),
        (
            "The senate voted 51 for and 44 against the judge.",
            "The senate voted 44 for and 51 against the judge.",
            None,
        ),
        ("The shop opens at half past eight.", "The shop opens at half past nine.", None),
        ("The junta took over last year.", "The junta took over two years ago.", None),
        (
            "Talks end on Monday morning.",
            "On Monday evening the talks end.",
            ("morning", "evening"),
        ),
        ("Half of the crew are over 50.", "A third of the crew are over 50.", ("Half", "A third")),
        ("He rang at six in the morning.", "He rang at six in the evening.", None),
        # the first and the last day of some
        (
            "The fair runs from 3 to 7 June.",
            "The fair runs from June 3 to June 8.",
            ("7 June", "June 8"),
        ),
        ("The fair is on June 3-7.", "The fair is from 3 to 9 June.", ("7", "9 June")),
        ("Entries are open until May 4.", "Entries are open until May 14.", ("May 4", "May 14")),
    ],
)
def test_a_changed_amount_is_told(left: str, right: str, ends: tuple[str, str] | None) -> None:
    hard = [fact for fact in facts_of(left, right) if not fact[3]]
    assert hard
    assert {fact[0] for fact in hard} <= {"number", "date"}
    if ends is not None:
        assert [fact[1:3] for fact in hard] == [ends]
    assert [fact for fact in facts_of(right, left) if not fact[3]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bank holds a million and a half shares.", "The bank holds 1.5m shares."),
        ("Two million and a half people fled.", "2.5 million people fled."),
        ("The bells rang at ten to six.", "The bells rang at 5.50."),
        ("The fair runs from 3 to 7 June.", "The fair takes place June 3–7."),
        ("The fair runs from June 3 to 7.", "The fair is on between 3 and 7 June."),
        ("The hearings on 3 and 4 May were full.", "The hearings on May 3 and 4 were full."),
        ("The doors open at half past seven in the evening.", "The doors open at 7.30 p.m."),
        ("The doors open at a quarter to eight.", "The doors open at 7:45."),
        ("The train left at 5:09 in the morning.", "The train left at 05:09."),
        ("The junta took over last year.", "The junta took over a year ago."),
        ("It rang on Sunday night.", "It rang late on Sunday evening."),
        ("She left two weeks ago.", "She left last month."),
        ("He was fined more than once.", "He was fined a few times."),
        ("She once lived here.", "She lived here a few times a year."),
        ("One pupil in five is ill.", "One in five pupils is ill."),
        ("It was 59°F in the hall.", "It was 15°C in the hall."),
    ],
)
def test_equal_amounts_are_silent(left: str, right: str) -> None:
    assert facts_of(left, right) == []
    assert facts_of(right, left) == []
