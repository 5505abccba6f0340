from __future__ import annotations

from paraview.comparison import Hand, span_anchor
from paraview.review import (
    Attributed,
    Carried,
    Cut,
    Judged,
    Linked,
    Noted,
    Review,
    Split,
    Verdict,
    link_subject,
    subjects_of,
)
from tests.review.articles import LEFT, RIGHT, compared, ends, pair, pipeline, sentence


def carried(review: Review, left: str, right: str) -> Carried:
    return pipeline().carry(review, compared(), compared(left, right))


def test_the_same_files_compared_anew_lose_nothing() -> None:
    found = compared()
    review = Review().with_step(
        Linked(pair(found, (5,), (4,))),
        *(Judged(each, Verdict.FINE) for each in subjects_of(found)),
    )
    assert carried(review, LEFT, RIGHT) == Carried(review)


def test_sentences_that_moved_are_found_by_their_words() -> None:
    found = compared()
    review = Review().with_step(Linked(pair(found, (5,), (4,))), at="noon")
    ahead = "This stands ahead of all.\n\n"
    there = carried(review, ahead + LEFT, ahead + ahead.replace("ahead", "first") + RIGHT)
    revision = pipeline().revise(
        compared(ahead + LEFT, ahead + ahead.replace("ahead", "first") + RIGHT), there.review
    )
    assert (there.lost, revision.lost, there.review.steps[0].at) == ((), (), "noon")
    assert ((6,), (6,)) in ends(revision.comparison)


def test_a_sentence_that_was_rewritten_is_found_by_our_own_alignment() -> None:
    found = compared()
    review = Review().with_step(Linked(pair(found, (5,), (4,))))
    newer = RIGHT.replace("Schools open later in winter.", "In winter all schools open later.")
    there = carried(review, LEFT, newer)
    assert there.lost == ()
    revised = pipeline().revise(compared(LEFT, newer), there.review).comparison
    assert [link.right for link in revised.links if link.by_hand] == [(4,)]


def test_what_is_gone_is_told() -> None:
    found = compared()
    quote = found.quotes[0].left
    assert quote is not None
    commands = (
        Cut(pair(found, (3,), (3,))),
        Noted(link_subject(found, 0), "look again"),
        Attributed(span_anchor(found.left, Hand.LEFT, quote.span), "Ana Diaz"),
        Split(sentence(found, Hand.LEFT, 3), 9),
    )
    shorter = LEFT.split("\n\n", maxsplit=1)[0]
    there = carried(Review().with_step(*commands), shorter, RIGHT)
    assert set(there.lost) == {commands[0], commands[2], commands[3]}
    assert there.review.steps[0].commands == (commands[1],)


def test_every_step_stays_one_that_can_be_undone() -> None:
    found = compared()
    review = (
        Review()
        .with_step(Cut(pair(found, (3,), (3,))))
        .with_step(Noted(link_subject(found, 0), "look again"))
    )
    shorter = LEFT.split("\n\n", maxsplit=1)[0]
    there = carried(review, shorter, RIGHT).review
    assert [len(step.commands) for step in there.steps] == [0, 1]
    assert there.taken_back().standing.notes == {}
