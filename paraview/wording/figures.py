"""How much of one article the other has too, in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.wording import numbers
from paraview.wording.translation import _

if TYPE_CHECKING:
    from paraview.comparison import Comparison

LONGEST_RUN_CHARS = 120


def reuse_lines(comparison: Comparison) -> list[str]:
    """The figures of reuse with what each of them means."""
    summary = comparison.summary
    right = summary.right
    lines = [
        _(
            "{} of the later article’s words are in sentences with a partner in the earlier one."
        ).format(numbers.whole_percent(sum(right.percentages[:3]))),
        _("{} of its words stand in the earlier one word for word, in the same place.").format(
            _share(summary.right_reuse.verbatim_words, right.words)
        ),
        _("{} of what both have comes in the order of the earlier article.").format(
            _share(summary.in_order_words, right.words - right.only)
        ),
    ]
    reuse = summary.left_reuse
    if reuse.quotes:
        lines.append(
            _("Quotes of the earlier article that the later one keeps: {} of {}.").format(
                numbers.number(reuse.quotes_kept), numbers.number(reuse.quotes)
            )
        )
    run = summary.longest_run
    if run is not None and run.words > 1:
        text = " ".join(run.right.of(comparison.right.document.text).split())
        if len(text) > LONGEST_RUN_CHARS:
            text = text[:LONGEST_RUN_CHARS].rstrip() + "…"
        lines.append(
            _("Longest run of the same words: {}, “{}”").format(numbers.words(run.words), text)
        )
    return lines


def _share(part: int, whole: int) -> str:
    return numbers.percent(part, whole)
