"""Entries as lines to read."""

import pytest

from paraview.comparison import (
    Fact,
    FactKind,
    FindingKind,
    QuoteStatus,
    Span,
)
from paraview.passages.entries import Sorting, entries_of
from paraview.passages.entry_titles import (
    entry_text,
    fact_title,
    sorting_name,
)
from paraview.wording.findings import kind_name, status_name
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


def test_an_altered_quote_tells_its_words(said):
    told = entry_text(entries_of(said)[0], said)
    assert told == "Ann Wood: altered. “very” was left out. “trouble” became “bother”."
    assert entry_text(entries_of(said)[1], said) == "Date changed. “Monday” became “Tuesday”."


@pytest.mark.parametrize("kind", FactKind)
def test_every_fact_has_words(kind):
    span = Span(0, 1)
    names = {
        fact_title(Fact(kind, 0, *ends)) for ends in ((span, span), (None, span), (span, None))
    }
    names.add(fact_title(Fact(kind, 0, span, span, soft=True)))
    assert len(names) == (3 if kind.is_soft else 4)


def test_all_kinds_statuses_and_orders_have_names():
    assert len(set(map(kind_name, FindingKind))) == len(FindingKind)
    assert len(set(map(status_name, QuoteStatus))) == len(QuoteStatus)
    assert len(set(map(sorting_name, Sorting))) == len(Sorting)
