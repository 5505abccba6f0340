"""How much reading a document may take of the machine, and how that is held.

The readers in `paraview.documents` refuse what they can see to be too much. These limits hold where
they can't: on the process in which they run.

Memory: the reading child holds itself to it by `RLIMIT_AS` where the system enforces that, which
Linux does. The window looks at the child's memory as well, through `/proc` or, where it is
installed, psutil, and ends the child.

Time: the window, by the clock on the wall. A child that says nothing for too long is ended, and so
is one that goes on for ever.

Core dumps: none is written, for a manuscript would lie in it.

Where there is neither `/proc` nor psutil, a document is held by the clock alone. The comparing
child has no such limits: it never sees a file, and its model stays warm.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What one document may take.

    Attributes:
        memory_bytes: of address space in the child; the window holds the child to as much of
            resident memory.
        quiet_seconds: how long the child may neither answer nor tell any progress.
        total_seconds: how long it may take over one document, though it tells progress.
    """

    memory_bytes: int = 1_536 << 20
    quiet_seconds: float = 30.0
    total_seconds: float = 180.0


def limit_this_process(limits: ReadingLimits) -> None:
    """Hold this process to the limits that the system can enforce by itself."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):  # the administrator set a lower one
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # macOS has the name, and does not know the limit
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = limits.memory_bytes
        if hard != resource.RLIM_INFINITY:
            wanted = min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def resident_bytes(pid: int) -> int | None:
    """How much memory a process holds; none where that can't be told."""
    with suppress(OSError, ValueError, IndexError):
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    try:
        import psutil  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        return None
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return None
