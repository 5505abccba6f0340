from __future__ import annotations

import numpy as np

from paraview.alignment.candidates import Candidates
from paraview.alignment.lexicon import build_lexicon
from paraview.alignment.scores.likeness import best_rival, likeness


def test_a_pair_far_behind_a_rival_of_both_its_sentences_has_no_chance() -> None:
    words = [["storm", "hits", "coast"], ["minister", "resigns"]]
    every = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    cosine = np.array([0.9, 0.2, 0.4, 0.8], np.float32)
    alike = likeness(build_lexicon(words, words), Candidates(*every, cosine))
    assert alike.hopeful().tolist() == [True, False, False, True]
    kept = alike.only(alike.hopeful())
    assert (kept.rows.tolist(), kept.columns.tolist()) == ([0, 1], [0, 1])
    assert np.allclose(kept.cosine_leads[0], [0.7, 0.4])


def test_a_sentence_without_a_better_rival_keeps_its_pairs() -> None:
    lexicon = build_lexicon([["storm"]], [["storm"], ["cloud"]])
    pairs = Candidates(np.array([0, 0]), np.array([0, 1]), np.array([0.9, 0.1], np.float32))
    assert likeness(lexicon, pairs).hopeful().all()


def test_the_best_rival_is_the_best_other_of_the_group() -> None:
    values = np.array([0.5, 0.9, 0.9, 0.3, 0.2], np.float32)
    groups = np.array([0, 0, 1, 2, 2])
    assert np.allclose(best_rival(values, groups), [0.9, 0.5, 0, 0.2, 0.3])
