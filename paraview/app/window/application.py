"""Builds the application and its window, and runs it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QSocketNotifier,
    QTimer,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from paraview.app.article.sentence_nodes import install_sentence_nodes
from paraview.app.look.theme import Theme
from paraview.app.settings import Settings
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.window.faults import FaultTeller, log_qt_message
from paraview.app.window.main_window import MainWindow
from paraview.app.window.other_starts import OtherStarts
from paraview.fault_log import FaultLog, log_folder
from paraview.language import language
from paraview.resource_files import resource
from paraview.user_files import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from paraview.app.starts import Start, Starts
    from paraview.engine.client import EngineClient
    from paraview.engine.messages import Source
    from paraview.options import Options


def window_main(
    client: EngineClient,
    options: Options,
    start: Start,
    early: Mapping[Source, int],
    starts: Starts | None,
) -> int:
    """Show the window and stay until it is closed; gives the exit code of the process.

    Args:
        start: what to open.
        early: what the client was asked to read already, with the ids of the requests.
        starts: where other starts hand over their files; none where they have their own windows.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a Qt application without windows is already running")
    name_application(application)
    teller = FaultTeller(application)
    log = FaultLog(log_folder(), teller.tell)
    log.start()
    qInstallMessageHandler(log_qt_message)
    try:
        bridge = EngineBridge(client, application, early)
        return _run(application, bridge, options, start, starts, teller, log.crash_before())
    finally:
        qInstallMessageHandler(None)
        log.stop()


def _run(
    application: QApplication,
    bridge: EngineBridge,
    options: Options,
    start: Start,
    starts: Starts | None,
    teller: FaultTeller,
    crash: str,
) -> int:
    settings = Settings()
    theme = Theme(settings, application)
    if options.model is None:  # a model named on the command line goes before the one remembered
        options = settings.options
    bridge.allow(settings.allowance)
    window = MainWindow(bridge, settings, theme, options, sessions_folder())
    if start.is_pair:  # what is asked for now is answered once the window stands
        window.open_files(start.files)
    window.show()
    if crash:
        window.tell_crash(lambda: teller.show_crash(crash))
    end_when_told(application)

    # The window comes first.
    QTimer.singleShot(0, window, lambda: _begin(window, start))
    others = OtherStarts(window, application, starts)
    QTimer.singleShot(0, window, others.look)
    return application.exec()


def end_when_told(application: QApplication) -> None:
    """Close in order when the terminal or the system asks: nothing lost, nothing left behind.

    Python notices a signal only when it has something to do, which an idle window has not; so the
    signal's number is written into a pipe, and Qt wakes it.
    """
    if sys.platform == "win32":  # Qt watches no pipes there
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        return
    read, write = os.pipe()
    os.set_blocking(write, False)
    signal.set_wakeup_fd(write)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # also before the loop begins
        signal.signal(number, lambda *_: QTimer.singleShot(0, application, application.quit))
    notifier = QSocketNotifier(read, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: os.read(read, 1))


def sessions_folder() -> Path:
    """Where work is kept that has no name."""
    return data_folder() / "sessions"


def _begin(window: MainWindow, start: Start) -> None:
    """Open what was named, else what was open when the application ended unexpectedly."""
    if start.files and not start.is_pair:
        window.open_files(start.files)
    if not start.files:
        window.session_files.bring_back()


def name_application(application: QApplication) -> None:
    """Tell the system who we are, take the style that looks the same everywhere, and speak."""
    application.setApplicationName("paraview-diff")
    application.setDesktopFileName("paraview-diff")
    application.setWindowIcon(QIcon(str(resource("icons", "paraview-diff.svg"))))
    application.setStyle("Fusion")
    speak(application)
    install_sentence_nodes()


def speak(application: QApplication) -> None:
    """Have Qt's own dialogs, dates and directions in the language of the window."""
    chosen = language()
    if not QLocale().name().startswith(chosen.partition("_")[0]):
        QLocale.setDefault(QLocale(chosen))
    application.setLayoutDirection(QLocale(chosen).textDirection())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(application)
    if translator.load(f"qtbase_{chosen}", folder):
        application.installTranslator(translator)
