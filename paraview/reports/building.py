"""A comparison and what an editor thinks of it, made into a report."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import FindingKind, Hand, Severity
from paraview.passages.entries import CHANGED, entries_of
from paraview.passages.entry_titles import Piece, entry_text, fact_title
from paraview.passages.gist import gist_of
from paraview.passages.passages import Passages
from paraview.passages.pieces import sentence_pieces, words_around
from paraview.passages.places import FindingPlaces
from paraview.passages.quote_table import rows_of
from paraview.passages.redline import Ink
from paraview.reports.figures import figures_of
from paraview.reports.model import (
    Contents,
    Listed,
    Part,
    Report,
    Row,
    Source,
    Speaker,
)
from paraview.reports.opinions import Opinions
from paraview.reports.visible import visible, visible_comparison
from paraview.review import Standing, progress_of, subjects_of
from paraview.wording import reports as words
from paraview.wording.findings import speaker_quotes

if TYPE_CHECKING:
    from datetime import datetime

    from paraview.comparison import Comparison, Span
    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passage
    from paraview.reports.model import Opinion, Pieces

_LOUD = Severity.SERIOUS


def report_of(
    comparison: Comparison,
    made: datetime,
    standing: Standing | None = None,
    contents: Contents | None = None,
) -> Report:
    """Everything that a report says.

    Args:
        comparison: as the editor left it.
        made: when, with its time zone.
        standing: the editor's verdicts, notes and corrections, where there is a review.
        contents: what goes in; everything, where nothing is said.
    """
    contents = contents or Contents()
    later = comparison.right.document
    if contents.short_names:
        comparison = _without_folders(comparison)
    seen = visible_comparison(comparison)
    opinions = Opinions(comparison, standing)
    entries = entries_of(seen)
    if not contents.quotations:
        entries = tuple(each for each in entries if each.quote is None)
    titles = [wording.document_title(side.document) for side in (seen.left, seen.right)]
    return Report(
        title=words.title(*titles),
        gist=gist_of(seen).sentence,
        made=made,
        sources=(_source(seen, Hand.LEFT), _source(seen, Hand.RIGHT)),
        figures=figures_of(seen),
        speakers=_speakers(seen, entries, opinions),
        facts=tuple(_facts(seen, entries, opinions)),
        rows=_rows(seen, entries, opinions, contents),
        signs=wording.signs_explained(),
        about=_about(comparison, made, standing, contents),
        contents=contents,
        comparison=comparison,
        later=later,
    )


def _without_folders(comparison: Comparison) -> Comparison:
    left, right = (
        replace(side, document=replace(side.document, path=None))
        for side in (comparison.left, comparison.right)
    )
    engine = replace(comparison.engine, model=_last(comparison.engine.model))
    options = dict(comparison.options)
    if isinstance(options.get("model"), str):
        options["model"] = _last(str(options["model"]))
    return replace(comparison, left=left, right=right, engine=engine, options=options)


def _last(path: str) -> str:
    """The name of a file or folder, whichever system wrote the path."""
    return re.split(r"[/\\]", path.rstrip("/\\"))[-1]


def _source(comparison: Comparison, hand: Hand) -> Source:
    side = comparison.left if hand is Hand.LEFT else comparison.right
    document = side.document
    return Source(
        hand,
        words.article(hand),
        wording.document_title(document),
        document.path or document.name,
        document.sha256,
        wording.document_facts(document, side.words),
        tuple(visible(wording.warning_text(warning)) for warning in document.warnings),
    )


def _speakers(
    comparison: Comparison, entries: tuple[Entry, ...], opinions: Opinions
) -> tuple[Speaker, ...]:
    """The quotations by who speaks; whose is the loudest of them comes first."""
    by_speaker: dict[str, list[Listed]] = {}
    for row in rows_of(entries, comparison):
        quote = row.entry.quote
        is_changed = quote is not None and quote.status in CHANGED
        listed = Listed(
            row.status,
            row.speaker or words.nobody_named(),
            row.earlier,
            row.later,
            is_changed,
            is_changed and row.entry.severity >= _LOUD,
            row.entry.left,
            row.entry.right,
            opinions.of_entry(row.entry),
        )
        by_speaker.setdefault(row.entry.speaker, []).append(listed)
    return tuple(
        Speaker(speaker_quotes(speaker, len(quotations)), tuple(quotations))
        for speaker, quotations in by_speaker.items()
    )


def _facts(comparison: Comparison, entries: tuple[Entry, ...], opinions: Opinions) -> list[Listed]:
    left, right = comparison.left.document.text, comparison.right.document.text
    return [
        Listed(
            fact_title(entry.fact),
            "",
            _around(left, entry.fact.left, Ink.GONE),
            _around(right, entry.fact.right, Ink.NEW),
            True,
            entry.severity >= _LOUD,
            entry.left,
            entry.right,
            opinions.of_entry(entry),
        )
        for entry in entries
        if entry.fact is not None
    ]


def _around(text: str, span: Span | None, ink: Ink) -> Pieces:
    if span is None:
        return ()
    before, fact, behind = words_around(text, span)
    pieces = Piece(before), Piece(fact, ink), Piece(behind)
    return tuple(piece for piece in pieces if piece.text)


def _rows(
    comparison: Comparison, entries: tuple[Entry, ...], opinions: Opinions, contents: Contents
) -> tuple[Row, ...]:
    passages = Passages(comparison)
    numbered = {entry.number: entry for entry in entries}
    places = FindingPlaces(entries_of(comparison), comparison.left, comparison.right, passages)
    rows = []
    for passage in passages.all:
        there = [numbered[each] for each in places.of_passage(passage.index) if each in numbered]
        opinion = opinions.of_passage(passage, there)
        if opinion or _is_in(contents.part, passage):
            rows.append(_row(comparison, passage, there, opinion))
    return tuple(rows)


def _is_in(part: Part, passage: Passage) -> bool:
    """Whether a passage goes into a report of which an editor said nothing about it."""
    return {
        Part.EVERYTHING: True,
        Part.DIFFERENCES: passage.is_difference,
        Part.FINDINGS: passage.moved or not passage.is_link,
    }[part]


def _row(comparison: Comparison, passage: Passage, entries: list[Entry], opinion: Opinion) -> Row:
    is_told = (FindingKind.QUOTE, FindingKind.FACT)
    found = [
        entry_text(entry, comparison)
        for entry in entries
        if entry.kind in is_told and (entry.is_marked or entry.fact is not None)
    ]
    certainty = passage.certainty
    return Row(
        passage.look,
        passage.moved,
        " ".join(wording.signs(passage.look, **passage.doubts)),
        passage.title,
        "" if certainty is None else wording.certainty_name(certainty),
        passage.left,
        passage.right,
        sentence_pieces(comparison, passage, Hand.LEFT),
        sentence_pieces(comparison, passage, Hand.RIGHT),
        tuple(found),
        opinion,
    )


def _about(
    comparison: Comparison, made: datetime, standing: Standing | None, contents: Contents
) -> tuple[tuple[str, str], ...]:
    """How the report was made: what somebody needs who wants to make it again."""
    from paraview.diagnostics import version

    engine = comparison.engine
    told = [
        (words.made_on(), made.strftime("%Y-%m-%d %H:%M %z")),
        (words.made_with(), f"Paraview Diff {version()}"),
        (
            words.engine(),
            " ".join(filter(None, (engine.name, wording.model_told(engine.model), engine.sha256))),
        ),
    ]
    options = [
        words.option(name, value)
        for name, value in comparison.options.items()
        if name != "model"  # the line above tells it
    ]
    if options:
        told.append((words.options(), "; ".join(options)))
    if standing is not None and standing.corrections:
        told.append((words.corrected(), words.corrections(len(standing.corrections))))
    if standing is not None and standing.verdicts:
        progress = progress_of(frozenset(subjects_of(comparison)), standing)
        told.append((words.judged(), words.judged_of(progress.reviewed, progress.all)))
    left_out = {
        Part.EVERYTHING: [],
        Part.DIFFERENCES: [words.identical_left_out()],
        Part.FINDINGS: [words.links_left_out()],
    }[contents.part] + ([] if contents.quotations else [words.quotations_left_out()])
    if left_out:
        told.append((words.left_out(), "; ".join(left_out)))
    return tuple((name, visible(value)) for name, value in told)
