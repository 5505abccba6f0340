"""What runs in the child that compares: it loads the model and keeps it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from paraview.engine.channel import Channel
from paraview.engine.child import Reporter, belong_to_parent, failure, serve
from paraview.engine.many.answers import answer_of_many
from paraview.engine.many_messages import ManyRequest
from paraview.engine.messages import (
    Compared,
    Failed,
    ReadRequest,
    Ready,
    ReportRequest,
    Revised,
    ReviseRequest,
    StoriesRequest,
)
from paraview.errors import Cancelled
from paraview.review import Carried
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from paraview.engine.messages import Answer, Request
    from paraview.options import Options
    from paraview.pipeline import Pipeline


def run_comparer(connection: Connection, folder: str, options: Options, threads: int = 0) -> None:
    """Compare documents until the other end of the pipe closes; on all cores, or so many."""
    belong_to_parent(folder)
    channel = Channel(connection, folder)
    if threads:  # numpy is loaded below; its threads would take the cores of other children
        os.environ.update(OPENBLAS_NUM_THREADS=str(threads), VECLIB_MAXIMUM_THREADS=str(threads))
    from paraview.pipeline import Pipeline, default_cache

    pipeline = Pipeline(default_cache(), threads)
    try:
        channel.send(warm(pipeline, options))
    except (BrokenPipeError, ConnectionResetError):
        return  # the window is gone already
    serve(channel, lambda request: answer(request, pipeline, channel))


def warm(pipeline: Pipeline, options: Options) -> Answer:
    """Load the model, and say so or why that can't be done."""
    try:
        pipeline.warm(options)
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return failure(0, error)
    return Ready()


def answer(request: Request, pipeline: Pipeline, channel: Channel) -> Answer:
    """The comparison that was asked for, or why there is none."""
    if isinstance(request, ReadRequest | StoriesRequest | ReportRequest):
        raise TypeError(f"nothing to compare: {type(request).__name__}")
    reporter = Reporter(channel, request.id)
    try:
        if isinstance(request, ManyRequest):
            return answer_of_many(request, pipeline, reporter.report)
        if isinstance(request, ReviseRequest):
            return _revised(request, pipeline, reporter)
        return Compared(
            request.id,
            pipeline.compare(request.left, request.right, request.options, reporter.report),
        )
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Cancelled:
        return Failed(request.id, engine_errors.comparison_cancelled())
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return failure(request.id, error)


def _revised(request: ReviseRequest, pipeline: Pipeline, reporter: Reporter) -> Revised:
    carried = (
        Carried(request.review)
        if request.before is None
        else pipeline.carry(request.review, request.before, request.found)
    )
    revision = pipeline.revise(request.found, carried.review, reporter.report)
    lost = (*carried.lost, *revision.lost)
    return Revised(request.id, revision.comparison, carried.review, lost)
