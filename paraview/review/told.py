"""What a command is about, in the words of the articles, for whoever has to be told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Hand, span_anchor
from paraview.review.commands import Attributed, Cut, Joined, Judged, Linked, Noted, Parted, Split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Anchor, Comparison
    from paraview.review.commands import Command


LONGEST_TOLD = 50
"""How many code points are told of what is named by its first words."""


def anchors_of(command: Command) -> tuple[Anchor, ...]:
    """All that a command names, the earlier article first."""
    match command:
        case Judged(subject, _) | Noted(subject, _):
            return (*subject.place.left, *subject.place.right)
        case Linked(pair) | Cut(pair):
            return (*pair.left, *pair.right)
        case Parted(left, right):
            return left, right
        case Joined(first, second):
            return first, second
        case Split(sentence, _):
            return (sentence,)
        case Attributed(quote, _):
            return (quote,)


def words_about(command: Command, comparisons: Iterable[Comparison]) -> str:
    """The words of the first thing that a command names; empty where no comparison has them."""
    anchors = anchors_of(command)
    for comparison in comparisons if anchors else ():
        side = comparison.left if anchors[0].hand is Hand.LEFT else comparison.right
        if span_anchor(side, anchors[0].hand, anchors[0].span) == anchors[0]:
            return anchors[0].span.of(side.document.text)
    return ""


def first_words(text: str) -> str:
    """A text that is cut after some words, with dots where something is left out."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_TOLD:
        return line
    return line[:LONGEST_TOLD].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
