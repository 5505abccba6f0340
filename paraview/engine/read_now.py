"""Reading documents under limits for the command line, which waits for them."""

from __future__ import annotations

import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from paraview.engine.messages import Failed, FileSource, Progressed, ReadDone, ReadRequest
from paraview.engine.reader import Reader, reading_worker
from paraview.limits import ReadingLimits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from paraview.comparison import Document
    from paraview.options import ReadOptions
    from paraview.progress import Progress

_POLL_SECONDS = 0.002


@contextmanager
def reading(
    paths: Sequence[str],
    progress: Progress,
    limits: ReadingLimits | None = None,
    options: ReadOptions | None = None,
) -> Iterator[Callable[[], list[Document]]]:
    """Have documents read in a child process while other things are done.

    `options` are the same for all. Gives a function that waits for them. It raises what keeps one
    from being read: `DocumentError`, or `EngineError` where the fault is ours.
    """
    limits = limits or ReadingLimits()
    with tempfile.TemporaryDirectory(prefix="paraview-diff-") as folder:
        reader = Reader(reading_worker(folder, limits), limits)
        try:
            for number, path in enumerate(paths, 1):
                reader.send(ReadRequest(number, FileSource(path, options)))
            yield lambda: _awaited(reader, len(paths), progress)
        finally:
            reader.close()


def _awaited(reader: Reader, count: int, progress: Progress) -> list[Document]:
    documents: list[Document] = []
    while len(documents) < count:
        for answer in reader.poll():
            if isinstance(answer, Failed):
                raise answer.error
            if isinstance(answer, Progressed):
                progress(answer.stage, (len(documents) + answer.share) / count)
            if isinstance(answer, ReadDone):
                documents.append(answer.document)
        time.sleep(_POLL_SECONDS)
    return documents
