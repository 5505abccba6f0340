"""What those hear who don't see the colours, and what can be done without a mouse."""

import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QTextEdit

from paraview.app.comparing.page import ComparisonPage
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand
from tests.app import builders


def interfaces(widget):
    """The accessibility tree below a widget."""
    todo = [QAccessible.queryAccessibleInterface(widget)]
    while todo:
        each = todo.pop()
        yield each
        todo += [each.child(i) for i in range(each.childCount()) if each.child(i) is not None]


def test_every_visible_control_in_the_tree_has_a_name(window, page):
    for top in (window, page):
        for each in interfaces(top):
            widget = each.object()
            kinds = QAbstractButton | QAbstractSlider | QLineEdit | QTextEdit
            if isinstance(widget, kinds) and widget.isVisible():
                named = each.text(QAccessible.Text.Name) or widget.toolTip()
                inside = widget.parent() and isinstance(widget.parent(), QLineEdit | QTextEdit)
                assert named or inside or widget.objectName().startswith("qt_"), widget


def test_sentences_are_told_one_after_the_other(qtbot, page):
    pane = page.panes[Hand.LEFT]
    pane.setFocus()
    told = []
    for _ in range(6):
        page.go_to_sentence(1)
        interface = QAccessible.queryAccessibleInterface(pane)
        told.append(interface.text(QAccessible.Text.Description))
    assert told[0] == (
        "Edited: The bridge closes on Monday. In the other article: The bridge closes on Tuesday."
    )
    assert told[4] == (
        "Identical, moved: The last repair was in 1998. The other article has the same words."
    )
    assert told[5] == "Dropped: Nobody was hurt then."
    page.go_to_sentence(-1)
    assert pane.accessibleDescription() == told[4]


def test_the_list_gives_every_passage_to_the_tree(qtbot, page):
    page.show_view("list")
    names = {each.text(QAccessible.Text.Name) for each in interfaces(page.list)}
    assert "Dropped\nEarlier article: Nobody was hurt then." in names
    assert len([name for name in names if "article:" in name]) == 8


def test_everything_can_be_reached_by_tab(qtbot, page):
    reached = set()
    page.filters.chips[next(iter(page.filters.chips))].setFocus()
    for _ in range(40):
        widget = page.focusWidget()
        reached.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert set(page.filters.chips.values()) <= reached
    assert page.filters.slider in reached
    assert set(page.panes.values()) <= reached


def sentences_of(page, hand):
    """The list of sentences in the tree below a pane."""
    pane = QAccessible.queryAccessibleInterface(page.panes[hand])
    lists = [pane.child(i) for i in range(pane.childCount())]
    return next(each for each in lists if each.role() == QAccessible.Role.List)


def test_every_sentence_is_a_node_with_its_kind_and_its_partner(page):
    found = sentences_of(page, Hand.LEFT)
    name, description = QAccessible.Text.Name, QAccessible.Text.Description
    assert found.text(name) == "Sentences of the earlier article: earlier.txt"
    assert found.childCount() == 7
    names = [found.child(i).text(name) for i in range(7)]
    assert names == [page.state.comparison.left.sentence_text(i) for i in range(7)]
    assert found.child(1).text(description) == (
        "Edited. Later article, sentence 3: The bridge closes on Tuesday."
    )
    assert found.child(5).text(description) == (
        "Identical, moved. Later article, sentence 2: The last repair was in 1998."
    )
    assert found.child(6).text(description) == "Dropped."
    for index in (0, 6):
        child = found.child(index)
        assert found.indexOfChild(child) == index
        assert child.parent().text(name) == found.text(name)
        assert child.role() == QAccessible.Role.ListItem
    assert found.child(7) is None
    assert found.child(-1) is None


def test_a_node_tells_what_was_found_in_it(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.said()), theme, typography)
    qtbot.addWidget(page)
    told = sentences_of(page, Hand.LEFT).child(2).text(QAccessible.Text.Description)
    assert "Ann Wood: altered" in told
    told = sentences_of(page, Hand.LEFT).child(1).text(QAccessible.Text.Description)
    assert "Date changed. “Monday” became “Tuesday”." in told


def test_nodes_lie_where_the_sentences_stand_and_follow_selection_and_caret(qtbot, page):
    pane = page.panes[Hand.RIGHT]
    found = sentences_of(page, Hand.RIGHT)
    for index in range(found.childCount()):
        place = found.child(index).rect()
        mark = pane.marks.sentences[index]
        line = pane._layout.lines(mark.start, mark.end)[0]
        inside = QPoint(round((line.left + line.right) / 2), round(line.baseline - 2))
        at = pane.viewport().mapToGlobal(inside - QPoint(0, pane.scroll_px))
        assert place.contains(at)
        assert found.indexOfChild(found.childAt(at.x(), at.y())) == index
    page.state.select(2)
    assert [found.child(i).state().selected for i in range(5)] == [0, 0, 0, 1, 0]
    pane.setFocus()
    pane.put_caret_on(4)
    qtbot.waitUntil(lambda: found.child(4).state().focused == 1)
    assert not found.child(3).state().focused


def test_a_long_article_has_nodes_only_for_what_was_asked_for(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.long(17_000)), theme, typography)
    qtbot.addWidget(page)
    found = sentences_of(page, Hand.LEFT)
    assert found.childCount() == 17_000
    assert "number 16999 of" in found.child(16_999).text(QAccessible.Text.Name)
    assert page.panes[Hand.LEFT].speech.sentences.made == 1


def test_nodes_outlive_neither_their_page_nor_crash_without_it(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.small()), theme, typography)
    found = sentences_of(page, Hand.LEFT)
    nodes = [found.child(i).object() for i in range(7)]
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(shiboken6.isValid(node) for node in nodes)


def test_events_are_sent_while_somebody_listens(qtbot, page):
    QAccessible.setActive(True)
    try:
        page.panes[Hand.LEFT].setFocus()
        for _ in range(8):
            page.go_to_difference(1)
            page.go_to_sentence(1)
            qtbot.keyClick(page.panes[Hand.LEFT], Qt.Key.Key_Right)
            qtbot.keyClick(page.panes[Hand.LEFT], Qt.Key.Key_Down)
        assert page.state.selected_index is not None
        page.state.select(None)
    finally:
        QAccessible.setActive(False)
