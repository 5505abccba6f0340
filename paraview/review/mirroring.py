"""A review of two documents that changed places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import PairAnchor
from paraview.review.commands import (
    Attributed,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
)
from paraview.review.log import Review, Step

if TYPE_CHECKING:
    from paraview.comparison import Anchor
    from paraview.review.commands import Command
    from paraview.review.log import Entry


def mirrored(review: Review) -> Review:
    """The same decisions where the left document is the right one and the right one the left."""
    return Review(tuple(_entry(entry) for entry in review.log))


def _entry(entry: Entry) -> Entry:
    if isinstance(entry, Step):
        return replace(entry, commands=tuple(_command(each) for each in entry.commands))
    return entry


def _command(command: Command) -> Command:
    match command:
        case Judged(subject, _) | Noted(subject, _):
            return replace(command, subject=replace(subject, place=_pair(subject.place)))
        case Linked(pair) | Cut(pair):
            return replace(command, pair=_pair(pair))
        case Parted(left, right):
            return Parted(_anchor(right), _anchor(left))
        case Split(sentence, _):
            return replace(command, sentence=_anchor(sentence))
        case Joined(first, second):
            return Joined(_anchor(first), _anchor(second))
        case Attributed(quote, _):
            return replace(command, quote=_anchor(quote))


def _pair(pair: PairAnchor) -> PairAnchor:
    left, right = (tuple(map(_anchor, anchors)) for anchors in (pair.right, pair.left))
    return PairAnchor(left, right)


def _anchor(anchor: Anchor) -> Anchor:
    return replace(anchor, hand=anchor.hand.other)
