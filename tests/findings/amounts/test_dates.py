from __future__ import annotations

import pytest

from tests.findings.making import facts_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It leaves at 13:25 on Monday.", "It leaves at 1:25 p.m. on Monday."),
        ("It began at noon.", "It began at 12:00."),
        ("It opens at nine o'clock.", "It opens at 9 a.m. sharp."),
        ("The vote is on 10/05/2021 in Lyon.", "The vote is on May 10, 2021 in Lyon."),
        ("It was paid on 1 June 2020.", "It was paid on 01.06.2020."),
        ("In the night to Sunday the roof burnt.", "On Saturday night the roof burnt."),
        ("It was a hit in the sixties.", "It was a hit in the 1960s."),
        ("It was built in the 12th century.", "It was built in the twelfth century."),
        ("It happened in 1984.", "It happened in the 1980s."),
    ],
)
def test_equal_dates_are_silent(left: str, right: str) -> None:
    assert facts_of(left, right) == facts_of(right, left) == []


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ("It was on 25.12.2012.", "It was on 26.12.2012.", ("25.12.2012", "26.12.2012")),
        ("It began in the 1980s.", "It began in the 1990s.", ("1980s", "1990s")),
        ("Punk began in the seventies.", "Punk began in the eighties.", ("seventies", "eighties")),
        ("A 14th century hall.", "A 15th century hall.", ("14th century", "15th century")),
        ("It takes effect at noon.", "It takes effect at midnight.", ("noon", "midnight")),
        ("He resigned last week.", "He resigned last month.", ("last week", "last month")),
        ("It ran in the summer of 1968.", "It ran in the winter of 1968.", ("summer", "winter")),
    ],
)
def test_other_dates_are_told(left: str, right: str, ends: tuple[str, str]) -> None:
    assert facts_of(left, right) == [("date", *ends, False)]
    assert facts_of(right, left) == [("date", *ends[::-1], False)]
