"""What the child that compares answers to requests about many articles."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from paraview.engine.many.read_many import sha256_of
from paraview.engine.many_messages import ArchiveTold, ArticleChecked, Ranking, UnknownFiles

if TYPE_CHECKING:
    from paraview.engine.many_messages import ArchiveChange, ArchiveCheck, RankRequest
    from paraview.pipeline import Pipeline
    from paraview.progress import Progress


def ranking(request: RankRequest, pipeline: Pipeline, progress: Progress) -> Ranking | UnknownFiles:
    """The files in order, or those that have to be read first.

    A file whose contents have changed since it was read goes by those that were read.
    """
    from paraview.archive import Shelf, shelf_folder

    read = {each.path: each.sha256 for each in request.documents if each.path}
    hashes = {path: read.get(path) or sha256_of(path) for path in request.paths}
    with closing(Shelf(shelf_folder(), pipeline.encoder(request.model))) as shelf:
        shelf.remember(request.documents, progress)
        unknown = shelf.unknown({path: sha256 for path, sha256 in hashes.items() if sha256})
        if unknown and not request.documents:
            return UnknownFiles(request.id, tuple(unknown))
        return Ranking(request.id, shelf.rank(request.article, hashes, progress))


def article_checked(
    request: ArchiveCheck, pipeline: Pipeline, progress: Progress
) -> ArticleChecked:
    """The article over all its sources."""
    from paraview.archive import Archive, open_store

    with Archive(open_store(request.archive), pipeline.encoder(request.model)) as archive:
        return ArticleChecked(request.id, archive.check(request.article, progress))


def archive_told(request: ArchiveChange, pipeline: Pipeline, progress: Progress) -> ArchiveTold:
    """What an archive holds once it is changed as asked."""
    from paraview.archive import Archive, open_store

    store = open_store(request.archive, create=bool(request.add or request.watch))
    with Archive(store, pipeline.encoder(request.model)) as archive:
        for folder in request.watch:
            archive.watch(folder)
        for folder in request.unwatch:
            archive.unwatch(folder)
        removed = archive.remove(request.remove)
        added = archive.add(request.add, progress).added if request.add else 0
        if added or removed:
            archive.tidy()
        return ArchiveTold(request.id, archive.contents(), archive.paths(), added, removed)
