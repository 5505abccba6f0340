"""What is dropped on the window, pasted into it, and how the two zones show it."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from paraview.app.intake.drop_zone import EMPTY, FILLED, READING, UNREADABLE
from paraview.app.intake.paste_dialog import PasteDialog
from paraview.comparison import Hand
from paraview.engine.messages import (
    Failed,
    FileSource,
    PastedSource,
)
from paraview.errors import EngineError
from tests.app import builders
from tests.app.doubles import answer, fill, zone_page


def drop(window, at, *, paths=(), text=""):
    """Drag something over the window and let it go there, as a file manager does."""
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        mime.setText(text)
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(at, copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDragMoveEvent(at, copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, mime, left, none))


def middle_of_zone(window, hand):
    zone = window.start_page.zones[hand]
    return zone.mapTo(window, zone.rect().center())


def test_a_file_lands_in_the_zone_it_is_dropped_on(window, client, tmp_path):
    path = tmp_path / "later.txt"
    path.write_text("x")
    drop(window, middle_of_zone(window, Hand.RIGHT), paths=[path])
    assert client.last.source == FileSource(str(path))
    assert window.desk.place(Hand.RIGHT).is_reading
    assert zone_page(window, Hand.RIGHT) == READING
    assert zone_page(window, Hand.LEFT) == EMPTY


def test_two_files_fill_both_zones_wherever_they_are_dropped(window, client, tmp_path):
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    drop(window, QPoint(5, 5), paths=paths)
    assert [window.desk.place(hand).path for hand in Hand] == [str(path) for path in paths]


def test_a_single_file_anywhere_goes_to_the_empty_side(qtbot, window, client, tmp_path):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    drop(window, QPoint(5, 5), paths=[tmp_path / "two.txt"])
    assert window.desk.place(Hand.RIGHT).path == str(tmp_path / "two.txt")


def test_text_can_be_dropped(window, client):
    drop(window, middle_of_zone(window, Hand.LEFT), text="Some pasted words.")
    assert client.last.source == PastedSource("Some pasted words.", name="Pasted text (left)")


def test_what_cannot_be_used_is_told_in_the_window(window, client, tmp_path):
    drop(window, QPoint(50, 200), paths=[tmp_path])
    assert "is a folder with fewer than two articles" in window.message
    assert client.requests == []
    drop(window, QPoint(50, 200), text="https://example.org/story")
    assert "address of a web page" in window.message


def test_zones_light_up_while_something_is_dragged(window, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "x"))])
    at = middle_of_zone(window, Hand.RIGHT)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, mime, left, none))
    QApplication.sendEvent(window, QDragMoveEvent(at, copy, mime, left, none))
    zones = window.start_page.zones
    assert [zones[hand]._is_target for hand in Hand] == [False, True]
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not zones[Hand.RIGHT]._is_target


def test_a_zone_shows_its_document_and_gives_it_back(qtbot, window, client):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    zone = window.start_page.zones[Hand.LEFT]
    assert zone_page(window, Hand.LEFT) == FILLED
    assert "words" in zone._facts.text()
    clear = next(b for b in zone.findChildren(QToolButton) if b.isVisible())
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert zone_page(window, Hand.LEFT) == EMPTY
    assert "was taken away" in window.message
    undo = next(b for b in window._message.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert zone_page(window, Hand.LEFT) == FILLED
    assert window.message == ""


def test_an_error_is_told_in_its_own_zone(qtbot, window, client):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    window.desk.put(Hand.RIGHT, FileSource("bad.docx"))
    answer(
        qtbot,
        client,
        Failed(client.last.id, EngineError("test", "The file is damaged.", "Save it anew.")),
    )
    assert zone_page(window, Hand.RIGHT) == UNREADABLE
    buttons = window.start_page.zones[Hand.RIGHT].findChildren(QPushButton)
    assert "Paste text…" in [button.text() for button in buttons if button.isVisible()]
    assert window.start_page.zones[Hand.RIGHT]._trouble_title.text() == "The file is damaged."
    assert zone_page(window, Hand.LEFT) == FILLED


def test_ctrl_v_fills_the_first_empty_side(qtbot, window, client):
    QGuiApplication.clipboard().setText("First article.")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.place(Hand.LEFT).source.text == "First article."
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.place(Hand.RIGHT).source.text == "First article."


def test_the_paste_dialog_keeps_every_character(qtbot):
    QGuiApplication.clipboard().setText("Ten\u00a0percent\nof 🚢 ships")
    dialog = PasteDialog(Hand.LEFT)
    qtbot.addWidget(dialog)
    assert not dialog._use.isEnabled()
    qtbot.keyClick(dialog.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.source.text == "Ten\u00a0percent\nof 🚢 ships"
    assert dialog._use.isEnabled()


def test_ctrl_return_uses_what_stands_in_the_paste_dialog(qtbot):
    dialog = PasteDialog(Hand.LEFT)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.box.setFocus()
    qtbot.keyClicks(dialog.box, "Two lines")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
