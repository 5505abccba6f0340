"""The about box."""

from PySide6.QtWidgets import QMessageBox


def test_the_about_box_says_that_nothing_leaves(qtbot, window):
    window.actions_by_name["about"].trigger()
    box = window.findChild(QMessageBox)
    qtbot.waitUntil(box.isVisible)
    assert "no text ever leaves" in box.informativeText()
    box.close()
