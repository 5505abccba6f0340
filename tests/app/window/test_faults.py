"""Faults are told in a dialog, and copied from it."""

import sys

from PySide6.QtCore import Qt, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from paraview.app.window.faults import FaultTeller, log_qt_message
from paraview.fault_log import Fault


def test_a_fault_opens_one_dialog_with_a_report_to_copy(qtbot, window):
    teller = FaultTeller(window)
    teller.tell(Fault("ValueError", "somewhere in our code"))
    teller.tell(Fault("ValueError", "again"))
    qtbot.waitUntil(lambda: teller.dialog is not None)
    dialog = teller.dialog
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "somewhere in our code" in copied
    assert f"Python {sys.version_info.major}." in copied
    assert "Qt 6" in copied
    dialog.accept()
    qtbot.waitUntil(lambda: teller.dialog is None)


def test_a_crash_before_is_offered(qtbot, window):
    shown = []
    window.tell_crash(lambda: shown.append(True))
    assert window.message == "Paraview Diff ended unexpectedly the last time."
    (button,) = [
        each
        for each in window._message.findChildren(QPushButton)
        if each.text() == "Show the report"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown


def test_what_qt_says_goes_into_the_log(caplog):
    with caplog.at_level("DEBUG"):
        log_qt_message(QtMsgType.QtInfoMsg, None, "told by Qt")
    assert "told by Qt" in caplog.text
