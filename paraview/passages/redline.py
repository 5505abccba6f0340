"""Both articles as one redline text: what went is struck out, what came is underlined. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from paraview.comparison import Hand, Look, Op

if TYPE_CHECKING:
    from paraview.comparison import Comparison
    from paraview.passages.passages import Passage, Passages


class Ink(Enum):
    """Where words stand: in both articles, only in the earlier, only in the later one."""

    SAME = auto()
    GONE = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one ink; `passage` is the index of the passage that they belong to."""

    text: str
    ink: Ink
    passage: int


Paragraph = tuple[Run, ...]


def inline_paragraphs(comparison: Comparison, passages: Passages) -> tuple[Paragraph, ...]:
    """The paragraphs of the later article, with what was dropped where it would have stood."""
    paragraphs: list[list[Run]] = []
    left, right = comparison.left, comparison.right
    dropped = [each for each in passages.all if each.look is Look.DROPPED]
    done: set[int] = set()
    block = -1
    next_dropped = 0
    last_block = -1
    for sentence, where in enumerate(right.sentences):
        if where.block != block or not paragraphs:
            paragraphs.append([])
            block = where.block
        indexes = passages.of_sentence(Hand.RIGHT, sentence)
        if not indexes or indexes[0] in done:
            continue
        passage = passages[indexes[0]]
        done.add(passage.index)
        if passage.left and not passage.moved:
            while next_dropped < len(dropped) and dropped[next_dropped].left < passage.left:
                each = dropped[next_dropped]
                text = left.sentence_text(each.left[0])
                dropped_block = left.sentences[each.left[0]].block
                is_apart = dropped_block != left.sentences[passage.left[0]].block
                if is_apart and not paragraphs[-1]:  # a paragraph of its own, as it was one
                    if dropped_block != last_block:
                        paragraphs.insert(-1, [])
                        last_block = dropped_block
                    paragraphs[-2] += _with_space(text, Ink.GONE, each.index)
                else:
                    paragraphs[-1] += _with_space(text, Ink.GONE, each.index)
                next_dropped += 1
        paragraphs[-1] += _passage_runs(comparison, passage)
    paragraphs += [
        [Run(left.sentence_text(each.left[0]), Ink.GONE, each.index)]
        for each in dropped[next_dropped:]
    ]
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)


def _passage_runs(comparison: Comparison, passage: Passage) -> list[Run]:
    left, right = comparison.left, comparison.right
    index = passage.index
    after = " ".join(right.sentence_text(i) for i in passage.right)
    if passage.look is Look.IDENTICAL:
        return _with_space(after, Ink.SAME, index)
    if passage.look is Look.ADDED:
        return _with_space(after, Ink.NEW, index)
    if passage.look is Look.REWORDED or not passage.edits:
        before = " ".join(left.sentence_text(i) for i in passage.left)
        return _with_space(before, Ink.GONE, index) + _with_space(after, Ink.NEW, index)
    return [*_edited_runs(comparison, passage), Run(" ", Ink.SAME, index)]


def _with_space(text: str, ink: Ink, index: int) -> list[Run]:
    """Words and the space behind them.

    Without what is gone the later article has to remain as it is, so the space behind that is gone
    too; behind all else it bears no line and no colour.
    """
    return [Run(text, ink, index), Run(" ", Ink.GONE if ink is Ink.GONE else Ink.SAME, index)]


def _edited_runs(comparison: Comparison, passage: Passage) -> list[Run]:
    left_text = comparison.left.document.text
    right = comparison.right
    text = right.document.text
    at = right.sentences[passage.right[0]].span.start
    end = right.sentences[passage.right[-1]].span.end
    found: list[Run] = []

    def add(words: str, ink: Ink) -> None:
        if words:
            found.append(Run(words.replace("\n", " "), ink, passage.index))

    for edit in passage.edits:
        if edit.op is Op.EQUAL or not at <= edit.right.start <= end:
            continue
        add(text[at : edit.right.start], Ink.SAME)
        gone, new = edit.left.of(left_text), edit.right.of(text)
        is_after_space = edit.right.start > 0 and text[edit.right.start - 1].isspace()
        if gone and not new and not is_after_space and gone[0].isalnum():
            add(" ", Ink.GONE)
        add(gone, Ink.GONE)
        if gone and (new or is_after_space) and gone[-1].isalnum():
            add(" ", Ink.GONE)
        add(new, Ink.NEW)
        at = edit.right.end
    add(text[at:end], Ink.SAME)
    return found
