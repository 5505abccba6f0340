"""A document as the rooms take it: its sentences, their words, and what the aligner needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment import SideInput, exact_pairs
from paraview.comparison import (
    Block,
    Document,
    DocumentWarning,
    Role,
    Sentence,
    Side,
    Span,
    WarningCode,
)
from paraview.embedding import MULTILINGUAL_LANGUAGES
from paraview.progress import part, steps, unwatched
from paraview.sentences import (
    UNKNOWN,
    figure_form,
    fold_typography,
    is_word,
    split_sentences,
    tongue_of,
    without_dateline,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Word
    from paraview.embedding import Encoder
    from paraview.embedding.encoder import Vectors
    from paraview.options import Options
    from paraview.progress import Share


@dataclass(frozen=True, slots=True)
class Worded:
    """A side, and the words and marks of each of its sentences."""

    side: Side
    words: tuple[tuple[Word, ...], ...]

    def real(self) -> list[list[Word]]:
        """The words of each sentence, marks left out."""
        return [real_words([sentence]) for sentence in self.words]

    def texts(self) -> list[str]:
        """The text of each sentence."""
        return [self.side.sentence_text(index) for index in range(len(self.words))]


def document_of(sentences: Sequence[str]) -> Document:
    """A document whose every block is one of the sentences."""
    spans = []
    start = 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return Document("\n".join(sentences), tuple(Block(span) for span in spans), "")


def listed(sentences: Sequence[str]) -> Worded:
    """A list of sentences as a side."""
    document = document_of(sentences)
    parts = tuple(words(document.text, block.span) for block in document.blocks)
    found = tuple(Sentence(block.span, index) for index, block in enumerate(document.blocks))
    return Worded(Side(document, found, 0), parts)


def worded(document: Document, options: Options, progress: Share) -> Worded:
    """A document cut into sentences and words, once it is known in which language it is."""
    document = in_its_tongue(document)
    sentences = split_sentences(
        document, informal=options.informal, progress=part(progress, 0.0, 0.5)
    )
    return worded_side(Side(document, sentences, 0), part(progress, 0.5, 1.0))


def in_its_tongue(document: Document) -> Document:
    """The document with the language it is written in, and a warning where that is unsupported."""
    tongue = tongue_of(document.text)
    code = WarningCode.TONGUE_UNSUPPORTED
    warnings = [each for each in document.warnings if each.code is not code]
    if tongue != UNKNOWN and tongue not in MULTILINGUAL_LANGUAGES:
        warnings.append(DocumentWarning(code, tongue))
    return replace(document, tongue=tongue, warnings=tuple(warnings))


def worded_side(side: Side, progress: Share = unwatched) -> Worded:
    """A side whose sentences are known, with their words, counted anew."""
    text = side.document.text
    parts = tuple(words(text, sentence.span) for sentence in steps(side.sentences, progress))
    count = sum(is_word(word.form) for sentence in parts for word in sentence)
    return Worded(replace(side, words=count), parts)


def headings(side: Side) -> frozenset[int]:
    """The sentences that are headings."""
    blocks = side.document.blocks
    return frozenset(
        index
        for index, sentence in enumerate(side.sentences)
        if blocks[sentence.block].role is Role.HEADING
    )


def side_inputs(
    left: Sequence[str],
    right: Sequence[str],
    encoder: Encoder,
    progress: Share = unwatched,
    *,
    tongues: tuple[str, str] = (UNKNOWN, UNKNOWN),
) -> tuple[SideInput, SideInput]:
    """Two lists of sentences as the aligner takes them; identical sentences are not embedded.

    Figures are written as in English, so that `tongues` tells which side has them otherwise.
    """
    keys = [fold_typography(text) for text in left], [fold_typography(text) for text in right]
    exact = exact_pairs(*keys)
    wanted = (
        sorted(set(range(len(left))) - {i for i, _ in exact}),
        sorted(set(range(len(right))) - {j for _, j in exact}),
    )
    bodies = [_bodies(side) for side in keys]
    vectors = encoder.encode(
        [bodies[0][i] for i in wanted[0]] + [bodies[1][j] for j in wanted[1]],
        part(progress, 0.0, 0.9),
    )
    cut = len(wanted[0])
    parts = vectors[:cut], vectors[cut:]
    passages = []
    halves = part(progress, 0.9, 0.95), part(progress, 0.95, 1.0)
    for side_keys, side_bodies, indexes, own, half, tongue in zip(
        keys, bodies, wanted, parts, halves, tongues, strict=True
    ):
        rows = np.zeros((len(side_keys), vectors.shape[1]), np.float32)
        rows[indexes] = own
        passages.append(_side_input(side_keys, side_bodies, rows, tongue, half))
    return passages[0], passages[1]


def _bodies(keys: Sequence[str]) -> list[str]:
    """What of each folded sentence is embedded."""
    return [without_dateline(key) for key in keys]


def _side_input(
    keys: Sequence[str], bodies: Sequence[str], rows: Vectors, tongue: str, progress: Share
) -> SideInput:
    forms = [
        tuple(figure_form(w.form, tongue) for w in _words(body) if is_word(w.form))
        for body in steps(bodies, progress)
    ]
    return SideInput(tuple(keys), tuple(forms), rows)


@dataclass(frozen=True, slots=True)
class Known:
    """A document that was cut and embedded before: every sentence has its vector."""

    worded: Worded
    vectors: Vectors


def known(
    document: Document, options: Options, encoder: Encoder, progress: Share = unwatched
) -> Known:
    """A document cut and embedded, to be aligned with many others."""
    cut = worded(document, options, part(progress, 0.0, 0.2))
    return Known(cut, encoder.encode(embedded_texts(cut), part(progress, 0.2, 1.0)))


def embedded_texts(cut: Worded) -> list[str]:
    """What of each sentence is embedded."""
    return _bodies([fold_typography(text) for text in cut.texts()])


def known_inputs(left: Known, right: Known) -> tuple[SideInput, SideInput]:
    """Two known documents as the aligner takes them; as `side_inputs` gives them."""
    keys = [[fold_typography(text) for text in each.worded.texts()] for each in (left, right)]
    exact = exact_pairs(keys[0], keys[1])
    inputs = []
    for number, each in enumerate((left, right)):
        rows = each.vectors.copy()
        rows[[pair[number] for pair in exact]] = 0.0
        made = _side_input(
            keys[number],
            _bodies(keys[number]),
            rows,
            each.worded.side.document.tongue,
            unwatched,
        )
        inputs.append(replace(made, headings=headings(each.worded.side)))
    return inputs[0], inputs[1]


def _words(text: str) -> tuple[Word, ...]:
    return words(text, Span(0, len(text)))


def real_words(sentences: Sequence[tuple[Word, ...]]) -> list[Word]:
    """The words of sentences, marks left out."""
    return [word for sentence in sentences for word in sentence if is_word(word.form)]
