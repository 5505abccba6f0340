"""The whole window with real events; the engine's answers are put in by the test."""

import gc
import os
import statistics
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from paraview.app.intake.drop_zone import EMPTY, FILLED
from paraview.app.settings import GEOMETRY, MEASURE, SPACING, THEME, ZOOM, RecentPair
from paraview.app.state.desk import Phase
from paraview.app.window.main_window import MainWindow
from paraview.comparison import DocumentWarning, Hand, WarningCode
from paraview.engine.messages import (
    Compared,
    Failed,
    FileSource,
    ReadDone,
    ReadRequest,
)
from paraview.errors import EngineError
from tests.app import builders
from tests.app.doubles import answer, fill, zone_page


def test_keys_go_from_difference_to_difference(qtbot, compared):
    state = compared.comparison_page.state
    seen = []
    for _ in range(7):
        qtbot.keyClick(compared, Qt.Key.Key_F8)
        seen.append(state.selected_index)
    assert seen == [1, 2, 3, 5, 6, 7, 7]
    assert "No more differences" in compared.comparison_page.filters.status.text()
    qtbot.keyClick(compared, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert state.selected_index == 6
    assert compared.comparison_page.filters.status.text() == "Difference 5 of 6: Identical, moved"
    qtbot.keyClick(compared, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert state.selected_index == 5


def test_swap_and_new_and_undo_by_keys(qtbot, compared, client):
    alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(compared, Qt.Key.Key_S, alt)
    assert client.last.left == builders.RIGHT
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    qtbot.keyClick(compared, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert compared.pages.currentWidget() is compared.start_page
    assert zone_page(compared, Hand.LEFT) == EMPTY
    qtbot.keyClick(compared, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert compared.desk.phase is Phase.COMPARING


def test_zoom_by_keys_and_wheel_is_remembered(qtbot, compared, settings):
    pane = compared.comparison_page.panes[Hand.LEFT]
    before = pane.document().defaultFont().pointSizeF()
    qtbot.keyClick(compared, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert pane.document().defaultFont().pointSizeF() > before
    at = QPointF(pane.viewport().rect().center())
    wheel = QWheelEvent(
        at,
        pane.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), wheel)
    QApplication.sendEvent(pane.viewport(), wheel)
    assert settings.get(ZOOM) == 90
    qtbot.keyClick(compared, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.document().defaultFont().pointSizeF() == pytest.approx(before)


def test_the_theme_changes_everything_and_is_remembered(compared, settings):
    """Most of what is seen is ground, whatever lies on a single pixel."""

    def lightness():
        picture = compared.comparison_page.grab().toImage()
        points = [
            (x, y) for x in range(5, picture.width(), 40) for y in range(5, picture.height(), 30)
        ]
        return statistics.median(picture.pixelColor(*point).lightness() for point in points)

    light = lightness()
    compared.actions_by_name["theme_dark"].trigger()
    assert light > 200
    assert lightness() < 60
    assert settings.get(THEME) == "dark"


def test_a_changed_file_is_offered_for_reloading(qtbot, window, client, tmp_path):
    path = tmp_path / "left.txt"
    path.write_text("before")
    window.desk.put(Hand.LEFT, FileSource(str(path)))
    answer(qtbot, client, ReadDone(client.last.id, builders.LEFT))
    other = tmp_path / "left.txt.new"
    other.write_text("after it was saved")
    os.replace(other, path)  # noqa: PTH105  what editors do
    qtbot.waitUntil(lambda: "has changed on disk" in window.message)
    asked = len(client.requests)
    button = next(b for b in window._message.findChildren(QPushButton) if b.text() == "Reload")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(client.requests) == asked + 1
    answer(qtbot, client, ReadDone(client.last.id, builders.LEFT))
    path.write_text("and again, in place")
    qtbot.waitUntil(lambda: "has changed on disk" in window.message)


def test_a_model_that_fails_is_told(qtbot, window, client):
    client.answer(
        Failed(0, EngineError("test", "The language model is damaged.", "Install it again."))
    )
    qtbot.waitUntil(lambda: window.message != "")
    assert window.message == "The language model is damaged. Install it again."


def test_pairs_are_remembered_and_offered(qtbot, window, client, settings, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    window.open_pair(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    left, right = client.requests[-2:]
    client.answer(ReadDone(left.id, builders.LEFT))
    answer(qtbot, client, ReadDone(right.id, builders.RIGHT))
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    assert settings.recent_pairs == [RecentPair(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))]
    window.actions_by_name["new"].trigger()
    view = window.start_page._recent_view
    asked = len(client.requests)
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(client.requests) == asked + 2


def test_the_sample_is_one_click_away(qtbot, window, client):
    window.actions_by_name["sample"].trigger()
    assert [type(request) for request in client.requests] == [ReadRequest, ReadRequest]


def test_geometry_and_title(qtbot, compared, settings, bridge, theme):
    assert compared.windowTitle() == "earlier.txt ↔ later.txt — Paraview Diff"
    compared.resize(780, 560)  # the offscreen screen is small
    compared.close()
    assert not settings.get(GEOMETRY).isEmpty()
    again = MainWindow(bridge, settings, theme)
    qtbot.addWidget(again)
    assert again.size() == compared.size()


def test_every_control_has_a_name(compared):
    compared.actions_by_name["new"].trigger()
    for widget in compared.findChildren(QPushButton) + compared.findChildren(QToolButton):
        if widget.isVisible():
            assert widget.text() or widget.accessibleName() or widget.toolTip(), widget


def test_leaving_the_window_ends_the_engine(qtbot, compared, client):
    QApplication.sendEvent(compared, QEvent(QEvent.Type.WindowStateChange))
    compared.close()
    assert client.is_closed


def test_warnings_stay_in_sight_and_there_is_a_way_back(qtbot, window, client):
    warning = DocumentWarning(WarningCode.TRACKED_CHANGES, "3")
    left = replace(builders.LEFT, warnings=(warning,))
    fill(qtbot, window, client, Hand.LEFT, left)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    found = builders.small()
    found = replace(found, left=replace(found.left, document=left))
    answer(qtbot, client, Compared(client.last.id, found))
    details = window.comparison_page.headers[Hand.LEFT].details
    assert "tracked changes" in details.toolTip()
    assert details.text() == "1"
    qtbot.keyClick(window, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.start_page
    assert zone_page(window, Hand.LEFT) == FILLED
    asked = len(client.requests)
    qtbot.mouseClick(window.start_page._compare, Qt.MouseButton.LeftButton)
    assert window.desk.phase is Phase.COMPARED
    assert len(client.requests) == asked, "what was found is still there"


def test_the_window_follows_the_system(window, monkeypatch):
    window.theme.set_mode("system")
    for wanted in ("contrast", "dark", "light"):
        monkeypatch.setattr("paraview.app.look.theme._system_theme", lambda wanted=wanted: wanted)
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert window.theme.palette.name == wanted
        assert window.theme.palette.chrome.window in window.styleSheet()


def test_type_can_be_set_as_one_likes(compared, settings):
    pane = compared.comparison_page.panes[Hand.LEFT]
    high, wide = pane.content_px, pane.text_width_px
    compared.actions_by_name["spacing_loose"].trigger()
    assert pane.content_px > high
    compared.actions_by_name["measure_narrow"].trigger()
    assert pane.text_width_px < wide
    compared.actions_by_name["serif"].trigger()
    assert "serif" not in pane.document().defaultFont().families()
    assert (settings.get(SPACING), settings.get(MEASURE)) == (
        "loose",
        "narrow",
    )


def test_comparisons_one_after_the_other_leave_nothing_behind(qtbot, compared, client):
    def count():
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    at_first = count()
    for _ in range(3):
        compared.desk.compare()
        answer(qtbot, client, Compared(client.last.id, builders.small()))
        compared.comparison_page.panes[Hand.LEFT].speech.sentences.node(2)
        compared.put_findings("floating")
        compared.put_findings("right")
    assert count() <= at_first + 2
