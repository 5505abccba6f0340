"""What went wrong, kept in a log that can be handed on: never a word of a manuscript is in it.

Of an error its type is kept, and where in our code it happened; its message may quote a text and is
left out. What the processor itself ends (a fault in a C++ library) leaves the places of all threads
in a file of its own, which is found at the next start.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

LOG_NAME = "paraview-diff.log"
MOST_BYTES, MOST_FILES = 512 * 1024, 3
_CRASH = "crash-{pid}.txt"
_CRASHES = "crash-*.txt"
_TOLD = "last-crash.txt"

logger = logging.getLogger("paraview")


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that nobody expected: its type, and where it happened, the innermost place last."""

    kind: str
    places: str

    @property
    def report(self) -> str:
        """The fault in a few lines."""
        return f"{self.kind}\n{self.places}".rstrip()


def fault_of(error: BaseException) -> Fault:
    """What may be kept of an error; its message may quote a manuscript."""
    return Fault(type(error).__name__, _places(error.__traceback__))


def log_folder() -> Path:
    """The folder that the platform has for logs of this application."""
    import platformdirs

    return Path(platformdirs.user_log_dir("paraview-diff", appauthor=False))


class FaultLog:
    """Catches what nobody else does, from `start` to `stop`.

    Where the folder can't be written, faults are caught and told all the same, and not kept.

    Args:
        folder: where the log lies.
        tell: is given each fault, in the thread in which it happened.
    """

    def __init__(self, folder: Path, tell: Callable[[Fault], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._handler: logging.Handler = logging.NullHandler()
        self._crashes: TextIO | None = None
        self._hooks = sys.excepthook, threading.excepthook, sys.unraisablehook

    def start(self) -> None:
        """Put the hooks in place."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(
                self._folder / LOG_NAME,
                maxBytes=MOST_BYTES,
                backupCount=MOST_FILES - 1,
                encoding="utf-8",
            )
            path = self._folder / _CRASH.format(pid=os.getpid())
            self._crashes = path.open("w", encoding="utf-8")
        self._handler.setFormatter(
            logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
        )
        logger.addHandler(self._handler)
        if self._crashes is not None:
            faulthandler.enable(self._crashes)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def stop(self) -> None:
        """Take the hooks away again; nothing has crashed."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        logger.removeHandler(self._handler)
        self._handler.close()
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            with suppress(OSError):
                Path(self._crashes.name).unlink()
            self._crashes = None

    def crash_before(self) -> str:
        """Where the last start was when the processor ended it; empty where none was.

        It is told once, and kept in a file for a report.
        """
        found = ""
        for path in sorted(self._folder.glob(_CRASHES)):
            pid = path.stem.rpartition("-")[2]
            if pid == str(os.getpid()) or _is_running(pid):
                continue
            with suppress(OSError):
                found = path.read_text(encoding="utf-8", errors="replace").strip() or found
                path.unlink()
        if found:
            with suppress(OSError):
                (self._folder / _TOLD).write_text(f"{time.ctime()}\n{found}\n", encoding="utf-8")
            logger.error("the last start ended in a crash\n%s", found)
        return found

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, places: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, places)
            return
        self._note(Fault(kind.__name__, _places(places)))

    def _on_thread_exception(self, about: threading.ExceptHookArgs) -> None:
        if about.exc_type is not SystemExit:
            self._note(Fault(about.exc_type.__name__, _places(about.exc_traceback)))

    def _on_unraisable(self, about: sys.UnraisableHookArgs) -> None:
        self._note(Fault(about.exc_type.__name__, _places(about.exc_traceback)))

    def _note(self, fault: Fault) -> None:
        logger.error("%s", fault.report)
        self._tell(fault)


def _places(trace: TracebackType | None) -> str:
    return "".join(traceback.format_tb(trace))


def _is_running(pid: str) -> bool:
    """Whether there is a process of this number; on Windows, where asking could end it, none."""
    if not pid.isdigit() or sys.platform == "win32":
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
