"""What the child that compares answers to requests about many articles."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from paraview.engine.many.pair_files import pair_done
from paraview.engine.many.read_many import sha256_of
from paraview.engine.many_messages import (
    ArchiveChange,
    ArchiveCheck,
    ArchiveNews,
    ArchiveTold,
    ArticleChecked,
    NewsFound,
    PairRequest,
    Ranking,
    RankRequest,
    UnknownFiles,
)

if TYPE_CHECKING:
    from paraview.engine.many_messages import ManyAnswer, ManyRequest
    from paraview.pipeline import Pipeline
    from paraview.progress import Progress


def answer_of_many(request: ManyRequest, pipeline: Pipeline, progress: Progress) -> ManyAnswer:
    """What was asked for, by its kind."""
    match request:
        case PairRequest():
            return pair_done(request, pipeline, progress)
        case RankRequest():
            return ranking(request, pipeline, progress)
        case ArchiveCheck():
            return article_checked(request, pipeline, progress)
        case ArchiveNews():
            return news_found(request, pipeline)
        case ArchiveChange():
            return archive_told(request, pipeline, progress)


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

    encoder = pipeline.encoder(request.model)  # first: where it fails, no store is left open
    with Archive(open_store(request.archive), encoder) as archive:
        return ArticleChecked(request.id, archive.check(request.article, progress))


def news_found(request: ArchiveNews, pipeline: Pipeline) -> NewsFound:
    """What is to be read anew in some folders, and what is to be forgotten."""
    from paraview.archive import Archive, open_store
    from paraview.engine.many.filling import fresh_among, here_and_gone

    encoder = pipeline.encoder(request.model)  # first: where it fails, no store is left open
    with Archive(open_store(request.archive), encoder) as archive:
        here, gone = here_and_gone(archive, request.folders)
        fresh, _ = fresh_among(archive, here)
        return NewsFound(request.id, tuple(fresh), tuple(gone))


def archive_told(request: ArchiveChange, pipeline: Pipeline, progress: Progress) -> ArchiveTold:
    """What an archive holds once it is changed as asked."""
    from paraview.archive import Archive, open_store

    encoder = pipeline.encoder(request.model)
    store = open_store(request.archive, create=bool(request.add or request.watch))
    with Archive(store, encoder) as archive:
        for folder in request.watch:
            archive.watch(folder)
        for folder in request.unwatch:
            archive.unwatch(folder)
        removed = archive.remove(request.remove)
        added = archive.add(request.add, progress).added if request.add else 0
        if added or removed:
            archive.tidy()
        return ArchiveTold(request.id, archive.contents(), archive.paths(), added, removed)
