"""Files taken into an archive: hashed, read in a child where they are new, embedded, kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.comparison import Document
from paraview.documents import SUFFIXES
from paraview.engine.many.read_many import reading_many, sha256_of
from paraview.wording import archive_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from paraview.archive import Archive
    from paraview.errors import ParaviewError
    from paraview.limits import ReadingLimits

_AT_ONCE_CHARS = 60_000
"""The text of about four hundred sentences: enough to keep all cores busy while embedding."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of files.

    Attributes:
        added: how many are in the archive now that were not.
        known: how many were there already.
        removed: how many articles are there no more.
        failed: the paths that can't be read, and why.
    """

    added: int = 0
    known: int = 0
    removed: int = 0
    failed: tuple[tuple[str, ParaviewError], ...] = ()


def articles_below(path: Path, most_entries: int | None = None) -> list[str]:
    """The files below a folder whose names promise a format, in order; or the file itself.

    Args:
        path: the folder, or the file.
        most_entries: how many files and folders are looked at; none for all. Who has no time to
            wait sets it: a whole disk has millions.
    """
    if not path.is_dir():
        return [str(path.absolute())]
    found = []
    for file in islice(path.absolute().rglob("*"), most_entries):
        inside = file.relative_to(path.absolute()).parts
        hidden = any(part.startswith((".", "~$")) for part in inside)
        if not hidden and file.suffix.lower() in SUFFIXES and file.is_file():
            found.append(str(file))
    return sorted(found)


def fill(
    archive: Archive,
    paths: Sequence[str],
    limits: ReadingLimits | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Filled:
    """Take files into an archive; one that can't be read is told and costs no other.

    What is there with the same contents is not read. Whatever ends this, each article is in the
    archive whole or not at all, and the same call goes on from there.

    Args:
        archive: where they go.
        paths: absolute paths.
        limits: how much reading one may take.
        progress: told how many files of how many are done; may raise `Cancelled`.

    Raises:
        ArchiveError: where the archive can't be used.
        ModelError: where the model can't.
    """
    fresh, failed = fresh_among(archive, paths, lambda: progress(0, len(paths)))
    added = 0
    waiting: list[Document] = []
    done = len(paths) - len(fresh)
    progress(done, len(paths))
    with reading_many(limits) as read:
        for path, found in read(fresh):
            if isinstance(found, Document):
                waiting.append(replace(found, path=path))
            else:
                failed.append((path, found))
            if sum(len(each.text) for each in waiting) >= _AT_ONCE_CHARS:
                added += archive.add(waiting).added
                waiting = []
            done += 1
            progress(done - len(waiting), len(paths))
        if waiting:
            added += archive.add(waiting).added
    archive.tidy()
    progress(len(paths), len(paths))
    return Filled(added, len(paths) - added - len(failed), 0, tuple(failed))


def fresh_among(
    archive: Archive, paths: Sequence[str], told: Callable[[], None] = lambda: None
) -> tuple[list[str], list[tuple[str, ParaviewError]]]:
    """Those files that an archive has not as they are now, and those that none can keep, with why.

    `told` is called after each; it may raise `Cancelled`.
    """
    fresh: list[str] = []
    failed: list[tuple[str, ParaviewError]] = []
    for path in paths:
        if not _can_be_kept(path):
            shown = path.encode("utf-8", "replace").decode()
            failed.append((shown, archive_errors.odd_name(Path(shown).name)))
        elif not archive.knows(path, sha256_of(path)):
            fresh.append(path)
        told()
    return fresh, failed


def here_and_gone(archive: Archive, folders: Sequence[str]) -> tuple[list[str], list[str]]:
    """The articles in some folders, and the paths in an archive that are no more.

    A folder that is gone as a whole, such as one on a disk that isn't there, is passed over: what
    the archive has of it stays.
    """
    here: list[str] = []
    gone: list[str] = []
    for folder in folders:
        if Path(folder).is_dir():
            found = articles_below(Path(folder))
            here += found
            gone += sorted(archive.paths(prefix_of(folder)).keys() - set(found))
    return list(dict.fromkeys(here)), gone


def _can_be_kept(path: str) -> bool:
    """Whether a file's name is text; some old disks have others."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def refresh(
    archive: Archive,
    limits: ReadingLimits | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Filled:
    """Bring an archive up to date with the folders that it watches.

    New and changed files are taken in, and what is there no more is forgotten. A folder that is
    gone as a whole, such as one on a disk that isn't there, is left as it was.

    Raises:
        ArchiveError: where the archive can't be used.
    """
    here, gone = here_and_gone(archive, archive.contents().folders)
    removed = archive.remove(gone)
    return replace(fill(archive, here, limits, progress), removed=removed)


def prefix_of(folder: str) -> str:
    """How the paths below a folder begin."""
    return str(Path(folder) / "_")[:-1]
