"""What a screen reader says of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Hand, Look
from paraview.passages import entry_titles
from paraview.wording.window import articles as articles_words

if TYPE_CHECKING:
    from paraview.app.state.view_state import ViewState


def describe(state: ViewState, hand: Hand, sentence: int) -> str:
    """What a sentence is, what it says, and what its partner says."""
    here, there = state.side(hand), state.side(hand.other)
    told = []
    for index in state.passages.of_sentence(hand, sentence):
        passage = state.passages[index]
        partner = " ".join(there.sentence_text(i) for i in passage.sentences(hand.other))
        told.append(
            wording.announcement(
                passage.title,
                here.sentence_text(sentence),
                partner,
                is_same=passage.look is Look.IDENTICAL,
            )
        )
    return " ".join(told)


def node_description(state: ViewState, hand: Hand, sentence: int) -> str:
    """What became of a sentence, where its partner stands and says, and what was found in it.

    The sentence itself is not in it: that is what its node is called.
    """
    there = state.side(hand.other)
    told = []
    for index in state.passages.of_sentence(hand, sentence):
        passage = state.passages[index]
        title = passage.title
        partners = passage.sentences(hand.other)
        numbers = ", ".join(wording.number(partner + 1) for partner in partners)
        text = " ".join(there.sentence_text(partner) for partner in partners)
        if partners:
            which = wording.short_hand_name(hand.other)
            told.append(articles_words.sentence_heard(title, which, numbers, text))
        else:
            told.append(f"{title}.")
    span = state.side(hand).sentences[sentence].span
    for number in _findings_of(state, hand, sentence):
        entry = state.findings[number]
        place = entry.left if hand is Hand.LEFT else entry.right
        is_here = place is not None and place.start < span.end and span.start < place.end
        if is_here and (entry.is_marked or entry.is_alone):
            told.append(entry_titles.entry_text(entry, state.comparison))
    return " ".join(told)


def _findings_of(state: ViewState, hand: Hand, sentence: int) -> list[int]:
    numbers: dict[int, None] = {}
    for index in state.passages.of_sentence(hand, sentence):
        numbers.update(dict.fromkeys(state.findings_of(index)))
    return list(numbers)
