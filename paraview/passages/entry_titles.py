"""The words that the window puts to findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from paraview.comparison import FactKind, FindingKind, QuoteStatus
from paraview.passages.entries import Sorting, Topic, changed_words
from paraview.passages.redline import Ink

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Fact, Quote, Span
    from paraview.passages.entries import Entry, Group

LONGEST_SNIPPET = 160
QUOTE_SIGN = "”"
FACT_SIGN = "!"


def _tr(text: str) -> str:
    return QCoreApplication.translate("findings", text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of one ink."""

    text: str
    ink: Ink = Ink.SAME


def kind_name(kind: FindingKind) -> str:
    """What the findings of a kind are called together."""
    return {
        FindingKind.QUOTE: _tr("Quotes"),
        FindingKind.FACT: _tr("Facts"),
        FindingKind.DROPPED: _tr("Dropped"),
        FindingKind.ADDED: _tr("Added"),
        FindingKind.MOVED: _tr("Moved"),
    }[kind]


def sorting_name(sorting: Sorting) -> str:
    """What an order is called."""
    return {
        Sorting.LOUDEST: _tr("Most serious first"),
        Sorting.LEFT: _tr("As in the earlier article"),
        Sorting.RIGHT: _tr("As in the later article"),
    }[sorting]


def status_name(status: QuoteStatus) -> str:
    """What became of a quotation."""
    return {
        QuoteStatus.SAME: _tr("same in both"),
        QuoteStatus.ALTERED: _tr("altered"),
        QuoteStatus.TRIMMED: _tr("shortened"),
        QuoteStatus.UNQUOTED: _tr("quoted on one side only"),
        QuoteStatus.REATTRIBUTED: _tr("said by somebody else"),
        QuoteStatus.LEFT_ONLY: _tr("only in the earlier article"),
        QuoteStatus.RIGHT_ONLY: _tr("only in the later article"),
    }[status]


def fact_name(fact: Fact) -> str:
    """What sort of fact changed, and how."""
    name = {
        FactKind.NUMBER: _tr("Figure"),
        FactKind.DATE: _tr("Date"),
        FactKind.NAME: _tr("Name"),
        FactKind.NEGATION: _tr("Denial"),
        FactKind.HEDGE: _tr("Certainty"),
    }[fact.kind]
    if fact.left is None:
        return _tr("{} added").format(name)
    if fact.right is None:
        return _tr("{} dropped").format(name)
    return _tr("{} told differently").format(name) if fact.soft else _tr("{} changed").format(name)


def fact_word(kind: FactKind) -> str:
    """What an alteration touches."""
    return {
        FactKind.NUMBER: _tr("a figure"),
        FactKind.DATE: _tr("a date"),
        FactKind.NAME: _tr("a name"),
        FactKind.NEGATION: _tr("a denial"),
        FactKind.HEDGE: _tr("a certainty"),
    }[kind]


def group_title(group: Group) -> str:
    """All of a group's heading: `Robert Kelly: 6 quotes, only in the later article`."""
    title = group_heading(group)
    if group.topic is Topic.SPEAKER and group.status:
        return f"{title}, {status_name(group.status)}"
    return title


def group_heading(group: Group) -> str:
    """The first line of a group's heading: `Robert Kelly: 6 quotes`."""
    count = len(group.entries)
    if group.topic is Topic.SPEAKER:
        who = group.speaker or _tr("Nobody named")
        quotes = _tr("1 quote") if count == 1 else _tr("{} quotes").format(count)
        return f"{who}: {quotes}"
    name = {
        Topic.CHANGED_QUOTES: _tr("Changed quotes"),
        Topic.FACTS: _tr("Facts"),
        Topic.PHRASES: _tr("Phrases and titles between marks"),
        Topic.DROPPED: _tr("Dropped"),
        Topic.ADDED: _tr("Added"),
        Topic.MOVED: _tr("Moved"),
    }[group.topic]
    return f"{name}: {count}"


def entry_title(entry: Entry) -> str:
    """The first line of an entry."""
    if entry.fact is not None:
        return fact_name(entry.fact)
    if entry.quote is not None:
        return quote_title(entry.quote, entry.speaker)
    title = {
        FindingKind.DROPPED: _tr("Dropped"),
        FindingKind.ADDED: _tr("Added"),
        FindingKind.MOVED: _tr("Moved"),
    }[entry.kind]
    return title if entry.count == 1 else _tr("{}: {} sentences").format(title, entry.count)


def quote_title(quote: Quote, speaker: str) -> str:
    """Who said it and what became of it: `Ann Wood: altered, a figure`."""
    told = status_name(quote.status)
    ends = quote.left, quote.right
    if quote.speaker_changed and ends[0] is not None and ends[1] is not None:
        who = _tr("{} → {}").format(ends[0].speaker or "?", ends[1].speaker or "?")
    else:
        who = speaker
    title = f"{who}: {told}" if who else told[:1].upper() + told[1:]
    return ", ".join([title, *map(fact_word, quote.changed)])


def entry_pieces(entry: Entry, comparison: Comparison) -> list[Piece]:
    """The second line of an entry: what went and what came, or how it begins."""
    left, right = comparison.left.document.text, comparison.right.document.text
    if entry.fact is not None:
        return _exchange(_words(entry.fact.left, left), _words(entry.fact.right, right))
    if entry.quote is not None and entry.quote.edits and entry.left and entry.right:
        pieces: list[Piece] = []
        for gone, new in changed_words(entry.quote.edits, left, right):
            if pieces:
                pieces.append(Piece("   "))
            pieces += _exchange(_short(gone, 60), _short(new, 60))
        if pieces:
            return pieces
    text = _words(entry.right, right) or _words(entry.left, left)
    return [Piece(f"“{text}”" if entry.quote is not None else text)]


def entry_text(entry: Entry, comparison: Comparison) -> str:
    """All of an entry in one line, as it is read aloud and searched."""
    told = []
    for piece in entry_pieces(entry, comparison):
        text = piece.text.strip()
        if text:
            told.append(_tr("not: {}").format(text) if piece.ink is Ink.GONE else text)
    return f"{entry_title(entry)}. {' '.join(told)}"


def _exchange(gone: str, new: str) -> list[Piece]:
    if gone and new:
        return [Piece(gone, Ink.GONE), Piece(" → "), Piece(new, Ink.NEW)]
    return [Piece(gone, Ink.GONE)] if gone else [Piece(new, Ink.NEW)]


def _words(span: Span | None, text: str) -> str:
    return "" if span is None else _short(span.of(text))


def _short(text: str, longest: int = LONGEST_SNIPPET) -> str:
    words = " ".join(text.split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
