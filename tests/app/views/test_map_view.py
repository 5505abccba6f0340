"""The map."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from paraview.app.views.map_geometry import Window, dashes, nearest
from paraview.passages.passages import Passages
from tests.app import builders


def test_the_map_as_numbers():
    comparison = builders.small()
    found = dashes(comparison, Passages(comparison))
    assert len(found) == 8
    first = found[0]
    assert (first.left, first.right) == (0, 0)
    assert nearest(found, Window(), 2, 2, 500) == 0
    assert nearest(found, Window(), 490, 5, 500) == 7  # dropped: on the axis of the left article
    assert nearest(found, Window(), 250, 20, 500) is None
    closer = Window().zoomed(2, 0.5, 0.5)
    assert closer == Window(0.25, 0.25, 0.5)
    assert closer.zoomed(0.1, 0.5, 0.5) == Window()
    assert closer.moved(9, -9) == Window(0.5, 0.0, 0.5)


def test_the_map_zooms_drags_and_opens(qtbot, page):
    page.show_view("map")
    view = page.map
    plot = view.plot()
    centre = plot.center()
    wheel = QWheelEvent(
        centre,
        view.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, wheel)
    assert view.window_shown.size < 1
    before = view.window_shown
    start = QPointF(centre).toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(40, 30))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    qtbot.waitUntil(lambda: view.window_shown != before)
    assert page.view == "map"
    view._window = Window()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=plot.topLeft().toPoint() + QPoint(3, 3))
    assert page.view == "sides"
    assert page.state.selected_index == 0


def test_the_map_is_used_by_keys(qtbot, page):
    page.show_view("map")
    view = page.map
    assert "Moved: 1" in view.accessibleDescription()
    page.state.select(6)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.window_shown.size < 0.5
    left = view.window_shown.left
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.window_shown.left < left
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.window_shown == Window()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.view == "sides"
