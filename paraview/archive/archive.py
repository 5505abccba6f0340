"""An archive of articles that one article is checked against."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from paraview.archive.articles import article_of
from paraview.archive.merging import Aligned, merged
from paraview.archive.retrieval import candidates, query_of
from paraview.archive.stores.embedded import EmbeddedStore
from paraview.comparison import Engine, Stage
from paraview.options import Options
from paraview.pipeline import Known, embedded_texts, known, links_between
from paraview.pipeline.sides import worded
from paraview.progress import silent, unwatched

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from types import TracebackType

    from paraview.archive.checked import Checked
    from paraview.archive.stores.store import Holdings, Store
    from paraview.comparison import Document
    from paraview.embedding import Encoder
    from paraview.progress import Progress

SERVER = ("postgresql://", "postgres://")
"""How the address of a shared archive begins."""

MOST_SOURCES = 24
"""How many articles are aligned with the one that is checked: an hundredth of a second each."""


@dataclass(frozen=True, slots=True)
class Added:
    """How many articles an archive has taken in, and how many it had already."""

    added: int
    known: int


def open_store(address: str, *, create: bool = False) -> Store:
    """What an archive is kept in: a file, or a server at `postgresql://…`.

    Raises:
        ArchiveError: where it can't be used.
    """
    if not address.startswith(SERVER):
        return EmbeddedStore(Path(address), create=create)
    from paraview.archive.stores.shared import SharedStore

    return SharedStore(address, create=create)


class Archive:
    """Articles by their meaning and words, in a file or on a server. A context manager.

    Args:
        store: what they are kept in, as `open_store` gives it.
        encoder: turns sentences into vectors; always the same for one archive.
    """

    def __init__(self, store: Store, encoder: Encoder) -> None:
        self._store = store
        self._encoder = encoder
        self._options = Options()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def contents(self) -> Holdings:
        """What there is.

        Raises:
            ArchiveError: as all calls do, where the file or the server can't be used.
        """
        return self._store.contents()

    def knows(self, path: str, sha256: str) -> bool:
        """Whether contents are in it; they lie at that path from now on."""
        return self._store.place(path, sha256)

    def add(self, documents: Sequence[Document], progress: Progress = silent) -> Added:
        """Take in articles; each is kept whole as soon as it is done, or not at all.

        What lay at the path of one before is forgotten; the same contents are kept once.

        Args:
            documents: read from files; those without a path go by the hash of their contents.
            progress: told how far it is; may raise `Cancelled`, between two articles.
        """
        cut = [worded(document, self._options, unwatched) for document in documents]
        texts = [text for each in cut for text in embedded_texts(each)]
        vectors = self._encoder.encode(texts, lambda share: progress(Stage.EMBEDDING, share))
        self._store.use_model(self._encoder.model, self._encoder.sha256, vectors.shape[1])
        ends = np.cumsum([len(each.words) for each in cut])
        added = 0
        for number, (each, end) in enumerate(zip(cut, ends.tolist(), strict=True)):
            document = each.side.document
            article = article_of(Known(each, vectors[end - len(each.words) : end]))
            added += self._store.add(document.path or document.sha256, article)
            progress(Stage.FINDINGS, (number + 1) / len(cut))
        return Added(added, len(documents) - added)

    def remove(self, paths: Collection[str]) -> int:
        """Forget what lies at some paths; gives how many articles are gone."""
        return self._store.remove(paths)

    def paths(self, under: str = "") -> dict[str, str]:
        """The paths in it, below a folder or all, and the sha256 of what lay there."""
        return self._store.paths(under)

    def watch(self, folder: str) -> None:
        """Remember a folder whose articles are kept up to date."""
        self._store.watch(folder)

    def unwatch(self, folder: str) -> None:
        """Forget such a folder; its articles stay."""
        self._store.unwatch(folder)

    def tidy(self) -> None:
        """After many changes: make searching fast again."""
        self._store.tidy()

    def check(self, document: Document, progress: Progress = silent) -> Checked:
        """Where each sentence of an article stands in the archive.

        The article itself, by its contents, is not among its sources.

        Raises:
            ArchiveError: where the file or the server can't be used, or has another model.
            Cancelled: where `progress` raises it.
        """
        progress(Stage.SENTENCES, 0.0)
        article = known(
            document, self._options, self._encoder, lambda share: progress(Stage.EMBEDDING, share)
        )
        contents = self.contents()
        if contents.articles:
            self._store.use_model(
                self._encoder.model, self._encoder.sha256, article.vectors.shape[1]
            )
        progress(Stage.ALIGNING, 0.0)
        found = candidates(self._store, query_of(article), MOST_SOURCES + 1)
        aligned = []
        for number, (source, other) in enumerate(self._store.load(found)):
            progress(Stage.ALIGNING, (1 + number) / (1 + len(found)))
            if source.sha256 != document.sha256 or not document.sha256:
                aligned.append(Aligned(source, other, links_between(other, article)))
        engine = Engine(self._encoder.name, self._encoder.model, self._encoder.sha256)
        progress(Stage.FINDINGS, 1.0)
        return merged(article, aligned, contents.articles, engine)

    def close(self) -> None:
        """Let go of it. May be called twice."""
        self._store.close()
