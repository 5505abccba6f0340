"""What runs in the child process: it loads the model, reads documents and compares them."""

from __future__ import annotations

import logging
import multiprocessing
import os
import shutil
import signal
import threading
import time
import traceback
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from paraview.engine.channel import Channel
from paraview.engine.messages import (
    Compared,
    CompareRequest,
    Failed,
    FileSource,
    Progressed,
    ReadDone,
    ReadRequest,
    Ready,
)
from paraview.errors import Cancelled, ParaviewError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from paraview.comparison import Document, Stage
    from paraview.engine.messages import Answer, Request, Source
    from paraview.options import Options
    from paraview.pipeline import Pipeline

logger = logging.getLogger(__name__)

REPORT_INTERVAL_SECONDS = 0.05
"""Progress is told twenty times a second at most: an eye sees no more, and telling costs time."""


def run_child(connection: Connection, folder: str, options: Options) -> None:
    """Serve requests until the other end of the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent to handle
    _die_with_parent(folder)
    channel = Channel(connection, folder)
    try:
        from paraview.pipeline import Pipeline, default_cache

        pipeline = Pipeline(default_cache())
        channel.send(_warm(pipeline, options))
        while True:
            request = channel.receive()
            channel.send(_answer(request, pipeline, channel))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the window is gone


def _die_with_parent(folder: str) -> None:
    """End this process as soon as its parent ends, even in the middle of a long computation.

    A parent that was killed could not remove its folder, and text may lie in it.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)

    threading.Thread(target=watch, name="parent watch", daemon=True).start()


def _warm(pipeline: Pipeline, options: Options) -> Answer:
    try:
        pipeline.warm(options)
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return _failure(0, error)
    return Ready()


def _answer(request: Request, pipeline: Pipeline, channel: Channel) -> Answer:
    try:
        if isinstance(request, ReadRequest):
            return ReadDone(request.id, read_source(request.source))
        if isinstance(request, CompareRequest):
            reporter = Reporter(channel, request.id)
            comparison = pipeline.compare(
                request.left, request.right, request.options, reporter.report
            )
            return Compared(request.id, comparison)
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Cancelled:
        return Failed(request.id, "The comparison was cancelled.", "")
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return _failure(request.id, error)
    raise TypeError(f"not a request: {type(request).__name__}")


def read_source(source: Source) -> Document:
    """The document that a source leads to.

    Raises:
        DocumentError: where it can't be read.
    """
    from paraview.documents import from_html, from_text, read_document

    if isinstance(source, FileSource):
        return read_document(source.path, encoding=source.encoding)
    if source.html:
        return from_html(source.text, source.name)
    return from_text(source.text, source.name)


def _failure(request_id: int, error: Exception) -> Failed:
    """What to tell the editor of an error: its own words, or plain ones that quote no text."""
    if isinstance(error, ParaviewError):
        return Failed(request_id, error.title, error.detail)
    # The message of an unknown error may quote the manuscript; where it happened does not.
    places = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s in request %d\n%s", type(error).__name__, request_id, places)
    if isinstance(error, MemoryError):
        return Failed(
            request_id,
            "There is not enough memory.",
            "Close other applications, or compare shorter documents, and try again.",
        )
    return Failed(
        request_id,
        "Something went wrong inside Paraview Diff.",
        "This is a fault of the application, not of your documents. "
        f"Trying again may help. (For a bug report: {type(error).__name__}.)",
    )


class Reporter:
    """Passes progress on to the window, though not more often than is worth showing."""

    def __init__(self, channel: Channel, request_id: int) -> None:
        self._channel = channel
        self._request_id = request_id
        self._stage: Stage | None = None
        self._next_seconds = 0.0

    def report(self, stage: Stage, share: float) -> None:
        """Tell how far the request is; a new stage is always told."""
        now_seconds = time.monotonic()
        if stage == self._stage and now_seconds < self._next_seconds:
            return
        self._stage = stage
        self._next_seconds = now_seconds + REPORT_INTERVAL_SECONDS
        self._channel.send(Progressed(self._request_id, stage, min(max(share, 0.0), 1.0)))
