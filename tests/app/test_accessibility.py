"""What those hear who don't see the colours, and what can be done without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QTextEdit

from paraview.app.passages import Hand


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
