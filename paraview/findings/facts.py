"""Facts that differ inside a link: numbers, dates, names, negation, hedging.

Equal facts in other words are no finding, and neither is a fact that one end does not tell: what is
reported is a contradiction. German, French and Spanish are read in `tongues/`; where a text is in
another language, nothing is found.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from paraview.comparison import Kind
from paraview.findings.amounts.changed import amount_facts
from paraview.findings.amounts.repeated import repeated_facts
from paraview.findings.english import is_english
from paraview.findings.link_text import link_text
from paraview.findings.meaning.causes import cause_facts
from paraview.findings.meaning.focus import focus_facts
from paraview.findings.meaning.labels import label_facts
from paraview.findings.meaning.operator_changes import operator_facts
from paraview.findings.meaning.opposites import opposite_facts
from paraview.findings.meaning.roles import role_facts
from paraview.findings.meaning.sources import source_facts
from paraview.findings.meaning.tenses import tense_facts
from paraview.findings.names.changed import name_facts
from paraview.findings.names.persons import pronoun_facts, standing_facts
from paraview.findings.names.vocabulary import NameVocabulary
from paraview.findings.polarity.hedges import hedge_facts
from paraview.findings.polarity.negation import negation_facts
from paraview.findings.statements.reading import read_link
from paraview.findings.tongues.facts import are_read, find_tongue_facts
from paraview.progress import part, steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from paraview.comparison import Fact, Link, Side, Span, Word
    from paraview.progress import Share


def find_facts(
    left: Side,
    right: Side,
    links: Sequence[Link],
    left_words: Sequence[tuple[Word, ...]],
    right_words: Sequence[tuple[Word, ...]],
    progress: Share = unwatched,
) -> tuple[Fact, ...]:
    """The facts that differ, link by link, in the order of the left text.

    Args:
        left, right: the documents in sentences.
        links: with their word edits; identical ones hold no difference.
        left_words, right_words: the words and marks of each sentence.
        progress: told the share of the links that are read.
    """
    if are_read((left.document.tongue, right.document.tongue)):
        return find_tongue_facts(left, right, links, left_words, right_words, progress)
    for words in (left_words, right_words):
        if not is_english([word.form for sentence in words for word in sentence]):
            return ()
    vocabulary = NameVocabulary(left, right, part(progress, 0.0, 0.25))
    found: list[Fact] = []
    for index, link in enumerate(steps(links, part(progress, 0.25, 1.0))):
        if link.kind is Kind.IDENTICAL:
            continue
        ends = link_text(index, link, left, right, left_words, right_words)
        read = read_link(ends)
        facts = chain(
            amount_facts(read),
            repeated_facts(read),
            name_facts(read, vocabulary),
            pronoun_facts(read),
            standing_facts(read),
            negation_facts(read),
            opposite_facts(read),
            role_facts(read),
            cause_facts(read),
            focus_facts(read),
            tense_facts(read),
            operator_facts(read),
            hedge_facts(read),
            source_facts(read),
            label_facts(read),
        )
        found.extend(sorted(_each_place_once(facts), key=_place))
    return tuple(found)


def _each_place_once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts without those that tell the same change once more."""
    kept: list[Fact] = []
    for fact in facts:
        if not any(_is_same_change(fact, one) for one in kept):
            kept.append(fact)
            yield fact


def _is_same_change(fact: Fact, other: Fact) -> bool:
    ends = [
        one.overlaps(another)
        for one, another in ((fact.left, other.left), (fact.right, other.right))
        if one is not None and another is not None
    ]
    return bool(ends) and all(ends)


def _place(fact: Fact) -> tuple[int, int]:
    def start(span: Span | None) -> int:
        return -1 if span is None else span.start

    return start(fact.left), start(fact.right)
