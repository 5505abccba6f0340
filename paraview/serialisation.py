"""A comparison as JSON and back, in the schema `paraview-diff/1`.

All spans are code points of their side's `text`. What was written is read back equal.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from paraview.comparison import (
    Block,
    Comparison,
    Document,
    DocumentWarning,
    Edit,
    EditNature,
    Engine,
    Fact,
    FactKind,
    Finding,
    FindingKind,
    Kind,
    Link,
    Op,
    Quote,
    QuoteEnd,
    QuoteForm,
    QuoteStatus,
    Reuse,
    Role,
    Sentence,
    SentenceShare,
    Severity,
    Side,
    Span,
    Summary,
    VerbatimRun,
    WarningCode,
    WeakMatch,
    WordShare,
)

SCHEMA = "paraview-diff/1"

Stored = dict[str, Any]


class SchemaError(ValueError):
    """The JSON is not a comparison in this schema."""


def dumps(comparison: Comparison) -> str:
    """The comparison as JSON text, with a newline at its end."""
    return json.dumps(to_json(comparison), ensure_ascii=False, indent=1) + "\n"


def loads(text: str) -> Comparison:
    """The comparison that `dumps` wrote.

    Raises:
        SchemaError: where the text is something else.
    """
    try:
        return from_json(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SchemaError(f"not a comparison: {error!r}") from error


def to_json(comparison: Comparison) -> Stored:
    """The comparison in plain lists, dictionaries, strings and numbers."""
    engine = comparison.engine
    contradicting = comparison.contradicting
    return {
        "schema": SCHEMA,
        "engine": {"name": engine.name, "model": engine.model, "sha256": engine.sha256},
        "options": dict(comparison.options),
        "left": _side_to_json(comparison.left),
        "right": _side_to_json(comparison.right),
        "links": [
            {**_link_to_json(link), "contradicts": number in contradicting}
            for number, link in enumerate(comparison.links)
        ],
        "dropped": list(comparison.dropped),
        "added": list(comparison.added),
        "weak": [
            {"left": weak.left, "right": weak.right, "score": weak.score}
            for weak in comparison.weak
        ],
        "quotes": [_quote_to_json(quote) for quote in comparison.quotes],
        "facts": [_fact_to_json(fact) for fact in comparison.facts],
        "findings": [_finding_to_json(finding) for finding in comparison.findings],
        "summary": _summary_to_json(comparison.summary),
    }


def from_json(stored: Stored) -> Comparison:
    """The comparison that `to_json` wrote.

    Raises:
        SchemaError: where the schema is another one.
        KeyError, TypeError, ValueError: where something is missing or of another type.
    """
    if stored.get("schema") != SCHEMA:
        raise SchemaError(f"the schema is {stored.get('schema')!r}, not {SCHEMA!r}")
    return Comparison(
        left=_side_from_json(stored["left"]),
        right=_side_from_json(stored["right"]),
        links=tuple(_link_from_json(link) for link in stored["links"]),
        dropped=tuple(stored["dropped"]),
        added=tuple(stored["added"]),
        summary=_summary_from_json(stored["summary"]),
        engine=Engine(**stored["engine"]),
        weak=tuple(WeakMatch(**weak) for weak in stored["weak"]),
        quotes=tuple(_quote_from_json(quote) for quote in stored["quotes"]),
        facts=tuple(_fact_from_json(fact) for fact in stored["facts"]),
        findings=tuple(_finding_from_json(finding) for finding in stored.get("findings", ())),
        options=dict(stored["options"]),
    )


def blocks_to_json(document: Document) -> list[Stored]:
    """The blocks of a document."""
    return [
        {"start": block.span.start, "end": block.span.end, "role": block.role.value}
        for block in document.blocks
    ]


def blocks_from_json(stored: list[Stored]) -> tuple[Block, ...]:
    """The blocks that `blocks_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: where something is missing or of another type.
    """
    return tuple(Block(Span(each["start"], each["end"]), Role(each["role"])) for each in stored)


def warnings_to_json(document: Document) -> list[Stored]:
    """How a document may not be read as its author sees it."""
    return [{"code": each.code.value, "detail": each.detail} for each in document.warnings]


def warnings_from_json(stored: list[Stored]) -> tuple[DocumentWarning, ...]:
    """The warnings that `warnings_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: where something is missing or of another type.
    """
    return tuple(DocumentWarning(WarningCode(each["code"]), each["detail"]) for each in stored)


def _side_to_json(side: Side) -> Stored:
    document = side.document
    return {
        "name": document.name,
        "format": document.format,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "byline": document.byline,
        "encoding": document.encoding,
        "language": document.tongue,
        "words": side.words,
        "text": document.text,
        "warnings": warnings_to_json(document),
        "blocks": blocks_to_json(document),
        "sentences": [
            {"start": sentence.span.start, "end": sentence.span.end, "block": sentence.block}
            for sentence in side.sentences
        ],
    }


def _side_from_json(stored: Stored) -> Side:
    document = Document(
        text=stored["text"],
        blocks=blocks_from_json(stored["blocks"]),
        name=stored["name"],
        format=stored["format"],
        path=stored["path"],
        sha256=stored["sha256"],
        title=stored["title"],
        byline=stored["byline"],
        warnings=warnings_from_json(stored["warnings"]),
        encoding=stored.get("encoding", ""),
        tongue=stored.get("language", ""),
    )
    sentences = tuple(
        Sentence(Span(sentence["start"], sentence["end"]), sentence["block"])
        for sentence in stored["sentences"]
    )
    return Side(document, sentences, stored["words"])


def _link_to_json(link: Link) -> Stored:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "kind": link.kind.value,
        "moved": link.moved,
        "score": link.score,
        "certainty": link.certainty.value,
        "edits": [_edit_to_json(edit) for edit in link.edits],
        "evidence": dict(link.evidence),
        "by_hand": link.by_hand,
    }


def _link_from_json(stored: Stored) -> Link:
    return Link(
        left=tuple(stored["left"]),
        right=tuple(stored["right"]),
        kind=Kind(stored["kind"]),
        moved=stored["moved"],
        score=stored["score"],
        edits=tuple(_edit_from_json(edit) for edit in stored["edits"]),
        evidence=dict(stored["evidence"]),
        by_hand=stored.get("by_hand", False),
    )


def _edit_to_json(edit: Edit) -> Stored:
    stored: Stored = {
        "op": edit.op.value,
        "left": [edit.left.start, edit.left.end],
        "right": [edit.right.start, edit.right.end],
    }
    if edit.nature is not EditNature.WORDS:
        stored["nature"] = edit.nature.value
    if edit.move is not None:
        stored["move"] = edit.move
    return stored


def _edit_from_json(stored: Stored) -> Edit:
    return Edit(
        Op(stored["op"]),
        Span(*stored["left"]),
        Span(*stored["right"]),
        EditNature(stored.get("nature", EditNature.WORDS)),
        stored.get("move"),
    )


def _quote_to_json(quote: Quote) -> Stored:
    return {
        "status": quote.status.value,
        "left": _end_to_json(quote.left),
        "right": _end_to_json(quote.right),
        "edits": [_edit_to_json(edit) for edit in quote.edits],
        "changed": [kind.value for kind in quote.changed],
        "speaker_changed": quote.speaker_changed,
    }


def _quote_from_json(stored: Stored) -> Quote:
    return Quote(
        QuoteStatus(stored["status"]),
        _end_from_json(stored["left"]),
        _end_from_json(stored["right"]),
        tuple(_edit_from_json(edit) for edit in stored["edits"]),
        tuple(FactKind(kind) for kind in stored.get("changed", ())),
        stored.get("speaker_changed", False),
    )


def _end_to_json(end: QuoteEnd | None) -> Stored | None:
    if end is None:
        return None
    return {
        "start": end.span.start,
        "end": end.span.end,
        "speaker": end.speaker,
        "form": end.form.value,
        "parts": [_span_to_json(part) for part in end.parts],
        "speaker_span": _span_to_json(end.speaker_span),
        "is_quoted": end.is_quoted,
        "by_hand": end.by_hand,
    }


def _end_from_json(stored: Stored | None) -> QuoteEnd | None:
    if stored is None:
        return None
    return QuoteEnd(
        Span(stored["start"], stored["end"]),
        stored["speaker"],
        tuple(Span(*part) for part in stored.get("parts", ())),
        QuoteForm(stored.get("form", QuoteForm.SPEECH)),
        _span_from_json(stored.get("speaker_span")),
        stored.get("is_quoted", True),
        stored.get("by_hand", False),
    )


def _fact_to_json(fact: Fact) -> Stored:
    return {
        "kind": fact.kind.value,
        "link": fact.link,
        "left": _span_to_json(fact.left),
        "right": _span_to_json(fact.right),
        "soft": fact.soft,
    }


def _fact_from_json(stored: Stored) -> Fact:
    return Fact(
        FactKind(stored["kind"]),
        stored["link"],
        _span_from_json(stored["left"]),
        _span_from_json(stored["right"]),
        stored.get("soft", False),
    )


def _finding_to_json(finding: Finding) -> Stored:
    return {
        "kind": finding.kind.value,
        "severity": int(finding.severity),
        "index": finding.index,
        "left": _span_to_json(finding.left),
        "right": _span_to_json(finding.right),
        "count": finding.count,
    }


def _finding_from_json(stored: Stored) -> Finding:
    return Finding(
        FindingKind(stored["kind"]),
        Severity(stored["severity"]),
        stored["index"],
        _span_from_json(stored["left"]),
        _span_from_json(stored["right"]),
        stored["count"],
    )


def _span_to_json(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span_from_json(stored: list[int] | None) -> Span | None:
    return None if stored is None else Span(*stored)


def _summary_to_json(summary: Summary) -> Stored:
    run = summary.longest_run
    return {
        "left": asdict(summary.left),
        "right": asdict(summary.right),
        "left_sentences": asdict(summary.left_sentences),
        "right_sentences": asdict(summary.right_sentences),
        "left_reuse": asdict(summary.left_reuse),
        "right_reuse": asdict(summary.right_reuse),
        "longest_run": run
        and {
            "words": run.words,
            "left": _span_to_json(run.left),
            "right": _span_to_json(run.right),
        },
        "in_order_words": summary.in_order_words,
        "reuse": round(summary.reuse, 4),
        "verbatim": round(summary.verbatim, 4),
        "order_kept": round(summary.order_kept, 4),
    }


def _summary_from_json(stored: Stored) -> Summary:
    run = stored.get("longest_run")
    return Summary(
        WordShare(**stored["left"]),
        WordShare(**stored["right"]),
        SentenceShare(**stored.get("left_sentences", {})),
        SentenceShare(**stored.get("right_sentences", {})),
        Reuse(**stored.get("left_reuse", {})),
        Reuse(**stored.get("right_reuse", {})),
        run and VerbatimRun(run["words"], Span(*run["left"]), Span(*run["right"])),
        stored.get("in_order_words", 0),
    )
