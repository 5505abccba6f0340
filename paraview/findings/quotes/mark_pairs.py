"""Quotation marks paired within one block."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.findings.quotes.single_marks import closing_single, opens_single

if TYPE_CHECKING:
    from paraview.comparison import Span

_DOUBLE = '“”„‟"＂〝〞'
_ANGLES = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_CORNERS = {"」": "「", "』": "『"}
_SINGLE = "‘‚'’`"
_TYPED = ("``", "''", "‘‘", "’’", ",,")
_ANY_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}{''.join(_ANGLES)}「『」』,]")
OPENING_MARKS = _DOUBLE + "«»‹›「『‘‚'`"


@dataclass(slots=True)
class OpenMark:
    """A mark that opened a quotation, and where it stands."""

    mark: str
    place: int
    holds_others: bool = False


@dataclass(slots=True)
class BlockMarks:
    """What the marks of one block say.

    Attributes:
        pairs: (first character inside, place of the closing mark, how deep it is nested).
        unclosed: the outermost mark that nothing closed.
        odd: how many other marks have no counterpart.
    """

    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    unclosed: OpenMark | None = None
    odd: int = 0


def read_marks(text: str, span: Span) -> BlockMarks:
    """Pair the quotation marks of the block `span`. A single one that fails is an apostrophe."""
    reader = _Reader(text, span)
    doubled = _doubled(text, span)
    for match in _ANY_MARK.finditer(text, span.start, span.end):
        place, char = match.start(), match.group()
        if place in doubled:
            reader.typed(place)
        elif place - 1 in doubled:
            continue
        elif char in _SINGLE:
            reader.single(place)
        elif char in _DOUBLE:
            reader.double(place)
        elif char in _ANGLES:
            reader.angle(place)
        elif char in "「『":
            reader.stack.append(OpenMark(char, place))
        elif char in _CORNERS:
            reader.close(_CORNERS[char], place)
    return reader.finished()


def _doubled(text: str, span: Span) -> frozenset[int]:
    """Where two single marks stand for a double one, as typewriters and LaTeX have it: ``…''."""
    inside = text[span.start : span.end]
    if not any(pair in inside for pair in _TYPED):
        return frozenset()
    found: list[int] = []
    for place in range(span.start, span.end - 1):
        if text[place : place + 2] in _TYPED and (not found or found[-1] < place - 1):
            found.append(place)
    return frozenset(found)


class _Reader:
    def __init__(self, text: str, span: Span) -> None:
        self._text = text
        self._span = span
        self.stack: list[OpenMark] = []
        self._result = BlockMarks()
        self._single_ends: set[int] = set()

    def single(self, place: int) -> None:
        if place in self._single_ends:
            self.close("‘", place)
        elif opens_single(self._text, place, self._span):
            end = closing_single(self._text, place, self._end_of_open(place))
            if end is not None:
                self._single_ends.add(end)
                self.stack.append(OpenMark("‘", place))

    def typed(self, place: int) -> None:
        """Two single marks in a row: they close what two opened, or open where a word follows."""
        opened = any(one.mark == "``" for one in self.stack)
        follows = self._is_tight_after(place + 1)
        if opened and not (self._text[place] in "`‘," and follows):
            self.close("``", place)
        elif follows:
            self.stack.append(OpenMark("``", place + 1))
        else:
            self._result.odd += 1

    def angle(self, place: int) -> None:
        char = self._text[place]
        if any(one.mark == _ANGLES[char] for one in self.stack):
            self.close(_ANGLES[char], place)
        elif char in "«‹" or self._is_tight_after(place):
            self.stack.append(OpenMark(char, place))
        else:
            self._result.odd += 1

    def double(self, place: int) -> None:
        """A double mark opens or closes, as its shape says, or else its surroundings."""
        text, char = self._text, self._text[place]
        after_word = place > self._span.start and not text[place - 1].isspace()
        if char in '"＂' and after_word and text[place - 1].isdigit() and self._is_inch(place):
            return
        if self.stack and self.stack[-1].place == place - 1 and self._is_tight_after(place):
            self.stack[-1].place = place  # a mark typed twice
            return
        mark = next((one.mark for one in reversed(self.stack) if one.mark in _DOUBLE), None)
        if mark is None and after_word and any(one.mark == "``" for one in self.stack):
            mark = "``"
        if self._closes(place, mark):
            self.close(mark, place)
        elif mark == char and char in '"＂' and self._begins_anew(place):
            self.close(mark, place)
            self.stack.append(OpenMark(char, place))
        elif self._is_tight_after(place) or mark is None:
            for one in self.stack:
                one.holds_others |= one.mark in _DOUBLE
            self.stack.append(OpenMark(char, place))
        else:
            self._result.odd += 1

    def _begins_anew(self, place: int) -> bool:
        """Whether speech goes on in a new sentence, its last mark not closed: a lost paragraph."""
        before = self._text[self._span.start : place].rstrip()
        return self._is_tight_after(place) and before.endswith((".", "?", "!"))

    def _closes(self, place: int, mark: str | None) -> bool:
        text, char = self._text, self._text[place]
        after_word = place > self._span.start and not text[place - 1].isspace()
        opens = self._is_tight_after(place) and not (after_word and text[place - 1].isalnum())
        if char in "„‟〝":
            return False
        if char in "”〞":
            return mark is not None or not opens
        if mark is None:
            return False
        if char == "“":
            return mark == "„" or (after_word and not opens)
        return after_word or not opens

    def _is_inch(self, place: int) -> bool:
        """Whether a straight mark behind a digit is a unit: a 27" screen."""
        char = self._text[place]
        after = self._text[place + 1 : self._span.end]
        is_open = any(one.mark in _DOUBLE for one in self.stack)
        return not is_open or (after[1:2].islower() and after.count(char) % 2 == 1)

    def close(self, mark: str | None, place: int) -> None:
        """Close the last opened `mark`; what was opened inside it and not closed is given up."""
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].mark == mark:
                self._result.odd += sum(one.mark != "‘" for one in self.stack[index + 1 :])
                self._result.pairs.append((self.stack[index].place + 1, place, index))
                del self.stack[index:]
                return
        self._result.odd += 1

    def finished(self) -> BlockMarks:
        for one in self.stack:
            if one.mark == "‘":
                continue
            if self._result.unclosed is None and not one.holds_others:
                self._result.unclosed = one
            else:
                self._result.odd += 1
        return self._result

    def _is_tight_after(self, place: int) -> bool:
        return place + 1 < self._span.end and not self._text[place + 1].isspace()

    def _end_of_open(self, place: int) -> int:
        """Where a single quotation must end: before the double mark around it closes."""
        if not any(one.mark in _DOUBLE for one in self.stack):
            return self._span.end
        for at in range(place + 1, self._span.end):
            if self._text[at] in '”"“':
                return at
        return self._span.end
