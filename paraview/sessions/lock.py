"""A lock beside a session, so that two windows never write to one file.

The operating system lets go of it when a process ends, however it ends: there is no lock of a
process that is gone. The file beside it tells who holds it, for people.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FAR = 1 << 30
"""Windows keeps others from reading what is locked, so a byte far behind the end is."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a session open; the process id is one of that computer."""

    pid: int
    host: str


class Lock:
    """Held from `take` to `release`, by one process at a time.

    Args:
        path: the file to lock; the lock is a file beside it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(f".{path.name}.lock")
        self._file: IO[str] | None = None

    def take(self) -> bool:
        """Whether it is ours now; also where the disk knows no locks, or the folder is fixed."""
        while self._file is None:
            try:
                file = self.path.open("a+", encoding="utf-8")
            except OSError:
                return True
            try:
                _lock(file)
            except BlockingIOError:
                file.close()
                return False
            except OSError:  # a network disk without locks
                pass
            if self._is(file):
                self._file = file
            else:  # whoever held it took the file away
                file.close()
        self._file.truncate(0)
        self._file.write(json.dumps({"pid": os.getpid(), "host": socket.gethostname()}))
        self._file.flush()
        return True

    def _is(self, file: IO[str]) -> bool:
        """Whether an open file is the one that lies there now."""
        try:
            return os.path.samestat(os.fstat(file.fileno()), self.path.stat())
        except OSError:
            return False

    def holder(self) -> Holder | None:
        """Who holds it, as far as that can be told."""
        try:
            stored = json.loads(self.path.read_text(encoding="utf-8"))
            return Holder(int(stored["pid"]), str(stored["host"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def release(self) -> None:
        """Let go of it. May be called twice."""
        if self._file is None:
            return
        if sys.platform != "win32":  # while it is ours: nobody can have taken it yet
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            with suppress(OSError):  # another one has it open already
                self.path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
