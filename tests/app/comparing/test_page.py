"""The page of one comparison."""

from paraview.app.state.preferences import VIEWS
from paraview.comparison import Hand


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
