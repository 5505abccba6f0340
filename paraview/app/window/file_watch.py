"""Notices when a file that is being compared changes on disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 300
"""Editors write a file in several steps: wait until they are done."""

Stamp = tuple[int, int]


class FileWatch(QObject):
    """Watches a few files.

    Many applications save by writing a new file and renaming it over the old one. The watch on the
    old one is lost then, so the folder is watched as well, and the file once it is there again.

    Signals:
        file_changed: a file has other contents than when it was last looked at.
        file_gone: a file is not there any more.
    """

    file_changed = Signal(str)
    file_gone = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stamps: dict[str, Stamp | None] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look_soon)
        self._watcher.directoryChanged.connect(self._look_soon)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._look)

    def watch(self, paths: list[str]) -> None:
        """Watch these files and no others."""
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._stamps = {path: _stamp(path) for path in paths}
        self._watch_again()

    def _watch_again(self) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {each for path in self._stamps for each in (path, str(Path(path).parent))}
        missing = [path for path in sorted(wanted - watched) if Path(path).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def _look_soon(self) -> None:
        self._settle.start()

    def _look(self) -> None:
        self._watch_again()
        for path, before in list(self._stamps.items()):
            now = _stamp(path)
            if now == before:
                continue
            self._stamps[path] = now
            (self.file_gone if now is None else self.file_changed).emit(path)


def _stamp(path: str) -> Stamp | None:
    """What tells one state of a file from another; none where it is not there."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
