"""A comparison in a sentence, which has to be true."""

import re
from dataclasses import replace

from hypothesis import given

from paraview.comparison import Fact, FactKind, Finding, FindingKind, Kind, Severity
from paraview.passages.gist import gist_of
from tests.app import builders
from tests.passages.any_comparison import comparisons

ONE, OTHER = "The bridge closes on Monday.", "Ferries run every hour."


def told(left, right, links):
    articles = [builders.document(text, heading=False) for text in (left, right)]
    return gist_of(builders.comparison(*articles, links)).sentence


def test_the_same_text_twice_is_told_as_such():
    links = [((0,), (0,), Kind.IDENTICAL)]
    assert "same in the same words" in told(ONE, ONE, links)


def test_two_texts_with_nothing_in_common_are_told_as_such():
    assert "no sentence in common" in told(ONE, OTHER, [])
    assert "holds no sentence" in told("", OTHER, [])


def test_small_edits_are_all_that_is_told_where_there_is_nothing_else():
    links = [((0,), (0,), Kind.EDITED), ((1,), (1,), Kind.IDENTICAL)]
    sentence = told(f"{ONE} {OTHER}", f"{ONE.replace('Mon', 'Tues')} {OTHER}", links)
    assert sentence == "Nothing was added or dropped; 1 sentence edited."


def test_what_only_moved_is_told_as_moved():
    links = [((0,), (1,), Kind.IDENTICAL, True), ((1,), (0,), Kind.IDENTICAL, True)]
    sentence = told(f"{ONE} {OTHER}", f"{OTHER} {ONE}", links)
    assert sentence == "Nothing was added or dropped; 2 sentences moved."


def test_the_gravest_of_what_was_found_is_told():
    sentence = gist_of(builders.said()).sentence
    right = builders.said().summary.right
    assert sentence.startswith(f"{right.percentages[3]} % of the later article is new, ")
    assert "with 2 quotes from Cy Dale; " in sentence
    assert sentence.endswith("dropped; 1 quotation altered; 1 date changed.")


def test_opposites_stand_first_and_soft_facts_are_not_counted():
    found = builders.small()
    span = builders.find(builders.LEFT, "Monday")
    facts = (
        Fact(FactKind.NEGATION, 1, span, None),
        Fact(FactKind.NUMBER, 1, span, None, soft=True),
        Fact(FactKind.HEDGE, 1, span, None),
    )
    findings = tuple(
        Finding(FindingKind.FACT, Severity.SERIOUS, n, span) for n in range(len(facts))
    )
    sentence = gist_of(replace(found, facts=facts, findings=findings)).sentence
    assert "; 1 sentence may say the opposite; 1 fact changed; 1 sentence moved." in sentence
    assert "figure" not in sentence


@given(comparisons())
def test_every_number_in_it_holds(comparison):
    sentence = gist_of(comparison).sentence
    summary = comparison.summary
    shares = {
        r"(\d+) % of the later article is new": summary.right.percentages[3],
        r"(\d+) % of the earlier article was dropped": summary.left.percentages[3],
        r"(\d+) sentences? moved": len({i for k in comparison.links if k.moved for i in k.right}),
        r"(\d+) sentences? edited": None,
    }
    is_ordinary = "no sentence" not in sentence and "the same in the same" not in sentence
    for pattern, count in shares.items():
        match = re.search(pattern, sentence)
        if match and count is not None:
            assert int(match[1]) == count
        elif match:
            assert int(match[1]) == summary.right_sentences.edited
        elif is_ordinary and count is not None:
            assert count == 0
    assert sentence.endswith(".")
    assert sentence[0].isupper() or sentence[0].isdigit()
    assert not re.search(r"\b0 (?!%)", sentence)
