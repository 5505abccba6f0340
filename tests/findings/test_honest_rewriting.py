"""Honest rewriting that once raised an alarm, each beside the change that must still be told.

The kinds of fault were found on texts that people had rewritten; the words here are others.
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
            "The painter (c.1488 – 1540) moved to Ghent.",
            "The painter (1488–1540) went to Ghent.",
            id="circa",
        ),
        pytest.param(
            "She coached Leeds (1961–65) and Derby (1968).",
            "She coached Leeds (1961–1965) and Derby (1968).",
            id="the second year of a range in two digits",
        ),
        pytest.param(
            "The inquiry is to end before October.",
            "The inquiry is to end by the end of September.",
            id="before a month, by the end of the one before it",
        ),
        pytest.param(
            "The lorry was going at 95 kilometres an hour when it hit the barrier.",
            "The lorry was going at 95 km/h when it hit the barrier.",
            id="kilometres an hour",
        ),
        pytest.param(
            "The bank lowered the rate by three quarters of a percentage point.",
            "The bank lowered the rate by 75 basis points.",
            id="a part of a percentage point",
        ),
        pytest.param(
            "Customers said that gunmen had robbed the bank. Gunmen fled to the hills, they said.",
            "Customers said that gunmen had robbed the bank. Robbers fled to the hills, they said.",
            id="those who do something, at a sentence's head",
        ),
        pytest.param(
            "The beams serve as a roof as well as acting as a brace.",
            "The beams serve as a roof and also act as a brace.",
            id="acting as something",
        ),
        pytest.param(
            "Last year she became the chairwoman of the club, which she left in May.",
            "The former chairwoman of the club left it in May.",
            id="became one and left, the former one",
        ),
        pytest.param(
            "Former serfs tilled the land.",
            "Emancipated serfs tilled the land.",
            id="former, emancipated",
        ),
        pytest.param(
            "They marched against what they viewed as unfair taxes.",
            "They marched against allegedly unfair taxes.",
            id="viewed as",
        ),
        pytest.param(
            "The loom is said to have been invented by a Dutch weaver.",
            "The loom, ascribed to a Dutch weaver, was invented there.",
            id="ascribed to",
        ),
        pytest.param(
            "He left early, although a letter to his wife suggested that nothing was wrong.",
            "He left early. A letter to his wife suggested that nothing was wrong.",
            id="a hedge kept where a clause became a sentence",
        ),
        pytest.param(
            "Plans for a tunnel came to nothing, except that a shaft was dug.",
            "Plans for a tunnel came to naught, except that a shaft was dug.",
            id="naught",
        ),
        pytest.param(
            "It was the first time since 2003 that the club had sold a goalkeeper.",
            "The club had not sold a goalkeeper since 2003.",
            id="the first time since, not since",
        ),
        pytest.param(
            "They do not trust the mayor, and above all they do not trust his deputy in the port.",
            "They do not trust the mayor.",
            id="denied twice, denied once",
        ),
        pytest.param(
            "She retired to Nice after a long career in Lyon.",
            "She had a long career in Lyon before retiring to Nice.",
            id="one after the other, the other before the one",
        ),
        pytest.param(
            "The clerk said he saw the guard shove the tourist.",
            "The tourist was shoved by the guard, the clerk said.",
            id="told by the passive, with who says so behind it",
        ),
        pytest.param(
            "He went to the fair five times, winning three cups and one plate.",
            "He went to five fairs, winning the cup three times and the plate once.",
            id="a number is no verb",
        ),
        pytest.param(
            "The mare came second behind Cup Winner Star Lady in the Oaks.",
            "The mare came second and lost to Star Lady in the Oaks.",
            id="a word in a name is no opposite",
        ),
        pytest.param(
            "She left the army in 1996, three years after her brother had joined it.",
            "Her brother joined the army in 1993, and three years later she left it.",
            id="either of two years, and the time between",
        ),
        pytest.param(
            "Neither club answered questions about the fee.",
            "Both clubs declined to answer questions about the fee.",
            id="neither did, both declined to",
        ),
        pytest.param(
            "A deficit of 3.4 percent, not 2.9 percent, is now expected by the bank.",
            "The bank raised the deficit it expects from 2.9 to 3.4 percent.",
            id="one number, not the other",
        ),
        pytest.param(
            "The match was played between Kenya and East Indies on a Sunday.",
            "The match was played between Kenya and Eastindies on a Sunday.",
            id="a name in one word",
        ),
    ],
)
def test_honest_rewriting_is_left_in_peace(left: str, right: str) -> None:
    assert hard(left, right) == []
    assert hard(right, left) == []


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param(
            "She coached Leeds (1961–65) and it went well.",
            "She coached Leeds (1961–67) and it went well.",
            "date",
            id="another second year",
        ),
        pytest.param(
            "The inquiry is to end before October.",
            "The inquiry is to end before September.",
            "date",
            id="before another month",
        ),
        pytest.param(
            "The lorry was going at 95 kilometres an hour.",
            "The lorry was going at 59 km/h.",
            "number",
            id="another speed",
        ),
        pytest.param(
            "The bank lowered the rate by a quarter of a percentage point.",
            "The bank lowered the rate by 50 basis points.",
            "number",
            id="another part of a percentage point",
        ),
        pytest.param(
            "The acting mayor opened the fair.",
            "The mayor opened the fair.",
            "name",
            id="the acting mayor, the mayor",
        ),
        pytest.param(
            "The minister met the former chairwoman of the club.",
            "The minister met the chairwoman of the club.",
            "name",
            id="the former chairwoman, the chairwoman",
        ),
        pytest.param(
            "The club had not sold a goalkeeper since 2003.",
            "The club had sold a goalkeeper since 2003.",
            "negation",
            id="not since, since",
        ),
        pytest.param(
            "They do not trust the mayor, and they do not trust his deputy.",
            "They do not trust the mayor, and they trust his deputy.",
            "negation",
            id="two denials, one of them lost",
        ),
        pytest.param(
            "She retired to Nice after the war.",
            "She retired to Nice before the war.",
            "condition",
            id="after the war, before the war",
        ),
        pytest.param(
            "She left the army in 1996, three years after the war.",
            "She left the army in 1994, three years after the war.",
            "date",
            id="another year, and the same time since",
        ),
        pytest.param(
            "Neither club answered questions about the fee.",
            "Both clubs answered questions about the fee.",
            "quantity",
            id="neither, both",
        ),
        pytest.param(
            "The Belgian carrier cut 300 jobs in the spring.",
            "The Danish carrier cut 300 jobs in the spring.",
            "name",
            id="where it is from",
        ),
        pytest.param(
            "The guard shoved the tourist, the clerk said.",
            "The tourist shoved the guard, the clerk said.",
            "roles",
            id="who shoved whom",
        ),
        pytest.param(
            "The Star Lady won in the Oaks on Sunday.",
            "The Star Lady lost in the Oaks on Sunday.",
            "meaning",
            id="won, lost",
        ),
    ],
)
def test_a_change_that_looks_like_it_is_told(left: str, right: str, kind: str) -> None:
    assert hard(left, right) == [kind]
