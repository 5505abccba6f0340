from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment.lexicon import build_lexicon, stems

WORDS = st.sampled_from(["police", "policeman", "storm", "storm-cloud", "cloud's", "-", "of"])
SENTENCES = st.lists(st.lists(WORDS, max_size=4), max_size=4)


@given(SENTENCES, SENTENCES)
def test_a_row_has_each_stem_of_its_sentence_once(
    left: list[list[str]], right: list[list[str]]
) -> None:
    lexicon = build_lexicon(left, right)
    every = list(dict.fromkeys(s for line in (*left, *right) for word in line for s in stems(word)))
    for rows, sentences in ((lexicon.left, left), (lexicon.right, right)):
        for number, sentence in enumerate(sentences):
            found = rows.stems[rows.bounds[number] : rows.bounds[number + 1]].tolist()
            wanted = {every.index(stem) for word in sentence for stem in stems(word)}
            assert found == sorted(wanted)


def test_frequency_counts_sentences_of_both_sides() -> None:
    lexicon = build_lexicon([["storm", "storm"], ["cloud"]], [["storm"]])
    assert lexicon.frequency.tolist() == [2, 1]
    assert lexicon.weight[0] < lexicon.weight[1]
