"""Entries and groups of findings as lines to read: what they are about, what went, what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import FindingKind
from paraview.passages.entries import Sorting, Topic, changed_words
from paraview.passages.redline import Ink
from paraview.wording import findings as words
from paraview.wording.kinds import HAND_GLYPH

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Fact, Quote, QuoteEnd, Span
    from paraview.passages.entries import Entry, Group

LONGEST_SNIPPET = 400
ARROW = "→"


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of one ink."""

    text: str
    ink: Ink = Ink.SAME


def group_title(group: Group) -> str:
    """All of a group's heading: `Robert Kelly: 6 quotes, only in the later article`."""
    title = group_heading(group)
    if group.topic is Topic.SPEAKER and group.status:
        return f"{title}, {words.status_name(group.status)}"
    return title


def sorting_name(sorting: Sorting) -> str:
    """What an order is called."""
    return {
        Sorting.LOUDEST: words.most_serious_first(),
        Sorting.LEFT: words.as_in_the_earlier(),
        Sorting.RIGHT: words.as_in_the_later(),
    }[sorting]


def fact_title(fact: Fact) -> str:
    """What sort of fact changed, and how."""
    name = words.fact_name(fact.kind)
    if fact.left is None:
        return words.fact_added(name)
    if fact.right is None:
        return words.fact_dropped(name)
    return words.fact_changed(fact.kind, is_soft=fact.soft)


def group_heading(group: Group) -> str:
    """The first line of a group's heading: `Robert Kelly: 6 quotes`."""
    count = len(group.entries)
    if group.topic is Topic.SPEAKER:
        return words.speaker_quotes(group.speaker, count)
    name = {
        Topic.CHANGED_QUOTES: words.changed_quotes(),
        Topic.FACTS: words.kind_name(FindingKind.FACT),
        Topic.PHRASES: words.phrases(),
        Topic.DROPPED: words.kind_name(FindingKind.DROPPED),
        Topic.ADDED: words.kind_name(FindingKind.ADDED),
        Topic.MOVED: words.kind_name(FindingKind.MOVED),
    }[group.topic]
    if group.topic in (Topic.DROPPED, Topic.ADDED, Topic.MOVED):
        return words.sentences_in_places(name, sum(each.count for each in group.entries), count)
    return f"{name}: {count}"


def entry_title(entry: Entry) -> str:
    """The first line of an entry."""
    if entry.fact is not None:
        return fact_title(entry.fact)
    if entry.quote is not None:
        return quote_title(entry.quote, entry.speaker)
    name = words.kind_name(entry.kind)
    return name if entry.count == 1 else words.passage_of_sentences(name, entry.count)


def quote_title(quote: Quote, speaker: str) -> str:
    """Who said it and what became of it: `Ann Wood: altered, a figure`."""
    who = quote_speaker(quote, speaker)
    told = quote_status(quote)
    return f"{who}: {told}" if who else told[:1].upper() + told[1:]


def quote_speaker(quote: Quote, speaker: str) -> str:
    """Who said it: both where the articles name different speakers; empty where nobody is.

    Whom the editor named has a sign behind the name.
    """
    ends = quote.left, quote.right
    if quote.speaker_changed and ends[0] is not None and ends[1] is not None:
        return " → ".join(_signed(end.speaker or "?", [end]) for end in ends if end is not None)
    return _signed(speaker, [end for end in ends if end is not None])


def _signed(speaker: str, ends: list[QuoteEnd]) -> str:
    is_by_hand = any(end.by_hand for end in ends)
    return f"{speaker} {HAND_GLYPH}".strip() if is_by_hand else speaker


def quote_status(quote: Quote) -> str:
    """What became of it, and which sorts of facts that touches: `altered, a figure`."""
    return ", ".join([words.status_name(quote.status), *map(words.fact_word, quote.changed)])


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


def entry_text(entry: Entry, comparison: Comparison, *, at: Span | None = None) -> str:
    """All of an entry in one line, as it is read aloud and searched.

    Of a passage that stands alone, `at` is the sentence to quote; without it, the first.
    """
    if at is not None and entry.quote is None and entry.fact is None:
        side = comparison.right if entry.left is None else comparison.left
        return f"{entry_title(entry)}. {_words(at, side.document.text)}"
    told: list[str] = []
    gone = ""
    for piece in entry_pieces(entry, comparison):
        text = piece.text.strip()
        if piece.ink is Ink.GONE:
            told += [words.went(gone)] if gone else []
            gone = text
        elif piece.ink is Ink.NEW:
            told.append(words.became(gone, text) if gone else words.came(text))
            gone = ""
        elif text and text != ARROW:
            told.append(text)
    told += [words.went(gone)] if gone else []
    return f"{entry_title(entry)}. {' '.join(told)}"


def _exchange(gone: str, new: str) -> list[Piece]:
    if gone and new:
        return [Piece(gone, Ink.GONE), Piece(f" {ARROW} "), Piece(new, Ink.NEW)]
    return [Piece(gone, Ink.GONE)] if gone else [Piece(new, Ink.NEW)]


def _words(span: Span | None, text: str) -> str:
    return "" if span is None else _short(span.of(text))


def _short(text: str, longest: int = LONGEST_SNIPPET) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
