"""Both articles as one redline text: what went is struck out, what came is underlined. Pure.

It is a partition: every word of either article is in it once. What stands in both is told in the
words of the later one. A sentence that is in several links is told with the surest of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from paraview.comparison import Hand, Look, Op, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Comparison, Side
    from paraview.passages.passages import Passage, Passages


class Ink(Enum):
    """Where words stand: in both articles, only in the earlier, only in the later one."""

    SAME = auto()
    GONE = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one ink; `passage` is the index of the passage that they belong to.

    `left` and `right` are the stretches of the two texts that it tells; neither where it is a space
    between two others. The text is that of the first of them, of the right ones where there are
    any.
    """

    text: str
    ink: Ink
    passage: int
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()


Paragraph = tuple[Run, ...]
Step = tuple[tuple[Span, ...], "Span | None", bool]
"""Words of the left article, those of the right one in their place, whether they are the same."""


def inline_paragraphs(comparison: Comparison, passages: Passages) -> tuple[Paragraph, ...]:
    """The paragraphs of the later article, with what was dropped where it would have stood."""
    left, right = comparison.left, comparison.right
    redline = _Redline(comparison, passages)
    waiting = redline.without_a_place()
    paragraphs: list[list[Run]] = []
    block = last_block = -1
    for sentence, where in enumerate(right.sentences):
        if where.block != block or not paragraphs:
            paragraphs.append([])
            block = where.block
        passage = redline.owner(Hand.RIGHT, sentence)
        is_first = redline.owned(passage, Hand.RIGHT)[0] == sentence
        if is_first and passage.left and not passage.moved:
            while waiting and waiting[0] < passage.left[0]:
                gone = waiting.pop(0)
                gone_block = left.sentences[gone].block
                is_apart = gone_block != left.sentences[passage.left[0]].block
                if is_apart and not paragraphs[-1]:  # a paragraph of its own, as it was one
                    if gone_block != last_block:
                        paragraphs.insert(-1, [])
                        last_block = gone_block
                    paragraphs[-2] += redline.gone(gone)
                else:
                    paragraphs[-1] += redline.gone(gone)
        paragraphs[-1] += redline.told_at(sentence, is_first=is_first)
    for gone in waiting:
        gone_block = left.sentences[gone].block
        if gone_block != last_block or not paragraphs:
            paragraphs.append([])
            last_block = gone_block
        paragraphs[-1] += redline.gone(gone)
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)


