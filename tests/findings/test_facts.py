from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Span
from paraview.findings.amounts.dates import dates
from paraview.findings.amounts.quantities import quantities
from paraview.findings.names.proper_names import proper_names
from tests.findings.making import facts_of


@pytest.mark.parametrize(
    ("left", "right", "fact"),
    [
        (
            "It would cost 6.8 million crowns.",
            "The cost would be 8.6 million crowns.",
            ("number", "6.8 million", "8.6 million", False),
        ),
        (
            "Two of the hikers were hurt.",
            "Three of the hikers were hurt.",
            ("number", "Two", "Three", False),
        ),
        (
            "The line has run for 94 years.",
            "The line has run for nearly a century.",
            ("number", "94 years", "nearly a century", True),
        ),
        (
            "About a third of the voters stayed away.",
            "About a quarter of the voters stayed away.",
            ("number", "a third", "a quarter", False),
        ),
        (
            "One in five children is poor.",
            "One in four children is poor.",
            ("number", "One in five", "One in four", False),
        ),
        (
            "Stay below until Monday, it said.",
            "Stay below until Friday, it said.",
            ("date", "Monday", "Friday", False),
        ),
        (
            "On Thursday, drones attacked the city.",
            "The following day, drones attacked the city.",
            ("date", "Thursday", "The following day", True),
        ),
        (
            "He met his counterpart in Wonson on Friday.",
            "He met his counterpart in Wonsan on Friday.",
            ("spelling", "Wonson", "Wonsan", True),
        ),
        (
            "The envoy flew to Paris with his wife.",
            "The envoy flew to Madrid with his wife.",
            ("name", "Paris", "Madrid", False),
        ),
        (
            "Critics praised the British independent music scene of the time.",
            "Critics praised the Roman independent music scene of the time.",
            ("name", "British", "Roman", False),
        ),
        (
            "She is an Emmy-nominated writer and lives in town.",
            "She is a Bafta-nominated writer and lives in town.",
            ("name", "Emmy-nominated", "Bafta-nominated", False),
        ),
        (
            "John Lewis runs the ad; Swift is head of marketing at John Lewis, he said.",
            "John Lewis runs the ad; Swift is head of marketing at John Lennon, he said.",
            ("name", "John Lewis", "Lennon", False),
        ),
        (
            "However heavy the rain, the cars have been built in the old works by the river.",
            "The cars have not been built in the old works by the river.",
            ("negation", None, "not", False),
        ),
        (
            "The minister will sign the treaty.",
            "The minister will not sign the treaty.",
            ("negation", None, "not", False),
        ),
        (
            "The minister may sign the treaty.",
            "The minister will sign the treaty.",
            ("hedge", "may", "will", False),
        ),
        (
            "He allegedly took the money from the till.",
            "He took the money from the till.",
            ("hedge", "allegedly", None, False),
        ),
    ],
)
def test_a_changed_fact_is_found(
    left: str, right: str, fact: tuple[str, str | None, str | None, bool]
) -> None:
    assert facts_of(left, right) == [fact]
    kind, one, other, soft = fact
    assert facts_of(right, left) == [(kind, other, one, soft)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It sent 25,000 soldiers.", "It sent twenty-five thousand soldiers."),
        ("They asked for a delay of six months.", "They asked for a delay of half a year."),
        ("That was a decade ago.", "That was ten years ago."),
        ("Prices rose by 40 percent.", "Prices rose by 40%."),
        ("Prices rose by a third.", "Prices rose by 33 percent."),
        ("Half of the seats are empty.", "Some 50 percent of the seats are empty."),
        ("One in five children is poor.", "A fifth of children are poor."),
        ("He came on the third of May.", "He came on May 3."),
        ("It ends on Nov. 30 at noon.", "It ends on November 30 at noon."),
        ("A 41-year-old ferry.", "A ferry that is 41 years old."),
        ("The US has grown impatient.", "The United States has grown impatient."),
        ("Robert Kelly came too.", "Mr. Kelly came too."),
        (
            "Kim met Foreign Minister Sergey Lavrov in the North Korean resort of Wonsan.",
            "Foreign Minister Sergey Lavrov met North Korean leader Kim Jong Un on Saturday.",
        ),
        ("Moscow’s envoy came.", "Russia’s envoy came."),
        ("He did not come.", "He failed to come."),
        (
            "Those ways were unimaginable when the old laws were made.",
            "Those ways we could not imagine when the old laws were made.",
        ),
        ("The car will not dispense with the pedals.", "The car will have the pedals."),
        ("He isn’t here.", "He is not here."),
        ("Er kam am 3. Mai nicht nach Köln.", "Er blieb am 3. Mai zu Hause."),
        ("About 1,203 people live there.", "Some 1,200 people live there."),
        ("Ministers met in May.", "Ministers met on May 14."),
        ("Fans of the Super Nintendo Entertainment System met.", "Fans of the Super NES met."),
        ("A player from Montenegro came.", "A Montenegrin player came."),
        ("The Herald Tribune reporter came late.", "The Tribune reporter came late."),
        ("Rodríguez Santiago saved his cousin then.", "Rodríguez saved his cousin then."),
        ("They settled in the West that year.", "They settled in Western countries that year."),
        ("He lived in Wroclaw and St. Petersburg.", "He lived in Wrocław and Saint Petersburg."),
        ("Constanța is a port.", "Constanta is a port."),
    ],
)
def test_equal_facts_in_other_words_are_no_finding(left: str, right: str) -> None:
    assert facts_of(left, right) == []
    assert facts_of(right, left) == []


@given(st.text(max_size=80).map(lambda text: text.replace("\n", " ")))
def test_nothing_raises_and_spans_lie_in_the_text(text: str) -> None:
    for search in (quantities, dates, proper_names):
        for found in search(text, Span(0, len(text))):
            assert 0 <= found.span.start < found.span.end <= len(text)


WORDS = (
    *("Two", "7,014", "1999", "May", "may", "not", "Kelly", "$5bn", "US", "the", "half a", "year"),
    *("on", "Monday", "two hundred", "million", "%", "3.5", "10:30", "a.m.", "-", "’s", "of"),
)
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@given(lines, lines)
def test_facts_never_raise_and_lie_in_the_text(left: str, right: str) -> None:
    for _, one, other, _ in facts_of(left, right):
        assert one or other
