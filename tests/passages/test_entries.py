"""Findings as entries in groups."""

import pytest

from paraview.comparison import (
    FindingKind,
)
from paraview.passages.entries import Sorting, Topic, entries_of, grouped
from paraview.passages.entry_titles import (
    group_title,
)
from tests.app import builders

ALL = frozenset(FindingKind)


@pytest.fixture
def said():
    return builders.said()


def titles(groups):
    return [group_title(group) for group in groups]


def test_changed_quotes_come_first_then_facts_then_speakers(said):
    groups = grouped(entries_of(said), ALL)
    assert titles(groups) == [
        "Changed quotes: 1",
        "Facts: 1",
        "Cy Dale: 2 quotes, only in the later article",
        "Bob Hill: 1 quote, only in the earlier article",
        "Dropped: 1 sentence",
        "Added: 1 sentence",
    ]


def test_a_quote_of_which_nothing_is_found_is_listed_all_the_same(said):
    entries = entries_of(said)
    assert len(entries) == 7
    assert entries[-1].quote is said.quotes[3]
    assert [each.number for each in entries] == list(range(7))


def test_groups_can_be_filtered_and_sorted(said):
    entries = entries_of(said)
    assert titles(grouped(entries, frozenset({FindingKind.FACT}))) == ["Facts: 1"]
    right = grouped(entries, ALL, Sorting.RIGHT, lambda entry: entry.topic is Topic.SPEAKER)
    assert [group.speaker for group in right] == ["Cy Dale", "Bob Hill"]
    left = grouped(entries, ALL, Sorting.LEFT, lambda entry: entry.topic is Topic.SPEAKER)
    assert [group.speaker for group in left] == ["Bob Hill", "Cy Dale"]
