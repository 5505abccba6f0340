"""Rows of the list of findings."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from paraview.app.article.inked_text import InkedText
from paraview.passages.entry_titles import Piece, entry_text
from paraview.passages.redline import Ink
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


@pytest.fixture
def page(compared_page, said):
    return compared_page(said)


@pytest.mark.parametrize("size_points", [8.0, 9.5, 11.0, 13.3])
def test_a_row_shows_what_went_and_what_came_whatever_the_font(qapp, theme, size_points):
    font = QFont()
    font.setPointSizeF(size_points)
    width_px = QFontMetricsF(font).horizontalAdvance("one two three")
    gone, new = "associates affirmed again " * 5, "friends confirmed then " * 5

    def shown(pieces, most_lines=2):
        return InkedText(pieces, font, width_px, theme.palette, most_lines=most_lines)

    assert shown([Piece("one two three")]).text == "one two three"
    cut = shown([Piece("one two three " * 5)])
    assert cut.is_cut
    assert cut.text.startswith("one two three one")
    assert cut.text.endswith("…")
    both = shown([Piece(gone, Ink.GONE), Piece(" → "), Piece(new, Ink.NEW)])
    above, below = both.text.split("\n")
    assert above.startswith("asso")
    assert below.startswith("→ fr")
    line_px = shown([Piece("one")]).height_px
    assert both.height_px <= 2 * line_px + 1
    wide = InkedText([Piece("🚢" * 40)], font, width_px, theme.palette, most_lines=3)
    assert wide.text.endswith("…")


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
