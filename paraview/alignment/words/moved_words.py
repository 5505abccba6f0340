"""Words that went elsewhere inside a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import EditNature

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST_LETTERS = 5
"""A move is told by a word of at least this many letters, or a number."""
_MOST_WORDS = 2000
"""In longer links no moves are looked for: that would take quadratic time."""


@dataclass(frozen=True, slots=True)
class Step:
    """Left words `left_start:left_end` became right words `right_start:right_end`.

    `move` is the number that both halves of a move share.
    """

    equal: bool
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    nature: EditNature = EditNature.WORDS
    move: int | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """The same words on both sides, in two steps that are not equal."""

    left: int
    right: int
    size: int


def with_moves(steps: Sequence[Step], left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """The steps with moved words taken out of them, as a delete and an insert step each.

    A run of words moved where it is left out in one step and put in by another. A single word is
    one only where a whole step consists of it, so that a common word in two rewritten phrases is
    not taken for a move.

    Args:
        steps: in order, none reaching over the end of a sentence.
        left, right: the forms of all words and marks.
    """
    runs = _moved_runs(steps, left, right)
    if not runs:
        return list(steps)
    gone = {run.left: (run, number) for number, run in enumerate(runs)}
    come = {run.right: (run, number) for number, run in enumerate(runs)}
    return [piece for step in steps for piece in _taken_apart(step, gone, come)]


def _moved_runs(steps: Sequence[Step], left: Sequence[str], right: Sequence[str]) -> list[_Run]:
    changed = [step for step in steps if not step.equal]
    size = sum(
        step.left_end - step.left_start + step.right_end - step.right_start for step in changed
    )
    if size > _MOST_WORDS:
        return []
    places: dict[str, list[tuple[Step, int]]] = {}
    for step in changed:
        for j in range(step.right_start, step.right_end):
            places.setdefault(right[j], []).append((step, j))
    runs = [
        run
        for step in changed
        for i in range(step.left_start, step.left_end)
        for other, j in places.get(left[i], ())
        if other is not step and (run := _run(step, other, i, j, left, right)) is not None
    ]
    runs.sort(key=lambda run: (-run.size, run.left + run.right, abs(run.left - run.right)))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    kept: list[_Run] = []
    for run in runs:
        lefts = range(run.left, run.left + run.size)
        rights = range(run.right, run.right + run.size)
        if taken_left.isdisjoint(lefts) and taken_right.isdisjoint(rights):
            taken_left.update(lefts)
            taken_right.update(rights)
            kept.append(run)
    return sorted(kept, key=lambda run: (run.left, run.right))


def _run(
    step: Step, other: Step, i: int, j: int, left: Sequence[str], right: Sequence[str]
) -> _Run | None:
    """The run of common words that starts at `i` and `j`, where it is worth telling."""
    if i > step.left_start and j > other.right_start and left[i - 1] == right[j - 1]:
        return None
    size = 0
    while (
        i + size < step.left_end
        and j + size < other.right_end
        and left[i + size] == right[j + size]
    ):
        size += 1
    words = [form for form in left[i : i + size] if any(map(str.isalnum, form))]
    if not any(len(form) >= _LEAST_LETTERS or form[0].isdigit() for form in words):
        return None
    if not left[i][0].isalnum() or not left[i + size - 1][-1].isalnum():
        return None
    is_whole = (
        _words(left, step.left_start, step.left_end) == words and step.right_start == step.right_end
    ) or (
        _words(right, other.right_start, other.right_end) == words
        and other.left_start == other.left_end
    )
    return _Run(i, j, size) if len(words) > 1 or is_whole else None


def _words(forms: Sequence[str], start: int, end: int) -> list[str]:
    return [form for form in forms[start:end] if any(map(str.isalnum, form))]


def _taken_apart(
    step: Step, gone: dict[int, tuple[_Run, int]], come: dict[int, tuple[_Run, int]]
) -> Iterator[Step]:
    """A step as its moved runs and what remains of it, in the order of both sides."""
    if step.equal:
        yield step
        return
    lefts = _pieces(step.left_start, step.left_end, gone)
    rights = _pieces(step.right_start, step.right_end, come)
    i, j = step.left_start, step.right_start
    while lefts or rights:
        if lefts and lefts[0][2] is not None:
            start, end, move = lefts.pop(0)
            yield Step(False, start, end, j, j, move=move)
            i = end
        elif rights and rights[0][2] is not None:
            start, end, move = rights.pop(0)
            yield Step(False, i, i, start, end, move=move)
            j = end
        else:
            left_start, left_end, _ = lefts.pop(0) if lefts else (i, i, None)
            right_start, right_end, _ = rights.pop(0) if rights else (j, j, None)
            yield Step(False, left_start, left_end, right_start, right_end)
            i, j = left_end, right_end


def _pieces(
    start: int, end: int, runs: dict[int, tuple[_Run, int]]
) -> list[tuple[int, int, int | None]]:
    """The range cut into moved runs, with their numbers, and the rest."""
    pieces: list[tuple[int, int, int | None]] = []
    at = start
    while at < end:
        if at in runs:
            run, number = runs[at]
            pieces.append((at, at + run.size, number))
            at += run.size
            continue
        stop = next((place for place in range(at + 1, end) if place in runs), end)
        pieces.append((at, stop, None))
        at = stop
    return pieces
