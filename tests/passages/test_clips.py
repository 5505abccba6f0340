"""What is copied says where it stands, in plain and in rich text."""

from __future__ import annotations

import pytest

from paraview.comparison import Hand, Span
from paraview.passages.clips import entry_clip, passage_clip, selection_clip
from paraview.passages.entries import entries_of
from paraview.passages.passages import Passages
from paraview.pipeline import Pipeline
from paraview.wording import source_line
from tests.findings.making import document
from tests.reports.making import hostile_comparison

LEFT = document(
    "“We will never send 40 soldiers to the islands,” Robert Kelly said on Monday.",
    "The ferry carried 212,000 passengers last year and was never late in winter.",
)
RIGHT = document(
    "“We will send 50 soldiers to the islands,” Robert Kelly said on Monday.",
    "The ferry carried 211,000 passengers last year and was never late in winter.",
)


@pytest.fixture(scope="module")
def comparison():
    return Pipeline().compare(LEFT, RIGHT)


def test_a_pair_is_copied_with_both_wordings_and_sources(comparison):
    clip = passage_clip(comparison, Passages(comparison).all[1])
    lines = clip.plain.split("\n")
    assert lines[0] == (
        "“The ferry carried 212,000 passengers last year and was never late in winter.”"
    )
    assert lines[1].endswith(", sentence 2")
    assert lines[3].startswith("“The ferry carried 211,000")
    assert "<del>212,000</del>" in clip.html
    assert "<ins>211,000</ins>" in clip.html


def test_a_quotation_is_copied_with_its_speaker(comparison):
    (quote,) = (each for each in entries_of(comparison) if each.quote is not None)
    clip = entry_clip(comparison, quote)
    assert clip.plain.startswith("“We will never send 40 soldiers to the islands”\n")
    assert clip.plain.count("sentence 1, Robert Kelly") == 2
    assert clip.html.count("sentence 1, Robert Kelly") == 2


def test_a_fact_is_copied_with_its_sentence(comparison):
    fact = next(each for each in entries_of(comparison) if each.fact is not None)
    clip = entry_clip(comparison, fact)
    assert ", sentence " in clip.plain


def test_a_selection_tells_all_its_sentences(comparison):
    text = comparison.left.document.text
    clip = selection_clip(comparison, Hand.LEFT, Span(3, len(text) - 3))
    assert clip.plain.endswith(", sentences 1–2")
    assert "\n" not in clip.plain.split("\n", 1)[0]


def test_runs_of_sentences_are_told_shortly():
    told = source_line("Earlier article", LEFT, (4, 5, 6, 9), speaker="Ann Wood")
    assert told.endswith(", sentences 4–6, 9, Ann Wood")


def test_hostile_text_is_only_text():
    comparison = hostile_comparison()
    for passage in Passages(comparison).all[:8]:
        assert "<script" not in passage_clip(comparison, passage).html
