from __future__ import annotations

from hypothesis import given

from paraview.review import Cut, Review, mirrored
from tests.review.articles import LEFT, RIGHT, compared, ends, pair, pipeline
from tests.review.test_stored import ENTRIES


@given(ENTRIES)
def test_twice_mirrored_is_as_before(entry: object) -> None:
    review = Review((entry,))  # type: ignore[arg-type]
    assert mirrored(mirrored(review)) == review


def test_a_correction_goes_along_when_the_documents_change_places() -> None:
    found, swapped = compared(), compared(RIGHT, LEFT)
    link = ends(found)[1]
    review = mirrored(Review().with_step(Cut(pair(found, *link))))
    revision = pipeline().revise(swapped, review)
    assert revision.lost == ()
    assert link in ends(found)
    assert (link[1], link[0]) in ends(swapped)
    assert (link[1], link[0]) not in ends(revision.comparison)
