"""The whole way from documents to a comparison, with the real model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import paraview
from paraview.comparison import Comparison, Document, Kind, Op, Role, Stage
from paraview.documents import from_text, read_document
from paraview.errors import Cancelled
from paraview.options import Options
from paraview.pipeline import Pipeline
from paraview.resource_files import resource
from tests.benchmarks.story_gold import read_story_gold, score_story

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.real_model

GOLD = sorted((Path(__file__).parents[1] / "samples").glob("*.json"))
SHARED = Path(__file__).parents[3] / "shared" / "seeds" / "gold.json"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def sides(gold_path: Path) -> Iterator[Document]:
    gold = read_story_gold(gold_path)
    for side in ("left", "right"):
        beside = gold_path.parent / gold[side]
        yield read_document(beside if beside.exists() else resource("samples", gold[side]))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_samples_are_aligned_as_their_gold_says(pipeline: Pipeline, path: Path) -> None:
    comparison = pipeline.compare(*sides(path))
    score = score_story(comparison, read_story_gold(path))
    assert score.link_f1 >= 0.95
    assert score.missed_moves == score.wrong_moves == ()
    assert score.wrong_dropped == score.wrong_added == ()


@pytest.mark.skipif(not SHARED.exists(), reason="the seed articles are not beside the checkout")
def test_the_seed_articles_are_aligned_as_their_gold_says(pipeline: Pipeline) -> None:
    comparison = pipeline.compare(*sides(SHARED))
    score = score_story(comparison, read_story_gold(SHARED))
    assert score.link_f1 >= 0.95
    assert score.missed_moves == ()
    assert score.wrong_dropped == score.wrong_added == ()


def check_partition(comparison: Comparison) -> None:
    """Every sentence is in one link, or alone: never both, never neither; words add up."""
    for side, linked, alone in (
        (comparison.left, [i for link in comparison.links for i in link.left], comparison.dropped),
        (comparison.right, [j for link in comparison.links for j in link.right], comparison.added),
    ):
        assert sorted([*linked, *alone]) == list(range(len(side.sentences)))
    for share in (comparison.summary.left, comparison.summary.right):
        assert share.identical + share.edited + share.reworded + share.only == share.words
    assert comparison.summary.left.words == comparison.left.words


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_swapping_the_sides_mirrors_the_comparison(pipeline: Pipeline, path: Path) -> None:
    left, right = sides(path)
    one, other = pipeline.compare(left, right), pipeline.compare(right, left)
    check_partition(one)
    assert {(link.left, link.right, link.kind, link.moved) for link in one.links} == {
        (link.right, link.left, link.kind, link.moved) for link in other.links
    }
    assert one.dropped == other.added
    assert one.summary.left == other.summary.right


def test_two_sentences_of_one_weight_that_changed_places_mirror(pipeline: Pipeline) -> None:
    one = "The mayor opened the new bridge on Monday before a crowd of children."
    two = "The judge closed the older prison on Friday after a month of hearing."
    assert len(one) == len(two)
    left, right = from_text(f"{one} {two}"), from_text(f"{two} {one}")
    moved = [
        {(link.left, link.right) for link in pipeline.compare(*pair).links if link.moved}
        for pair in ((left, right), (right, left))
    ]
    assert len(moved[0]) == 1
    assert moved[0] == {(there, here) for here, there in moved[1]}


PARTS = st.sampled_from(
    [
        "The minister resigned on Friday after a long debate in parliament.",
        "On Friday, after a long debate, the minister stepped down.",
        "“I have nothing to add,” she said.",
        "Rain is expected in the north. Farmers welcome it.",
        "Yes.",
        "Prices rose by 3.5 percent in March, the statistics office said.",
        "🙂 ﬁne cafe\u0301 co\u00adoperate",
    ]
)
ARTICLES = st.lists(PARTS, min_size=1, max_size=6).map("\n\n".join)


@given(ARTICLES, ARTICLES)
@settings(max_examples=25, deadline=None)
def test_any_two_articles_partition(left: str, right: str) -> None:
    comparison = SHARED_PIPELINE.compare(from_text(left), from_text(right))
    check_partition(comparison)
    for link in comparison.links:
        _check_edits(comparison, link.left, link.right, link.edits)


SHARED_PIPELINE = Pipeline()


def _check_edits(comparison: Comparison, lefts: object, rights: object, edits: object) -> None:
    for side, indexes, ends in (
        (comparison.left, lefts, [edit.left for edit in edits]),
        (comparison.right, rights, [edit.right for edit in edits]),
    ):
        spans = [side.sentences[index].span for index in indexes]
        for end in ends:
            assert any(s.start <= end.start and end.end <= s.end for s in spans)
        assert ends == sorted(ends)


@given(ARTICLES)
@settings(max_examples=15, deadline=None)
def test_an_article_against_itself_is_all_identical(text: str) -> None:
    comparison = SHARED_PIPELINE.compare(from_text(text), from_text(text))
    assert {link.kind for link in comparison.links} <= {Kind.IDENTICAL}
    assert not any(link.moved for link in comparison.links)
    assert comparison.dropped == comparison.added == ()


def test_typography_alone_is_identical(pipeline: Pipeline) -> None:
    left = from_text("“No,” she said – twice.")
    right = from_text('"No," she said - twice.')
    (link,) = pipeline.compare(left, right).links
    assert link.kind is Kind.IDENTICAL


def test_kinds_and_edits_of_a_reworded_sentence(pipeline: Pipeline) -> None:
    left = from_text("The council voted on Monday to close the old swimming pool.")
    right = from_text("The council decided on Monday to close the old swimming pool.")
    (link,) = pipeline.compare(left, right).links
    assert link.kind is Kind.EDITED
    (edit,) = [edit for edit in link.edits if edit.op is not Op.EQUAL]
    assert (edit.left.of(left.text), edit.right.of(right.text)) == ("voted", "decided")


def test_progress_comes_by_stage_and_can_stop_the_work(pipeline: Pipeline) -> None:
    left, right = sides(GOLD[0])
    told: list[tuple[Stage, float]] = []
    pipeline.compare(left, right, Options(), lambda stage, share: told.append((stage, share)))
    order = list(Stage)
    places = [(order.index(stage), share) for stage, share in told]
    assert places == sorted(places)
    assert told[-1] == (Stage.FINDINGS, 1.0)

    def stop(stage: Stage, share: float) -> None:
        if stage is Stage.ALIGNING:
            raise Cancelled

    with pytest.raises(Cancelled):
        pipeline.compare(left, right, Options(), stop)


def test_sentences_already_cut_are_aligned() -> None:
    links = paraview.align(
        ["The minister resigned on Friday.", "Rain is expected."],
        ["Rain is expected.", "The minister stepped down on Friday."],
    )
    assert {(link.left, link.right) for link in links} == {((0,), (1,)), ((1,), (0,))}


def test_the_headings_of_the_samples_are_read_as_headings() -> None:
    assert all(
        any(block.role is Role.HEADING for block in document.blocks)
        for path in GOLD
        for document in sides(path)
    )


def test_a_list_of_sentences_may_hold_headings() -> None:
    story = [
        "The council voted on Monday to close the old swimming pool in the harbor district.",
        "The repairs would cost more than four million crowns, the mayor said.",
    ]
    with_heading = [story[0], "Repairs would cost four million crowns", story[1]]
    links = paraview.align(story, with_heading, headings=((), {1}))
    assert [(link.left, link.right) for link in links] == [((0,), (0,)), ((1,), (2,))]
