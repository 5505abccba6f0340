"""The word edits inside a link, as an editor would mark them: phrases, not confetti."""

from __future__ import annotations

from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING
from unicodedata import category

from paraview.alignment.words.moved_words import Step, with_moves
from paraview.comparison import Edit, EditNature, Op, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.comparison import Word

_MIRRORED = {Op.INSERT: Op.DELETE, Op.DELETE: Op.INSERT}
_WEAK_ANCHOR = 4
"""A word up to this many letters (an article, a comma, “with”) never holds two edits apart."""
_CAPITAL_BY_PLACE = frozenset(
    ("the", "a", "an", "in", "on", "at", "it", "he", "she", "we", "they", "i", "but", "and", "as")
) | {"for", "by", "to", "of", "if", "so", "this", "that", "his", "her", "its", "with", "from"}
"""Short words that a capital makes no name."""


def word_edits(
    left: Sequence[Sequence[Word]],
    right: Sequence[Sequence[Word]],
    texts: tuple[str, str] | None = None,
) -> tuple[Edit, ...]:
    """The steps from the left words to the right words of a link.

    Words count as equal where their folded forms are; the nature of an equal step says where only
    capitals or typography differ, that of another where only punctuation does. Steps come in order
    and cover every word of both sides; no span reaches over the end of a sentence. Words that went
    elsewhere in the link are a delete and an insert step of one move. Swapping the sides mirrors
    the steps: they are always looked for from the same end, whichever is called left.

    Args:
        left, right: the words of each sentence of the link, in order; no sentence is empty.
        texts: the texts that the words stand in; without them capitals and typography are not
            looked at.
    """
    ends = [[word.form for sentence in end for word in sentence] for end in (left, right)]
    if ends[0] <= ends[1]:
        return _edits(left, right, texts)
    swapped = None if texts is None else (texts[1], texts[0])
    return tuple(
        Edit(_MIRRORED.get(edit.op, edit.op), edit.right, edit.left, edit.nature, edit.move)
        for edit in _edits(right, left, swapped)
    )


def _edits(
    left: Sequence[Sequence[Word]],
    right: Sequence[Sequence[Word]],
    texts: tuple[str, str] | None,
) -> tuple[Edit, ...]:
    """What `word_edits` gives; where several ways are as short, the one that comes first here."""
    from rapidfuzz.distance import Levenshtein

    left_words = [word for sentence in left for word in sentence]
    right_words = [word for sentence in right for word in sentence]
    opcodes = Levenshtein.opcodes(
        [word.form for word in left_words], [word.form for word in right_words]
    )
    steps = [
        Step(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in opcodes
    ]
    joined = _join(_without_weak_anchors(_join(steps), left_words, texts and texts[0]))
    cuts = (
        list(accumulate(len(sentence) for sentence in left)),
        list(accumulate(len(sentence) for sentence in right)),
    )
    parts = [part for step in joined for part in _cut(step, *cuts)]
    parts = with_moves(
        parts, [word.form for word in left_words], [word.form for word in right_words]
    )
    if texts is not None:
        parts = [
            piece for part in parts for piece in _by_form(part, left_words, right_words, texts)
        ]
    return tuple(
        Edit(
            _op(part),
            _span(left_words, part.left_start, part.left_end),
            _span(right_words, part.right_start, part.right_end),
            _nature(part, left_words, right_words),
            part.move,
        )
        for part in parts
    )


def _nature(step: Step, left: Sequence[Word], right: Sequence[Word]) -> EditNature:
    if step.move is not None:
        return EditNature.MOVED
    if step.equal:
        return step.nature
    words = (
        *left[step.left_start : step.left_end],
        *right[step.right_start : step.right_end],
    )
    is_marks = all(category(char)[0] == "P" for word in words for char in word.form)
    return EditNature.PUNCTUATION if is_marks else EditNature.WORDS


def _by_form(
    step: Step, left: Sequence[Word], right: Sequence[Word], texts: tuple[str, str]
) -> Iterator[Step]:
    """An equal step cut where the letters begin or cease to be the very same."""
    if not step.equal:
        yield step
        return
    pairs = zip(
        left[step.left_start : step.left_end], right[step.right_start : step.right_end], strict=True
    )
    natures = [_form_nature(one.span.of(texts[0]), other.span.of(texts[1])) for one, other in pairs]
    at = 0
    for nature, run in groupby(natures):
        size = sum(1 for _ in run)
        start, end = at, at + size
        yield Step(
            True,
            step.left_start + start,
            step.left_start + end,
            step.right_start + start,
            step.right_start + end,
            nature=nature,
        )
        at = end


def _form_nature(left: str, right: str) -> EditNature:
    if left == right:
        return EditNature.WORDS
    is_case = left.casefold() == right.casefold() and len(left) == len(right)
    return EditNature.CASE if is_case else EditNature.TYPOGRAPHY


def _join(steps: Sequence[Step]) -> list[Step]:
    """Neighbouring steps of one sort as one."""
    joined = []
    for equal, run in groupby(steps, key=lambda step: step.equal):
        parts = list(run)
        first, last = parts[0], parts[-1]
        joined.append(
            Step(equal, first.left_start, last.left_end, first.right_start, last.right_end)
        )
    return joined


def _without_weak_anchors(
    steps: Sequence[Step], words: Sequence[Word], text: str | None
) -> list[Step]:
    """Equal words that only interrupt a rewritten phrase become part of it.

    They do where they are little against the edits on either side, as “of the” is between two
    phrases that were both rewritten. Numbers and names always hold.
    """
    kept = list(steps)
    for index in range(1, len(steps) - 1):
        step = steps[index]
        if not step.equal:
            continue
        holds = any(_is_anchor(word, text) for word in words[step.left_start : step.left_end])
        count = step.left_end - step.left_start
        if not holds and count <= min(_size(steps[index - 1]), _size(steps[index + 1])) * 2:
            kept[index] = Step(
                False, step.left_start, step.left_end, step.right_start, step.right_end
            )
    return kept


def _is_anchor(word: Word, text: str | None) -> bool:
    """Whether a word that stayed is more than an article, a preposition or a comma."""
    form = word.form
    if len(form) > _WEAK_ANCHOR:
        return form[0].isalnum()
    if any(map(str.isdigit, form)):
        return True
    written = text[word.span.start : word.span.end] if text is not None else ""
    return written[:1].isupper() and form not in _CAPITAL_BY_PLACE


def _size(step: Step) -> int:
    return max(step.left_end - step.left_start, step.right_end - step.right_start)


def _cut(step: Step, left_cuts: Sequence[int], right_cuts: Sequence[int]) -> Iterator[Step]:
    """A step cut where a sentence ends inside it, on either side."""
    if step.equal:
        inner = {cut - step.left_start for cut in left_cuts} | {
            cut - step.right_start for cut in right_cuts
        }
        length = step.left_end - step.left_start
        bounds = sorted({0, length} | {cut for cut in inner if 0 < cut < length})
        for start, end in pairwise(bounds):
            yield Step(
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
        yield Step(False, left_start, left_end, right_start, right_end)


def _ranges(start: int, end: int, cuts: Sequence[int]) -> list[tuple[int, int]]:
    bounds = [start, *(cut for cut in cuts if start < cut < end), end]
    return [pair for pair in pairwise(bounds) if pair[0] < pair[1]]


def _op(step: Step) -> Op:
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
