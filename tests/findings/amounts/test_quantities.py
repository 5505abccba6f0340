from __future__ import annotations

from fractions import Fraction

import pytest

from paraview.comparison import Span
from paraview.findings.amounts.quantities import quantities
from paraview.findings.amounts.units import unit_called
from tests.findings.making import facts_of


def read(text: str) -> list[tuple[str, Fraction, str | None]]:
    return [
        (found.span.of(text), found.number, found.unit.name if found.unit else None)
        for found in quantities(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("1 200 000 euros", 1_200_000, "euro"),
        ("1'200'000 francs", 1_200_000, "franc"),
        ("1.200.000", 1_200_000, None),
        ("5,00,000 rupees", 500_000, "rupee"),
        ("25 lakh", 2_500_000, None),
        ("25 crore", 250_000_000, None),
        ("$1.2m", 1_200_000, "dollar"),
        ("$1.2mn", 1_200_000, "dollar"),
        ("$1MM", 1_000_000, "dollar"),
        ("A$5 million", 5_000_000, "Australian dollar"),
        ("one point two million dollars", 1_200_000, "dollar"),
        ("three quarters of a million dollars", 750_000, "dollar"),
        ("half a million", 500_000, None),
        ("twenty-one and a half percent", Fraction(43, 2), "percent"),
        ("27,76 per cent", Fraction("27.76"), "percent"),
        ("2½ years", Fraction(5, 2), "year"),
        ("minus ten degrees", -10, "degree"),
        ("−5", -5, None),
        ("ten degrees below zero", -10, "degree"),
        ("a quarter of a percentage point", Fraction(1, 4), "percentage point"),
        ("2 hours and 30 minutes", Fraction(5, 2), "hour"),
        ("twice", 2, "time"),
        ("doubled", 2, "time"),
    ],
)
def test_one_amount_is_read_exactly(text: str, number: Fraction, unit: str | None) -> None:
    assert read(text) == [(text, number, unit)]


def test_scores_years_and_heights_are_no_negative_numbers_nor_millions() -> None:
    assert [number for _, number, _ in read("Norway beat Sweden 3-1 in 2020.")] == [3, 1]
    assert read("a 300m-high tower")[0][1:] == (300, "metre")


def test_units_of_one_measure_are_turned_into_each_other_exactly() -> None:
    mile, fahrenheit = unit_called("miles"), unit_called("°F")
    assert mile is not None
    assert mile.basic(Fraction(10)) == Fraction("16093.44")
    assert fahrenheit is not None
    assert fahrenheit.basic(Fraction(212)) == 100


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The town paid 1 200 000 euros for the hall.", "The town paid €1.2 million for the hall."),
        ("It earned one point two million dollars.", "It earned $1.2mn."),
        ("The firm lost $1MM last year.", "The firm lost $1 million last year."),
        ("Support rose to 21.5%.", "Support rose to twenty-one and a half percent."),
        ("Rates rose by 25 basis points.", "Rates rose by 0.25 percentage points."),
        ("It was 30 degrees Celsius.", "It was 86 degrees Fahrenheit."),
        ("He ran 10 kilometres.", "He ran 6.2 miles."),
        ("It fell to minus ten degrees.", "It fell to -10 C."),
        ("The loan runs for 18 months.", "The loan runs for a year and a half."),
        ("Every tenth bridge is closed.", "One in ten bridges is closed."),
        ("It takes place twice a year.", "It takes place two times a year."),
        ("It was the 50th festival.", "It was the fiftieth festival."),
        ("A$5 million was lost.", "$5 million was lost."),
        (
            "About 70 percent of the fishermen have given up.",
            "Only about 30 percent of the fishermen have carried on.",
        ),
    ],
)
def test_equal_amounts_are_silent(left: str, right: str) -> None:
    assert not [fact for fact in facts_of(left, right) if not fact[3]]
    assert not [fact for fact in facts_of(right, left) if not fact[3]]


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ("It lost $3 million.", "It lost €3 million.", ("$3 million", "€3 million")),
        ("It lost 3 dollars.", "It lost 3 euros.", ("3 dollars", "3 euros")),
        ("It lost A$5 million.", "It lost US$5 million.", ("A$5 million", "US$5 million")),
        ("It was minus ten.", "It was ten.", ("minus ten", "ten")),
        ("He spent 25 lakh rupees.", "He spent 25 crore rupees.", ("25 lakh", "25 crore")),
        ("It rose 3 percentage points.", "It rose 3%.", ("3 percentage points", "3%")),
        ("The third-longest bridge.", "The fourth-longest bridge.", ("third", "fourth")),
        ("She was the third woman there.", "She was the second woman there.", ("third", "second")),
        ("He was jailed twice.", "He was jailed once.", ("twice", "once")),
        ("Fares have doubled.", "Fares have tripled.", ("doubled", "tripled")),
    ],
)
def test_other_units_signs_and_places_are_told(
    left: str, right: str, ends: tuple[str, str]
) -> None:
    assert facts_of(left, right) == [("number", *ends, False)]
    assert facts_of(right, left) == [("number", *ends[::-1], False)]


def test_numbers_that_swap_what_they_count_are_told() -> None:
    found = facts_of(
        "Of the 12 men, 5 were hurt and 7 died.", "Of the 12 men, 7 were hurt and 5 died."
    )
    assert found == [("number", "5", "7", False), ("number", "7", "5", False)]
