"""Differences that do not count."""

from paraview.comparison import (
    Kind,
    Op,
)
from paraview.passages.leniency import Leniency, forgiven
from tests.app import builders


def lenient_pair():
    left = builders.document("By Ann Wood", "The Harbour closes, he said.", "It rains.")
    right = builders.document("By Bob Hill", "The harbour closes he said.", "It rains.")
    kinds = (Kind.EDITED, Kind.EDITED, Kind.IDENTICAL)
    links = [((i,), (i,), kind) for i, kind in enumerate(kinds)]
    return builders.comparison(left, right, links)


def test_capitals_and_punctuation_can_be_ignored():
    found = lenient_pair()
    assert forgiven(found, Leniency()) is found
    some = forgiven(found, Leniency(ignores_case=True))
    assert some.links[1].kind is Kind.EDITED
    assert [edit.op for edit in some.links[1].edits].count(Op.DELETE) == 1
    both = forgiven(found, Leniency(ignores_case=True, ignores_typography=True))
    assert both.links[1].kind is Kind.IDENTICAL
    assert both.links[0].kind is Kind.EDITED
