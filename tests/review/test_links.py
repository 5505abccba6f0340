from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Block, Document, Hand, Sentence, Side, Span, span_anchor
from paraview.comparison import PairAnchor as Pair
from paraview.review import Correction, Cut, Ends, Linked, Parted, relinked

COUNT = 6


def side(letter: str) -> Side:
    text = " ".join(f"{letter}{number}" for number in range(COUNT))
    sentences = tuple(Sentence(Span(3 * n, 3 * n + 2), 0) for n in range(COUNT))
    return Side(Document(text, (Block(Span(0, len(text))),), letter), sentences, COUNT)


LEFT, RIGHT = side("l"), side("r")


def pair(left: tuple[int, ...], right: tuple[int, ...]) -> Pair:
    return Pair(
        tuple(span_anchor(LEFT, Hand.LEFT, LEFT.sentences[i].span) for i in left),
        tuple(span_anchor(RIGHT, Hand.RIGHT, RIGHT.sentences[j].span) for j in right),
    )


def parted(left: int, right: int) -> Parted:
    both = pair((left,), (right,))
    return Parted(both.left[0], both.right[0])


def after(found: list[tuple[tuple[int, ...], tuple[int, ...]]], *made: Correction) -> list[Ends]:
    return list(relinked(found, LEFT, RIGHT, made).links)


def test_a_link_by_hand_takes_its_sentences_out_of_others() -> None:
    found = [((0,), (0,)), ((1, 2), (1,)), ((3,), (3, 4))]
    assert after(found, Linked(pair((0, 1), (3,)))) == [
        Ends((0, 1), (3,), None, by_hand=True),
        Ends((2,), (1,)),
        Ends((3,), (4,)),
    ]


def test_a_link_that_was_found_is_confirmed() -> None:
    assert after([((0,), (0,))], Linked(pair((0,), (0,)))) == [Ends((0,), (0,), 0, by_hand=True)]


def test_a_link_is_cut_and_made_again() -> None:
    found = [((0,), (0,)), ((1,), (1,))]
    assert after(found, Cut(pair((0,), (0,)))) == [Ends((1,), (1,), 1)]
    made = relinked(found, LEFT, RIGHT, [Cut(pair((0,), (0,))), Linked(pair((0,), (0,)))])
    assert made.links == (Ends((0,), (0,), 0, by_hand=True), Ends((1,), (1,), 1))
    assert made.apart == frozenset()


def test_two_sentences_are_parted_in_whatever_link_they_stand() -> None:
    assert after([((0,), (0,))], parted(0, 0)) == []
    assert after([((0,), (0, 1))], parted(0, 1)) == [Ends((0,), (0,))]
    assert after([((0, 1), (0,))], parted(1, 0)) == [Ends((0,), (0,))]
    assert after([((0,), (0,))], parted(0, 1)) == [Ends((0,), (0,), 0)]


def test_what_is_not_there_is_told() -> None:
    gone = Linked(Pair(pair((0,), ()).left, (span_anchor(LEFT, Hand.RIGHT, Span(0, 5)),)))
    assert relinked([], LEFT, RIGHT, [gone]).lost == (gone,)


INDEXES = st.sets(st.integers(0, COUNT - 1), min_size=1, max_size=3).map(
    lambda found: tuple(sorted(found))
)
CORRECTIONS = st.lists(
    st.one_of(
        st.builds(lambda left, right: Linked(pair(left, right)), INDEXES, INDEXES),
        st.builds(lambda left, right: Cut(pair(left, right)), INDEXES, INDEXES),
        st.builds(parted, st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)),
    ),
    max_size=5,
)
FOUND = st.permutations(range(COUNT)).map(lambda order: [((n,), (order[n],)) for n in range(4)])


@given(FOUND, CORRECTIONS)
def test_links_by_hand_stand_alone_and_ends_are_never_empty(
    found: list[tuple[tuple[int, ...], tuple[int, ...]]], made: list[Correction]
) -> None:
    result = relinked(found, LEFT, RIGHT, made)
    assert not result.lost
    for number, ends in enumerate(result.links):
        assert ends.left
        assert ends.right
        if ends.by_hand:
            others = result.links[:number] + result.links[number + 1 :]
            assert not any(set(ends.left) & set(each.left) for each in others)
            assert not any(set(ends.right) & set(each.right) for each in others)
    linked = {(i, j) for ends in result.links for i in ends.left for j in ends.right}
    assert linked.isdisjoint(result.apart)
