"""Whether a command can be carried out, asked before it is put into the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Hand, Refusal, find_sentence
from paraview.review.commands import Attributed, Cut, Joined, Linked, Parted, Split
from paraview.review.links import relinked
from paraview.review.sentences import resegmented

if TYPE_CHECKING:
    from paraview.comparison import Anchor, Comparison, Side
    from paraview.review.commands import Command


def refusal(command: Command, comparison: Comparison) -> Refusal | None:
    """Why a command can't be carried out on a comparison; none where it can."""
    left, right = comparison.left, comparison.right
    ends = [(link.left, link.right) for link in comparison.links]
    match command:
        case Linked(pair) if not pair.left or not pair.right:
            return Refusal.ONE_SIDE_ONLY
        case Linked() | Cut() | Parted():
            after = relinked(ends, left, right, [command])
            if after.lost:
                return Refusal.NOT_THERE
            if isinstance(command, Linked):
                by_hand = [(each.left, each.right) for each in after.links if each.by_hand]
                known = {(link.left, link.right) for link in comparison.links if link.by_hand}
                return Refusal.ALREADY_LINKED if known.issuperset(by_hand) else None
            is_there = [(each.left, each.right) for each in after.links] != sorted(ends)
            is_possible = any((weak.left, weak.right) in after.apart for weak in comparison.weak)
            return None if is_there or is_possible else Refusal.NO_SUCH_LINK
        case Split(sentence, _):
            return _of_sentences(command, _side(comparison, sentence), Refusal.NO_PLACE_TO_SPLIT)
        case Joined(first, _):
            return _of_sentences(command, _side(comparison, first), Refusal.NO_NEIGHBOURS)
        case Attributed(quote, _):
            quoted = {
                end.span
                for each in comparison.quotes
                for end in (each.left if quote.hand is Hand.LEFT else each.right,)
                if end is not None
            }
            return None if quote.span in quoted else Refusal.NO_QUOTATION
        case _:
            return None


def _side(comparison: Comparison, anchor: Anchor) -> Side:
    return comparison.left if anchor.hand is Hand.LEFT else comparison.right


def _of_sentences(command: Split | Joined, side: Side, otherwise: Refusal) -> Refusal | None:
    anchor = command.sentence if isinstance(command, Split) else command.first
    if find_sentence(side, anchor) is None:
        return Refusal.NOT_THERE
    return otherwise if resegmented(side, [command])[1] else None
