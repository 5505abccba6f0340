"""Two short articles compared by the real model, once for all tests, and anchors into them."""

from __future__ import annotations

from functools import cache

from paraview.comparison import Anchor, Comparison, Hand, PairAnchor, sentences_anchor
from paraview.documents import from_text
from paraview.pipeline import Pipeline

LEFT = (
    "The harbor was closed on Tuesday. A crane fell into the water, the port authority said.\n\n"
    "“It could have been far worse,” said Maria Lopez. Two ships had to wait outside.\n\n"
    "The council met in the evening. Bread was free for everybody in the old town."
)
RIGHT = (
    "A crane fell into the water, the authority of the port said. Port traffic stopped Tuesday.\n\n"
    "“It could have been much worse,” said Maria Lopez. Outside, two ships had to wait.\n\n"
    "Schools open later in winter. The council met on Tuesday evening."
)


@cache
def pipeline() -> Pipeline:
    """The rooms with the built-in model."""
    return Pipeline()


@cache
def compared(left: str = LEFT, right: str = RIGHT) -> Comparison:
    """Two texts as the real model compares them."""
    return pipeline().compare(from_text(left, "left"), from_text(right, "right"))


def pair(comparison: Comparison, left: tuple[int, ...], right: tuple[int, ...]) -> PairAnchor:
    """The anchor of sentences by their indexes."""
    return sentences_anchor(comparison, left, right)


def sentence(comparison: Comparison, hand: Hand, index: int) -> Anchor:
    """The anchor of one sentence."""
    if hand is Hand.LEFT:
        return sentences_anchor(comparison, (index,), ()).left[0]
    return sentences_anchor(comparison, (), (index,)).right[0]


def ends(comparison: Comparison) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The sentences of all links."""
    return [(link.left, link.right) for link in comparison.links]
