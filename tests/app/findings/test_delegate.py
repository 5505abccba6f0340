"""Rows of the list of findings."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from paraview.app.findings.delegate import two_lines
from paraview.passages.entry_titles import (
    entry_text,
)
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


@pytest.fixture
def page(compared_page, said):
    return compared_page(said)


@pytest.mark.parametrize("size_points", [8.0, 9.5, 11.0, 13.3])
def test_a_row_breaks_between_words_whatever_the_font(qapp, size_points):
    font = QFont()
    font.setPointSizeF(size_points)
    metrics = QFontMetricsF(font)
    width_px = metrics.horizontalAdvance("one two three")
    assert two_lines("one two", metrics, width_px) == ("one two", "")
    assert two_lines("one two three", metrics, width_px) == ("one two three", "")
    narrow_px = max(width_px, metrics.horizontalAdvance("four five"))
    assert two_lines("one two three four five", metrics, narrow_px) == (
        "one two three",
        "four five",
    )
    first, second = two_lines("one two three " * 5, metrics, width_px)
    assert first == "one two three"
    assert second.endswith("…")


def test_short_words_have_one_line_where_their_heading_tells_the_rest(page):
    tree, model = page.findings.tree, page.findings.model
    line_px = tree.fontMetrics().height()
    short = next(
        e
        for e in page.state.findings
        if e.quote and "It rains" in entry_text(e, page.state.comparison)
    )
    altered = model.index_of(0)
    assert tree.visualRect(model.index_of(short.number)).height() < 2 * line_px + 10
    assert tree.visualRect(altered).height() > 2 * line_px + 10
