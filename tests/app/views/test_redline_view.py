"""The redline as a view."""

from PySide6.QtCore import Qt

from paraview.app.state.filter import Filter
from paraview.comparison import Look


def test_a_click_in_the_redline_selects(qtbot, page):
    page.show_view("inline")
    cursor = page.inline.textCursor()
    cursor.setPosition(3)
    at = page.inline.cursorRect(cursor).center()
    qtbot.mouseClick(page.inline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.state.selected_index == 0


def test_enter_in_the_redline_selects(qtbot, page):
    page.show_view("inline")
    qtbot.keyClick(page.inline, Qt.Key.Key_Return)
    assert page.state.selected_index == 0


def test_the_redline_follows_the_filter_and_marks_moves(page):
    page.show_view("inline")
    page.show()
    full = page.inline.toPlainText()
    assert "Nobody was hurt then" in full
    page.filters.chips[Look.DROPPED].setChecked(False)
    assert "Nobody was hurt then" not in page.inline.toPlainText()
    assert "Traders expect losses" in page.inline.toPlainText()
    page.filters.chips[Look.ADDED].setChecked(False)
    assert "Traders expect losses" in page.inline.toPlainText()
    page.filters.set_folds(True)
    assert "Traders expect losses" not in page.inline.toPlainText()
    page.filters.set_filter(Filter())
    assert page.inline.toPlainText() == full
    cursor = page.inline.document().find("The last repair")
    assert cursor.charFormat().underlineStyle() == cursor.charFormat().UnderlineStyle.DashDotLine
    assert "moved" in cursor.charFormat().toolTip()
