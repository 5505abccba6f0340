"""The menus of sentences, ribbons and findings."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from paraview.comparison import Hand
from tests.app import builders

BOTH, ALONE = "Copy both wordings", "Copy with source"


@pytest.fixture
def page(compared_page):
    return compared_page(builders.said())


def place_of(pane, words):
    cursor = pane.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 2)
    return pane.cursorRect(cursor).center()


def test_a_sentence_is_copied_with_its_partner_and_both_sources(menu_at, page):
    pane = page.panes[Hand.LEFT]
    actions = menu_at(pane.viewport(), place_of(pane, "The bridge"))
    actions[BOTH].trigger()
    assert QGuiApplication.clipboard().text() == (
        "“The bridge closes on Monday.”\n"
        "Earlier article: Harbour bridge to close (earlier.txt), sentence 2\n\n"
        "“The bridge closes on Tuesday.”\n"
        "Later article: Harbour bridge to close (later.txt), sentence 2"
    )
    actions["Go to partner"].trigger()
    assert page.state.selected_passage.left == (1,)
    assert page.panes[Hand.RIGHT].caret_sentence == 1


def test_a_word_is_found_in_the_other_article(menu_at, page):
    pane = page.panes[Hand.LEFT]
    actions = menu_at(pane.viewport(), place_of(pane, "bridge closes"))
    actions["Find “bridge” in the other article"].trigger()
    assert page.find_bar.isVisible()
    hand, span = page.state.current_found
    assert hand is Hand.RIGHT
    assert span.of(builders.SAID_RIGHT.text) == "bridge"


def test_what_stands_alone_has_no_partner_to_go_to(menu_at, page):
    pane = page.panes[Hand.LEFT]
    actions = menu_at(pane.viewport(), place_of(pane, "Nobody"))
    assert not actions["Go to partner"].isEnabled()
    actions[ALONE].trigger()
    assert QGuiApplication.clipboard().text().startswith("“Nobody was hurt.”\nEarlier article")


def test_findings_quotes_and_ribbons_have_the_same_menu(qtbot, window, menu_at, page):
    tree = page.findings.tree
    place = tree.visualRect(page.findings.model.index_of(1)).center()
    actions = menu_at(tree.viewport(), place)
    actions[BOTH].trigger()
    assert QGuiApplication.clipboard().text().startswith("“Monday”\nEarlier article")
    actions["Find “Monday” in the other article"].trigger()
    assert "0 in the later" in page.find_bar.counts.text() or page.state.current_found
    qtbot.waitUntil(lambda: bool(page.ribbons.shapes.bands))
    band = page.ribbons.shapes.bands[1]
    actions = menu_at(page.ribbons, QPoint(2, round(band.left.middle)))
    assert BOTH in actions
    assert not any(text.startswith("Find") for text in actions)
    window.show_view("quotes")
    table = page.quotes
    actions = menu_at(table.viewport(), table.visualRect(table.model().index(0, 1)).center())
    assert BOTH in actions
    window.show_view("inline")
    actions = menu_at(page.inline.viewport(), place_of(page.inline, "Tuesday"))
    assert BOTH in actions


def test_the_menu_key_opens_the_menu_of_the_caret(page):
    pane = page.panes[Hand.LEFT]
    pane.put_caret_on(1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(pane.viewport(), event)
    (menu,) = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    assert BOTH in [action.text() for action in menu.actions()]
    menu.close()
