"""The page of one comparison."""

from paraview.app.comparing.page import ComparisonPage
from paraview.app.state.preferences import VIEWS
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand
from tests.app import builders


def test_going_to_the_partner_moves_the_caret_over(qtbot, page):
    left, right = page.panes[Hand.LEFT], page.panes[Hand.RIGHT]
    left.setFocus()
    left.put_caret_on(5)
    page.go_to_partner()
    qtbot.waitUntil(right.hasFocus)
    assert right.textCursor().position() == right.marks.sentences[1].start
    assert page.state.selected_index == 6


def test_every_view_can_be_shown_and_keeps_the_selection(qtbot, page):
    page.state.select(6)
    for name in VIEWS:
        page.show_view(name)
        assert page.view == name
        assert not page.grab().isNull()
    assert page.state.selected_index == 6
    assert page.inline.toPlainText().startswith("Harbour bridge to close")
    assert page.list.currentIndex().row() == 6


def test_the_caret_goes_along_with_what_is_selected_elsewhere(page):
    """So that a screen reader reads it: the sentence, what became of it, what was found in it."""
    page.state.select_next_difference(1)
    assert page.panes[Hand.LEFT].caret_sentence == page.state.selected_passage.left[0]
    page.state.select(5)
    passage = page.state.selected_passage
    hand = Hand.LEFT if passage.left else Hand.RIGHT
    assert page.panes[hand].caret_sentence == passage.sentences(hand)[0]


def test_what_is_selected_elsewhere_comes_into_view_on_both_sides(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.long(80)), theme, typography)
    page.resize(1200, 700)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    last = next(each for each in reversed(page.state.passages.all) if each.is_link)
    page.state.select(last.index)
    qtbot.waitUntil(page.sync.shows_selected)
    assert all(pane.scroll_px > 0 for pane in page.panes.values())
    page.state.select(0)
    qtbot.waitUntil(page.sync.shows_selected)
