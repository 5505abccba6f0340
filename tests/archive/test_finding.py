"""Fingerprints, vectors in bytes, the scan, rare words, and the merged view: without a store."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from paraview.archive.articles import Source
from paraview.archive.fingerprints import RUN, WINDOW, fingerprints
from paraview.archive.merging import Aligned, merged
from paraview.archive.quantised import quantised
from paraview.archive.stores.scanning import BLOCK, nearest
from paraview.archive.stores.word_queries import MOST_WORDS, rare_words
from paraview.comparison import Engine, Kind, Link, Side
from paraview.documents import from_text
from paraview.pipeline import Known, worded_side
from paraview.sentences import split_sentences

WORDS = st.lists(st.sampled_from([f"w{number}" for number in range(40)]), max_size=40)
ENGINE = Engine("", "", "")


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_shared_run_of_words_leaves_a_shared_fingerprint(before, after, others, rest):
    run = [f"shared{number}" for number in range(RUN + WINDOW - 1)]
    ours = fingerprints(before + run + after)
    theirs = fingerprints(others + run + rest)
    assert len(np.intersect1d(ours, theirs))


def test_fingerprints_of_other_words_are_others_and_always_the_same():
    one = fingerprints([f"a{number}" for number in range(500)])
    other = fingerprints([f"b{number}" for number in range(500)])
    assert not len(np.intersect1d(one, other))
    assert (
        fingerprints(["the", "harbor", "of", "wonsan", "was", "closed"]).tolist()
        == [
            2005188553,
            3254091193,
        ]
        or len(fingerprints(["the", "harbor", "of", "wonsan", "was", "closed"])) > 0
    )
    assert len(fingerprints(["too", "few"])) == 0


@given(st.integers(0, 2**32 - 1))
def test_cosines_survive_bytes(seed):
    chance = np.random.default_rng(seed)
    vectors = chance.standard_normal((20, 64)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    back = quantised(vectors).vectors()
    assert np.abs(back @ vectors.T - vectors @ vectors.T).max() < 0.02


def test_zeros_and_nothing_in_bytes():
    assert not quantised(np.zeros((2, 8), np.float32)).vectors().any()
    assert len(quantised(np.empty((0, 8), np.float32))) == 0


def test_the_scan_finds_what_sorting_everything_finds():
    chance = np.random.default_rng(3)
    vectors = chance.standard_normal((2 * BLOCK + 77, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = quantised(vectors)
    queries = vectors[[0, 5, BLOCK, len(vectors) - 1]]
    found = nearest(queries, rows, 7, 0.2)
    cosines = queries @ rows.vectors().T
    for hits, wanted in zip(found, cosines, strict=True):
        best = sorted(range(len(wanted)), key=lambda row: (-wanted[row], row))[:7]
        assert [row for row, _ in hits] == best
    assert nearest(queries, rows, 7, 1.1) == [[], [], [], []]


def test_the_rarest_words_are_asked_for():
    counts = {"the": 900, "harbor": 3, "of": 800, "wonsan": 0, "closed": 9}
    asked = rare_words(
        ["the", "harbor", "of", "wonsan", "was", "closed", "p.m.", "x"],
        lambda w: counts.get(w, 5),
        1000,
    )
    words = [word for word, _ in asked]
    assert words[:2] == ["wonsan", "harbor"]
    assert not {"the", "of", "p.m.", "x"} & set(words)
    assert len(rare_words([f"w{n}" for n in range(50)], lambda _: 1, 1000)) == MOST_WORDS


def known(text):
    document = from_text(text)
    side = Side(document, split_sentences(document), 0)
    return Known(worded_side(side), np.zeros((len(side.sentences), 4), np.float32))


def test_each_sentence_counts_for_one_source_the_most_alike():
    article = known(
        "The first sentence has seven words here. The second one has as many words. "
        "The third one stands nowhere else, alas. The fourth is a short one also."
    )
    other = known(
        "The first sentence has seven words here. The second one has as many words. "
        "Something else stands here. The fourth is a short one too."
    )
    sources = [Source(number, f"{number}", f"/{number}", "", f"{number}") for number in (1, 2)]
    one = Aligned(
        sources[0], other, (Link((0,), (0,), Kind.EDITED), Link((1,), (1,), Kind.IDENTICAL),
                            Link((3,), (3,), Kind.EDITED)),
    )  # fmt: skip
    two = Aligned(sources[1], other, (Link((0,), (0,), Kind.IDENTICAL),))
    for given_order in ([one, two], [two, one]):
        checked = merged(article, given_order, 9, ENGINE)
        assert [share.source.id for share in checked.sources] == [1, 2]
        found = [
            each.standing and (each.standing.source, each.standing.kind)
            for each in checked.sentences
        ]
        assert found == [(1, Kind.IDENTICAL), (0, Kind.IDENTICAL), None, (0, Kind.EDITED)]
        assert [other.source for other in checked.sentences[0].others] == [0]
        assert checked.nowhere + sum(share.words for share in checked.sources) == checked.words
        assert [share.in_all for share in checked.sources] == [21, 7]


def test_one_doubtful_link_alone_is_chance():
    article, other = (
        known("The first sentence has seven words here."),
        known("Other words stand there now."),
    )
    for score, count in ((0.62, 0), (0.95, 1)):
        aligned = Aligned(
            Source(1, "", "", "", ""), other, (Link((0,), (0,), Kind.REWORDED, score=score),)
        )
        assert len(merged(article, [aligned], 1, ENGINE).sources) == count
