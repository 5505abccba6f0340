from __future__ import annotations

import pytest

from paraview.comparison import Anchor, Hand, PairAnchor, Span
from paraview.review import (
    Cut,
    Judged,
    Noted,
    Progress,
    Review,
    Subject,
    SubjectKind,
    Verdict,
    progress_of,
)

PLACE = PairAnchor((Anchor(Hand.LEFT, Span(0, 4), "ab"),), ())
SUBJECT = Subject(SubjectKind.FACT, PLACE)
OTHER = Subject(SubjectKind.QUOTE, PLACE)


def test_the_last_verdict_and_note_hold() -> None:
    review = (
        Review()
        .with_step(Judged(SUBJECT, Verdict.CHECK), Noted(SUBJECT, "ask her"))
        .with_step(Judged(SUBJECT, Verdict.FINE))
        .with_step(Noted(OTHER, "x"))
        .with_step(Noted(OTHER, ""))
    )
    standing = review.standing
    assert standing.verdict(SUBJECT) is Verdict.FINE
    assert standing.verdict(OTHER) is Verdict.OPEN
    assert standing.notes == {SUBJECT: "ask her"}
    assert progress_of({SUBJECT, OTHER}, standing) == Progress(1, 2)


def test_an_open_verdict_takes_the_earlier_one_away() -> None:
    review = Review().with_step(Judged(SUBJECT, Verdict.FINE))
    assert review.with_step(Judged(SUBJECT, Verdict.OPEN)).standing.verdicts == {}


def test_a_step_is_taken_back_whole_and_the_log_still_tells_it() -> None:
    review = Review().with_step(Cut(PLACE)).with_step(Cut(PLACE), Noted(SUBJECT, "two at once"))
    back = review.taken_back()
    assert back.steps == review.steps[:1]
    assert len(back.log) == 3
    assert back.taken_back().steps == ()
    again = back.taken_back().with_step(Cut(PLACE))
    assert again.standing.corrections == (Cut(PLACE),)


def test_nothing_can_be_taken_back_where_nothing_stands() -> None:
    with pytest.raises(ValueError, match="no step"):
        Review().taken_back()
