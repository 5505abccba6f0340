"""The findings as a panel that can stand anywhere, with real clicks and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from paraview.app.findings.dock import FLOATING, PLACES
from paraview.app.window.main_window import MainWindow
from paraview.comparison import Hand
from paraview.engine.messages import Compared
from tests.app import builders
from tests.app.doubles import answer, fill

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(compared):
    if not compared.comparison_page.dock.isVisible():
        compared.actions_by_name["findings"].trigger()
    return compared


def put(window, place):
    window.actions_by_name[f"findings_{place}"].trigger()


@pytest.mark.parametrize("place", [*PLACES, FLOATING])
def test_the_findings_can_stand_anywhere_and_are_found_there_again(
    qtbot, shown, client, settings, theme, bridge, place
):
    page = shown.comparison_page
    put(shown, place)
    assert page.host.place == place
    assert shown.actions_by_name[f"findings_{place}"].isChecked()
    assert page.dock.isFloating() == (place == FLOATING)
    shown.desk.compare()
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    assert shown.comparison_page is not page
    assert shown.comparison_page.host.place == place
    shown.close()
    client.is_closed = False  # the next window goes on with it
    other = MainWindow(bridge, settings, theme)
    qtbot.addWidget(other)
    other.resize(1200, 800)
    other.show()
    fill(qtbot, other, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, other, client, Hand.RIGHT, builders.RIGHT)
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    assert other.comparison_page.host.place == place
    assert other.comparison_page.dock.isVisible()


def test_articles_take_the_room_that_floating_findings_leave(qtbot, shown):
    page = shown.comparison_page
    narrow = page.panes[Hand.LEFT].width()
    put(shown, FLOATING)
    qtbot.waitUntil(lambda: page.panes[Hand.LEFT].width() > narrow)
    assert page.panes[Hand.LEFT].width() == pytest.approx(page.panes[Hand.RIGHT].width(), abs=2)
    qtbot.mouseClick(page.dock.title.float_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.dock.isFloating())
    qtbot.waitUntil(lambda: page.panes[Hand.LEFT].width() <= narrow + 2)


def test_the_findings_are_closed_and_opened_by_mouse_and_keys(qtbot, shown):
    page = shown.comparison_page
    qtbot.mouseClick(page.dock.title.close_button, Qt.MouseButton.LeftButton)
    assert not page.dock.isVisible()
    assert not shown.actions_by_name["findings"].isChecked()
    qtbot.keyClick(shown, Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.dock.isVisible()
    qtbot.keyClick(page.dock.title.close_button, Qt.Key.Key_Space)
    assert not page.dock.isVisible()


def test_floating_findings_go_with_their_comparison(qtbot, shown):
    put(shown, FLOATING)
    dock = shown.comparison_page.dock
    assert dock in QApplication.topLevelWidgets()
    shown.actions_by_name["new"].trigger()
    assert not any(each.objectName() == "findingsDock" for each in _visible_windows())


def _visible_windows():
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_below_the_articles_the_evidence_stands_beside_the_findings(qtbot, shown):
    panel = shown.comparison_page.findings
    assert panel._split.orientation() == Qt.Orientation.Vertical
    put(shown, "below")
    qtbot.waitUntil(lambda: panel._split.orientation() == Qt.Orientation.Horizontal)

    def tops():
        return {chip.mapTo(panel, QPoint()).y() for chip in panel.chips.values()}

    qtbot.waitUntil(lambda: len(tops()) == 1)


def test_the_title_bar_can_be_read_aloud(shown):
    for button in (
        shown.comparison_page.dock.title.float_button,
        shown.comparison_page.dock.title.close_button,
    ):
        interface = QAccessible.queryAccessibleInterface(button)
        assert "findings" in interface.text(QAccessible.Text.Name).lower()
