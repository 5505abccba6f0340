"""Single sentences that went elsewhere, and pairs that only look as if one had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from paraview.alignment import align_sides
from paraview.alignment.scores.scorer import Scorer, built_in_scorers
from tests.alignment.test_aligner import STORY, pairs, passage


def doubting(bias: float) -> Scorer:
    """A scorer of lone moves that always says the same."""
    scorer = built_in_scorers().lone_move
    return replace(scorer, weights=scorer.weights * 0, bias=bias)


REWORDED = "Engineers found cracks in two concrete beams above the swimming basin."
ORDER = [REWORDED, *STORY[:6], STORY[7]]


def test_a_lone_move_has_to_convince_its_own_scorer() -> None:
    left, right = passage(STORY), passage(ORDER)
    sure = replace(built_in_scorers(), lone_move=doubting(9.0))
    unsure = replace(built_in_scorers(), lone_move=doubting(-9.0))
    assert (6, 0) in pairs(align_sides(left, right, scorers=sure))
    assert (6, 0) not in pairs(align_sides(left, right, scorers=unsure))


def test_a_sentence_that_was_freed_is_not_joined_to_the_next_best() -> None:
    left, right = passage(STORY), passage(ORDER)
    unsure = replace(built_in_scorers(), lone_move=doubting(-9.0))
    alignment = align_sides(left, right, scorers=unsure)
    assert not {i for i, _ in pairs(alignment)} & {6}


@pytest.mark.parametrize("fragment", ["1.", "No", "II."])
def test_a_mere_fragment_never_moves(fragment: str) -> None:
    left, right = passage([*STORY, fragment]), passage([fragment, *STORY])
    assert pairs(align_sides(left, right)) == {(i, i + 1) for i in range(len(STORY))}
