"""Sentences that the other side has in pieces, word for word: cut at a colon, a title, a new line.

No probability is needed for these, and a piece of one word has none. A line that stands by itself
and was taken for a heading may be one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.alignment.growth import Group
    from paraview.alignment.side_input import SideInput

    Words = Sequence[str]


def join_pieces(groups: Sequence[Group], left: SideInput, right: SideInput) -> None:
    """Let neighbours in no group join a pair where the words then are the other sentence's.

    Args:
        groups: pairs, one to one; those that are whole then are certain.
        left, right: the two sides.
    """
    free = (
        set(range(len(left))).difference(*(group.left for group in groups)),
        set(range(len(right))).difference(*(group.right for group in groups)),
    )
    for group in groups:
        i, j = group.seed
        for is_left, words, at, whole in (
            (True, left.words, i, right.words[j]),
            (False, right.words, j, left.words[i]),
        ):
            mine = free[0 if is_left else 1]
            pieces = next(_runs_that_make(whole, words, at, mine), ())
            if pieces:
                mine.difference_update(pieces)
                members = group.left if is_left else group.right
                members[:] = sorted((at, *pieces))
                group.joined += [(is_left, each, 1.0) for each in pieces]
                group.probability = 1.0


def _runs_that_make(
    whole: Words, sentences: Sequence[Words], at: int, free: set[int]
) -> Iterator[tuple[int, ...]]:
    """The free neighbours of a sentence that make up another one together with it."""
    own = sentences[at]
    if not own or len(own) >= len(whole):
        return
    for start in range(len(whole) - len(own) + 1):
        if whole[start] != own[0] or list(whole[start : start + len(own)]) != list(own):
            continue
        before = _neighbours(whole[:start], sentences, at - 1, free, -1)
        after = _neighbours(whole[start + len(own) :], sentences, at + 1, free, 1)
        if before is not None and after is not None:
            yield (*before, *after)


def _neighbours(
    wanted: Words, sentences: Sequence[Words], at: int, free: set[int], step: int
) -> tuple[int, ...] | None:
    """The free sentences from `at` on that are exactly these words; none where they are not."""
    found = []
    rest = list(wanted)
    while rest:
        words = list(sentences[at]) if at in free else []
        end = rest[: len(words)] if step > 0 else rest[len(rest) - len(words) :]
        if not words or words != end:
            return None
        rest = rest[len(words) :] if step > 0 else rest[: len(rest) - len(words)]
        found.append(at)
        at += step
    return tuple(found)
