"""The redline as a view."""

import pytest
from PySide6.QtCore import Qt

from paraview.app.look.colours import THEMES, contrast
from paraview.app.state.filter import Filter
from paraview.comparison import Look
from tests.app import builders


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


def format_of(page, words):
    cursor = page.inline.document().find(words)
    assert cursor.hasSelection(), words
    return cursor.charFormat()


def test_no_two_marks_of_the_redline_differ_by_colour_alone(page):
    page.show_view("inline")
    page.show()
    told = {
        name: (found.fontStrikeOut(), found.underlineStyle())
        for name, words in {
            "moved": "The last repair",
            "came": "Tuesday",
            "went": "Monday",
            "reworded": "According to the council",
            "reworded, went": "Work will take",
            "dropped": "Nobody was hurt",
            "added": "Traders expect",
            "identical": "Harbour bridge",
        }.items()
        for found in (format_of(page, words),)
    }
    assert len(set(told.values())) == len(told), told


@pytest.mark.parametrize("mode", THEMES)
def test_every_mark_of_the_redline_can_be_read(page, theme, mode):
    theme.set_mode(mode)
    page.show_view("inline")
    page.show()
    for words in ("Monday", "Tuesday", "Work will take", "Nobody was hurt", "Traders expect"):
        found = format_of(page, words)
        has_ink = found.hasProperty(found.Property.ForegroundBrush)
        ink = found.foreground().color().name() if has_ink else theme.palette.chrome.ink
        assert contrast(ink, found.background().color().name()) >= 4.5, words


def test_passages_and_findings_of_the_redline_have_signs(compared_page):
    page = compared_page(builders.said())
    page.show_view("inline")
    marks = page.inline.marks
    text = page.inline.toPlainText()
    beginnings = {text[place : place + 10] for place, _ in marks.beginnings}
    assert {"Nobody was", "Traders ex", "The bridge"} <= beginnings
    found = {text[each.start : each.end] for each in marks.found}
    assert {"Monday", "Tuesday"} <= found
    assert any(each.startswith("We are") for each in found)
    assert len([each for each in marks.found if each.is_first]) < len(marks.found)
    assert not page.inline.grab().isNull()
