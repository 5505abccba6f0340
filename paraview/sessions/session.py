"""An open `.pvdiff` file: what is decided is in it as soon as the call returns."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.review import Review
from paraview.sessions.database import FAULTS, check, connected, is_writable, told, write_new
from paraview.sessions.lock import Lock
from paraview.sessions.rows import insert_comparison, insert_entries, insert_work, read_work
from paraview.wording import session_errors

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from paraview.comparison import Comparison
    from paraview.review import Entry
    from paraview.sessions.lock import Holder
    from paraview.sessions.work import Work


class Session:
    """A session that is open, by this process alone unless it `is_read_only`.

    Every call that changes something is one transaction: after it returns, the file holds it,
    whatever happens then; if it fails or the process ends in the middle, the file is as before.

    Attributes:
        path: where the file lies.
        work: what is in it.
        is_read_only: whether nothing can be changed: another window has it open, or the disk says
            so.
        holder: who else has it open, if somebody has.
    """

    def __init__(
        self,
        path: Path,
        database: sqlite3.Connection,
        lock: Lock,
        work: Work,
        *,
        is_read_only: bool = False,
        holder: Holder | None = None,
    ) -> None:
        self.path = path
        self.work = work
        self.is_read_only = is_read_only
        self.holder = holder
        self._database = database
        self._lock = lock

    @classmethod
    def create(cls, path: Path, work: Work) -> Session:
        """A new file with a piece of work; another session that lies there is replaced whole.

        Raises:
            SessionError: where it can't be written, another window has it open, or what lies there
                is no session of ours or a newer one: that is never overwritten.
        """
        if path.exists():
            check(path)
        lock = Lock(path)
        if not lock.take():
            raise session_errors.open_elsewhere(path.name)
        try:
            write_new(path, work)
            return cls(path, connected(path), lock, work)
        except FAULTS as error:
            lock.release()
            raise told(error, path.name) from error

    @classmethod
    def open(cls, path: Path) -> Session:
        """The session in a file; read-only where another window has it or the disk is fixed.

        Raises:
            SessionError: where there is none, it is another kind of file, of a newer version of
                the application, or damaged. The file stays as it is.
        """
        check(path)
        lock = Lock(path)
        is_ours = lock.take()
        holder = None if is_ours else lock.holder()
        if is_ours and not is_writable(path):
            lock.release()
            is_ours = False
        database = None
        try:
            database = connected(path, read_only=not is_ours)
            work = read_work(database)
        except FAULTS as error:
            if database is not None:
                database.close()
            lock.release()
            raise told(error, path.name, reading=True) from error
        return cls(path, database, lock, work, is_read_only=not is_ours, holder=holder)

    def store(self, work: Work) -> None:
        """Keep a piece of work in place of what is there: other documents, or compared anew.

        Raises:
            SessionError: where it can't be written.
        """
        with self._transaction() as database:
            for table in ("document", "comparison", "review"):
                database.execute(f"DELETE FROM {table}")  # noqa: S608  ours
            insert_work(database, work)
        self.work = work

    def append(self, *entries: Entry) -> None:
        """Keep what the editor did.

        Raises:
            SessionError: where it can't be written.
        """
        with self._transaction() as database:
            insert_entries(database, entries)
        review = Review((*self.work.review.log, *entries))
        self.work = replace(self.work, review=review, revised=None)

    def keep_revised(self, revised: Comparison) -> None:
        """Keep what the whole review makes of the comparison.

        Raises:
            SessionError: where it can't be written.
        """
        with self._transaction() as database:
            database.execute("DELETE FROM comparison WHERE state = 'revised'")
            insert_comparison(database, "revised", revised, len(self.work.review.log))
        self.work = replace(self.work, revised=revised)

    def save_as(self, path: Path) -> Session:
        """A copy under another name, open; this one is closed.

        Raises:
            SessionError: where it can't be written. This one stays open then.
        """
        copy = Session.create(path, self.work)
        self.close()
        return copy

    def close(self) -> None:
        """Close the file and let others have it. May be called twice."""
        self._database.close()
        self._lock.release()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if self.is_read_only:
            raise session_errors.read_only(self.path.name)
        try:
            with self._database:
                self._database.execute("BEGIN IMMEDIATE")
                yield self._database
        except FAULTS as error:
            raise told(error, self.path.name) from error
