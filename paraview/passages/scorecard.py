"""A comparison on one line of a table: its figures, and the sentence at its head. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.passages.gist import gist_of

if TYPE_CHECKING:
    from paraview.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What a table tells of a comparison. Shares are of words, in whole percent.

    Attributes:
        left_reuse: the share of the earlier article that the later one says too.
        right_reuse: the share of the later article that the earlier one says too.
        verbatim: the share of the later article that stands in the earlier one word for word.
        order_kept: the share of what both have that comes in the earlier article's order.
        longest_run: the words of the longest run that stands in both.
        quotes_kept: the quotations of the earlier article that the later one keeps.
        quotes_changed: the quotations that were altered in any way.
        facts_changed: the hard facts that differ, and the links that may say the opposite.
        gist: the sentence above a comparison.
    """

    left_reuse: int
    right_reuse: int
    verbatim: int
    order_kept: int
    longest_run: int
    quotes_kept: int
    quotes_changed: int
    facts_changed: int
    gist: str


def scorecard_of(comparison: Comparison) -> Scorecard:
    """The line of a comparison; all of it is what the report of it says."""
    summary = comparison.summary
    gist = gist_of(comparison)
    return Scorecard(
        left_reuse=sum(summary.left.percentages[:3]),
        right_reuse=sum(summary.right.percentages[:3]),
        verbatim=round(100 * summary.verbatim),
        order_kept=round(100 * summary.order_kept),
        longest_run=summary.longest_run.words if summary.longest_run else 0,
        quotes_kept=summary.left_reuse.quotes_kept,
        quotes_changed=sum(count for _, count in gist.quotes),
        facts_changed=gist.opposites + sum(count for _, count in gist.facts) + gist.other_facts,
        gist=gist.sentence,
    )
