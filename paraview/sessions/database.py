"""The file of a session as SQLite sees it: looked at, opened, written anew, and what goes wrong."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.sessions.format import APPLICATION_ID, TABLES, VERSION, identity
from paraview.sessions.rows import insert_work
from paraview.wording import session_errors

if TYPE_CHECKING:
    from paraview.errors import SessionError
    from paraview.sessions.work import Work

_WAIT_SECONDS = 2.0

FAULTS = (sqlite3.Error, OSError, ValueError, KeyError, TypeError)
"""What SQLite, the disk, or a damaged row may raise."""


def check(path: Path) -> None:
    """See that a file is a session of ours, before SQLite touches it."""
    try:
        found = identity(path)
    except FileNotFoundError:
        raise session_errors.not_found(path.name) from None
    except OSError as error:
        raise session_errors.unreadable(path.name) from error
    if found is None or found[0] != APPLICATION_ID:
        raise session_errors.no_session(path.name)
    if found[1] > VERSION:
        raise session_errors.too_new(path.name)


def is_writable(path: Path) -> bool:
    """Whether a file, and the journal beside it, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def connected(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection that writes a transaction to the disk before it says that it is done."""
    if read_only:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    else:
        database = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        try:
            database.execute("PRAGMA journal_mode = DELETE")
            database.execute("PRAGMA synchronous = FULL")
        except sqlite3.Error:
            database.close()
            raise
    database.row_factory = sqlite3.Row
    return database


def names_in(path: Path) -> tuple[str, ...]:
    """What the documents in a session are called, left before right; nothing where it is damaged.

    Much faster than to open it.
    """
    try:
        with closing(connected(path, read_only=True)) as database:
            return tuple(
                str(row["name"])
                for row in database.execute("SELECT name FROM document ORDER BY hand")
            )
    except FAULTS:
        return ()


def write_new(path: Path, work: Work) -> None:
    """Write a file beside the place and put it there whole."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    try:
        with closing(connected(Path(name))) as database:
            database.executescript(TABLES)
            with database:
                database.execute("BEGIN")
                insert_work(database, work)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def told(error: Exception, name: str, *, reading: bool = False) -> SessionError:
    """What went wrong with a session while it was read or written, in words for an editor."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return session_errors.disk_full(name)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return session_errors.unreadable(name) if reading else session_errors.read_only(name)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return session_errors.damaged(name)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return session_errors.open_elsewhere(name)
        case _:
            return session_errors.damaged(name) if reading else session_errors.not_written(name)
