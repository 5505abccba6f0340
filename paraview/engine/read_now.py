"""Reading documents under limits for the command line, which waits for them."""

from __future__ import annotations

import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from paraview.adjustments import adjusted
from paraview.engine.client import READER_GONE
from paraview.engine.limits import ReadingLimits
from paraview.engine.messages import Failed, FileSource, Progressed, ReadDone, ReadRequest
from paraview.engine.reader import Reader
from paraview.engine.reading_child import run_reader
from paraview.engine.worker import Worker
from paraview.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from paraview.comparison import Document
    from paraview.progress import Progress

_POLL_SECONDS = 0.002


@contextmanager
def reading(
    paths: Sequence[str], progress: Progress, limits: ReadingLimits | None = None
) -> Iterator[Callable[[], list[Document]]]:
    """Have documents read in a child process while other things are done.

    Gives a function that waits for them. It raises `DocumentError` where one can't be read.
    """
    limits = limits or adjusted(ReadingLimits())
    with tempfile.TemporaryDirectory(prefix="paraview-diff-") as folder:
        worker = Worker(run_reader, folder, limits, "paraview-diff reader", READER_GONE)
        reader = Reader(worker, limits)
        try:
            for number, path in enumerate(paths, 1):
                reader.send(ReadRequest(number, FileSource(path)))
            yield lambda: _awaited(reader, len(paths), progress)
        finally:
            reader.close()


def _awaited(reader: Reader, count: int, progress: Progress) -> list[Document]:
    documents: list[Document] = []
    while len(documents) < count:
        for answer in reader.poll():
            if isinstance(answer, Failed):
                raise DocumentError(answer.title, answer.detail)
            if isinstance(answer, Progressed):
                progress(answer.stage, (len(documents) + answer.share) / count)
            if isinstance(answer, ReadDone):
                documents.append(answer.document)
        time.sleep(_POLL_SECONDS)
    return documents
