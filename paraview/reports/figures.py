"""The figures of a comparison as a table: words and sentences of either side by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Look
from paraview.reports.model import Figures
from paraview.wording import figures as figures_words
from paraview.wording import reports as words
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from paraview.comparison import Comparison


def figures_of(comparison: Comparison) -> Figures:
    """The table, two lines a side, and what it means in sentences."""
    looks = (Look.IDENTICAL, Look.EDITED, Look.REWORDED)
    names = [wording.look_name(look).lower() for look in looks]
    rows = []
    summary = comparison.summary
    for side, share, sentences in (
        (comparison.left, summary.left, summary.left_sentences),
        (comparison.right, summary.right, summary.right_sentences),
    ):
        percents = (
            wording.whole_percent(part) if share.words else "–" for part in share.percentages
        )
        counts = (sentences.identical, sentences.edited, sentences.reworded, sentences.only)
        rows += [
            (side.document.name, words.words(), wording.number(share.words), *percents),
            ("", words.sentences(), *map(wording.number, (sentences.sentences, *counts))),
        ]
    headings = ("", "", words.all_of_them(), *names, comparing_words.only_here())
    return Figures(headings, tuple(rows), tuple(figures_words.reuse_lines(comparison)))
