"""What the window says to the child process, and what it hears back. Every message pickles.

A request carries an id that its answers repeat, so that an answer nobody waits for any more can be
dropped. Reading and comparing go on in two children; within each, requests are worked off one after
the other, in the order sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.limits import Limits
from paraview.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.archive import Checked, Contents, Ranked
    from paraview.comparison import Comparison, Document, Stage
    from paraview.documents import Box
    from paraview.errors import ParaviewError
    from paraview.options import ReadOptions
    from paraview.passages.scorecard import Scorecard
    from paraview.review import Command, Review


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
class PairRequest:
    """Compare one of many pairs and make files of it. Answered by `PairDone` or `Failed`.

    `reports` are names of formats in `paraview.reports`; `session` asks for a `.pvdiff` file.
    """

    id: int
    left: Document
    right: Document
    options: Options = field(default_factory=Options)
    reports: tuple[str, ...] = ()
    session: bool = False


@dataclass(frozen=True, slots=True)
class RankRequest:
    """Tell which of some files is the source of an article.

    Answered by `Progressed`…, then `Ranking`, `UnknownFiles` or `Failed`. `paths` are absolute.
    Where contents are not remembered and no document is here for them, `UnknownFiles` names the
    paths: have them read (`ReadRequest`) and ask again with `documents`.
    """

    id: int
    article: Document
    paths: tuple[str, ...]
    documents: tuple[Document, ...] = ()
    model: str | None = None


@dataclass(frozen=True, slots=True)
class ArchiveCheck:
    """Check an article against an archive.

    Answered by `Progressed`…, then `ArticleChecked` or `Failed`. `archive` is the path of a file,
    or the address of a server.
    """

    id: int
    archive: str
    article: Document
    model: str | None = None


@dataclass(frozen=True, slots=True)
class ArchiveChange:
    """Change an archive; it is made where something is to be added or watched.

    Answered by `Progressed`…, then `ArchiveTold` or `Failed`. `add` are documents with absolute
    paths, `remove` are paths, `watch` and `unwatch` folders. With nothing at all, it asks what is
    there.
    """

    id: int
    archive: str
    add: tuple[Document, ...] = ()
    remove: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    unwatch: tuple[str, ...] = ()
    model: str | None = None


Request = (
    ReadRequest
    | StoriesRequest
    | CompareRequest
    | ReviseRequest
    | PairRequest
    | RankRequest
    | ArchiveCheck
    | ArchiveChange
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
class PairDone:
    """The line of a pair in a table, and the files that were asked for: suffix and contents."""

    id: int
    scorecard: Scorecard
    files: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The files by how likely each is the source, the likeliest first."""

    id: int
    ranked: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class UnknownFiles:
    """What has to be read before the others can be ranked."""

    id: int
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleChecked:
    """The article over all its sources."""

    id: int
    checked: Checked


@dataclass(frozen=True, slots=True)
class ArchiveTold:
    """What an archive holds now, and how many articles were added and removed."""

    id: int
    contents: Contents
    paths: Mapping[str, str]
    added: int = 0
    removed: int = 0


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
    | PairDone
    | Ranking
    | UnknownFiles
    | ArticleChecked
    | ArchiveTold
    | Failed
)
