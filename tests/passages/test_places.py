"""Which finding lies in which passage."""

import pytest

from paraview.passages.entries import entries_of
from paraview.passages.passages import Passages
from paraview.passages.places import FindingPlaces
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


def test_findings_and_passages_know_each_other(said):
    entries, passages = entries_of(said), Passages(said)
    places = FindingPlaces(entries, said.left, said.right, passages)
    altered = passages[places.passage_of(0)]
    assert (altered.left, altered.right) == ((2,), (2,))
    assert places.of_passage(places.passage_of(1)) == (1,)
    assert passages[places.passage_of(2)].left == (4,)
    for entry in entries:
        assert entry.number in places.of_passage(places.passage_of(entry.number))
