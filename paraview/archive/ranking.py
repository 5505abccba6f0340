"""Which of these articles is the source of one? A ranked list.

Texts and vectors are remembered by content on a shelf, an archive of its own in the folder of
caches (and emptied with it), so that what was ranked once is neither read nor embedded again.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.archive.archive import Archive
from paraview.archive.retrieval import candidates_among, query_of
from paraview.archive.stores.embedded import EmbeddedStore
from paraview.comparison import RANK_OF_KIND, Engine, Stage
from paraview.options import Options
from paraview.passages.scorecard import Scorecard, scorecard_of
from paraview.pipeline import compare_known, known
from paraview.progress import silent
from paraview.user_files import cache_folder, cache_megabytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Comparison, Document, Kind
    from paraview.embedding import Encoder
    from paraview.progress import Progress

MOST_COMPARED = 12
"""How many of the likeliest are compared in full: a few hundredths of a second each."""

_LEAST_LIKENESS = 0.02
_BEST = 3
_MOST_ON_SHELF = 5_000


@dataclass(frozen=True, slots=True)
class BestPassage:
    """What the article and a source both say, in their own words."""

    kind: Kind
    source: str
    article: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """One of the articles, as a source of the one that is looked at.

    Attributes:
        path: where it lies.
        likeness: how much of the article may stand in it, 0…1: a quick look that all get.
        scorecard: the figures of a whole comparison; none for those far down, or unlike.
        passages: the longest of what both say, the most alike first.
    """

    path: str
    likeness: float
    scorecard: Scorecard | None = None
    passages: tuple[BestPassage, ...] = ()


class Shelf:
    """Articles remembered by content, to be ranked.

    Args:
        folder: where the shelf lies; none means that nothing is kept once it is closed.
        encoder: turns sentences into vectors.

    Raises:
        ArchiveError: where it can't be used.
    """

    def __init__(self, folder: Path | None, encoder: Encoder) -> None:
        self._passing = tempfile.TemporaryDirectory(prefix="paraview-diff-")
        folder = folder or Path(self._passing.name)
        folder.mkdir(parents=True, exist_ok=True)
        self._store = EmbeddedStore(folder / f"shelf-{encoder.sha256[:16]}.sqlite", create=True)
        self._archive = Archive(self._store, encoder)
        self._encoder = encoder

    def unknown(self, hashes: Mapping[str, str]) -> list[str]:
        """Those of some paths, given with the sha256 of their contents, that have to be read."""
        ids = self._store.ids(set(hashes.values()))
        return [path for path, sha256 in hashes.items() if sha256 not in ids]

    def remember(self, documents: Sequence[Document], progress: Progress = silent) -> None:
        """Keep articles that were read."""
        if documents:
            self._archive.add(documents, progress)
            self._store.keep_newest(_MOST_ON_SHELF)

    def rank(
        self,
        article: Document,
        hashes: Mapping[str, str],
        progress: Progress = silent,
        most: int = MOST_COMPARED,
    ) -> tuple[Ranked, ...]:
        """The articles by how much of one stands in them, the likeliest source first.

        Args:
            article: the one that is looked at, the later of each pair.
            hashes: the paths of the others, with the sha256 of their contents; those that the
                shelf does not know are left out.
            progress: told how far it is; may raise `Cancelled`.
            most: how many are compared in full.
        """
        options = Options()
        progress(Stage.SENTENCES, 0.0)
        ours = known(article, options, self._encoder)
        ids = self._store.ids(set(hashes.values()))
        likeness = candidates_among(self._store.listed(ids.values()), query_of(ours))
        paths = sorted(
            (path for path, sha256 in hashes.items() if sha256 in ids),
            key=lambda path: (-likeness.get(ids[hashes[path]], 0.0), path),
        )
        engine = Engine(self._encoder.name, self._encoder.model, self._encoder.sha256)
        ranked = []
        compared: dict[str, tuple[Scorecard, tuple[BestPassage, ...]]] = {}
        for number, path in enumerate(paths):
            progress(Stage.ALIGNING, number / len(paths))
            sha256 = hashes[path]
            alike = likeness.get(ids[sha256], 0.0)
            if sha256 not in compared and len(compared) < most and alike >= _LEAST_LIKENESS:
                for _, theirs in self._store.load([ids[sha256]]):
                    comparison = compare_known(theirs, ours, engine, options)
                    compared[sha256] = scorecard_of(comparison), best_passages(comparison)
            ranked.append(Ranked(path, alike, *compared.get(sha256, (None, ()))))
        progress(Stage.FINDINGS, 1.0)
        return tuple(sorted(ranked, key=_order))

    def close(self) -> None:
        """Close it. May be called twice."""
        self._store.close()
        self._passing.cleanup()


def best_passages(comparison: Comparison, count: int = _BEST) -> tuple[BestPassage, ...]:
    """The longest of what both articles say, the most alike first."""
    links = sorted(
        comparison.links,
        key=lambda link: (
            -sum(len(comparison.right.sentence_text(index)) for index in link.right)
            * link.score
            / (1 + RANK_OF_KIND[link.kind])
        ),
    )[:count]
    links.sort(key=lambda link: (RANK_OF_KIND[link.kind], link.right))
    return tuple(
        BestPassage(
            link.kind,
            " ".join(map(comparison.left.sentence_text, link.left)),
            " ".join(map(comparison.right.sentence_text, link.right)),
        )
        for link in links
    )


def _order(ranked: Ranked) -> tuple[float, float, float, str]:
    card = ranked.scorecard
    if card is None:
        return 1.0, -ranked.likeness, 0.0, ranked.path
    return 0.0, -float(card.right_reuse), -float(card.verbatim), ranked.path


def shelf_folder() -> Path | None:
    """Where this user's shelf lies; none where nothing may be kept."""
    return cache_folder() if cache_megabytes() else None
