"""While a comparison runs."""

from PySide6.QtCore import Qt

from paraview.app.state.desk import Phase
from paraview.comparison import Hand, Stage
from paraview.engine.messages import (
    Failed,
    Progressed,
)
from paraview.errors import EngineError
from tests.app import builders
from tests.app.doubles import answer, fill


def test_progress_then_cancel_then_again(qtbot, window, client):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    page = window.progress_page
    assert window.pages.currentWidget() is page
    qtbot.waitUntil(page._cancel.isVisible)
    answer(qtbot, client, Progressed(client.last.id, Stage.ALIGNING, 0.5))
    assert page._bar.value() > 500
    qtbot.mouseClick(page._cancel, Qt.MouseButton.LeftButton)
    assert client.cancels == 1
    assert "cancelled" in page._title.text()
    qtbot.mouseClick(page._retry, Qt.MouseButton.LeftButton)
    answer(qtbot, client, Failed(client.last.id, EngineError("test", "It broke.", "Try again.")))
    assert page._title.text() == "It broke."
    qtbot.mouseClick(page._back, Qt.MouseButton.LeftButton)
    assert window.pages.currentWidget() is window.start_page
    assert window.start_page._compare.isVisible()


def test_escape_stops_a_comparison(qtbot, window, client):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.desk.phase is Phase.CANCELLED


def test_what_went_wrong_is_told_to_its_end_and_enter_tries_again(qtbot, window, client):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    long = "The part of Paraview Diff that compares has stopped unexpectedly, as it never should."
    answer(qtbot, client, Failed(client.last.id, EngineError("test", long, f"{long} " * 4)))
    page = window.progress_page
    for label in (page._title, page._detail):
        qtbot.waitUntil(
            lambda label=label: label.height() >= label.heightForWidth(label.width()) - 1
        )
    qtbot.waitUntil(page._retry.hasFocus)
    asked = len(client.requests)
    qtbot.keyClick(page._retry, Qt.Key.Key_Return)
    assert len(client.requests) == asked + 1
    assert window.desk.phase is Phase.COMPARING
    answer(qtbot, client, Failed(client.last.id, EngineError("test", "It broke.", "Again.")))
    page._back.setFocus()
    qtbot.keyClick(page._back, Qt.Key.Key_Return)
    assert window.desk.phase is Phase.COLLECTING
