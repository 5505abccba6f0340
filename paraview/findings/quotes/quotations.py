"""Every direct quotation in a document, from its marks alone.

Marks are read paragraph by paragraph, so that one that was forgotten spoils no more than its
paragraph. Nothing here raises: a mark without a counterpart is counted, and its words are left out
unless they begin where speech does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Role, Span
from paraview.findings.quotation import Quotation
from paraview.findings.quotes.dialogue import TONGUES as DIALOGUE_TONGUES
from paraview.findings.quotes.dialogue import dialogue
from paraview.findings.quotes.mark_pairs import OPENING_MARKS, read_marks
from paraview.findings.quotes.transcripts import talk
from paraview.progress import steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Document
    from paraview.progress import Share

_MARK_BEFORE_ATTRIBUTION = ",?!—–-…"
_ALL_MARKS = "“”„‟\"＂«»‹›‘’'"
_OTHER_CLAUSE = frozenset(("which", "while", "whereas", "but"))
_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|on)$")  # dit-il
_SMALL_WORD = 3
_MOST_ATTRIBUTION = 120
"""An attribution inside a sentence is at most this many characters long."""


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a document in order, and how many marks have no counterpart."""

    found: tuple[Quotation, ...]
    odd_marks: int


def extract_quotations(
    document: Document, reporting_verbs: frozenset[str], progress: Share = unwatched
) -> Quotations:
    """The quotations of a document.

    A quotation left open at the end of a paragraph goes on in the next one where that begins with
    an opening mark again. Otherwise the mark is odd; where it opens its paragraph, the quotation
    ends with the paragraph.
    """
    collector = _Collector(document, reporting_verbs)
    for number in steps(range(len(document.blocks)), progress):
        collector.read(number)
    return collector.finished()


class _Collector:
    """Quotations block by block, with the one that is still open carried along."""

    def __init__(self, document: Document, reporting_verbs: frozenset[str]) -> None:
        self._verbs = reporting_verbs
        self._document = document
        self._text = document.text
        self._found: list[Quotation] = []
        self._odd = 0
        self._carried: list[Span] = []
        self._carried_block = 0
        self._talk = talk(document)

    def read(self, number: int) -> None:
        """Read the block of that number."""
        block = self._document.blocks[number]
        marks = read_marks(self._text, block.span)
        self._odd += marks.odd
        if self._carried and not self._opens(number):
            self._give_up()
        for start, end, depth in sorted(marks.pairs):
            part = _trimmed(self._text, start, end)
            if part is None:
                continue
            if self._carried and start == block.span.start + 1:
                parts = (*self._carried, part)
                self._found.append(Quotation(parts, 0, self._carried_block))
                self._carried = []
            else:
                self._found.append(Quotation((part,), depth, number))
        if marks.unclosed is not None:
            self._leave_open(number, marks.unclosed.place)
        elif number in self._talk and not marks.pairs:
            label, words = self._talk[number]
            self._found.append(Quotation((words,), 0, number, is_block=True, label=label))
        elif parts := self._dialogue(number):
            self._found.append(Quotation(parts, 0, number))
        elif block.role is Role.QUOTE and not marks.pairs:
            self._found.append(Quotation((block.span,), 0, number, is_block=True))

    def _dialogue(self, number: int) -> tuple[Span, ...]:
        """The speech of a block that begins with a dash, in a language that sets it so."""
        if self._document.tongue not in DIALOGUE_TONGUES:
            return ()
        spoken = dialogue(self._text, self._document.blocks[number].span, self._verbs)
        parts = (_trimmed(self._text, part.start, part.end) for part in spoken)
        return tuple(part for part in parts if part is not None)

    def _leave_open(self, number: int, place: int) -> None:
        """Take the words behind a mark that nothing closes to the end of the paragraph.

        They are speech where the mark opens the paragraph, or stands where speech begins. They go
        on in the next paragraph where that begins with a mark again.
        """
        span = self._document.blocks[number].span
        part = _trimmed(self._text, place + 1, span.end)
        if part is not None and place == span.start and self._carried:
            self._carried.append(part)
        elif part is not None and (place == span.start or self._is_introduced(span, part)):
            self._give_up()
            self._carried, self._carried_block = [part], number
        else:
            self._odd += 1

    def _opens(self, number: int) -> bool:
        """Whether there is such a block and it starts with an opening mark."""
        blocks = self._document.blocks
        return number < len(blocks) and self._text[blocks[number].span.start] in OPENING_MARKS

    def _is_introduced(self, span: Span, part: Span) -> bool:
        """Whether words that begin a sentence stand behind a colon, a comma or a full stop."""
        before = self._text[span.start : part.start].rstrip(_ALL_MARKS + " ")
        return before.endswith((":", ",", ".", "?", "!")) and not self._text[part.start].islower()

    def _give_up(self) -> None:
        """End what was carried where its last paragraph ends."""
        if self._carried:
            self._odd += 1
            self._found.append(Quotation(tuple(self._carried), 0, self._carried_block))
            self._carried = []

    def finished(self) -> Quotations:
        self._give_up()
        found = sorted(self._found, key=lambda one: (one.span, one.depth))
        return Quotations(tuple(found), self._odd)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space and comma at its ends; none without a letter or digit."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end) if any(map(str.isalnum, text[start:end])) else None


def join_broken(
    text: str, quotations: Sequence[Quotation], reporting_verbs: frozenset[str]
) -> tuple[Quotation, ...]:
    """Quotations with those joined that an attribution breaks inside a sentence.

    “Rain,” she said, “is coming.” is one quotation in two parts; “Rain is coming,” she said. “It
    is.” are two.
    """
    joined: list[Quotation] = []
    for quotation in quotations:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.block == quotation.block
            and before.depth == quotation.depth
            and not _is_whole(text, before)
            and _breaks(text[before.span.end : quotation.span.start], reporting_verbs)
        ):
            joined[-1] = Quotation(
                (*before.parts, *quotation.parts), before.depth, before.block, before.is_block
            )
        else:
            joined.append(quotation)
    return tuple(joined)


def _is_whole(text: str, quotation: Quotation) -> bool:
    """Whether a quotation ends a sentence, or is a title that a sentence goes around."""
    span = quotation.span
    if text[span.end - 1] == ".":
        return True
    ahead = text[max(0, span.start - 3) : span.start].rstrip("“”„\"«»’'` ")
    long = [word for word in text[span.start : span.end].split() if len(word) > _SMALL_WORD]
    is_titled = all(word[0].isupper() for word in long)
    return bool(long) and is_titled and bool(ahead) and ahead[-1].isalnum()


def _breaks(between: str, reporting_verbs: frozenset[str]) -> bool:
    """Whether `between`, closing to opening mark, is an attribution inside a sentence."""
    if len(between) > _MOST_ATTRIBUTION or "\n" in between:
        return False
    inner = between.strip(_ALL_MARKS + " ")
    comma_before = "," in between[: len(between) - len(between.lstrip("“”„\"«»’' ,"))]
    if not inner.endswith((",", "—", "–")) or "." in inner.replace("Mr.", "").replace("Dr.", ""):
        return False
    words = [_INVERTED.sub("", word.strip(",:—–").lower()) for word in inner.split()]
    if sum(word in reporting_verbs for word in words) != 1 or not _OTHER_CLAUSE.isdisjoint(words):
        return False
    return comma_before or inner.startswith(tuple(_MARK_BEFORE_ATTRIBUTION)) or len(words) <= 4
