"""How much reading a document may take of the machine, and how that is held.

The readers in `paraview.documents` refuse what they can see to be too much. These limits hold where
they can't: on the process in which they run.

Memory: the reading child holds itself to it by `RLIMIT_AS` where the system enforces that, which
Linux does. The window looks at the child's memory as well, through `/proc` or, where it is
installed, psutil, and ends the child.

Time: the window, by the clock on the wall. A child that says nothing for too long is ended, and so
is one that goes on for ever. The system, by the child's computing time, where it has `RLIMIT_CPU`.

Core dumps: none is written, for a manuscript would lie in it.

Where there is neither `/proc` nor psutil, a document is held by the clock alone. The comparing
child has no such limits: it never sees a file, and its model stays warm.
"""

from __future__ import annotations

import math
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.limits import ProcessLimits


def limit_this_process(limits: ProcessLimits) -> None:
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


@contextmanager
def computing_time(seconds: float) -> Iterator[None]:
    """Have the system end this process where what is done in here computes for longer.

    The signal that ends it is `SIGXCPU`, which tells the parent why.
    """
    if sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    wanted = math.ceil(usage.ru_utime + usage.ru_stime + seconds)
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (wanted, hard))
    try:
        yield
    finally:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


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
