"""One sentence that the other side has in pieces."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from paraview.alignment import align_sides
from paraview.alignment.growth import Group
from paraview.alignment.pieces import join_pieces
from tests.alignment.test_aligner import STORY, passage


def joined(left, right, seed):
    group = Group([seed[0]], [seed[1]], seed, 0.5)
    join_pieces([group], passage(left), passage(right))
    return group.left, group.right, group.probability


WHOLE = "Distributor means those agents licensed by the port"
PIECES = ["Distributor", "means those agents", "licensed by the port"]


def test_pieces_on_either_side_make_a_whole():
    assert joined([STORY[0], *PIECES], [WHOLE], (2, 0)) == ([1, 2, 3], [0], 1.0)
    assert joined([WHOLE], [*PIECES, STORY[0]], (0, 0)) == ([0], [0, 1, 2], 1.0)


def test_what_is_not_all_of_it_does_not_join():
    assert joined([STORY[0], *PIECES[1:]], [WHOLE], (1, 0)) == ([1], [0], 0.5)
    assert joined(["Distributors", *PIECES[1:]], [WHOLE], (1, 0)) == ([1], [0], 0.5)


def test_a_line_that_was_taken_for_a_heading_is_a_piece_too():
    left = replace(passage(PIECES), headings=frozenset({0}))
    (link,) = align_sides(left, passage([WHOLE])).links
    assert (link.left, link.right) == ((0, 1, 2), (0,))


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3), min_size=2, max_size=5))
def test_a_sentence_cut_anywhere_is_whole_again(pieces):
    left = [" ".join(each) for each in pieces]
    right = [" ".join(left)]
    for at in range(len(left)):
        members, _, probability = joined(left, right, (at, 0))
        if probability == 1:
            made = [word for each in members for word in left[each].split()]
            assert made == right[0].split()
    assert joined(left, right, (0, 0))[0] == list(range(len(left)))
