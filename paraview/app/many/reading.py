"""Many files read one after the other, by the child that reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paraview.engine.messages import FileSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.comparison import Document
    from paraview.errors import ParaviewError


class ManyReader(QObject):
    """Reads some files; one that can't be read costs no other.

    Signals:
        progressed: how many are done, of how many.
        finished: the documents, in the order of the files, and (path, error) of the others.
    """

    progressed = Signal(int, int)
    finished = Signal(object, object)

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._paths: list[str] = []
        self._next = 0
        self._request: int | None = None
        self._documents: list[Document] = []
        self._failed: list[tuple[str, ParaviewError]] = []
        bridge.read_done.connect(self._on_read)
        bridge.failed.connect(self._on_failed)

    def read(self, paths: Sequence[str]) -> None:
        """Read these; what was being read before is forgotten."""
        self.stop()
        self._paths, self._next = list(paths), 0
        self._documents, self._failed = [], []
        self._go_on()

    def stop(self) -> None:
        """Read nothing more; nothing is told any more."""
        if self._request is not None:
            self._bridge.forget(self._request)
            self._request = None
        self._paths = []

    def _go_on(self) -> None:
        self.progressed.emit(self._next, len(self._paths))
        if self._next < len(self._paths):
            self._request = self._bridge.read(FileSource(self._paths[self._next]))
        else:
            self.finished.emit(tuple(self._documents), tuple(self._failed))

    def _on_read(self, request_id: int, document: Document) -> None:
        if request_id == self._request:
            path = self._paths[self._next]
            self._documents.append(replace(document, path=path))
            self._done()

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        if request_id == self._request:
            self._failed.append((self._paths[self._next], error))
            self._done()

    def _done(self) -> None:
        self._request = None
        self._next += 1
        self._go_on()
