"""What runs in the child that makes reports: started when the first is asked for."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.engine.channel import Channel
from paraview.engine.child import belong_to_parent, failure, serve
from paraview.engine.messages import Ready, Reported, ReportRequest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from paraview.engine.messages import Answer, Request


def run_reporter(connection: Connection, folder: str, _argument: None) -> None:
    """Make reports until the other end of the pipe closes."""
    belong_to_parent(folder)
    channel = Channel(connection, folder)
    import paraview.reports  # noqa: F401  so that the first report is made at once

    try:
        channel.send(Ready())
    except (BrokenPipeError, ConnectionResetError):
        return  # the window is gone already
    serve(channel, answer)


def answer(request: Request) -> Answer:
    """What the report that was asked for holds, or why there is none."""
    if not isinstance(request, ReportRequest):
        raise TypeError(f"nothing to report: {type(request).__name__}")
    from paraview.reports import content_of, outline_of, put, report_of, writer_named

    try:
        report = report_of(request.comparison, request.made, request.standing, request.contents)
        if request.path:
            content = content_of(report, writer_named(request.format))
            with _leaving_nothing():
                put(content, Path(request.path))
        return Reported(request.id, outline_of(report))
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return failure(request.id, error)


@contextmanager
def _leaving_nothing() -> Iterator[None]:
    """Let a child that is ended take along what it has half written.

    Only while it writes: code that is not Python's, such as what sets pages, would delay its end.
    """
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
