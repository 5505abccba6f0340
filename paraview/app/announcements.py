"""What a screen reader says of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.app import wording

if TYPE_CHECKING:
    from paraview.app.passages import Hand
    from paraview.app.view_state import ViewState


def describe(state: ViewState, hand: Hand, sentence: int) -> str:
    """What a sentence is, what it says, and what its partner says."""
    here, there = state.side(hand), state.side(hand.other)
    told = []
    for index in state.passages.of_sentence(hand, sentence):
        passage = state.passages[index]
        partner = " ".join(there.sentence_text(i) for i in passage.sentences(hand.other))
        told.append(wording.announcement(passage, here.sentence_text(sentence), partner))
    return " ".join(told)
