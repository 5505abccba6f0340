"""Which articles of an archive may be sources of one: by copies, rare words and meaning together.

Nothing is decided here: the aligner looks at those that come first. What it can't find again is
what is not among them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING

from paraview.archive.articles import forms_of
from paraview.archive.fingerprints import Fingerprints, fingerprints
from paraview.archive.stores.index_file import index_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.archive.stores.index_file import Listed
    from paraview.archive.stores.store import Store
    from paraview.embedding.encoder import Vectors
    from paraview.pipeline import Known

COSINE_FLOOR = 0.5
_ZERO = 0.4
_HITS = 16
_WORDS_WEIGHT = 0.8


class By(Flag):
    """The ways to find a source."""

    COPIES = auto()
    WORDS = auto()
    MEANING = auto()


ALL_WAYS = By.COPIES | By.WORDS | By.MEANING


@dataclass(frozen=True, slots=True)
class Query:
    """An article as it is looked for."""

    forms: tuple[tuple[str, ...], ...]
    vectors: Vectors
    fingerprints: Fingerprints


def query_of(known: Known) -> Query:
    """What of an article is looked for."""
    forms = forms_of(known)
    hashes = fingerprints([word for sentence in forms for word in sentence])
    return Query(forms, known.vectors, hashes)


def candidates(store: Store, query: Query, most: int, ways: By = ALL_WAYS) -> list[int]:
    """The articles of an archive that are worth aligning, the likeliest first.

    What speaks for an article is, added up over the sentences, the best of what was found of it;
    and what share of the fingerprints it has, as if so many sentences were copied.

    Args:
        store: the archive.
        query: the article.
        most: how many are given.
        ways: how they are found; fewer, to measure what each is worth.
    """
    best: dict[int, dict[int, float]] = defaultdict(dict)

    def note(article: int, sentence: int, strength: float) -> None:
        best[article][sentence] = max(best[article].get(sentence, 0.0), strength)

    if By.MEANING in ways:
        found = store.by_meaning(query.vectors, _HITS, COSINE_FLOOR)
        for sentence, hits in enumerate(found):
            for hit in hits:
                share = max(0.0, hit.strength - _ZERO) / (1 - _ZERO)
                note(hit.article, sentence, share * share)
    if By.WORDS in ways:
        for sentence, hits in enumerate(store.by_words(query.forms, _HITS)):
            for hit in hits:
                note(hit.article, sentence, _WORDS_WEIGHT * hit.strength * hit.strength)
    scores = {article: sum(each.values()) for article, each in best.items()}
    if By.COPIES in ways and len(query.fingerprints):
        worth = len(query.forms) / len(query.fingerprints)
        for article, shared in store.by_fingerprints(query.fingerprints).items():
            scores[article] = scores.get(article, 0.0) + worth * shared
    return sorted(scores, key=lambda article: (-scores[article], article))[:most]


def candidates_among(articles: Iterable[Listed], query: Query) -> dict[int, float]:
    """How much of an article may stand in each of a few others, 0…1, by meaning and copies."""
    index = index_of(articles)
    count = len(query.forms)
    if not len(index.rows) or not count:
        return {}
    best: dict[int, dict[int, float]] = defaultdict(dict)
    found = index.nearest(query.vectors, len(index.rows), COSINE_FLOOR)
    for sentence, hits in enumerate(found):
        for article, cosine in hits:
            share = ((cosine - _ZERO) / (1 - _ZERO)) ** 2
            best[article][sentence] = max(best[article].get(sentence, 0.0), share)
    scores = {article: sum(each.values()) / count for article, each in best.items()}
    for article, shared in index.with_fingerprints(query.fingerprints).items():
        copied = shared / len(query.fingerprints)
        scores[article] = max(scores.get(article, 0.0), copied)
    return {article: min(1.0, score) for article, score in scores.items()}
