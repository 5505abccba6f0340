"""Small windows: lines stay long enough to read, and what is selected stays in view."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontInfo

from paraview.app.findings.dock import NARROW_PX
from paraview.app.look.typography import LEAST_SCALE, Typography, fitted
from paraview.app.state.preferences import Preferences
from paraview.comparison import Hand
from tests.app import builders

LEAST_WORDS = 7


@pytest.fixture
def page(compared_page):
    return compared_page(builders.long(200))


def words_on_a_line(pane):
    """How many words the lines of an article have that are full."""
    document = pane.document()
    words = lines = 0
    block = document.begin()
    while block.isValid():
        document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            start = line.textStart()
            words += len(block.text()[start : start + line.textLength()].split())
            lines += 1
        block = block.next()
    return words / lines


@pytest.mark.parametrize("size_px", [(900, 600), (1024, 700)])
def test_in_a_small_window_the_pair_is_in_view_and_lines_have_words(qtbot, window, page, size_px):
    window.resize(1440, 900)
    page.state.select(120)
    qtbot.waitUntil(page.sync.shows_selected)
    window.resize(*size_px)
    qtbot.waitUntil(lambda: page.host.place == "below")
    qtbot.waitUntil(page.sync.shows_selected)
    assert page.dock.isVisible()
    for pane in page.panes.values():
        chosen = window.preferences.typography.size_points
        is_least = pane.typography.size_points <= chosen * LEAST_SCALE + 0.1
        assert is_least or words_on_a_line(pane) >= LEAST_WORDS
        assert pane.page_px > 4 * QFontInfo(pane.typography.font).pixelSize()


def test_findings_go_back_to_their_place_and_it_is_remembered(qtbot, window, page):
    window.resize(NARROW_PX + 200, 800)
    assert page.host.place == "right"
    window.resize(NARROW_PX - 100, 800)
    qtbot.waitUntil(lambda: page.host.place == "below")
    kept = page.host.layout_state()
    assert kept != page.host.saveState(), "what is remembered is where the editor had them"
    window.resize(NARROW_PX + 200, 800)
    qtbot.waitUntil(lambda: page.host.place == "right")


def test_who_wants_findings_beside_a_narrow_article_has_them(qtbot, window, page):
    window.resize(NARROW_PX - 100, 800)
    qtbot.waitUntil(lambda: page.host.place == "below")
    window.put_findings("right")
    window.resize(NARROW_PX - 120, 800)
    qtbot.wait(50)
    assert page.host.place == "right"


def test_what_was_out_of_view_stays_so(qtbot, window, page):
    page.state.select(10)
    qtbot.waitUntil(page.sync.shows_selected)
    pane = page.panes[Hand.LEFT]
    qtbot.wait(250)  # the way there is animated
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    assert not page.sync.shows_selected()
    window.resize(900, 600)
    qtbot.wait(100)
    assert not page.sync.shows_selected()


def test_type_is_made_smaller_only_where_nobody_chose_its_size(qapp, settings):
    chosen = Typography(size_points=12)
    assert fitted(chosen, 2000) is chosen
    assert LEAST_SCALE * 12 - 0.1 <= fitted(chosen, 100).size_points < 12
    assert fitted(replace(chosen, may_shrink=False), 100).size_points == 12
    preferences = Preferences(settings)
    assert preferences.typography.may_shrink
    preferences.set_zoom(150)
    assert not preferences.typography.may_shrink
