"""The window that is open takes what other starts hand over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent

from paraview.app.starts import Starts
from paraview.app.window.other_starts import OtherStarts
from paraview.comparison import Hand


def test_files_of_another_start_are_opened_in_this_window(qtbot, qapp, window, tmp_path):
    names = [str(tmp_path / name) for name in ("earlier.txt", "later.txt")]
    for name in names:
        (tmp_path / name).write_text("Words.")
    starts = Starts(tmp_path / "starts")
    assert starts.claim()
    others = OtherStarts(window, qapp, starts)
    window.showMinimized()
    letter = starts.folder / "1.json"
    draft = starts.folder / "1.part"
    draft.write_text(f'{{"files": ["{names[0]}", "{names[1]}"], "activation": ""}}')
    draft.rename(letter)
    qtbot.waitUntil(lambda: not letter.exists())
    qtbot.waitUntil(lambda: [window.desk.place(hand).path for hand in Hand] == names)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    starts.release()
    others.deleteLater()


def test_a_file_that_macos_asks_for_is_opened(qapp, window, tmp_path):
    path = tmp_path / "earlier.txt"
    path.write_text("Words.")
    others = OtherStarts(window, qapp, None)
    assert others.eventFilter(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
    assert window.desk.place(Hand.LEFT).path == str(path)
    assert not others.eventFilter(qapp, QEvent(QEvent.Type.User))
    others.deleteLater()
