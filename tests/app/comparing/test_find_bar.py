"""Find in both articles."""

from PySide6.QtCore import Qt

from paraview.comparison import Hand


def test_find_in_both_with_counts(qtbot, page):
    page.open_find()
    qtbot.keyClicks(page.find_bar.box, "hour")
    assert page.find_bar.counts.text() == "1 in the earlier article, 1 in the later"
    assert page.state.current_found[0] is Hand.LEFT
    qtbot.keyClick(page.find_bar.box, Qt.Key.Key_Return)
    assert page.state.current_found[0] is Hand.RIGHT
    qtbot.keyClick(page.find_bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.state.current_found[0] is Hand.LEFT
    page.grab()
    page.find_bar.box.setText("nowhere to be seen")
    assert page.find_bar.counts.text() == "Not found"
    qtbot.keyClick(page.find_bar.box, Qt.Key.Key_Escape)
    assert page.find_bar.isHidden()
    assert page.state.found_in(Hand.LEFT) == ()
