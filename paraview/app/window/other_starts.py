"""What other starts hand over to this window: it opens their files and comes to the front."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, Qt
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from paraview.app.starts import Starts
    from paraview.app.window.main_window import MainWindow


class OtherStarts(QObject):
    """Listens from now on for what is handed over, by another start or by macOS.

    Args:
        starts: where other starts lay down what they were asked for; none where each start has a
            window of its own.
    """

    def __init__(
        self, window: MainWindow, application: QApplication, starts: Starts | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._starts = starts
        if sys.platform == "darwin":  # elsewhere it would only cost time, for every event
            application.installEventFilter(self)
        if starts is not None and starts.folder.is_dir():
            self._watcher = QFileSystemWatcher([str(starts.folder)], self)
            self._watcher.directoryChanged.connect(self.look)

    def look(self) -> None:
        """Take what lies there."""
        for start in self._starts.take() if self._starts is not None else ():
            if start.activation:
                os.environ["XDG_ACTIVATION_TOKEN"] = start.activation
            self.open(list(start.files))

    def open(self, files: list[str]) -> None:
        """Open files as if they had been dropped, and come to the front."""
        window = self._window
        if files:
            window.open_files(files)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.file():
                self.open([event.file()])
            return True
        return super().eventFilter(watched, event)
