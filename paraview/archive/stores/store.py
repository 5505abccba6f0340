"""What an archive is kept in: a file of our own, or a server that many share.

Both keep texts, what is known of them, and three ways to find them: by fingerprints (copies), by
rare words, and by meaning. They give places and figures; what these come to is decided elsewhere,
once, for both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from paraview.archive.articles import Article, Source
    from paraview.archive.fingerprints import Fingerprints
    from paraview.embedding.encoder import Vectors
    from paraview.pipeline import Known


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence of an archive that may say what a sentence of the article says.

    `strength` is the cosine, or for words the share of the weight of the words asked for.
    """

    article: int
    strength: float


@dataclass(frozen=True, slots=True)
class Holdings:
    """What an archive holds.

    Attributes:
        where: the file or server, without a password.
        articles, sentences: how many there are.
        folders: those that are watched.
        model: the name of the model that its vectors are from; nothing while it is empty.
        bytes: the room that it takes on the disk.
    """

    where: str
    articles: int
    sentences: int
    folders: tuple[str, ...]
    model: str
    bytes: int


class Store(Protocol):
    """Where the articles are. Every call that changes something is one transaction.

    Each may raise `ArchiveError` where the file or the server can't be used.
    """

    def contents(self) -> Holdings:
        """What there is."""

    def use_model(self, name: str, sha256: str, dimensions: int) -> None:
        """Say which model vectors are from, the first time; later see that it is that one."""

    def add(self, path: str, article: Article) -> bool:
        """Keep an article that lies at a path; whether its contents are new here.

        What lay there before is forgotten; the same contents at another path are kept once.
        """

    def place(self, path: str, sha256: str) -> bool:
        """Say that known contents lie at a path; whether they are known."""

    def remove(self, paths: Collection[str]) -> int:
        """Forget what lies at paths; gives how many articles that were nowhere else are gone."""

    def paths(self, under: str = "") -> dict[str, str]:
        """The paths below a folder, or all, and the sha256 of what lay there."""

    def watch(self, folder: str) -> None:
        """Remember a folder whose articles are kept up to date."""

    def unwatch(self, folder: str) -> None:
        """Forget such a folder."""

    def by_fingerprints(self, wanted: Fingerprints) -> Mapping[int, int]:
        """How many of the fingerprints each article has that has any; set phrases left out."""

    def by_words(self, sentences: Sequence[Sequence[str]], count: int) -> list[list[Hit]]:
        """For each sentence those of the archive that share its rare words, the best first."""

    def by_meaning(self, vectors: Vectors, count: int, floor: float) -> list[list[Hit]]:
        """For each vector the sentences nearest to it, the best first."""

    def load(self, ids: Sequence[int]) -> list[tuple[Source, Known]]:
        """Articles in full, in the order asked; those that are gone are left out."""

    def tidy(self) -> None:
        """After many changes: make searching fast again."""

    def close(self) -> None:
        """Let go of it. May be called twice."""
