from __future__ import annotations

import pytest

from paraview.comparison import Hand, Span, span_anchor
from paraview.review import (
    Attributed,
    Command,
    Cut,
    Joined,
    Judged,
    Linked,
    Parted,
    Refusal,
    Split,
    Verdict,
    link_subject,
    refusal,
)
from tests.review.articles import compared, ends, pair, sentence

FOUND = compared()
QUOTE = FOUND.quotes[0].left
FIRST = ends(FOUND)[0]
LINKED = FOUND.links[0]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (Linked(pair(FOUND, (5,), (4,))), None),
        (Linked(pair(FOUND, *FIRST)), None),
        (Linked(pair(FOUND, (5,), ())), Refusal.ONE_SIDE_ONLY),
        (Cut(pair(FOUND, *FIRST)), None),
        (Cut(pair(FOUND, (5,), (4,))), Refusal.NO_SUCH_LINK),
        (
            Parted(
                sentence(FOUND, Hand.LEFT, FIRST[0][0]), sentence(FOUND, Hand.RIGHT, FIRST[1][0])
            ),
            None,
        ),
        (
            Parted(sentence(FOUND, Hand.LEFT, 5), sentence(FOUND, Hand.RIGHT, 4)),
            Refusal.NO_SUCH_LINK,
        ),
        (Split(sentence(FOUND, Hand.LEFT, 1), 8), None),
        (Split(sentence(FOUND, Hand.LEFT, 1), 0), Refusal.NO_PLACE_TO_SPLIT),
        (Split(sentence(FOUND, Hand.LEFT, 1), 9_999), Refusal.NO_PLACE_TO_SPLIT),
        (Split(span_anchor(FOUND.left, Hand.LEFT, Span(0, 3)), 1), Refusal.NOT_THERE),
        (Joined(sentence(FOUND, Hand.LEFT, 0), sentence(FOUND, Hand.LEFT, 1)), None),
        (
            Joined(sentence(FOUND, Hand.LEFT, 1), sentence(FOUND, Hand.LEFT, 2)),
            Refusal.NO_NEIGHBOURS,
        ),
        (Attributed(span_anchor(FOUND.left, Hand.LEFT, Span(0, 3)), "X"), Refusal.NO_QUOTATION),
        (Judged(link_subject(FOUND, 0), Verdict.FINE), None),
    ],
)
def test_what_can_be_done(command: Command, told: Refusal | None) -> None:
    assert refusal(command, FOUND) is told


def test_a_speaker_can_be_set() -> None:
    assert QUOTE is not None
    assert refusal(Attributed(span_anchor(FOUND.left, Hand.LEFT, QUOTE.span), "X"), FOUND) is None
