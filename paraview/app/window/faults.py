"""What becomes of faults that nobody expected: they are logged, and the editor is told once."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qVersion
from PySide6.QtWidgets import QApplication

from paraview import diagnostics
from paraview.app.dialogs.fault_dialog import FaultDialog
from paraview.wording.window import dialogs as dialogs_words

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QWidget

    from paraview.fault_log import Fault

logger = logging.getLogger("paraview.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Put into the log what Qt would print; for `qInstallMessageHandler`."""
    logger.log(_LEVELS.get(kind, logging.WARNING), "%s", text)


def report(*more: str) -> str:
    """The diagnostics, with Qt's version and its platform."""
    return diagnostics.report(f"Qt {qVersion()} on {QApplication.platformName()}", *more)


class FaultTeller(QObject):
    """Shows a dialog for a fault, in whichever thread that happened; one at a time.

    A fault that comes again and again, at every frame say, opens no second dialog.
    """

    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: FaultDialog | None = None
        self._happened.connect(self._show_fault, Qt.ConnectionType.QueuedConnection)

    def tell(self, fault: Fault) -> None:
        """Show a fault; may be called in any thread."""
        self._happened.emit(fault)

    def show_crash(self, places: str) -> None:
        """Show where the last start was when it ended."""
        self._show(dialogs_words.ended_unexpectedly(), places)

    def _show_fault(self, fault: Fault) -> None:
        self._show(dialogs_words.something_went_wrong(), fault.report)

    def _show(self, title: str, told: str) -> None:
        if self.dialog is not None:
            return
        parent: QWidget | None = QApplication.activeWindow()
        self.dialog = FaultDialog(title, report(told), parent)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None
