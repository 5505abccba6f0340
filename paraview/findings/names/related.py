"""Names of which one is made from the other: cut short, inflected, derived, in initials."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from paraview.findings.names.aliases import are_aliases, is_place
from paraview.findings.names.spelling import fold_name, is_spelling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.findings.names.proper_names import ProperName

REGNAL = re.compile(r"[IVX]+")
"""The number of a king or a pope."""
STEM = 4
"""So many letters have forms of one name in common."""
_DERIVED = 6
_LEAST_ALIKE = 3
_ENDINGS = {"", *"er ers a s n an ns ans ian ians ia ese ish y i ic ean eans nian".split()} | {
    *"e ly is ists ist ism es ies ias al o in ern ate".split()
}


def are_related(left: ProperName, right: ProperName) -> bool:
    """Whether one name is the other cut short, inflected, or in initials."""
    one, other = fold_name(left.text), fold_name(right.text)
    if REGNAL.fullmatch(left.text) or REGNAL.fullmatch(right.text):
        return not (REGNAL.fullmatch(left.text) and REGNAL.fullmatch(right.text))
    if is_place(one) and is_place(other):
        return are_aliases(one, other)
    return (
        one.replace(" ", "") == other.replace(" ", "")
        or one.startswith(other)
        or other.startswith(one)
        or _begin_alike(one.split()[0], other.split()[0])
        or one.split()[-1].startswith(other.split()[-1])
        or other.split()[-1].startswith(one.split()[-1])
        or is_inflected(one, other)
        or not set(one.split()).isdisjoint(other.split())
        or _abbreviates(left, right)
        or _abbreviates(right, left)
        or _ends_in_initials(left, right)
        or _ends_in_initials(right, left)
    )


def _begin_alike(one: str, other: str) -> bool:
    """Whether one first word is the other cut short: “Xinhua News”, “Xinhuanet”."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > STEM and longer.startswith(shorter)


def _abbreviates(short: ProperName, name: ProperName) -> bool:
    """Whether a few capitals are letters of a single word in their order: “VW”, “Volkswagen”."""
    letters, word = short.text.casefold(), name.text.casefold()
    if not 1 < len(letters) < STEM or not short.text.isupper() or is_place(letters):
        return False
    rest = iter(word)
    is_one_word = " " not in word and len(word) > 2 * len(letters)
    return is_one_word and word[0] == letters[0] and all(letter in rest for letter in letters)


def _ends_in_initials(short: ProperName, name: ProperName) -> bool:
    """Whether the last word of `short` has the initials of `name` or of its end: “Super NES”."""
    letters = short.words[-1].replace(".", "")
    initials = "".join(word[0] for word in name.words)
    alike = letters.endswith(initials) or initials.endswith(letters)
    return len(initials) > 1 < len(letters) and letters.isupper() and alike


def is_derived(one: str, other: str) -> bool:
    """Whether one long name is made of the other, as a region's is of its town's."""
    if "-" in one + other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return (
        len(longer) - len(shorter) >= STEM
        and longer.startswith(shorter[:_DERIVED])
        and (len(shorter) >= _DERIVED)
    )


def is_inflected(one: str, other: str) -> bool:
    """Whether two words differ only in endings that make a people, a plural or an adjective."""
    common = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )
    return {one[common:], other[common:]} <= _ENDINGS


def is_other_compound(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two double names share one half, and the other half is another name."""
    one, other = set(parts) - set(others), set(others) - set(parts)
    return len(one) < len(parts) and any(
        not any(
            part[:_LEAST_ALIKE] == half[:_LEAST_ALIKE]
            or is_spelling(part, half)
            or are_aliases(part, half)
            for half in other
        )
        for part in one
        if other
    )
