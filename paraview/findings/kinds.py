"""How alike the two ends of a link are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import EditNature, Kind, Op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Edit, Word

EDITED_SHARE = 0.7
"""From this share of common words on, a link was edited rather than reworded."""


def link_kind(
    left: Sequence[Word], right: Sequence[Word], edits: Sequence[Edit], *, exact: bool
) -> Kind:
    """The kind of a link.

    Args:
        left, right: all words of the link, marks left out.
        edits: the word edits of the link; words in equal steps are the common ones.
        exact: whether the two ends are equal but for white space and typography.
    """
    if exact:
        return Kind.IDENTICAL
    equal = [edit for edit in edits if edit.op is Op.EQUAL]
    common = sum(_within(left, edit.left.start, edit.left.end) for edit in equal) + sum(
        _within(right, edit.right.start, edit.right.end) for edit in equal
    )
    share = common / max(1, len(left) + len(right))
    return Kind.EDITED if share >= EDITED_SHARE else Kind.REWORDED


def is_unchanged(edits: Sequence[Edit]) -> bool:
    """Whether the two ends of a link have the same words and marks, cut into other sentences."""
    return bool(edits) and all(
        edit.op is Op.EQUAL and edit.nature in (EditNature.WORDS, EditNature.TYPOGRAPHY)
        for edit in edits
    )


def _within(words: Sequence[Word], start: int, end: int) -> int:
    return sum(start <= word.span.start and word.span.end <= end for word in words)
