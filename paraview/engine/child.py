"""What both children do alike: serve requests, tell progress and errors, end with the window."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import threading
import time
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from paraview.engine.messages import Failed, Progressed
from paraview.errors import ParaviewError
from paraview.fault_log import fault_of
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.comparison import Stage
    from paraview.engine.channel import Channel
    from paraview.engine.messages import Answer, Request

REPORT_INTERVAL_SECONDS = 0.05
"""Progress is told twenty times a second at most: an eye sees no more, and telling costs time."""


def belong_to_parent(folder: str) -> None:
    """Leave Ctrl+C to the parent, and end as soon as it ends, even in the middle of work.

    A parent that was killed could not remove its folder, and text may lie in it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)

    threading.Thread(target=watch, name="parent watch", daemon=True).start()


def serve(channel: Channel, answer: Callable[[Request], Answer]) -> None:
    """Answer one request after the other until the other end of the pipe closes."""
    try:
        while True:
            channel.send(answer(channel.receive()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the window is gone


def failure(request_id: int, error: Exception) -> Failed:
    """What to tell the editor of an error: its own words, or plain ones that quote no text."""
    if isinstance(error, ParaviewError):
        return Failed(request_id, error)
    if isinstance(error, MemoryError):
        return Failed(request_id, engine_errors.out_of_memory())
    return Failed(request_id, engine_errors.internal(type(error).__name__), fault_of(error).report)


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
