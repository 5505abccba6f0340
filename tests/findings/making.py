"""Documents, sides and comparisons of quotes, made from lines of text."""

from __future__ import annotations

from functools import partial

from paraview.alignment import word_edits
from paraview.comparison import Block, Document, Fact, Kind, Link, Quote, Side, Span
from paraview.findings import QuotedSide, find_facts, match_quotes
from paraview.sentences import split_sentences, words
from paraview.sentences.reporting_verbs import REPORTING_VERBS


def document(*paragraphs: str) -> Document:
    """A document of these paragraphs, none of which is empty."""
    text = "\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(start, start + len(paragraph))))
        start += len(paragraph) + 1
    return Document(text, tuple(blocks), "")


def side(*paragraphs: str) -> Side:
    made = document(*paragraphs)
    return Side(made, split_sentences(made), 0)


def quoted(made: Side) -> QuotedSide:
    parts = [words(made.document.text, sentence.span) for sentence in made.sentences]
    return QuotedSide(made, parts, REPORTING_VERBS)


def linked(left: Side, right: Side, pairs: list[tuple[int, int]]) -> list[Link]:
    texts = left.document.text, right.document.text
    links = []
    for i, j in pairs:
        ends = (
            words(texts[0], left.sentences[i].span),
            words(texts[1], right.sentences[j].span),
        )
        edits = word_edits([ends[0]], [ends[1]], texts)
        links.append(Link((i,), (j,), Kind.EDITED, edits=edits))
    return links


def quotes_of(left: Side, right: Side, links: list[Link]) -> tuple[Quote, ...]:
    edits = partial(word_edits, texts=(left.document.text, right.document.text))
    return match_quotes(quoted(left), quoted(right), links, edits)


def facts_of(left: str, right: str) -> list[tuple[str, str | None, str | None, bool]]:
    """The facts of two one-sentence texts that are linked: kind, left, right, soft."""
    sides = _one_sentence(left), _one_sentence(right)
    parts = [[words(made.document.text, made.sentences[0].span)] for made in sides]
    found = find_facts(*sides, linked(*sides, [(0, 0)]), *parts)
    return [
        (fact.kind.value, *(_of(fact, sides)), fact.soft)  # type: ignore[misc]
        for fact in found
    ]


def _one_sentence(text: str) -> Side:
    from paraview.comparison import Sentence

    made = document(text)
    return Side(made, (Sentence(Span(0, len(text)), 0),), 0)


def _of(fact: Fact, sides: tuple[Side, Side]) -> tuple[str | None, str | None]:
    return (
        fact.left.of(sides[0].document.text) if fact.left else None,
        fact.right.of(sides[1].document.text) if fact.right else None,
    )
