"""An article as an archive keeps it, and what it is called there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from paraview.archive.fingerprints import fingerprints
from paraview.archive.quantised import Quantised, quantised
from paraview.comparison import Document, Sentence, Side, Span
from paraview.pipeline import Known, worded_side
from paraview.serialisation import (
    blocks_from_json,
    blocks_to_json,
    warnings_from_json,
    warnings_to_json,
)

if TYPE_CHECKING:
    from paraview.archive.fingerprints import Fingerprints


@dataclass(frozen=True, slots=True)
class Source:
    """One article of an archive.

    Attributes:
        id: its number there, never given twice.
        name: that of its file.
        path: where it lay when it was added; one of several places, where it lay in several.
        title: its headline, where it has one.
        sha256: the hash of its file.
    """

    id: int
    name: str
    path: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article with everything by which it is found.

    Attributes:
        document: its text.
        sentences: where they stand.
        vectors: one for each sentence.
        fingerprints: by which copies of it are found.
        forms: the words of each sentence, in the form in which they are compared.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    vectors: Quantised
    fingerprints: Fingerprints
    forms: tuple[tuple[str, ...], ...]


def article_of(known: Known) -> Article:
    """What an archive keeps of a document that was cut and embedded."""
    forms = forms_of(known)
    return Article(
        known.worded.side.document,
        known.worded.side.sentences,
        quantised(known.vectors),
        fingerprints([word for sentence in forms for word in sentence]),
        forms,
    )


def forms_of(known: Known) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence, in the form in which they are compared."""
    return tuple(tuple(word.form for word in sentence) for sentence in known.worded.real())


def article_row(article: Article) -> dict[str, Any]:
    """An article as the columns of a table; arrays in little-endian bytes."""
    document = article.document
    spans = [(each.span.start, each.span.end, each.block) for each in article.sentences]
    return {
        "sha256": document.sha256,
        "name": document.name,
        "format": document.format,
        "title": document.title,
        "byline": document.byline,
        "encoding": document.encoding,
        "text": document.text,
        "blocks": json.dumps(blocks_to_json(document)),
        "warnings": json.dumps(warnings_to_json(document), ensure_ascii=False),
        "spans": np.array(spans, "<i4").tobytes(),
        "vectors": article.vectors.rows.tobytes(),
        "scales": article.vectors.scales.astype("<f4").tobytes(),
        "fingerprints": article.fingerprints.astype("<u4").tobytes(),
    }


def row_document(row: dict[str, Any], path: str = "") -> Document:
    """The document in a row."""
    return Document(
        text=row["text"],
        blocks=blocks_from_json(json.loads(row["blocks"])),
        name=row["name"],
        format=row["format"],
        path=path or None,
        sha256=row["sha256"],
        title=row["title"],
        byline=row["byline"],
        warnings=warnings_from_json(json.loads(row["warnings"])),
        encoding=row["encoding"],
    )


def row_known(row: dict[str, Any], path: str = "") -> Known:
    """The article in a row, as the aligner takes it."""
    spans = np.frombuffer(row["spans"], "<i4").reshape(-1, 3).tolist()
    sentences = tuple(Sentence(Span(start, end), block) for start, end, block in spans)
    vectors = row_vectors(row, len(spans)).vectors()
    return Known(worded_side(Side(row_document(row, path), sentences, 0)), vectors)


def row_vectors(row: dict[str, Any], sentences: int) -> Quantised:
    """The vectors in a row."""
    rows = np.frombuffer(row["vectors"], np.int8)
    return Quantised(
        rows.reshape(sentences, -1) if sentences else rows.reshape(0, 0),
        np.frombuffer(row["scales"], "<f4").astype(np.float32),
    )
