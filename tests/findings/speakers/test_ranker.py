from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.errors import ModelError
from paraview.findings.speakers import ranker as rankers
from paraview.findings.speakers.candidates import Candidate
from paraview.findings.speakers.features import FEATURES, indexed, marks_features
from paraview.findings.speakers.ranker import (
    Ranker,
    built_in_ranker,
    ranker_from_json,
    ranker_to_json,
)
from tests.findings.making import quoted, side

if TYPE_CHECKING:
    from pathlib import Path


def test_the_weights_that_ship_are_those_of_the_features() -> None:
    ranker = built_in_ranker()
    assert len(ranker.weights) == len(FEATURES)
    assert ranker_from_json(ranker_to_json(ranker)) == ranker


def test_the_likeliest_is_taken_and_the_first_of_equals() -> None:
    ranker = Ranker(tuple(1.0 if name == "cue" else 0.0 for name in FEATURES))
    nobody, first, second = (
        Candidate(name, None, indexed({"cue": 1.0} if name else {}))
        for name in ("", "Ruiz", "Wells")
    )
    assert ranker.best([nobody, first, second])[0] is first
    assert ranker.best([nobody])[1] == 1.0


def test_marks_tell_titles_and_nicknames_from_speech() -> None:
    text = "He sang “Born to Run” of the “fox”, and “We will close it now.”"
    spans = [part for one in quoted(side(text)).quotations for part in one.end.parts]
    title, nickname, speech = (marks_features(text, span) for span in spans)
    assert "one_word" in nickname
    assert "article_before" in nickname
    assert "capitals" not in speech
    assert "stopped" in speech
    assert "few_words" in title


pieces = st.lists(
    st.sampled_from(
        [
            *(
                "“Rain,”",
                "“",
                "”",
                "said",
                "Sen.",
                "Ana",
                "Ruiz",
                ",",
                ":",
                "the mayor",
                "who",
                "(CDU)",
            ),
            *(
                "he",
                "They",
                "according to",
                "of",
                "’s",
                "—",
                "J.",
                "told",
                "reporters",
                ".",
                "1",
                "\ufffc",
            ),
            *("called it", "“a bad thing”", "while", "by", "and", "statement", "al-Masri", "U.S."),
        ]
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


@given(st.lists(pieces, min_size=1, max_size=4))
def test_nothing_raises_and_speakers_stand_in_the_text(paragraphs: list[str]) -> None:
    for one in quoted(side(*paragraphs)).quotations:
        span = one.end.speaker_span
        assert span is None or 0 <= span.start < span.end <= len(one.text)


def test_a_missing_file_is_told_as_such(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(rankers, "resource", tmp_path.joinpath)
    with pytest.raises(ModelError) as told:
        rankers.built_in_ranker.__wrapped__()
    assert told.value.code == "model_file_missing"