class _Redline:
    """Which passage tells which sentence, and in what runs."""

    def __init__(self, comparison: Comparison, passages: Passages) -> None:
        self._left, self._right = comparison.left, comparison.right
        self._passages = passages
        self._steps: dict[int, dict[int, list[Step]] | None] = {}

    def owner(self, hand: Hand, sentence: int) -> Passage:
        """The passage that tells a sentence: the surest."""
        return self._passages[self._passages.of_sentence(hand, sentence)[0]]

    def owned(self, passage: Passage, hand: Hand) -> tuple[int, ...]:
        """The sentences of a side that a passage tells."""
        return tuple(each for each in passage.sentences(hand) if self.owner(hand, each) is passage)

    def without_a_place(self) -> list[int]:
        """The left sentences whose passage tells none of the right ones."""
        return [
            sentence
            for sentence in range(len(self._left.sentences))
            if not self.owned(self.owner(Hand.LEFT, sentence), Hand.RIGHT)
        ]

    def gone(self, sentence: int) -> list[Run]:
        """A left sentence, struck out."""
        span = self._left.sentences[sentence].span
        index = self.owner(Hand.LEFT, sentence).index
        text = span.of(self._left.document.text)
        # Without what is gone the later article has to remain as it is: the space behind it goes.
        return [Run(text, Ink.GONE, index, (span,)), Run(" ", Ink.GONE, index)]

    def told_at(self, sentence: int, *, is_first: bool) -> list[Run]:
        """What stands where a right sentence does; `is_first` of those that its passage tells."""
        passage = self.owner(Hand.RIGHT, sentence)
        space = Run(" ", Ink.SAME, passage.index)
        steps = self._steps_of(passage)
        if steps is not None:
            return [*self._step_runs(passage, sentence, steps.get(sentence, [])), space]
        span = self._right.sentences[sentence].span
        text = span.of(self._right.document.text)
        gone = self.owned(passage, Hand.LEFT) if is_first else ()
        before = [run for each in gone for run in self.gone(each)]
        return [*before, Run(text, Ink.NEW, passage.index, (), (span,)), space]

    def _steps_of(self, passage: Passage) -> dict[int, list[Step]] | None:
        """The steps of a passage by right sentence; none where it can only be told as a whole."""
        if passage.index not in self._steps:
            self._steps[passage.index] = self._find_steps(passage)
        return self._steps[passage.index]

    def _find_steps(self, passage: Passage) -> dict[int, list[Step]] | None:
        if not passage.is_link or any(
            self.owned(passage, hand) != passage.sentences(hand) for hand in Hand
        ):
            return None
        if passage.look is Look.IDENTICAL:
            return self._same_steps(passage)
        if passage.look is Look.REWORDED:
            return None  # where nearly every word differs, one word after the other only tires
        members = [self._right.sentences[each].span for each in passage.right]
        found: dict[int, list[Step]] = {each: [] for each in passage.right}
        for edit in passage.edits:
            lefts = _cut(edit.left, self._left, passage.left)
            is_same = edit.op is Op.EQUAL
            rights = list(zip(passage.right, _cut_each(edit.right, members), strict=True))
            pieces = [(each, span) for each, span in rights if span is not None]
            if not pieces and lefts:
                place = _place(edit.right.start, members)
                found[passage.right[place]].append((lefts, None, False))
            for each, span in pieces:
                found[each].append((lefts, span, is_same))
                lefts = ()  # told with the first of them
        return found if self._are_all_words(passage, found) else None

    def _same_steps(self, passage: Passage) -> dict[int, list[Step]]:
        lefts = [self._left.sentences[each].span for each in passage.left]
        found: dict[int, list[Step]] = {}
        for number, sentence in enumerate(passage.right):
            is_last = number == len(passage.right) - 1
            mine = tuple(lefts[number:] if is_last else lefts[number : number + 1])
            found[sentence] = [(mine, self._right.sentences[sentence].span, True)]
        return found

    def _are_all_words(self, passage: Passage, found: dict[int, list[Step]]) -> bool:
        """Whether the steps are a partition of the passage; made by hand, they need not be."""
        steps = [step for sentence in passage.right for step in found[sentence]]
        lefts = [span for step in steps for span in step[0]]
        rights = [step[1] for step in steps if step[1] is not None]
        return _is_partition(lefts, self._left, passage.left) and _is_partition(
            rights, self._right, passage.right
        )

    def _step_runs(self, passage: Passage, sentence: int, steps: list[Step]) -> list[Run]:
        text = self._right.document.text
        space = Run(" ", Ink.SAME, passage.index)
        at = self._right.sentences[sentence].span.start
        found: list[Run] = []
        for lefts, right, is_same in steps:
            if right is not None:
                if text[at : right.start]:
                    found.append(space)
                at = right.end
            if right is not None and is_same:
                found.append(Run(right.of(text), Ink.SAME, passage.index, lefts, (right,)))
                continue
            is_after_word = bool(found) and not found[-1].text[-1].isspace()
            found += self._struck(
                passage, lefts, is_after_word=is_after_word, is_replaced=right is not None
            )
            if right is not None:
                found.append(Run(right.of(text), Ink.NEW, passage.index, (), (right,)))
        return found

    def _struck(
        self, passage: Passage, lefts: tuple[Span, ...], *, is_after_word: bool, is_replaced: bool
    ) -> list[Run]:
        """Words that went, with struck spaces where they would run into others."""
        text = self._left.document.text
        space = Run(" ", Ink.GONE, passage.index)
        found: list[Run] = []
        for each in lefts:
            run = Run(each.of(text), Ink.GONE, passage.index, (each,))
            is_close = bool(found) or (not is_replaced and is_after_word and run.text[0].isalnum())
            found += [space, run] if is_close else [run]
        if found and is_replaced and found[-1].text[-1].isalnum():
            found.append(space)
        return found


def _cut_each(span: Span, sentences: Iterable[Span]) -> list[Span | None]:
    """The part of a span in each of some sentences; none where it has no word there."""
    return [
        Span(max(span.start, each.start), min(span.end, each.end))
        if len(span) and span.overlaps(each)
        else None
        for each in sentences
    ]


def _cut(span: Span, side: Side, members: Iterable[int]) -> tuple[Span, ...]:
    """The parts of a span that lie in some sentences of a side."""
    sentences = (side.sentences[each].span for each in members)
    return tuple(each for each in _cut_each(span, sentences) if each is not None)


def _place(char: int, sentences: Sequence[Span]) -> int:
    """In or before the end of which of some sentences a place is; the last where it is behind."""
    return next(
        (number for number, each in enumerate(sentences) if char <= each.end), len(sentences) - 1
    )


def _is_partition(spans: Iterable[Span], side: Side, members: Iterable[int]) -> bool:
    """Whether the spans follow each other and leave nothing but white space of the members."""
    text = side.document.text
    rest = list(spans)
    for each in members:
        whole = side.sentences[each].span
        at = whole.start
        while rest and rest[0].end <= whole.end:
            span = rest.pop(0)
            if span.start < at or text[at : span.start].strip():
                return False
            at = span.end
        if text[at : whole.end].strip():
            return False
    return not rest
