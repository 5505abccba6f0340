from __future__ import annotations

import pytest

from paraview.findings.names.spelling import fold_name, is_spelling
from paraview.findings.ordinary_words import is_ordinary
from tests.findings.making import facts_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aleksei", "Alexei"),
        ("Wonson", "Wonsan"),
        ("Nürnberg", "Nuremberg"),
        ("Lisbon", "Lissabon"),
        ("Besiktas", "Beskitas"),
        ("Khodorkovsky", "Chodorkowski"),
        ("Gaddafi", "Qaddafi"),
        ("Uygur", "Uyghur"),
        ("Shepard", "Shephard"),
        ("Optoelectronic", "Opto-electronic"),
    ],
)
def test_another_spelling_of_a_name_is_soft(one: str, other: str) -> None:
    assert is_spelling(fold_name(one), fold_name(other))
    found = facts_of(f"He flew with {one} to his office.", f"He flew with {other} to his office.")
    assert found == [("spelling", one, other, True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Slovenia", "Slovakia"),
        ("Iran", "Iraq"),
        ("Unicef", "Unesco"),
        ("Petersen", "Nielsen"),
        ("al-Mansour", "al-Masri"),
    ],
)
def test_another_name_is_no_spelling(one: str, other: str) -> None:
    assert not is_spelling(fold_name(one), fold_name(other))


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ("Unicef warned of a flood.", "Unesco warned of a flood.", ("Unicef", "Unesco")),
        ("Iranian officials were silent.", "Iraqi officials were silent.", ("Iranian", "Iraqi")),
        (
            "Rasmus Luckow-Nielsen chaired the inquiry into the dam.",
            "Rasmus Luckow-Petersen chaired the inquiry into the dam.",
            ("Luckow-Nielsen", "Luckow-Petersen"),
        ),
        (
            "Jean-Luc Moreau won the seat in Lyon.",
            "Jean-Paul Moreau won the seat in Lyon.",
            ("Jean-Luc", "Jean-Paul"),
        ),
        (
            "Khalid al-Mansour told the court the port was safe.",
            "Khalid al-Masri told the court the port was safe.",
            ("al-Mansour", "al-Masri"),
        ),
        ("King Charles III opened it.", "King Charles II opened it.", ("III", "II")),
        ("The nurse said he had left.", "The nurse said she had left.", ("he", "she")),
        (
            "Former president Ivan Duro was heard.",
            "President Ivan Duro was heard.",
            ("Former", "President"),
        ),
        (
            "Toyota has recalled two million cars.",
            "Two million cars have been recalled by Honda.",
            ("Toyota", "Honda"),
        ),
    ],
)
def test_another_name_or_person_is_told(left: str, right: str, ends: tuple[str, str]) -> None:
    assert facts_of(left, right) == [("name", *ends, False)]
    assert facts_of(right, left) == [("name", *ends[::-1], False)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Doctors said so on Monday.", "Physicians said so on Monday."),
        ("They met in Sts. Peter and Paul.", "They met in Saints Peter and Paul."),
        ("He lives in Сairo now.", "He lives in Cairo now."),  # a Cyrillic С
        ("The ex-minister came.", "The former minister came."),
        ("A southern U.S. state voted.", "A southern American state voted."),
        ("It was 5 degrees Celsius.", "It was 41 degrees Fahrenheit."),
    ],
)
def test_no_name_is_found_where_none_differs(left: str, right: str) -> None:
    assert facts_of(left, right) == facts_of(right, left) == []


def test_ordinary_words_are_known_in_all_their_forms() -> None:
    assert all(map(is_ordinary, ("Prices", "Doctors", "Unemployment", "Voting", "Heavily")))
    assert not any(map(is_ordinary, ("Unicef", "Greenpeace", "Zagreb", "Commerzbank")))


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ("The fort was built by Kim Jong-un.", "The fort was built by Kim Jong-il.", None),
        ("They crowned Margaret I.", "They crowned Margaret II.", ("I", "II")),
        ("Moon Jae-in spoke first.", "Moon Jae-ho spoke first.", None),
    ],
)
def test_the_last_part_of_a_name_counts(
    left: str, right: str, ends: tuple[str, str] | None
) -> None:
    found = [fact for fact in facts_of(left, right) if not fact[3]]
    assert [fact[0] for fact in found] == ["name"]
    assert ends is None or found[0][1:3] == ends


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kim Jong-un went home.", "Kim Jong Un went home."),
        ("The Tokyo-based firm lost.", "The Tokyo-run firm lost."),
        ("Muammar Gaddafi fled in August.", "Moammar Qaddafi fled in August."),
        ("Vitamin \N{CYRILLIC CAPITAL LETTER ES} was found.", "Vitamin C was found."),
    ],
)
def test_the_same_name_is_no_other(left: str, right: str) -> None:
    assert not [fact for fact in facts_of(left, right) if not fact[3]]
