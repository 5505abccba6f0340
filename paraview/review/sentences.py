"""Sentences that an editor split or joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import Sentence, Span, find_sentence
from paraview.review.commands import Joined, Split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Anchor, Side
    from paraview.review.commands import Correction


def resegmented(side: Side, corrections: Iterable[Correction]) -> tuple[Side, list[Correction]]:
    """A side with the sentences of an editor, and the corrections that could not be made."""
    lost: list[Correction] = []
    for correction in corrections:
        match correction:
            case Split(anchor, at):
                sentences = _split(side, anchor, at)
            case Joined(first, second):
                sentences = _joined(side, first, second)
            case _:
                continue
        if sentences is None:
            lost.append(correction)
        else:
            side = replace(side, sentences=sentences)
    return side, lost


def _split(side: Side, anchor: Anchor, at: int) -> tuple[Sentence, ...] | None:
    index = find_sentence(side, anchor)
    if index is None:
        return None
    sentence = side.sentences[index]
    text = side.document.text
    cut = sentence.span.start + at
    first = text[sentence.span.start : cut].rstrip()
    second = text[cut : sentence.span.end].lstrip()
    if not 0 < at < len(sentence.span) or not first or not second:
        return None
    halves = (
        Sentence(Span(sentence.span.start, sentence.span.start + len(first)), sentence.block),
        Sentence(Span(sentence.span.end - len(second), sentence.span.end), sentence.block),
    )
    return (*side.sentences[:index], *halves, *side.sentences[index + 1 :])


def _joined(side: Side, first: Anchor, second: Anchor) -> tuple[Sentence, ...] | None:
    left, right = find_sentence(side, first), find_sentence(side, second)
    if left is None or right is None or right != left + 1:
        return None
    one, other = side.sentences[left], side.sentences[right]
    if one.block != other.block:
        return None
    whole = Sentence(Span(one.span.start, other.span.end), one.block)
    return (*side.sentences[:left], whole, *side.sentences[right + 1 :])
