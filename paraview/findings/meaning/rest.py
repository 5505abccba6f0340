"""Counting from the other side: three in ten stayed, seventy percent went."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.findings.amounts.fractions import fractions
from paraview.findings.amounts.numerals import DIGITS, digits_value, words_value
from paraview.findings.statements.operators import is_number_word

if TYPE_CHECKING:
    from paraview.findings.link_text import LinkEnd
    from paraview.findings.statements.reading import ReadLink

_ALL_PERCENT = 100


def counts_the_rest(read: ReadLink, *, with_halves: bool = True) -> bool:
    """Whether one end counts those whom the other leaves: two against, three in favour, of five.

    Args:
        read: the link.
        with_halves: whether a half counts as what another half leaves.
    """
    lefts = [_number(read.left.forms[place]) for place in read.own_left]
    rights = [_number(read.right.forms[place]) for place in read.own_right]
    totals = {_number(form) for form in read.left.forms} & {
        _number(form) for form in read.right.forms
    }
    if any(one + other in totals for one in lefts for other in rights if one and other):
        return True
    return any(
        one + other == _ALL_PERCENT and (with_halves or one != other)
        for one in (*lefts, *_shares(read.link.left))
        for other in (*rights, *_shares(read.link.right))
        if one and other
    )


def _shares(end: LinkEnd) -> list[Fraction]:
    """The shares that it tells in words, in percent."""
    return [share.number for span in end.spans for share in fractions(end.text, span)]


@lru_cache(maxsize=65_536)
def _number(form: str) -> Fraction:
    """The number that a word is, 0 where it is none."""
    digits = form.rstrip("%")
    if re.fullmatch(DIGITS, digits):
        return digits_value(digits)
    return (
        (words_value(form) or Fraction(0))
        if form.isalpha() and is_number_word(form)
        else Fraction(0)
    )
