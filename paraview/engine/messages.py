"""What the window says to the child process, and what it hears back. Every message pickles.

A request carries an id that its answers repeat, so that an answer nobody waits for any more can be
dropped. Reading, comparing and reporting go on in children of their own; within each, requests are
worked off one after the other, in the order sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.engine.many_messages import ManyAnswer, ManyRequest
from paraview.limits import Limits
from paraview.options import Options

if TYPE_CHECKING:
    from datetime import datetime

    from paraview.comparison import Comparison, Document, Stage
    from paraview.documents import Box
    from paraview.errors import ParaviewError
    from paraview.options import ReadOptions
    from paraview.reports import Contents, Outline
    from paraview.review import Command, Review, Standing


@dataclass(frozen=True, slots=True)
class FileSource:
    """A document that lies on disk; `options` are what the editor chose when opening it again."""

    path: str
    options: ReadOptions | None = None


@dataclass(frozen=True, slots=True)
class PastedSource:
    """Text from the clipboard or a drop; `html` where it is mark-up."""

    text: str
    html: bool = False
    name: str = ""


Source = FileSource | PastedSource


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """Read one document. Answered by `Progressed`…, then `ReadDone` or `Failed`."""

    id: int
    source: Source
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class StoriesRequest:
    """Tell which stories a file holds. Answered by `StoriesListed` or `Failed`."""

    id: int
    path: str
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """Compare two documents. Answered by `Progressed`…, then `Compared` or `Failed`."""

    id: int
    left: Document
    right: Document
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class ReviseRequest:
    """Correct a comparison as an editor says. Answered by `Revised` or `Failed`.

    `before` is the comparison that the review was made on, where that is another one: then it is
    carried over first.
    """

    id: int
    found: Comparison
    review: Review
    before: Comparison | None = None


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Say what a report will hold, and write it where `path` is given. `Reported` or `Failed`.

    `format` is the name of its writer.
    """

    id: int
    comparison: Comparison
    standing: Standing
    contents: Contents
    made: datetime
    format: str = ""
    path: str = ""


Request = (
    ReadRequest | StoriesRequest | CompareRequest | ReviseRequest | ReportRequest | ManyRequest
)


@dataclass(frozen=True, slots=True)
class Ready:
    """The child has loaded what it needs; the next request is worked on at once."""


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a request is: the stage and the share of it that is done."""

    id: int
    stage: Stage
    share: float


@dataclass(frozen=True, slots=True)
class ReadDone:
    """The document that was asked for."""

    id: int
    document: Document


@dataclass(frozen=True, slots=True)
class StoryOutline:
    """A story as an editor chooses it: `name` is what `ReadOptions.stories` takes.

    `boxes` tell where it stands on its pages, where it has pages.
    """

    name: str
    title: str
    words: int
    opening: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class StoriesListed:
    """The stories of the file that was asked about; none where it is one text."""

    id: int
    stories: tuple[StoryOutline, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison that was asked for."""

    id: int
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Revised:
    """A corrected comparison, its review, and the commands that could not be carried out."""

    id: int
    comparison: Comparison
    review: Review
    lost: tuple[Command, ...] = ()


@dataclass(frozen=True, slots=True)
class Reported:
    """What is in the report that was asked for; it is written, where that was asked."""

    id: int
    outline: Outline


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a request can't be answered; `id` is 0 where none is meant.

    `report` is for the log: where a fault of ours happened, and no word of a document.
    """

    id: int
    error: ParaviewError
    report: str = ""


Answer = (
    Ready
    | Progressed
    | ReadDone
    | StoriesListed
    | Compared
    | Revised
    | Reported
    | ManyAnswer
    | Failed
)
