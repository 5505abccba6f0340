"""Many files read one after the other in a child, while whoever asks works on those before."""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections import deque
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.engine.messages import Failed, FileSource, ReadDone, ReadRequest
from paraview.engine.reader import Reader, reading_worker
from paraview.limits import ReadingLimits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from paraview.comparison import Document
    from paraview.errors import ParaviewError

    Read = tuple[str, Document | ParaviewError]

_AHEAD = 16
_POLL_SECONDS = 0.002


def sha256_of(path: str) -> str:
    """The hash of a file's contents; nothing where it can't be read."""
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


@contextmanager
def reading_many(
    limits: ReadingLimits | None = None,
) -> Iterator[Callable[[Sequence[str]], Iterator[Read]]]:
    """Gives a function that reads files: each path with its document, or why there is none.

    The next files are read while the caller has one. The child is started once files are asked
    for, and ended with the context.
    """
    limits = limits or ReadingLimits()
    with tempfile.TemporaryDirectory(prefix="paraview-diff-") as folder:
        readers: list[Reader] = []

        def read(paths: Sequence[str]) -> Iterator[Read]:
            if paths and not readers:
                readers.append(Reader(reading_worker(folder, limits), limits))
            return _read(readers[0], paths) if paths else iter(())

        try:
            yield read
        finally:
            for reader in readers:
                reader.close()


def _read(reader: Reader, paths: Sequence[str]) -> Iterator[Read]:
    sent = 0
    done: deque[Read] = deque()
    given = 0
    while given < len(paths):
        while sent < len(paths) and sent - given < _AHEAD:
            sent += 1
            reader.send(ReadRequest(sent, FileSource(paths[sent - 1])))
        for answer in reader.poll():
            if isinstance(answer, ReadDone):
                done.append((paths[answer.id - 1], answer.document))
            elif isinstance(answer, Failed):
                done.append((paths[answer.id - 1], answer.error))
        if done:
            given += 1
            yield done.popleft()
        else:
            time.sleep(_POLL_SECONDS)
