"""The aligner on vectors made by hand: words as axes, so that shared words are shared meaning."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from paraview.alignment import SideInput, align_sides
from paraview.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment import Alignment

STORY = (
    "The council voted on Monday to close the old swimming pool in the harbor district.",
    "Mayor Ellen Brandt said the repairs would cost more than 4 million crowns.",
    "Residents had collected 3,000 signatures to keep the pool open.",
    "A petition was handed to the city clerk last week.",
    "The building dates from 1932 and was last renovated forty years ago.",
    "Swimming clubs will move to the university's hall across the river.",
    "Engineers found cracks in two of the concrete beams above the basin.",
    "A new pool is planned near the stadium, but no date has been set.",
)


def passage(sentences: Sequence[str]) -> SideInput:
    words = [tuple(text.lower().strip(".").replace(",", "").split()) for text in sentences]
    vectors = np.zeros((len(sentences), 64), np.float32)
    for row, sentence in enumerate(words):
        for word in sentence:
            seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4])
            vectors[row] += np.random.default_rng(seed).normal(size=64)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return SideInput(tuple(sentences), tuple(words), vectors / np.maximum(lengths, 1e-9))


def align(left: Sequence[str], right: Sequence[str]) -> Alignment:
    return align_sides(passage(left), passage(right))


def pairs(alignment: Alignment) -> set[tuple[int, int]]:
    return {(i, j) for link in alignment.links for i in link.left for j in link.right}


def test_a_document_against_itself_is_all_exact() -> None:
    alignment = align(STORY, STORY)
    assert pairs(alignment) == {(i, i) for i in range(len(STORY))}
    assert all(link.exact and not link.moved and link.score == 1 for link in alignment.links)


@pytest.mark.parametrize("sides", [((), STORY), (STORY, ()), ((), ())])
def test_nothing_links_with_nothing(sides: tuple[Sequence[str], Sequence[str]]) -> None:
    assert align(*sides).links == ()


def test_a_reversed_document_is_linked_whole_and_moved_but_for_one() -> None:
    alignment = align(STORY, STORY[::-1])
    last = len(STORY) - 1
    assert pairs(alignment) == {(i, last - i) for i in range(len(STORY))}
    assert sum(not link.moved for link in alignment.links) == 1


def test_a_moved_block_is_moved_and_the_rest_is_not() -> None:
    order = [0, 1, 4, 5, 6, 7, 2, 3]
    alignment = align(STORY, [STORY[i] for i in order])
    assert {link.left for link in alignment.links if link.moved} == {(2,), (3,)}


def test_a_split_whose_parts_stand_apart_is_one_link() -> None:
    whole = (
        "Engineers found cracks in two of the concrete beams, and swimming clubs will move to"
        " the university's hall across the river."
    )
    left = (whole, *STORY[:5])
    right = (STORY[6], *STORY[:5], STORY[5])
    alignment = align(left, right)
    assert ((0,), (0, 6)) in {(link.left, link.right) for link in alignment.links}


def test_a_merge_is_one_link() -> None:
    merged = (
        "Residents had collected 3,000 signatures to keep the pool open, and a petition was"
        " handed to the city clerk last week."
    )
    right = (*STORY[:2], merged, *STORY[4:])
    alignment = align(STORY, right)
    assert ((2, 3), (2,)) in {(link.left, link.right) for link in alignment.links}


def test_two_sentences_cut_at_another_place_are_one_link() -> None:
    left = [
        *STORY[:3],
        "The beams are cracked, the roof leaks in winter and the heating failed twice last year.",
        "The pumps are broken.",
        *STORY[4:],
    ]
    right = [
        *STORY[:3],
        "The beams are cracked.",
        "The roof leaks in winter, the heating failed twice last year, the pumps are broken.",
        *STORY[4:],
    ]
    alignment = align(left, right)
    assert ((3, 4), (3, 4)) in [(link.left, link.right) for link in alignment.links]
    mirrored = align(right, left)
    assert [(link.right, link.left) for link in mirrored.links] == [
        (link.left, link.right) for link in alignment.links
    ]


def test_a_sentence_leaves_a_doubtful_partner_for_the_link_that_has_its_words() -> None:
    left = [
        *STORY[:3],
        "Two of the halls above the river have cracks.",
        "Engineers found cracks in two of the beams and rust on the pipes under the hall.",
        STORY[7],
    ]
    right = [
        *STORY[:3],
        "Engineers found cracks in two of the beams.",
        "There was rust on the pipes under the hall.",
        STORY[7],
    ]
    alignment = align(left, right)
    assert ((4,), (3, 4)) in [(link.left, link.right) for link in alignment.links]
    assert (3, 3) not in pairs(alignment)


def test_unrelated_articles_have_nothing_in_common() -> None:
    other = (
        "Scientists discovered a frog species in the cloud forest of Ecuador.",
        "It is smaller than a coin and sings only at night.",
        "Its skin is almost transparent, the team wrote in a journal.",
        "Farming threatens the valley where it lives.",
    )
    assert align(STORY, other).links == ()


def test_one_against_ten_thousand() -> None:
    crowd = [f"Sentence number {n} speaks of item {n * 7} in list {n * 13}." for n in range(10_000)]
    crowd[4321] = STORY[0]
    alignment = align(STORY[:1], crowd)
    assert pairs(alignment) == {(0, 4321)}


def test_a_heading_is_never_a_part_of_a_split() -> None:
    left = passage(STORY)
    heading = "Repairs would cost more than 4 million crowns"
    right_text = (STORY[0], heading, STORY[1].replace("said", "says"), *STORY[2:])
    plain = passage(right_text)
    right = SideInput(plain.keys, plain.words, plain.vectors, frozenset({1}))
    found = align_sides(left, right)
    assert all(link.right == (2,) for link in found.links if link.left == (1,))


def test_a_heading_is_not_joined_with_a_link_that_has_its_words() -> None:
    left = passage(
        [
            *STORY[:3],
            "The beams are cracked, the roof leaks in winter and the heating failed last year.",
            "The pumps are broken.",
        ]
    )
    right = passage(
        [
            *STORY[:3],
            "The beams are cracked.",
            "The roof leaks in winter, the heating failed last year, the pumps are broken.",
        ]
    )
    assert any(len(link.left) > 1 for link in align_sides(left, right).links)
    headed = align_sides(left, replace(right, headings=frozenset({3}))).links
    assert not any(3 in link.right and len(link.left + link.right) > 2 for link in headed)


def test_progress_rises_to_one_and_may_stop_the_work() -> None:
    told: list[float] = []
    align_sides(passage(STORY), passage(STORY[::-1]), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        align_sides(passage(STORY), passage(STORY), progress=stop)


sentences = st.lists(
    st.sampled_from([*STORY, "Yes.", STORY[1].replace("said", "insisted"), STORY[4][:40]]),
    max_size=9,
)


SAID = STORY[1]
INSISTED = STORY[1].replace("said", "insisted")


@given(sentences, sentences)
@example([STORY[2], STORY[2], SAID, STORY[7], STORY[0], SAID], [INSISTED] * 3 + [STORY[0], SAID])
@settings(max_examples=60, deadline=None)
def test_no_sentence_is_in_two_links_and_swapping_mirrors(
    left: list[str], right: list[str]
) -> None:
    alignment = align(left, right)
    lefts = [i for link in alignment.links for i in link.left]
    rights = [j for link in alignment.links for j in link.right]
    assert len(lefts) == len(set(lefts))
    assert len(rights) == len(set(rights))
    mirrored = align(right, left)
    assert {(link.left, link.right, link.moved) for link in alignment.links} == {
        (link.right, link.left, link.moved) for link in mirrored.links
    }
