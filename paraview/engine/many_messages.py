"""What is said to the child processes about many articles, and what is heard back.

They are requests and answers as all others (`messages.py`): each carries an id that its answers
repeat.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.archive import Checked, Holdings, Ranked
    from paraview.comparison import Document
    from paraview.passages.scorecard import Scorecard


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


@dataclass(frozen=True, slots=True)
class ArchiveNews:
    """Ask what is new or gone in folders, as an archive knows them.

    Answered by `NewsFound` or `Failed`. A folder that is gone as a whole is passed over.
    """

    id: int
    archive: str
    folders: tuple[str, ...]
    model: str | None = None


ManyRequest = PairRequest | RankRequest | ArchiveCheck | ArchiveChange | ArchiveNews


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
    contents: Holdings
    paths: Mapping[str, str]
    added: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class NewsFound:
    """The files that an archive has not as they are now, and those that are no more; paths."""

    id: int
    fresh: tuple[str, ...]
    gone: tuple[str, ...]


ManyAnswer = PairDone | Ranking | UnknownFiles | ArticleChecked | ArchiveTold | NewsFound
