"""What runs in the child that reads: it opens what anybody may have made, and can be spared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.engine.channel import Channel
from paraview.engine.child import Reporter, belong_to_parent, failure, serve
from paraview.engine.messages import (
    Failed,
    FileSource,
    ReadDone,
    ReadRequest,
    Ready,
    StoriesListed,
    StoriesRequest,
    StoryOutline,
)
from paraview.engine.process_limits import computing_time, limit_this_process
from paraview.wording import document_errors

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from paraview.comparison import Document
    from paraview.documents import Story
    from paraview.engine.messages import Answer, Request, Source
    from paraview.limits import Limits, ProcessLimits
    from paraview.progress import Progress

OPENING_CHARS = 240


def run_reader(connection: Connection, folder: str, limits: ProcessLimits) -> None:
    """Read documents until the other end of the pipe closes."""
    belong_to_parent(folder)
    limit_this_process(limits)
    channel = Channel(connection, folder)
    import paraview.documents  # noqa: F401  so that the first document is read at once

    try:
        channel.send(Ready())
    except (BrokenPipeError, ConnectionResetError):
        return  # the window is gone already

    def limited(request: Request) -> Answer:
        with computing_time(limits.cpu_seconds):
            return answer(request, channel)

    serve(channel, limited)


def answer(request: Request, channel: Channel) -> Answer:
    """The document, or the stories, that were asked for, or why there are none."""
    try:
        if isinstance(request, ReadRequest):
            reporter = Reporter(channel, request.id)
            return ReadDone(
                request.id, read_source(request.source, request.limits, reporter.report)
            )
        if isinstance(request, StoriesRequest):
            from paraview.documents import list_stories

            return StoriesListed(
                request.id, tuple(map(outline, list_stories(request.path, request.limits)))
            )
    except (BrokenPipeError, ConnectionResetError):
        raise
    except MemoryError:
        return Failed(request.id, document_errors.takes_too_much_memory())
    except Exception as error:  # noqa: BLE001  whatever it is, the window has to hear of it
        return failure(request.id, error)
    raise TypeError(f"nothing to read: {type(request).__name__}")


def read_source(source: Source, limits: Limits, progress: Progress) -> Document:
    """The document that a source leads to.

    Raises:
        DocumentError: where it can't be read.
    """
    from paraview.documents import from_html, from_text, read_document

    if isinstance(source, FileSource):
        return read_document(source.path, options=source.options, limits=limits, progress=progress)
    if source.html:
        return from_html(source.text, source.name, limits)
    return from_text(source.text, source.name, limits)


def outline(story: Story) -> StoryOutline:
    """What an editor needs to choose a story: its title, its length and how it begins."""
    body = " ".join(run.text for run in story.runs[:4])
    opening = " ".join(body[: 2 * OPENING_CHARS].split())[:OPENING_CHARS]
    return StoryOutline(story.name, story.title, story.words, opening, story.boxes)
