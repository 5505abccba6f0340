"""compare(): the one place that joins the rooms."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment import (
    Alignment,
    SideInput,
    align_sides,
    exact_pairs,
    word_edits,
)
from paraview.comparison import (
    Block,
    Comparison,
    Document,
    DocumentWarning,
    Engine,
    Link,
    Role,
    Sentence,
    Side,
    Span,
    Stage,
    WarningCode,
    WeakMatch,
)
from paraview.embedding import BuiltInEncoder, CachedEncoder, SentenceTransformersEncoder
from paraview.findings import (
    QuotedSide,
    find_facts,
    is_unchanged,
    link_kind,
    list_findings,
    longest_run,
    match_quotes,
    summarise,
)
from paraview.options import Options
from paraview.progress import Progress, Share, part, silent, steps, unwatched
from paraview.sentences import (
    REPORTING_VERBS,
    fold_typography,
    is_word,
    split_sentences,
    without_dateline,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from paraview.alignment import AlignedLink
    from paraview.comparison import Word
    from paraview.embedding import Encoder


_WARMING = (
    ("The engine starts.", "It is not yet warm.", "Nobody waits."),
    ("The engine has started.", "It is warm now."),
)
"""Two small texts that take a comparison through all its rooms."""


class Pipeline:
    """The rooms joined, with the model kept loaded between comparisons.

    Args:
        cache: the folder in which vectors are kept; none means that they are not.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._encoders: dict[str | None, Encoder] = {}

    def warm(self, options: Options) -> None:
        """Load the model and every library now, so that the next comparison starts at once.

        Raises:
            ModelError: where the model is missing or damaged.
        """
        left, right = (_document(sentences) for sentences in _WARMING)
        self.compare(left, right, options)

    def encoder(self, model: str | None) -> Encoder:
        """The encoder for a model folder, or the built-in one, loaded once.

        Raises:
            ModelError: where the model is missing or damaged.
        """
        if model not in self._encoders:
            fresh = BuiltInEncoder() if model is None else SentenceTransformersEncoder(model)
            self._encoders[model] = CachedEncoder(fresh, self._cache)
        return self._encoders[model]

    def compare(
        self,
        left: Document,
        right: Document,
        options: Options | None = None,
        progress: Progress = silent,
    ) -> Comparison:
        """Compare two documents.

        Raises:
            ModelError: where the model is missing or damaged.
            Cancelled: where `progress` raises it.
        """
        options = options or Options()
        progress(Stage.SENTENCES, 0.0)
        telling = partial(progress, Stage.SENTENCES)
        sides = (
            _worded(left, options, part(telling, 0.0, 0.5)),
            _worded(right, options, part(telling, 0.5, 1.0)),
        )
        texts = [[one.side.sentence_text(i) for i in range(len(one.words))] for one in sides]
        progress(Stage.EMBEDDING, 0.0)
        encoder = self.encoder(options.model)
        passages = side_inputs(texts[0], texts[1], encoder, partial(progress, Stage.EMBEDDING))
        left_passage, right_passage = (
            replace(passage, headings=_headings(one.side))
            for passage, one in zip(passages, sides, strict=True)
        )
        alignment = align_sides(
            left_passage, right_passage, progress=partial(progress, Stage.ALIGNING)
        )
        progress(Stage.FINDINGS, 0.0)
        engine = Engine(encoder.name, encoder.model, encoder.sha256)
        telling = partial(progress, Stage.FINDINGS)
        return _comparison(*sides, alignment, engine, options, telling)


def default_cache() -> Path:
    """The folder in which this user's vectors are kept between runs."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("paraview-diff", appauthor=False))


def compare(
    left: Document,
    right: Document,
    *,
    options: Options | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Compare two documents, once. A `Pipeline` keeps the model loaded for more.

    Raises:
        ModelError: where the model is missing or damaged.
    """
    return Pipeline(default_cache()).compare(left, right, options, progress)


def align(
    left: Sequence[str],
    right: Sequence[str],
    *,
    headings: tuple[Collection[int], Collection[int]] = ((), ()),
    encoder: Encoder | None = None,
) -> list[Link]:
    """Link two lists of sentences.

    Edits are spans of the joined text of each side, its sentences one below the other, as in the
    canonical text of a document whose every block is one sentence.

    Args:
        left, right: sentences, in order.
        headings: the indexes of those that are headings on either side; a heading is never half of
            a split or a merge.
        encoder: none means the built-in one.

    Raises:
        ModelError: where the built-in model is missing or damaged.
    """
    sides = _listed(left), _listed(right)
    inputs = side_inputs(left, right, encoder or Pipeline().encoder(None))
    left_input, right_input = (
        replace(one, headings=frozenset(indexes))
        for one, indexes in zip(inputs, headings, strict=True)
    )
    return [_link(*sides, link) for link in align_sides(left_input, right_input).links]


