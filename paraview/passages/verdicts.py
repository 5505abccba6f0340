"""What an editor said of links and weak matches: these belong together, these do not. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from paraview.comparison import find_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.comparison import Anchor, Comparison, PairAnchor, Side, WeakMatch

Ends = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Verdicts by anchor, so that they outlive another comparison of the same two documents.

    Args:
        said: whether the two ends of each anchor belong together.
        ends: the same, by the sentences that the anchors stand for in one comparison.
    """

    said: Mapping[PairAnchor, bool] = field(default_factory=dict)
    ends: Mapping[Ends, bool] = field(default_factory=dict)

    def with_said(self, anchor: PairAnchor, *, together: bool) -> Verdicts:
        """These verdicts and one more, not yet `seen_in` a comparison."""
        return Verdicts({**self.said, anchor: together})

    def seen_in(self, comparison: Comparison) -> Verdicts:
        """The same verdicts with the sentences of a comparison; what is gone is not seen."""
        sides = comparison.left, comparison.right
        ends = {}
        for anchor, together in self.said.items():
            left = _sentences(sides[0], anchor.left)
            right = _sentences(sides[1], anchor.right)
            if left and right:
                ends[left, right] = together
        return replace(self, ends=ends)

    def refuses(self, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
        """Whether the editor said that these do not belong together."""
        return self.ends.get((left, right)) is False

    def accepts(self, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
        """Whether the editor said that these belong together."""
        return self.ends.get((left, right)) is True

    def accepted_matches(self, comparison: Comparison) -> tuple[WeakMatch, ...]:
        """The weak matches that the editor made links."""
        return tuple(weak for weak in comparison.weak if self.accepts((weak.left,), (weak.right,)))


NO_VERDICTS = Verdicts()


def _sentences(side: Side, anchors: tuple[Anchor, ...]) -> tuple[int, ...]:
    found = [find_sentence(side, each) for each in anchors]
    return tuple(each for each in found if each is not None)
