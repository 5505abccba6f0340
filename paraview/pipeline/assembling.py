"""Two sides and what was aligned of them, put together as a comparison with all its findings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from paraview.alignment import word_edits
from paraview.comparison import Comparison, DocumentWarning, Link, WarningCode
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
from paraview.pipeline.engines import are_across
from paraview.pipeline.sides import real_words
from paraview.progress import part, steps, unwatched
from paraview.sentences import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.alignment import AlignedLink
    from paraview.comparison import Edit, Engine, Json, Side, Span, WeakMatch
    from paraview.pipeline.sides import Worded
    from paraview.progress import Share


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks the quotations at some places of either side, as an editor said."""

    left: Mapping[Span, str] = field(default_factory=dict)
    right: Mapping[Span, str] = field(default_factory=dict)


NO_SPEAKERS = Speakers()


def assembled(
    left: Worded,
    right: Worded,
    links: Sequence[AlignedLink],
    engine: Engine,
    options: Mapping[str, Json],
    progress: Share = unwatched,
    *,
    weak: Sequence[WeakMatch] = (),
    speakers: Speakers = NO_SPEAKERS,
) -> Comparison:
    """The comparison of two sides: the words and kinds of its links, and all that is found in them.

    Args:
        left, right: the two sides.
        links: which sentences belong together.
        engine: what aligned them.
        options: how they were compared.
        progress: told the share of the work that is done; may raise `Cancelled`.
        weak: what may belong together.
        speakers: who speaks, where an editor knows it better.
    """
    told = tuple(link_of(left, right, link) for link in steps(links, part(progress, 0.0, 0.2)))
    quoted = [
        QuotedSide(
            one.side,
            one.words,
            reporting_verbs(one.side.document.tongue),
            telling,
            known,
        )
        for one, telling, known in (
            (left, part(progress, 0.2, 0.35), speakers.left),
            (right, part(progress, 0.35, 0.5), speakers.right),
        )
    ]
    texts = left.side.document.text, right.side.document.text
    quotes = match_quotes(
        quoted[0], quoted[1], told, partial(word_edits, texts=texts), part(progress, 0.5, 0.6)
    )
    run = longest_run(left.real(), right.real(), part(progress, 0.6, 0.65))
    facts = find_facts(
        left.side, right.side, told, left.words, right.words, part(progress, 0.65, 0.95)
    )
    comparison = Comparison(
        left=_with_odd_marks(left.side, quoted[0].odd_marks),
        right=_with_odd_marks(right.side, quoted[1].odd_marks),
        links=told,
        dropped=_alone(left.side, {index for link in told for index in link.left}),
        added=_alone(right.side, {index for link in told for index in link.right}),
        summary=summarise(left.real(), right.real(), told, quotes, run),
        engine=engine,
        weak=tuple(weak),
        quotes=quotes,
        facts=facts,
        options=options,
    )
    comparison = replace(comparison, findings=list_findings(comparison))
    progress(1.0)
    return comparison


def _with_odd_marks(side: Side, count: int) -> Side:
    """The side, warned of quotation marks that have no counterpart."""
    odd = WarningCode.ODD_QUOTATION_MARKS
    warnings = tuple(each for each in side.document.warnings if each.code is not odd)
    if count:
        warnings = (*warnings, DocumentWarning(odd, str(count)))
    return replace(side, document=replace(side.document, warnings=warnings))


def _alone(side: Side, partnered: set[int]) -> tuple[int, ...]:
    return tuple(index for index in range(len(side.sentences)) if index not in partnered)


def link_of(left: Worded, right: Worded, aligned: AlignedLink) -> Link:
    """A link with its kind and the edits between its words."""
    lefts = [left.words[index] for index in aligned.left]
    rights = [right.words[index] for index in aligned.right]
    texts = left.side.document.text, right.side.document.text
    tongues = left.side.document.tongue, right.side.document.tongue
    if are_across(tongues) and not aligned.exact:
        edits: tuple[Edit, ...] = ()  # words of two languages are no edits of one another
    else:
        edits = word_edits(lefts, rights, texts)
    exact = aligned.exact or is_unchanged(edits)
    kind = link_kind(real_words(lefts), real_words(rights), edits, exact=exact)
    return Link(
        left=aligned.left,
        right=aligned.right,
        kind=kind,
        moved=aligned.moved,
        score=round(aligned.score, 4),
        edits=() if exact else edits,
        evidence=aligned.evidence,
        by_hand=aligned.by_hand,
    )
