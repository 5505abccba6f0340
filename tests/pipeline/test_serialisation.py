from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from paraview import serialisation
from paraview.comparison import (
    Block,
    Comparison,
    Document,
    DocumentWarning,
    Edit,
    Engine,
    Fact,
    FactKind,
    Kind,
    Link,
    Op,
    Quote,
    QuoteEnd,
    QuoteStatus,
    Role,
    Sentence,
    Side,
    Span,
    Summary,
    WarningCode,
    WeakMatch,
    WordShare,
)
from paraview.serialisation import SchemaError
from tests.published_schema import SCHEMA as PUBLISHED
from tests.published_schema import VALIDATOR

spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: Span(min(p), max(p)))
shares = st.lists(st.integers(0, 999), min_size=4, max_size=4).map(
    lambda counts: WordShare(sum(counts), *counts)
)
indexes = st.lists(st.integers(0, 20), min_size=1, max_size=3).map(tuple)
edits = st.lists(st.builds(Edit, st.sampled_from(Op), spans, spans), max_size=2).map(tuple)
ends = st.none() | st.builds(QuoteEnd, spans, st.text(max_size=5))
documents = st.builds(
    Document,
    text=st.text(max_size=20),
    blocks=st.lists(st.builds(Block, spans, st.sampled_from(Role)), max_size=2).map(tuple),
    name=st.text(max_size=5),
    path=st.none() | st.text(max_size=5),
    title=st.text(max_size=5),
    warnings=st.lists(
        st.builds(DocumentWarning, st.sampled_from(WarningCode), st.text(max_size=5)), max_size=2
    ).map(tuple),
)
sides = st.builds(
    Side,
    documents,
    st.lists(st.builds(Sentence, spans, st.integers(0, 9)), max_size=3).map(tuple),
    st.integers(0, 99),
)
links = st.builds(
    Link,
    indexes,
    indexes,
    st.sampled_from(Kind),
    st.booleans(),
    st.floats(0, 1),
    edits,
    st.dictionaries(st.text(max_size=5), st.floats(0, 1), max_size=2),
)
comparisons = st.builds(
    Comparison,
    left=sides,
    right=sides,
    links=st.lists(links, max_size=3).map(tuple),
    dropped=indexes,
    added=indexes,
    summary=st.builds(Summary, shares, shares),
    engine=st.builds(Engine, st.text(max_size=5), st.text(max_size=5), st.text(max_size=5)),
    weak=st.lists(
        st.builds(WeakMatch, st.integers(0, 9), st.integers(0, 9), st.floats(0, 1)), max_size=2
    ).map(tuple),
    quotes=st.lists(
        st.builds(Quote, st.sampled_from(QuoteStatus), ends, ends, edits), max_size=2
    ).map(tuple),
    facts=st.lists(
        st.builds(
            Fact, st.sampled_from(FactKind), st.integers(0, 9), st.none() | spans, st.none() | spans
        ),
        max_size=2,
    ).map(tuple),
    options=st.dictionaries(st.text(max_size=5), st.booleans() | st.none(), max_size=2),
)


@given(comparisons)
def test_what_was_written_is_read_back_equal(comparison: Comparison) -> None:
    assert serialisation.loads(serialisation.dumps(comparison)) == comparison


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"schema": "paraview-diff/2"}', '{"schema": "paraview-diff/1"}', "null"],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(SchemaError):
        serialisation.loads(text)


@given(comparisons)
def test_whatever_is_written_is_in_the_published_schema(comparison: Comparison) -> None:
    VALIDATOR.validate(json.loads(serialisation.dumps(comparison)))


def test_the_published_schema_refuses_what_it_does_not_tell_of() -> None:
    Draft202012Validator.check_schema(PUBLISHED)
    stored = {"schema": "paraview-diff/1", "mood": "good"}
    told = {error.validator for error in VALIDATOR.iter_errors(stored)}
    assert {"required", "additionalProperties"} <= told