def side_inputs(
    left: Sequence[str],
    right: Sequence[str],
    encoder: Encoder,
    progress: Share = unwatched,
) -> tuple[SideInput, SideInput]:
    """Two lists of sentences as the aligner takes them; identical sentences are not embedded."""
    keys = [fold_typography(text) for text in left], [fold_typography(text) for text in right]
    exact = exact_pairs(*keys)
    wanted = (
        sorted(set(range(len(left))) - {i for i, _ in exact}),
        sorted(set(range(len(right))) - {j for _, j in exact}),
    )
    bodies = [[without_dateline(key) for key in side] for side in keys]
    vectors = encoder.encode(
        [bodies[0][i] for i in wanted[0]] + [bodies[1][j] for j in wanted[1]],
        part(progress, 0.0, 0.9),
    )
    cut = len(wanted[0])
    parts = vectors[:cut], vectors[cut:]
    passages = []
    halves = part(progress, 0.9, 0.95), part(progress, 0.95, 1.0)
    for side_keys, side_bodies, indexes, own, half in zip(
        keys, bodies, wanted, parts, halves, strict=True
    ):
        rows = np.zeros((len(side_keys), vectors.shape[1]), np.float32)
        rows[indexes] = own
        forms = [
            tuple(w.form for w in _words(body) if is_word(w.form))
            for body in steps(side_bodies, half)
        ]
        passages.append(SideInput(tuple(side_keys), tuple(forms), rows))
    return passages[0], passages[1]


def _words(text: str) -> tuple[Word, ...]:
    return words(text, Span(0, len(text)))


@dataclass(frozen=True, slots=True)
class _Worded:
    """A side, and the words and marks of each of its sentences."""

    side: Side
    words: tuple[tuple[Word, ...], ...]

    def real(self) -> list[list[Word]]:
        """The words of each sentence, marks left out."""
        return [_real([sentence]) for sentence in self.words]


def _document(sentences: Sequence[str]) -> Document:
    """A document whose every block is one of the sentences."""
    spans = []
    start = 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return Document("\n".join(sentences), tuple(Block(span) for span in spans), "")


def _listed(sentences: Sequence[str]) -> _Worded:
    document = _document(sentences)
    parts = tuple(words(document.text, block.span) for block in document.blocks)
    listed = tuple(Sentence(block.span, index) for index, block in enumerate(document.blocks))
    return _Worded(Side(document, listed, 0), parts)


def _worded(document: Document, options: Options, progress: Share) -> _Worded:
    sentences = split_sentences(
        document, informal=options.informal, progress=part(progress, 0.0, 0.5)
    )
    parts = tuple(
        words(document.text, sentence.span)
        for sentence in steps(sentences, part(progress, 0.5, 1.0))
    )
    count = sum(is_word(word.form) for sentence in parts for word in sentence)
    return _Worded(Side(document, sentences, count), parts)


def _comparison(
    left: _Worded,
    right: _Worded,
    alignment: Alignment,
    engine: Engine,
    options: Options,
    progress: Share,
) -> Comparison:
    links = tuple(
        _link(left, right, link) for link in steps(alignment.links, part(progress, 0.0, 0.2))
    )
    quoted = [
        QuotedSide(one.side, one.words, REPORTING_VERBS, telling)
        for one, telling in zip(
            (left, right), (part(progress, 0.2, 0.35), part(progress, 0.35, 0.5)), strict=True
        )
    ]
    texts = left.side.document.text, right.side.document.text
    quotes = match_quotes(
        quoted[0], quoted[1], links, partial(word_edits, texts=texts), part(progress, 0.5, 0.6)
    )
    run = longest_run(left.real(), right.real(), part(progress, 0.6, 0.65))
    facts = find_facts(
        left.side, right.side, links, left.words, right.words, part(progress, 0.65, 0.95)
    )
    comparison = Comparison(
        left=_with_odd_marks(left.side, quoted[0].odd_marks),
        right=_with_odd_marks(right.side, quoted[1].odd_marks),
        links=links,
        dropped=_alone(left.side, {index for link in links for index in link.left}),
        added=_alone(right.side, {index for link in links for index in link.right}),
        summary=summarise(left.real(), right.real(), links, quotes, run),
        engine=engine,
        weak=tuple(WeakMatch(*weak) for weak in alignment.weak),
        quotes=quotes,
        facts=facts,
        options=asdict(options),
    )
    comparison = replace(comparison, findings=list_findings(comparison))
    progress(1.0)
    return comparison


def _with_odd_marks(side: Side, count: int) -> Side:
    """The side, warned of quotation marks that have no counterpart."""
    if not count:
        return side
    warning = DocumentWarning(WarningCode.ODD_QUOTATION_MARKS, str(count))
    document = replace(side.document, warnings=(*side.document.warnings, warning))
    return replace(side, document=document)


def _headings(side: Side) -> frozenset[int]:
    blocks = side.document.blocks
    return frozenset(
        index
        for index, sentence in enumerate(side.sentences)
        if blocks[sentence.block].role is Role.HEADING
    )


def _alone(side: Side, partnered: set[int]) -> tuple[int, ...]:
    return tuple(index for index in range(len(side.sentences)) if index not in partnered)


def _link(left: _Worded, right: _Worded, aligned: AlignedLink) -> Link:
    lefts = [left.words[index] for index in aligned.left]
    rights = [right.words[index] for index in aligned.right]
    texts = left.side.document.text, right.side.document.text
    edits = word_edits(lefts, rights, texts)
    exact = aligned.exact or is_unchanged(edits)
    kind = link_kind(_real(lefts), _real(rights), edits, exact=exact)
    return Link(
        left=aligned.left,
        right=aligned.right,
        kind=kind,
        moved=aligned.moved,
        score=round(aligned.score, 4),
        edits=() if exact else edits,
        evidence=aligned.evidence,
    )


def _real(sentences: Sequence[tuple[Word, ...]]) -> list[Word]:
    return [word for sentence in sentences for word in sentence if is_word(word.form)]
