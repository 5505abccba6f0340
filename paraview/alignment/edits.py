"""The word edits inside a link, as an editor would mark them: phrases, not confetti."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from paraview.comparison import Edit, Op, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.comparison import Word

_WEAK_ANCHOR = 4
"""A word up to this many letters (an article, a comma, “with”) never holds two edits apart."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Left words `left_start:left_end` became right words `right_start:right_end`."""

    equal: bool
    left_start: int
    left_end: int
    right_start: int
    right_end: int


def word_edits(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> tuple[Edit, ...]:
    """The steps from the left words to the right words of a link.

    Words count as equal where their folded forms are, so typography and case are no edit. Steps
    come in order and cover every word of both sides; no span reaches over the end of a sentence.

    Args:
        left, right: the words of each sentence of the link, in order; no sentence is empty.
    """
    from rapidfuzz.distance import Levenshtein

    left_words = [word for sentence in left for word in sentence]
    right_words = [word for sentence in right for word in sentence]
    opcodes = Levenshtein.opcodes(
        [word.form for word in left_words], [word.form for word in right_words]
    )
    steps = [
        _Step(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in opcodes
    ]
    joined = _join(_without_weak_anchors(_join(steps), left_words))
    cuts = (
        list(accumulate(len(sentence) for sentence in left)),
        list(accumulate(len(sentence) for sentence in right)),
    )
    return tuple(
        Edit(
            _op(part),
            _span(left_words, part.left_start, part.left_end),
            _span(right_words, part.right_start, part.right_end),
        )
        for step in joined
        for part in _cut(step, *cuts)
    )


def _join(steps: Sequence[_Step]) -> list[_Step]:
    """Neighbouring steps of one sort as one."""
    joined = []
    for equal, run in groupby(steps, key=lambda step: step.equal):
        parts = list(run)
        first, last = parts[0], parts[-1]
        joined.append(
            _Step(equal, first.left_start, last.left_end, first.right_start, last.right_end)
        )
    return joined


def _without_weak_anchors(steps: Sequence[_Step], words: Sequence[Word]) -> list[_Step]:
    """Equal words that only interrupt a rewritten phrase become part of it.

    They do where they are little against the edits on either side, as “of the” is between two
    phrases that were both rewritten.
    """
    kept = list(steps)
    for index in range(1, len(steps) - 1):
        step = steps[index]
        if not step.equal:
            continue
        letters = sum(
            len(word.form)
            for word in words[step.left_start : step.left_end]
            if len(word.form) > _WEAK_ANCHOR and word.form[0].isalnum()
        )
        count = step.left_end - step.left_start
        if not letters and count <= min(_size(steps[index - 1]), _size(steps[index + 1])) * 2:
            kept[index] = _Step(
                False, step.left_start, step.left_end, step.right_start, step.right_end
            )
    return kept


def _size(step: _Step) -> int:
    return max(step.left_end - step.left_start, step.right_end - step.right_start)


def _cut(step: _Step, left_cuts: Sequence[int], right_cuts: Sequence[int]) -> Iterator[_Step]:
    """A step cut where a sentence ends inside it, on either side."""
    if step.equal:
        inner = {cut - step.left_start for cut in left_cuts} | {
            cut - step.right_start for cut in right_cuts
        }
        length = step.left_end - step.left_start
        bounds = sorted({0, length} | {cut for cut in inner if 0 < cut < length})
        for start, end in pairwise(bounds):
            yield _Step(
                True,
                step.left_start + start,
                step.left_start + end,
                step.right_start + start,
                step.right_start + end,
            )
        return
    lefts = _ranges(step.left_start, step.left_end, left_cuts)
    rights = _ranges(step.right_start, step.right_end, right_cuts)
    for index in range(max(len(lefts), len(rights))):
        left_start, left_end = lefts[index] if index < len(lefts) else (step.left_end,) * 2
        right_start, right_end = rights[index] if index < len(rights) else (step.right_end,) * 2
        yield _Step(False, left_start, left_end, right_start, right_end)


def _ranges(start: int, end: int, cuts: Sequence[int]) -> list[tuple[int, int]]:
    bounds = [start, *(cut for cut in cuts if start < cut < end), end]
    return [pair for pair in pairwise(bounds) if pair[0] < pair[1]]


def _op(step: _Step) -> Op:
    if step.equal:
        return Op.EQUAL
    if step.left_start == step.left_end:
        return Op.INSERT
    return Op.DELETE if step.right_start == step.right_end else Op.REPLACE


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    if start < end:
        return Span(words[start].span.start, words[end - 1].span.end)
    if start:
        return Span(words[start - 1].span.end, words[start - 1].span.end)
    place = words[0].span.start if words else 0
    return Span(place, place)
