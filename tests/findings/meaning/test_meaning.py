"""Changed meaning of every sort, honest paraphrases beside it, and the whole of both benchmarks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraview.comparison import FactKind
from paraview.findings.statements.base_forms import bases, stem
from paraview.findings.statements.lexicon import Opposition, opposition_between
from paraview.findings.statements.operators import operators
from tests.findings.making import facts_of

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def pairs_of(part: str) -> list[dict[str, str]]:
    lines = (BENCHMARKS / f"meaning_{part}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


DEV = pairs_of("dev")


@pytest.mark.parametrize(
    ("left", "right", "fact"),
    [
        (
            "He denied that the police were late.",
            "He admitted that police were late.",
            ("meaning", "denied", "admitted"),
        ),
        (
            "Oil prices rose sharply after the announcement.",
            "After the announcement, oil prices fell sharply.",
            ("meaning", "rose", "fell"),
        ),
        (
            "Voters turned down the plan in a referendum.",
            "The plan was accepted by voters in a referendum.",
            ("meaning", "turned", "accepted"),
        ),
        (
            "Anna Rowe beat Peter Moss in the final.",
            "Peter Moss beat Anna Rowe in the final.",
            ("roles", "Rowe", "Moss"),
        ),
        (
            "The striker was fouled by the goalkeeper.",
            "The goalkeeper was fouled by the striker.",
            ("roles", "striker", "goalkeeper"),
        ),
        (
            "Kenya defeated Morocco in extra time.",
            "Kenya was defeated by Morocco in extra time.",
            ("roles", "Kenya", "Kenya"),
        ),
        (
            "Most of the villagers have come home.",
            "Some of the villagers have come home.",
            ("quantity", "Most of", "Some of"),
        ),
        (
            "At least 40 people were inside.",
            "At most 40 people were inside.",
            ("quantity", "At least", "At most"),
        ),
        (
            "The rules apply only to foreign banks.",
            "The rules apply to foreign banks as well.",
            ("quantity", "only", "as well"),
        ),
        (
            "The shots were fired before the police arrived.",
            "The shots were fired after the police arrived.",
            ("condition", "before", "after"),
        ),
        (
            "It was closed because of falling demand.",
            "It was closed despite falling demand.",
            ("condition", "because of", "despite"),
        ),
        (
            "Aid will be paid if the country saves.",
            "Aid will be paid unless the country saves.",
            ("condition", "if", "unless"),
        ),
        (
            "Police said the driver had been drinking.",
            "Witnesses said the driver had been drinking.",
            ("attribution", "Police", "Witnesses"),
        ),
        (
            "The foreign minister called it unfair.",
            "The interior minister called it unfair.",
            ("attribution", "foreign", "interior"),
        ),
        (
            "Police suspect that it was set on fire.",
            "Police have confirmed that it was set on fire.",
            ("hedge", "suspect that", "have confirmed"),
        ),
    ],
)
def test_changed_meaning_is_told_where_it_stands(
    left: str, right: str, fact: tuple[str, str, str]
) -> None:
    kind, one, other = fact
    assert facts_of(left, right) == [(kind, one, other, False)]
    assert facts_of(right, left) == [(kind, other, one, False)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bill was not rejected.", "The bill was approved."),
        ("The senate did not reject the bill.", "The bill was accepted by the senate."),
        ("Hanson bought the mill from Miller.", "Miller sold the mill to Hanson."),
        ("The bank lent the farmer money.", "The farmer borrowed money from the bank."),
        ("It is cheaper than the old one.", "It is less expensive than the old one."),
        ("Ann is older than Beth.", "Beth is younger than Ann."),
        ("Norway beat Sweden 3-1.", "Sweden lost 3-1 to Norway."),
        ("The dog bit the postman.", "The postman was bitten by the dog."),
        ("The village lies below the dam.", "The dam lies above the village."),
        ("Unless it rains, they will play.", "If it does not rain, they will play."),
        ("After the war, he became a baker.", "He became a baker after the war."),
        ("Not one shop was open.", "Every shop was closed."),
        ("The jury found him not guilty.", "He was acquitted by the jury."),
        ("They did not survive.", "They died."),
        ("Both sides refused to give way.", "Neither side gave way."),
        ("It is not impossible that they meet.", "They may meet."),
        ("Doctors told him to rest.", "Physicians told him to rest."),
    ],
)
def test_the_same_in_other_words_is_silent(left: str, right: str) -> None:
    assert facts_of(left, right) == facts_of(right, left) == []


@pytest.mark.parametrize(
    ("part", "told_share", "false_share"), [("dev", 0.85, 0.02), ("held_out", 0.7, 0.05)]
)
def test_most_changes_are_told_and_few_paraphrases_are_alarmed(
    part: str, told_share: float, false_share: float
) -> None:
    told = {True: 0, False: 0}
    pairs = pairs_of(part)
    for pair in pairs:
        hard = [fact for fact in facts_of(pair["left"], pair["right"]) if not fact[3]]
        told[pair["kind"] == "honest"] += bool(hard)
    honest = sum(pair["kind"] == "honest" for pair in pairs)
    assert told[False] >= told_share * (len(pairs) - honest)
    assert told[True] <= false_share * honest


@given(st.sampled_from(DEV), st.sampled_from(DEV), st.booleans())
@settings(max_examples=150, deadline=None)
def test_swapping_the_sides_mirrors_the_facts(
    one: dict[str, str], other: dict[str, str], joined: bool
) -> None:
    left, right = one["left"], other["right"] if joined else one["right"]
    mirrored = {(kind, to, of, soft) for kind, of, to, soft in facts_of(right, left)}
    assert set(facts_of(left, right)) == mirrored


def test_which_kinds_say_the_opposite_and_which_are_soft() -> None:
    assert FactKind.MEANING.contradicts
    assert FactKind.ROLES.contradicts
    assert not FactKind.NUMBER.contradicts
    assert [kind for kind in FactKind if kind.is_soft] == [FactKind.SPELLING]


def test_opposites_are_known_in_all_their_forms() -> None:
    assert opposition_between("rose", "fell") is Opposition.SURE
    assert opposition_between("cheaper", "expensive") is Opposition.SURE
    assert opposition_between("unhurt", "hurt") is Opposition.SURE
    assert opposition_between("bought", "sells") is Opposition.CONVERSE
    assert opposition_between("came", "went") is Opposition.LOOSE
    assert opposition_between("rose", "sold") is Opposition.NONE


def test_forms_of_a_word_have_one_stem() -> None:
    assert {stem(form) for form in ("sign", "signs", "signed", "signing")} == {"sign"}
    assert {stem(form) for form in ("carry", "carried", "carries")} == {"carry"}
    assert ("stop", "v") in bases("stopped")


def test_operators_are_the_longest_phrases_and_know_their_other_uses() -> None:
    def names(text: str) -> list[str]:
        return [found.name for found in operators(text.split())]

    assert names("nearly all of them") == ["nearly every"]
    assert names("the most famous of all time") == []
    assert names("more than 300 or fewer than nine") == ["more", "less"]
    assert names("fewer than half of them") == ["few"]
    assert names("not at all") == []
