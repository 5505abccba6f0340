"""Single quotation marks told from apostrophes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Span

_ELISIONS = (
    "em ",
    "til ",
    "tis ",
    "twas ",
    "cause ",
    "n ",
    "n’ ",
    "n' ",
    "bout ",
    "round ",
    "sup ",
)
_CLOSERS = {"'": "'", "`": "'’", "‚": "’‘"}
_SENTENCE_MARKS = ",.!?…;:—"


def opens_single(text: str, place: int, span: Span) -> bool:
    """Whether the mark at `place` can open a quotation: nothing before it, a word right after."""
    if text[place] == "’":
        return False
    if place > span.start:
        before = text[place - 1]
        if not before.isspace() and before not in '([{“"„«»—–-/':
            return False
    rest = text[place + 1 : min(place + 8, span.end)]
    if not rest or not (rest[0].isalnum() or rest[0] in '“"([…$£€¿¡'):
        return False
    is_decade = rest[:2].isdigit() and not rest[2:3].isdigit()
    return not is_decade and not (rest.lower() + " ").startswith(_ELISIONS)


def closing_single(text: str, place: int, limit: int) -> int | None:
    """Where the single quotation that opens at `place` closes; none for an apostrophe.

    A mark after an s and before another word may be a possessive (“the ministers’ meeting”); it is
    taken for one where another mark follows that can only close.
    """
    curly = text[place] != "'"
    closers = _CLOSERS.get(text[place], "’")
    possessive: int | None = None
    for at in range(place + 2, limit):
        char = text[at]
        if curly and char == "‘" and "‘" not in closers and possessive is not None:
            break
        if char not in closers or text[at - 1].isspace():
            continue
        after = text[at + 1] if at + 1 < limit else " "
        if after.isalnum():
            continue
        before = text[at - 1]
        is_possessive = before in "sS" and after == " " and text[at + 2 : at + 3].islower()
        if not is_possessive or before in _SENTENCE_MARKS:
            if possessive is not None and at - possessive > _FAR:
                return possessive
            return at
        if possessive is None:
            possessive = at
    return possessive


_FAR = 160
"""A closing mark so many characters behind another that could close belongs to something else."""
