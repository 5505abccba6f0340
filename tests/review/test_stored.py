from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Anchor, Hand, PairAnchor, Span
from paraview.review import (
    Attributed,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
    Step,
    Subject,
    SubjectKind,
    TakenBack,
    Verdict,
    entry_from_json,
    entry_to_json,
)

SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(*sorted(ends)))
ANCHORS = st.builds(Anchor, st.sampled_from(Hand), SPANS, st.text("0123456789abcdef"))
PAIRS = st.builds(
    PairAnchor,
    st.lists(ANCHORS, max_size=2).map(tuple),
    st.lists(ANCHORS, max_size=2).map(tuple),
)
SUBJECTS = st.builds(Subject, st.sampled_from(SubjectKind), PAIRS)
COMMANDS = st.one_of(
    st.builds(Judged, SUBJECTS, st.sampled_from(Verdict)),
    st.builds(Noted, SUBJECTS, st.text()),
    st.builds(Linked, PAIRS),
    st.builds(Cut, PAIRS),
    st.builds(Parted, ANCHORS, ANCHORS),
    st.builds(Split, ANCHORS, st.integers(0, 99)),
    st.builds(Joined, ANCHORS, ANCHORS),
    st.builds(Attributed, ANCHORS, st.text()),
)
ENTRIES = st.one_of(
    st.builds(Step, st.lists(COMMANDS, max_size=3).map(tuple), st.text()),
    st.builds(TakenBack, st.text()),
)


@given(ENTRIES)
def test_what_was_written_is_read_back_equal(entry: Step | TakenBack) -> None:
    assert entry_from_json(json.loads(json.dumps(entry_to_json(entry)))) == entry


def test_a_command_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="no such command"):
        entry_from_json({"at": "", "commands": [{"do": "sing"}]})
