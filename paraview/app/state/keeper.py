"""Keeps the work of a window in a session, at every step, so that there is no unsaved work."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paraview.comparison import Hand
from paraview.engine.messages import FileSource
from paraview.errors import SessionError
from paraview.sessions import SUFFIX, Laid, Session, Work
from paraview.wording import session_errors

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.app.state.desk import Desk
    from paraview.app.state.workspace import Place
    from paraview.comparison import Comparison
    from paraview.review import Entry

MOST_UNNAMED = 50
"""So many pieces of unnamed work are kept; older ones make room."""


class Keeper(QObject):
    """The session of a window.

    New work goes into an unnamed file in a folder of ours as soon as there is a document; under a
    name it goes on there. Other articles begin another piece of work: the one before stays as it
    was in its own file.

    Args:
        desk: where the work lies.
        folder: where unnamed work is kept; none means that it is not.

    Signals:
        moved: the work is kept in another file, or in none.
        failed: why something could not be kept; it stays in the window.
    """

    moved = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = folder
        self._session: Session | None = None
        self._is_opening = False
        workspace, reviewing = desk.workspace, desk.workspace.reviewing
        workspace.begun.connect(self.leave)
        workspace.place_changed.connect(self._on_place_changed)
        workspace.taken.connect(self._store)
        reviewing.restored.connect(self._store)
        reviewing.entry_added.connect(self._append)
        reviewing.revised.connect(self._keep_revised)

    @property
    def path(self) -> Path | None:
        """The file in which the work is kept."""
        return None if self._session is None else self._session.path

    @property
    def is_named(self) -> bool:
        """Whether the editor gave it a name."""
        return self._session is not None and self._session.path.parent != self._folder

    @property
    def session(self) -> Session | None:
        """The open session."""
        return self._session

    @property
    def work(self) -> Work:
        """What there is to be kept."""
        workspace = self._desk.workspace
        return Work(
            _laid(workspace.place(Hand.LEFT)),
            _laid(workspace.place(Hand.RIGHT)),
            workspace.options,
            workspace.comparison,
            workspace.reviewing.review,
            workspace.reviewing.known_revised,
        )

    def open(self, path: Path) -> Session:
        """Go on with the work in a file.

        Raises:
            SessionError: where it can't be opened; what there is stays as it is.
        """
        here = self._session
        if here is not None and path.exists() and path.samefile(here.path):
            return here  # to open it once more would find it locked, by ourselves
        session = Session.open(path)
        self.leave()
        self._session = session
        self._is_opening = True
        try:
            self._desk.open_work(session.work)
        finally:
            self._is_opening = False
        self.moved.emit()
        return session

    def save_as(self, path: Path) -> None:
        """Keep the work under a name from now on.

        Raises:
            SessionError: where it can't be written; it is kept where it was then.
        """
        before = self._session
        if before is not None and before.path == path and not before.is_read_only:
            return
        session = Session.create(path, self.work)
        was_unnamed = before is not None and not self.is_named
        self._session = session
        if before is not None:
            before.close()
            if was_unnamed:
                before.path.unlink(missing_ok=True)
        self.moved.emit()

    def leave(self) -> None:
        """Close the session; unnamed work about which nothing was decided is not kept."""
        session, self._session = self._session, None
        if session is None:
            return
        is_named = session.path.parent != self._folder
        session.close()
        if not is_named and not session.work.review.log and not session.is_read_only:
            session.path.unlink(missing_ok=True)
        self.moved.emit()

    def unnamed(self) -> list[Path]:
        """The unnamed work of before, the latest first."""
        if self._folder is None or not self._folder.is_dir():
            return []
        here = self.path
        return sorted(
            (each for each in self._folder.glob(f"*{SUFFIX}") if each != here), reverse=True
        )

    def _on_place_changed(self, _hand: Hand) -> None:
        if all(self._desk.place(hand).is_empty for hand in Hand):
            self.leave()
        else:
            self._store()

    def _store(self) -> None:
        """Keep all of the work, in a new file where there is none."""
        if self._is_opening or any(self._desk.place(hand).is_reading for hand in Hand):
            return
        work = self.work
        if work.left is None and work.right is None:
            return
        try:
            if self._session is None:
                self._begin(work)
            elif not self._session.is_read_only and work != self._session.work:
                self._session.store(work)
        except SessionError as error:
            self.failed.emit(error)
        except OSError:  # the folder of ours can't be made
            self.failed.emit(session_errors.not_written(str(self._folder)))

    def _begin(self, work: Work) -> None:
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        for old in self.unnamed()[MOST_UNNAMED - 1 :]:
            old.unlink(missing_ok=True)
        name = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S.%f")
        self._session = Session.create(self._folder / f"{name}{SUFFIX}", work)
        self.moved.emit()

    def _append(self, entry: Entry) -> None:
        if self._session is None or self._session.is_read_only:
            return
        try:
            self._session.append(entry)
        except SessionError as error:
            self.failed.emit(error)

    def _keep_revised(self, revised: Comparison) -> None:
        session = self._session
        if session is None or session.is_read_only or self._is_opening:
            return
        if session.work.review.log != self._desk.workspace.reviewing.review.log:
            self._store()  # a step could not be kept before
            return
        try:
            session.keep_revised(revised)
        except SessionError as error:
            self.failed.emit(error)


def _laid(place: Place) -> Laid | None:
    if place.document is None:
        return None
    if isinstance(place.source, FileSource):
        return Laid(place.document, place.source.options)
    return Laid(place.document, pasted=True)
