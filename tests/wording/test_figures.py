"""The figures in sentences."""

from dataclasses import replace

from paraview import wording
from paraview.comparison import (
    Reuse,
    Span,
    VerbatimRun,
)
from paraview.wording.figures import reuse_lines
from tests.app import builders


def test_the_figures_tell_the_reuse_in_sentences(qapp):
    found = builders.small()
    text = found.right.document.text
    summary = replace(
        found.summary,
        left_reuse=Reuse(10, 2, 1),
        right_reuse=Reuse(19, 3, 1),
        longest_run=VerbatimRun(6, Span(0, 1), builders.find(builders.RIGHT, "The last repair")),
        in_order_words=20,
    )
    lines = reuse_lines(replace(found, summary=summary))
    right = summary.right
    assert lines[0].startswith(wording.whole_percent(sum(right.percentages[:3])))
    assert lines[3] == "Quotes of the earlier article that the later one keeps: 1 of 2."
    assert lines[4] == "Longest run of the same words: 6 words, “The last repair”"
    assert "The last repair" in text
    assert len(reuse_lines(found)) == 3
