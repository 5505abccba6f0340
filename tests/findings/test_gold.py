"""Quotes and facts of whole articles as their gold says: the samples, and the seeds if at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from paraview.comparison import Comparison, Kind, Quote, QuoteStatus
from paraview.documents import read_document
from paraview.pipeline import Pipeline
from paraview.resource_files import resource
from tests.benchmarks.story_gold import read_story_gold

if TYPE_CHECKING:
    from paraview.comparison import Fact

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "tests" / "samples").glob("*.json"))
SEEDS = ROOT.parent / "shared" / "seeds" / "gold.json"
TEXTS = ("left", "right")


@pytest.fixture(
    scope="module",
    params=[
        *SAMPLES,
        pytest.param(
            SEEDS, marks=pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not here")
        ),
    ],
    ids=lambda path: path.stem,
)
def story(request: pytest.FixtureRequest) -> tuple[Comparison, dict[str, Any]]:
    gold = read_story_gold(request.param)
    files = [request.param.parent / gold[side] for side in TEXTS]
    shipped = [resource("samples", gold[side]) for side in TEXTS]
    left, right = (
        read_document(file if file.exists() else other)
        for file, other in zip(files, shipped, strict=True)
    )
    return Pipeline().compare(left, right), gold


@pytest.mark.real_model
def test_quotes_have_their_status_and_their_speakers(
    story: tuple[Comparison, dict[str, Any]],
) -> None:
    comparison, gold = story
    left, right = comparison.left.document.text, comparison.right.document.text
    speakers = []
    for status, quotes in gold["quotes"].items():
        for wanted in quotes:
            snippets = (
                wanted.get("left", wanted.get("text") if status == "left_only" else None),
                wanted.get("right", wanted.get("text") if status == "right_only" else None),
            )
            (found,) = [
                quote
                for quote in comparison.quotes
                if _holds(quote, snippets, (left, right)) and quote.status.value == status
            ]
            ends = [end for end in (found.left, found.right) if end]
            speakers += [wanted["speaker"] in end.speaker for end in ends]
            if wanted["speaker"] == "Kelly":
                assert all("Kelly" in end.speaker for end in ends)
    assert sum(speakers) >= 0.9 * len(speakers)


def _holds(quote: Quote, snippets: tuple[str | None, ...], texts: tuple[str, str]) -> bool:
    return all(
        (end is None) == (snippet is None)
        and (end is None or snippet is None or snippet in end.span.of(text) + ".")
        for end, snippet, text in zip((quote.left, quote.right), snippets, texts, strict=True)
    )


@pytest.mark.real_model
def test_changed_facts_are_found_and_others_are_not(
    story: tuple[Comparison, dict[str, Any]],
) -> None:
    comparison, gold = story
    told = [_told(comparison, fact) for fact in comparison.facts]
    for wanted in gold["facts_changed"]:
        assert any(
            left and right and left in wanted["left"] and right in wanted["right"]
            for left, right in told
        ), wanted
    for kept in gold["facts_not_changed"]:
        left_kept, _, right_kept = kept.partition(" / ")
        assert not any(
            (left and left in left_kept and len(left) > 1)
            and (right and right in (right_kept or left_kept))
            for left, right in told
        ), kept


def _told(comparison: Comparison, fact: Fact) -> tuple[str, str]:
    return (
        fact.left.of(comparison.left.document.text) if fact.left else "",
        fact.right.of(comparison.right.document.text) if fact.right else "",
    )


@pytest.mark.real_model
def test_figures_add_up_and_findings_point_at_text(
    story: tuple[Comparison, dict[str, Any]],
) -> None:
    comparison, _ = story
    summary = comparison.summary
    for share in (summary.left, summary.right):
        assert share.identical + share.edited + share.reworded + share.only == share.words
    for sentences in (summary.left_sentences, summary.right_sentences):
        parts = sentences.identical + sentences.edited + sentences.reworded + sentences.only
        assert parts == sentences.sentences
    assert summary.left_reuse.verbatim_words == summary.right_reuse.verbatim_words
    assert 0 <= summary.verbatim <= summary.reuse <= 1
    severities = [finding.severity for finding in comparison.findings]
    assert severities == sorted(severities, reverse=True)
    altered = sum(quote.status is QuoteStatus.ALTERED for quote in comparison.quotes)
    assert severities[:altered] == [severity for severity in severities[:altered] if severity >= 3]
    assert all(finding.left or finding.right for finding in comparison.findings)
    assert Kind.IDENTICAL not in {comparison.links[fact.link].kind for fact in comparison.facts}
