"""What a newsroom puts in other words without a change, beside the change that looks like it.

Each row is one kind of rewriting; `hard` are the kinds of the hard facts that are to be told.
"""

from __future__ import annotations

import pytest

from tests.findings.making import facts_of


def hard(left: str, right: str) -> list[str]:
    return [kind for kind, _, _, soft in facts_of(left, right) if not soft]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "There was never a colder May than this one.",
            "This May was the coldest of all.",
            id="never a colder, the coldest",
        ),
        pytest.param(
            "The town had not seen a worse flood since 1954.",
            "The flood was the town's worst since 1954.",
            id="not a worse, the worst",
        ),
        pytest.param(
            "The walkers were found some five miles from the hut.",
            "About eight kilometres from the hut the walkers were found.",
            id="a round number of miles in a round number of kilometres",
        ),
        pytest.param(
            "He is the only one of the seven sailors to come home.",
            "He came home, the six other sailors drowned.",
            id="all, and all the others",
        ),
        pytest.param(
            "The zoo attracts 300,000 visitors each summer.",
            "Each summer 300,000 people visit the zoo.",
            id="visitors visit",
        ),
        pytest.param(
            "The board left the dividend unchanged.",
            "The board kept the dividend where it was.",
            id="left as it was, kept",
        ),
        pytest.param(
            "Fewer than half of the members went to the vote.",
            "More than half of the members stayed away from the vote.",
            id="the other side of a half",
        ),
        pytest.param(
            "Half of the runners finished.",
            "One in two of the runners failed to finish.",
            id="the rest of a share in words",
        ),
        pytest.param(
            "Nine in ten of the guests left the hotel unhurt.",
            "Ten percent of those in the hotel needed treatment for burns.",
            id="shares that make a whole",
        ),
        pytest.param(
            "Only a few of the banks have paid the fine.",
            "Most of the banks have yet to pay the fine.",
            id="few have, most have yet to",
        ),
        pytest.param(
            "The rouble weakened against the yuan.",
            "The yuan gained against the rouble.",
            id="one currency against another",
        ),
        pytest.param(
            "She was cleared of theft but found guilty of fraud.",
            "The jury acquitted her of theft and convicted her of fraud.",
            id="both verdicts at either end",
        ),
        pytest.param(
            "The club may be forced to sell the ground.",
            "The club could have to sell its ground.",
            id="another hedge",
        ),
        pytest.param(
            "Do you know when the bridge will reopen?",
            "Do you know when the bridge might reopen?",
            id="what is asked",
        ),
        pytest.param(
            "Parents worry that the school will close.",
            "Parents are worried that the school may close.",
            id="what is feared",
        ),
        pytest.param(
            "The choir had given its last concert in 2003.",
            "The choir had not given a concert since 2003.",
            id="the last time and not since",
        ),
        pytest.param(
            "The mine's debts fell from 80 to 60 million euros.",
            "Debts of the mine were cut to 60 million euros from 80 million.",
            id="a range tells its scale once",
        ),
        pytest.param(
            "The port moved 5 million tonnes, a million more than the year before.",
            "The port moved 5 million tonnes; the year before it was 4 million.",
            id="a difference beside a level",
        ),
        pytest.param(
            "The tunnel is to be finished by the end of 2031.",
            "Work on the tunnel should be over before 2032.",
            id="by the end of a year",
        ),
        pytest.param(
            "Tenants who moved in before 1995 are protected.",
            "Tenants who came after 1994 lack the protection that earlier ones have.",
            id="two bounds of one time",
        ),
        pytest.param(
            "Shops closed because the bakers had gone on strike.",
            "The bakers' strike left shops closed.",
            id="gone on strike",
        ),
        pytest.param(
            "At the start an animal caretaker feeds the lions.",
            "At the start a keeper feeds the lions.",
            id="a caretaker is no minister",
        ),
        pytest.param(
            "The firm's colleagues in Ghent built the engine.",
            "The firm's employees in Ghent built the engine.",
            id="colleagues are employees",
        ),
        pytest.param(
            "Exports are growing again, Xinhua News said.",
            "Exports are growing again, Xinhuanet said.",
            id="a name that goes on",
        ),
        pytest.param(
            "Three of the eight judges opposed the ruling.",
            "The ruling was passed by five of the eight judges.",
            id="the rest of a body",
        ),
        pytest.param(
            "More than 80 percent of the flats are let.",
            "Fewer than one in five of the flats is empty.",
            id="more than most, less than the rest",
        ),
        pytest.param(
            "He served ten of his 14 years.",
            "He was freed after ten years, four years early.",
            id="a term in two parts",
        ),
        pytest.param(
            "Rent is cheaper in Porto than in Lyon.",
            "Rent is more expensive in Lyon than in Porto.",
            id="compared the other way",
        ),
        pytest.param(
            "The club's first win in 9 games came late.",
            "The club had gone without a win in 8 games.",
            id="the first in so many",
        ),
        pytest.param("The kiosk closes at 6 p.m.", "The kiosk is open until 6 p.m.", id="until"),
        pytest.param(
            "The pact was backed by all but one of the clubs.",
            "Only one of the clubs did not back the pact.",
            id="all but one",
        ),
        pytest.param(
            "The former East Germany lags behind the west.",
            "East Germany lags behind the west.",
            id="a state that is no more",
        ),
        pytest.param(
            "Only one of the 17 rules was kept.",
            "Sixteen of the 17 rules were not kept.",
            id="the rest in words",
        ),
        pytest.param(
            "The deficit shrank from 30 to 26 billion euros.",
            "The deficit was four billion euros smaller at 26 billion.",
            id="by how much smaller",
        ),
        pytest.param(
            "Some 60 percent of the wine has been sold.",
            "Less than two fifths of the wine is left.",
            id="what is left of a share",
        ),
        pytest.param(
            "The dam was the longest in Asia until 1990.",
            "Until 1990 no dam in Asia was longer than this one.",
            id="the most and none more",
        ),
        pytest.param(
            "Volkswagen's workers voted on Tuesday.",
            "VW workers held a vote on Tuesday.",
            id="capitals of one word",
        ),
        pytest.param(
            "The Elysée said the visit was on.",
            "The office of the French president said the visit was on.",
            id="a seat for its government",
        ),
        pytest.param(
            "The court of St. Veit freed the driver.",
            "The driver was freed by the court of Sankt Veit.",
            id="saints of other tongues",
        ),
        pytest.param(
            "Floods cut off a town in Lower Saxony.",
            "Floods cut off a town in Niedersachsen.",
            id="a region in its own tongue",
        ),
    ],
)
def test_the_same_has_no_hard_fact(left: str, right: str) -> None:
    assert hard(left, right) == hard(right, left) == []


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Fewer than half back the plan.", "More than half back the plan.", "quantity"),
        ("The rouble weakened against the yuan.", "The rouble gained against the yuan.", "meaning"),
        ("She was acquitted of theft.", "She was convicted of theft.", "meaning"),
        ("The club will sell the ground.", "The club may sell the ground.", "hedge"),
        ("Officials fear that it spreads.", "Officials know that it spreads.", "hedge"),
        ("There is proof that it leaked.", "There is no proof that it broke.", "negation"),
        (
            "The filter protects against dust, the study found.",
            "The study found that the filter does not protect against dust.",
            "negation",
        ),
        ("The city has sold the pool.", "The city has yet to sell the pool.", "negation"),
        (
            "He was freed because he helped.",
            "He was freed although he had not helped.",
            "condition",
        ),
        (
            "The pool opens if there is enough staff.",
            "The pool opens even if there is not enough staff.",
            "condition",
        ),
        ("The hut is five miles away.", "The hut is six kilometres away.", "number"),
        ("The eight other sailors drowned.", "Six of the sailors drowned.", "number"),
        ("The board kept the levy.", "The board dropped the levy.", "meaning"),
        ("She voted for the budget.", "She voted against the budget.", "meaning"),
        ("The office confirmed the leak.", "The office denied the leak.", "meaning"),
        ("The crowd booed the singer.", "The crowd cheered the singer.", "meaning"),
        ("The sale ends on Friday evening.", "The sale ends on Friday morning.", "date"),
        ("Work is over before 2032.", "Work is over before 2033.", "date"),
        ("The town has 4,100 inhabitants.", "The town is home to 1,400 people.", "number"),
        ("Debts fell from 80 to 60 million.", "Debts fell from 90 to 60 million.", "number"),
        ("Neighbours called him quiet.", "Colleagues called him quiet.", "attribution"),
        (
            "In a letter to the Guardian they asked for the bronzes.",
            "In a letter to the Times they asked for the bronzes.",
            "name",
        ),
        ("The former German chancellor spoke.", "The German chancellor spoke.", "name"),
        (
            "Repairs cost 6 million, more than the line takes.",
            "Repairs cost 9 million, over what the line takes.",
            "number",
        ),
        ("The deputy mayor resigned.", "The mayor resigned.", "name"),
    ],
)
def test_what_changed_has_one(left: str, right: str, kind: str) -> None:
    assert kind in hard(left, right)
    assert kind in hard(right, left)


def test_what_only_seems_is_a_soft_fact_where_other_words_changed_as_well() -> None:
    seeming = "The alarm appears to have failed on Monday."
    facts = facts_of(seeming, "On Monday the alarm in the hall failed.")
    assert all(soft for *_, soft in facts)
    assert [soft for *_, soft in facts_of(seeming, "The alarm failed on Monday.")] == [False]
