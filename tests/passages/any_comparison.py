"""Comparisons of any shape, for properties that have to hold of all of them."""

from dataclasses import replace

from hypothesis import strategies as st

from paraview.comparison import Kind, Link
from tests.app import builders

WORDS = st.sampled_from(
    [
        "the",
        "bridge",
        "closes",
        "on",
        "Monday",
        "six",
        "weeks",
        "1998",
        "“so",
        "it",
        "is,”",
        "she",
        "said",
    ]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: " ".join(words) + ".")
ARTICLE = st.lists(
    st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4
).map(lambda blocks: builders.document(*blocks, heading=False))


@st.composite
def comparisons(draw):
    """Whatever could be: splits apart, merges, moves, n:m, sentences in several links, doubts."""
    found = builders.comparison(draw(ARTICLE), draw(ARTICLE), [])
    counts = len(found.left.sentences), len(found.right.sentences)
    links = []
    for _ in range(draw(st.integers(0, 6))):
        ends = [
            tuple(sorted(draw(st.sets(st.integers(0, n - 1), min_size=1, max_size=3))))
            for n in counts
        ]
        kind = draw(st.sampled_from(Kind))
        edits = ()
        if kind is not Kind.IDENTICAL and draw(st.booleans()):
            edits = builders.word_edits(found.left, ends[0], found.right, ends[1])
        links.append(Link(*ends, kind, draw(st.booleans()), draw(st.floats(0, 1)), edits))
    alone = [
        tuple(sorted(set(range(count)) - {i for link in links for i in getattr(link, side)}))
        for count, side in zip(counts, ("left", "right"), strict=True)
    ]
    summary = builders.summary_of(found.left, found.right, links)
    return replace(found, links=tuple(links), dropped=alone[0], added=alone[1], summary=summary)
