"""Where sentences begin in German, French and Spanish.

A full stop, question mark or ellipsis ends a sentence where a capital or a figure follows, unless
it belongs to an abbreviation, an initial, or to an ordinal as German writes it (“am 3. Mai”).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from paraview.sentences.abbreviations import HABITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.sentences.abbreviations import Habits

_SPACE = r"[ \u00a0\u202f\u2009]"
_OPENERS = "„“”\"«»‹›‚‘'(\\[¿¡—–\\-"
_START = re.compile(rf"(?:[{_OPENERS}]|{_SPACE})*(?P<first>[^\W_][\w’'-]*)")
_LAST_WORD = re.compile(r"[\w&’'-]+(?:\.[\w’'-]+)*$")
_TWO_BEFORE = re.compile(rf"([^\W\d_]+){_SPACE}+\d+$")
_ROMAN = re.compile(r"[IVX]+")
_TWIN = re.compile(r"([A-Z])\1")
_YEAR_DIGITS = 4
_STREET = "str"  # Goethestr.
_ARTICLES = frozenset(
    """
    der die das dem den des am im zum zur vom beim ein eine einen einem einer ihr ihre ihren ihrem
    sein seine seinen seinem mein dein unser unsere unserem jeder jede jedem und oder
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_COUNTED = frozenset(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Klasse Platz Mal Runde Liga Bundesliga Spieltag Minute Stock Etage Geburtstag
    Jahrestag Quartal Halbjahr Teil Versuch Tag Woche Monat Jahr Rang Kapitel Auflage Weltkrieg
    Senat Kammer Zivilsenat Strafsenat FC FSV SC Advent Internationale Internationalen Legislatur
    """.split()  # noqa: SIM905  a word list reads better in lines
)


def sentence_starts(text: str, tongue: str) -> Iterator[int]:
    """Where a sentence starts behind another one: positions in `text`, rising.

    Args:
        text: a paragraph.
        tongue: one of `HABITS`.
    """
    habits = HABITS[tongue]
    for match in _ends(tongue).finditer(text):
        after = _START.match(text, match.end())
        if after is None:
            continue
        first = after["first"]
        if first[0].islower():
            continue
        is_plain = match["mark"] == "." and not match["closers"]
        if is_plain and _goes_on(text[: match.start()], first, habits, is_german=tongue == "de"):
            continue
        yield match.end()


@cache
def _ends(tongue: str) -> re.Pattern[str]:
    habits = HABITS[tongue]
    space = f"{_SPACE}?" if habits.may_space_closers else ""
    closers = re.escape(habits.closers)
    return re.compile(rf"(?P<mark>[.!?…]+)(?P<closers>(?:{space}[{closers}])*)\s+(?=\S)")


def _goes_on(before: str, first: str, habits: Habits, *, is_german: bool) -> bool:
    """Whether a sentence goes on behind a full stop, with a word that has a capital."""
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    last = match.group()
    is_start = first.lower() in habits.starters
    if last.isdigit():
        return is_german and _is_ordinal(before, last, first, is_start=is_start)
    low = last.lower()
    if is_german and low.endswith(_STREET):
        return not is_start
    may_be_a_word = last.islower() if len(low) == 1 else last.isupper()  # „Mal a.“, “del PP.”
    if low in habits.inside and not (is_start and may_be_a_word):
        return True
    may_go_on = (
        low in habits.either
        or len(last.rpartition(".")[2].rpartition("-")[2]) == 1
        or _TWIN.fullmatch(last) is not None
        or (is_german and _ROMAN.fullmatch(last) is not None)
    )
    return may_go_on and not is_start


def _is_ordinal(before: str, number: str, first: str, *, is_start: bool) -> bool:
    """Whether a German number with a full stop is a place in a row: “der 17. Versuch”."""
    if len(number) >= _YEAR_DIGITS or is_start:
        return False
    if first in _COUNTED or before == number:
        return True
    ahead = _TWO_BEFORE.search(before)
    return ahead is not None and ahead.group(1).lower() in _ARTICLES
