"""How surely two names stand in the same place of the same statement, one put for the other.

Points are added for what agrees around the two names. They follow the coefficients of a logistic
regression on the names of linked sentences, each compared with the names of the other end, where
one name had been changed by script (`tests/benchmarks/facts.py`, seed 1), rounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Op
from paraview.findings.function_words import is_telling
from paraview.findings.names.aliases import is_demonym

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.findings.link_text import LinkEnd, LinkText
    from paraview.findings.names.proper_names import ProperName

SAME_PLACE = 2.7
"""From so many points on, one name was put for the other; of pairs that just reach it, half."""

_WINDOW = 4
_MOST_COMMON = 2
_TIGHT = 4
_BEFORE, _AFTER, _SECOND_AFTER = 1.3, 1.0, 0.7
_COMMON_WORD = 0.9
_ONE_EDIT, _TIGHT_EDIT = 0.6, 1.4
_ONLY_PAIR = 0.9
_ELSE_ALIKE = 1.2
_AS_LONG = 0.2
_OF_A_KIND = 0.5


def place_likeness(
    link: LinkText,
    left: ProperName,
    right: ProperName,
    *,
    only: bool = False,
    else_alike: bool = False,
) -> float:
    """Points for the place of `left` and the place of `right` being the same.

    Args:
        link: the two ends, with their word edits.
        left, right: a name of either end.
        only: whether no other name is without a counterpart.
        else_alike: whether the two ends are told in mostly the same words beside them.
    """
    left_before, left_after = _around(link.left, left)
    right_before, right_after = _around(link.right, right)
    points = _BEFORE * _agreement(left_before[-1:], right_before[-1:])
    after = _agreement(left_after[:1], right_after[:1])
    points += _AFTER * after
    if after:
        points += _SECOND_AFTER * _agreement(left_after[1:2], right_after[1:2])
    points += _COMMON_WORD * _common(left_before[-_WINDOW:], right_before[-_WINDOW:])
    points += _COMMON_WORD * _common(left_after[:_WINDOW], right_after[:_WINDOW])
    shared = [
        edit
        for edit in link.edits
        if edit.op is Op.REPLACE
        and edit.left.overlaps(left.span)
        and edit.right.overlaps(right.span)
    ]
    points += _ONE_EDIT * bool(shared)
    points += _TIGHT_EDIT * any(
        len(edit.left) <= len(left.span) + _TIGHT and len(edit.right) <= len(right.span) + _TIGHT
        for edit in shared
    )
    points += _ONLY_PAIR * only + _ELSE_ALIKE * else_alike
    points += _AS_LONG * (len(left.words) == len(right.words))
    points += _OF_A_KIND * (is_demonym(left.text) is is_demonym(right.text))
    return points


def _around(end: LinkEnd, name: ProperName) -> tuple[list[str], list[str]]:
    """The words and marks of its sentence before and after a name."""
    for sentence in end.words:
        inside = [n for n, word in enumerate(sentence) if word.span.overlaps(name.span)]
        if inside:
            forms = [word.form for word in sentence]
            return forms[: inside[0]], forms[inside[-1] + 1 :]
    return [], []


def _agreement(one: Sequence[str], other: Sequence[str]) -> float:
    """1 where both have the same word, a half where that is a small word or a mark."""
    if not one or list(one) != list(other):
        return 0.0
    return 1.0 if is_telling(one[0]) else 0.5


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many telling words two windows have in common, 0, 1 or 2."""
    return min(_MOST_COMMON, len({form for form in one if is_telling(form)} & set(other)))
