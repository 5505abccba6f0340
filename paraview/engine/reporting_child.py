"""What runs in the child that makes reports: started when the first is asked for."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.engine.channel import Channel
from paraview.engine.child import belong_to_parent, failure, serve
from paraview.engine.messages import Ready, Reported, ReportRequest

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from paraview.engine.messages import Answer, Request


def run_reporter(connection: Connection, folder: str, _argument: None) -> None:
    """Make reports until the other end of the pipe closes."""
    belong_to_parent(folder)
    # To cancel is to end the child: what it has half written goes with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
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
    from paraview.reports import outline_of, report_of, save, writer_named

    try:
        report = report_of(request.comparison, request.made, request.standing, request.contents)
        if request.path:
            save(report, writer_named(request.format), Path(request.path))
        return Reported(request.id, outline_of(report))
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return failure(request.id, error)
