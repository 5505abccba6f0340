"""An article over all its sources: where each sentence stands elsewhere, and how. All frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Kind

if TYPE_CHECKING:
    from paraview.archive.articles import Source
    from paraview.comparison import Engine, Json, Side, Span

SCHEMA = "paraview-diff-archive/1"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a sentence stands elsewhere.

    Attributes:
        source: the place of the source in `Checked.sources`.
        spans: its sentences, in code points of the source's text.
        text: those sentences.
        kind: how alike the two are.
        score: how probable it is that they say the same thing.
    """

    source: int
    spans: tuple[Span, ...]
    text: str
    kind: Kind
    score: float


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the article; `standing` is the first of what was found, none where nothing was.

    `others` are what else says it, in the order of the sources.
    """

    span: Span
    words: int
    standing: Standing | None = None
    others: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceShare:
    """What the article has from one source, in words of the article.

    A sentence that stands in several sources counts for one of them alone: the one in which it is
    most alike, then the one that the article has most from. `in_all` counts all that stands there.
    """

    source: Source
    identical: int
    edited: int
    reworded: int
    in_all: int

    @property
    def words(self) -> int:
        """What counts for it."""
        return sum(self.by_kind.values())

    @property
    def by_kind(self) -> dict[Kind, int]:
        """What counts for it, by how alike it is."""
        return {
            Kind.IDENTICAL: self.identical,
            Kind.EDITED: self.edited,
            Kind.REWORDED: self.reworded,
        }


@dataclass(frozen=True, slots=True)
class Checked:
    """An article checked against an archive.

    Attributes:
        article: the article and its sentences.
        sentences: one for each of those.
        sources: where anything of it stands, what it has most from first.
        words: the words of its sentences.
        searched: how many articles were in the archive.
        engine: what turned sentences into vectors.
    """

    article: Side
    sentences: tuple[CheckedSentence, ...]
    sources: tuple[SourceShare, ...]
    words: int
    searched: int
    engine: Engine

    @property
    def nowhere(self) -> int:
        """The words of sentences that stand nowhere else."""
        return sum(each.words for each in self.sentences if each.standing is None)

    def words_of(self, kind: Kind) -> int:
        """The words of sentences that stand elsewhere in one way."""
        return sum(
            each.words for each in self.sentences if each.standing and each.standing.kind is kind
        )


def to_json(checked: Checked) -> dict[str, Json]:
    """The whole in plain lists, dictionaries, strings and numbers.

    Spans are code points of `text`, or of the source's own text.
    """
    document = checked.article.document
    engine = checked.engine
    return {
        "schema": SCHEMA,
        "engine": {"name": engine.name, "model": engine.model, "sha256": engine.sha256},
        "article": {
            "name": document.name,
            "path": document.path,
            "sha256": document.sha256,
            "title": document.title,
            "text": document.text,
        },
        "searched": checked.searched,
        "words": {
            "all": checked.words,
            **{kind.value: checked.words_of(kind) for kind in Kind},
            "nowhere": checked.nowhere,
        },
        "sources": [
            {
                "id": share.source.id,
                "name": share.source.name,
                "path": share.source.path,
                "title": share.source.title,
                "sha256": share.source.sha256,
                "words": {
                    "all": share.words,
                    **{kind.value: words for kind, words in share.by_kind.items()},
                    "in_all": share.in_all,
                },
            }
            for share in checked.sources
        ],
        "sentences": [
            {
                "start": each.span.start,
                "end": each.span.end,
                "words": each.words,
                "standing": None if each.standing is None else _standing(each.standing),
                "others": [_standing(other) for other in each.others],
            }
            for each in checked.sentences
        ],
    }


def _standing(standing: Standing) -> dict[str, Json]:
    return {
        "source": standing.source,
        "spans": [{"start": span.start, "end": span.end} for span in standing.spans],
        "text": standing.text,
        "kind": standing.kind.value,
        "score": standing.score,
    }
