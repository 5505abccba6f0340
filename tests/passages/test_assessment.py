"""The first thing that is said of a passage must not be contradicted by what follows."""

from dataclasses import replace

import pytest

from paraview.comparison import Fact, FactKind, Finding, FindingKind, Severity, Span
from paraview.passages.assessment import assessment
from paraview.passages.entries import entries_of
from paraview.passages.passages import Passages
from tests.app import builders


def told(found, *, by_hand=False):
    """What is said of the first edited passage."""
    passages = Passages(found)
    passage = next(each for each in passages.all if each.is_link and each.is_difference)
    return assessment(replace(passage, by_hand=by_hand), entries_of(found))


def with_fact(kind, *, soft=False):
    found = builders.small()
    fact = Fact(kind, 1, Span(0, 3), Span(0, 3), soft)
    finding = Finding(FindingKind.FACT, Severity.GRAVE, 0, fact.left, fact.right)
    return replace(found, facts=(fact,), findings=(finding,))


def test_where_nothing_differs_both_say_the_same():
    assert told(builders.small()) == "Both say the same: sure, 90 %."
    assert "doubtful, 45 %" in told(builders.doubted(builders.small(), 0.45))
    assert told(builders.doubted(builders.small())) == "Both probably say the same: likely, 70 %."


@pytest.mark.parametrize("kind", [FactKind.MEANING, FactKind.ROLES, FactKind.NEGATION])
def test_a_contradiction_is_asked_first(kind):
    assert told(with_fact(kind)).startswith("Says the opposite? That the two belong together")


@pytest.mark.parametrize("kind", FactKind)
def test_nothing_that_is_flagged_is_summed_up_as_the_same(kind):
    if not kind.is_soft:
        assert "say the same" not in told(with_fact(kind))
    assert "Both say the same" in told(with_fact(kind, soft=True))


def test_a_changed_quotation_comes_first():
    assert told(builders.said()).startswith("The quotation was altered.")


def test_what_the_editor_linked_is_said_to_be_so():
    assert told(builders.small(), by_hand=True) == "Put together, because you said so."


def test_what_stands_alone_is_said_to():
    found = builders.small()
    alone = next(each for each in Passages(found).all if not each.is_link)
    assert "Stands only in" in assessment(alone, ())
