"""What editors really drop on it: two stories of one town, reprints, a second look later."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import FactKind, Kind, Stage
from paraview.documents import from_text, read_document
from paraview.embedding import BuiltInEncoder, CachedEncoder
from paraview.pipeline import Pipeline, side_inputs
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from paraview.comparison import Comparison
    from paraview.embedding import Vectors

pytestmark = pytest.mark.real_model

FLOOD = """The river Arle burst its banks at Thornby on Saturday night and flooded about 60 homes.

Mayor Denise Falk said two people were taken to hospital with minor injuries.

The water came so fast that many had no time to move their cars.

Soldiers carried sandbags to the old mill until dawn.

A nursing home with 38 residents was cleared shortly after midnight.

Falk has asked the government for 3 million crowns in emergency aid.

The rail line to the coast stays closed until Tuesday.
"""
COUNCIL = """Mayor Denise Falk told Thornby's council on Saturday that she will not run again.

Falk, 61, has led the town on the Arle for twelve years.

Her party wants to name a candidate before the summer break.

Opposition leader Jon Straker thanked her for what he called a fair fight.

He hopes to win over voters who are angry about rising rents.

The next mayor inherits a debt of 3 million crowns and an unfinished school.

The vote is set for the second Sunday in October.
"""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def test_the_same_names_in_another_story_are_no_links(pipeline: Pipeline) -> None:
    comparison = pipeline.compare(from_text(FLOOD), from_text(COUNCIL))
    assert comparison.links == ()


def test_a_paragraph_pasted_twice_is_linked_once(pipeline: Pipeline) -> None:
    paragraphs = FLOOD.strip().split("\n\n")
    twice = "\n\n".join([*paragraphs, paragraphs[1]])
    comparison = pipeline.compare(from_text(FLOOD), from_text(twice))
    assert [link.right for link in comparison.links] == [(i,) for i in range(len(paragraphs))]
    assert comparison.added == (len(paragraphs),)


def test_one_sentence_told_in_five(pipeline: Pipeline) -> None:
    left = (
        "The ferry left Kestrel at dawn with 40 passengers, lost power off the lighthouse, drifted"
        " for three hours in heavy fog, was found by a coast guard cutter and was towed to Port"
        " Marren by noon."
    )
    right = (
        "The ferry left Kestrel at dawn with 40 passengers. It lost power off the lighthouse. It"
        " drifted for three hours in heavy fog. A coast guard cutter found it. By noon it was towed"
        " to Port Marren."
    )
    (link,) = pipeline.compare(from_text(left), from_text(right)).links
    assert link.left == (0,)
    assert len(link.right) >= 4


def test_short_sentences_stay_with_their_neighbours(pipeline: Pipeline) -> None:
    left = "Were you there? Yes. Did you see him? No. Why not? It was dark that night."
    right = "Did you see him? No. Why not? It was dark that night. Were you there? Yes."
    comparison = pipeline.compare(from_text(left), from_text(right))
    assert all(link.kind is Kind.IDENTICAL for link in comparison.links)
    assert {(link.left, link.right) for link in comparison.links} == {
        ((i,), ((i + 4) % 6,)) for i in range(6)
    }


class Counting:
    """The built-in encoder, with a count of what it was asked."""

    def __init__(self) -> None:
        self._encoder = BuiltInEncoder()
        self.name, self.model = self._encoder.name, self._encoder.model
        self.sha256 = self._encoder.sha256
        self.asked = 0

    def encode(self, sentences: Sequence[str], progress: Callable[[float], None]) -> Vectors:
        self.asked += len(sentences)
        return self._encoder.encode(sentences, progress)


def test_after_a_small_edit_only_what_changed_is_embedded(tmp_path: Path) -> None:
    encoder = Counting()
    cached = CachedEncoder(encoder, tmp_path)
    left = [f"Item {n} of the list was seen by witness {n * 7}." for n in range(300)]
    right = [f"Witness {n * 7} saw item {n} of the list." for n in range(300)]
    side_inputs(left, right, cached)
    assert encoder.asked == 600
    right[100] = "Nobody saw item 100."
    right[200] = "Nobody saw item 200."
    side_inputs(left, right, cached)
    assert encoder.asked == 602


def test_progress_through_a_long_pair_never_jumps(tmp_path: Path) -> None:
    left = from_text("\n\n".join(f"Item {n} was seen by witness {n * 7}." for n in range(300)))
    right = from_text("\n\n".join(f"The witness {n * 7} saw it: item {n}." for n in range(300)))
    told: dict[Stage, list[float]] = {stage: [0.0] for stage in Stage}
    Pipeline(tmp_path).compare(left, right, progress=lambda stage, share: told[stage].append(share))
    for stage in (Stage.SENTENCES, Stage.EMBEDDING, Stage.ALIGNING, Stage.FINDINGS):
        shares = told[stage]
        assert shares[-1] == 1.0
        assert max(after - before for before, after in pairwise(shares)) <= 0.15, stage


def test_what_is_retold_in_another_order_is_linked(tmp_path: Path) -> None:
    folder = resource("samples", "wire-and-paraphrase")
    left, right = read_document(folder / "left.txt"), read_document(folder / "right.md")
    paragraphs = [block.span.of(right.text) for block in right.blocks]
    pipeline = Pipeline(tmp_path)
    in_order = _linked_texts(pipeline.compare(left, from_text("\n\n".join(paragraphs))))
    reversed_order = _linked_texts(
        pipeline.compare(left, from_text("\n\n".join(reversed(paragraphs))))
    )
    assert len(in_order & reversed_order) >= 0.75 * len(in_order)


def _linked_texts(comparison: Comparison) -> set[tuple[str, str]]:
    return {
        (comparison.left.sentence_text(i), comparison.right.sentence_text(j))
        for link in comparison.links
        for i in link.left
        for j in link.right
    }


def test_a_line_of_its_own_that_the_other_side_runs_on_is_not_dropped(pipeline: Pipeline) -> None:
    left = (
        "The tickets stay valid until the sailing date.\n“Operator”\nMeans the agents who hold a"
        " licence of the port and are named by its office."
    )
    right = left.replace("date.\n", "date. ")
    comparison = pipeline.compare(from_text(left), from_text(right))
    assert comparison.dropped == comparison.added == ()
    assert {link.kind for link in comparison.links} == {Kind.IDENTICAL}


def test_two_speakers_who_changed_places_are_two_links(pipeline: Pipeline) -> None:
    left = "Ida Holm: The ferry will sail.\n\nKarl Brun: It will not sail before the spring."
    right = "Karl Brun: The ferry will sail.\n\nIda Holm: It will not sail before the spring."
    comparison = pipeline.compare(from_text(left), from_text(right))
    assert [(link.left, link.right) for link in comparison.links] == [((0,), (0,)), ((1,), (1,))]
    assert {fact.kind for fact in comparison.facts} == {FactKind.NAME}
