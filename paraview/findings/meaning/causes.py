"""A cause told in other words where all else is alike: “blamed on the ice”, “on the driver”."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.statements.base_forms import is_participle
from paraview.findings.statements.operators import is_number_word
from paraview.findings.statements.reading import PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.statements.reading import Reading, ReadLink

_MARKERS = """
because of|due to|owing to|thanks to|as a result of|on account of|as a consequence of|in view of
result of|caused by|triggered by|started by|sparked by|set off by|prompted by|brought on by
provoked by|blamed on|blame on|attributed to|put down to|died of|died from|die of|dies of|died in
die from|killed by|suffering from|stemmed from|resulted from|over fears of|for fear of|in protest at
down to|protest against|protest at|protested against
on suspicion of|suspected of|charged with|convicted of|guilty of|accused of|acquitted of
cleared of
"""
_ENDS = frozenset('. , ; : ! ? ( ) " but that which who when while as'.split())
_CLAUSE_ENDS = frozenset((",", ".", ";", "!", "?"))
_MOST_WORDS = 5
_LONG_CLAUSE = 12
_BECAUSE = "because"
_WHY = frozenset(("over", "for"))
_TIMES = frozenset(
    "years months weeks days hours minutes decades centuries time long ever good year".split()
)
_LEAST_ALIKE = 3
_MOST_OTHERS = 1
"""So many words beside the cause may be another's at either end."""


@lru_cache(maxsize=1)
def _markers() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that bring in a cause, under their last words."""
    found: dict[str, tuple[tuple[str, ...], ...]] = dict.fromkeys((*_WHY, _BECAUSE), ())
    for line in _MARKERS.strip().split("\n"):
        for phrase in line.split("|"):
            words = tuple(phrase.split())
            found[words[-1]] = (*found.get(words[-1], ()), words)
    return found


def cause_facts(read: ReadLink) -> Iterator[Fact]:
    """A cause or a charge in other words: softly, since snow is weather, and a bomb a device.

    And, hard, what is because of what, turned round.
    """
    turned = _turned(read)
    if turned is not None:
        yield turned
        return
    if not _are_together(read.own_left) or not _are_together(read.own_right):
        return
    left = _cause(read.left)
    right = None if left is None else _cause(read.right)
    if left is None or right is None:
        return
    is_else_alike = all(
        len(set(own) - set(cause)) <= _MOST_OTHERS
        for own, cause in ((read.own_left, left), (read.own_right, right))
    )
    lefts = {read.left.stems[place] for place in left} - {""}
    rights = {read.right.stems[place] for place in right} - {""}
    if (
        is_else_alike
        and lefts
        and rights
        and lefts.isdisjoint(read.right.stems)
        and rights.isdisjoint(read.left.stems)
        and not _begin_alike(lefts, rights)
    ):
        yield Fact(
            FactKind.CONDITION,
            read.link.index,
            read.left.span(left[0], left[-1]),
            read.right.span(right[0], right[-1]),
            soft=True,
        )


def _turned(read: ReadLink) -> Fact | None:
    """What is because of what at one end, and the other way round at the other."""
    ends = []
    for reading in (read.left, read.right):
        if reading.forms.count(_BECAUSE) != 1:
            return None
        start = reading.forms.index(_BECAUSE)
        until = next(
            (
                place
                for place in range(start + 1, len(reading.forms))
                if reading.forms[place] in _CLAUSE_ENDS
            ),
            len(reading.forms),
        )
        cause = {*reading.stems[start + 1 : until]} - {""}
        effect = {*reading.stems[:start], *reading.stems[until:]} - {""}
        ends.append((cause - effect, effect - cause, start))
    (cause, effect, left), (other_cause, other_effect, right) = ends
    is_turned = cause & other_effect and effect & other_cause
    if not is_turned or cause & other_cause or effect & other_effect:
        return None
    spans = read.left.span(left, left), read.right.span(right, right)
    return Fact(FactKind.CONDITION, read.link.index, *spans)


def _are_together(own: Sequence[int]) -> bool:
    """Whether own words may all be of one cause, but for so many."""
    if len(own) <= _MOST_OTHERS:
        return bool(own)
    rest = len(own) - _MOST_OTHERS
    return any(
        own[first + rest - 1] - own[first] <= _LONG_CLAUSE for first in range(_MOST_OTHERS + 1)
    )


def _begin_alike(one: set[str], other: set[str]) -> bool:
    """Whether a word of one is made of a word of the other: “ice”, “icy”."""
    return any(a[:_LEAST_ALIKE] == b[:_LEAST_ALIKE] for a in one for b in other)


def _is_reason(forms: Sequence[str], place: int) -> bool:
    """Whether “over” or “for” behind a participle says why: “resigned over”, “jailed for”."""
    if (
        forms[place] not in _WHY
        or not is_participle(forms[place - 1])
        or forms[place - 1] == "known"
    ):
        return False
    behind = forms[place + 1 : place + 1 + _MOST_WORDS]
    return not any(is_number_word(form) or form in _TIMES for form in behind)


def _cause(reading: Reading) -> Sequence[int] | None:
    """Where the words stand behind the one phrase that brings in a cause."""
    forms = reading.forms
    markers = _markers()
    found, clauses, reasons = [], [], []
    for place, form in enumerate(forms):
        if form not in markers:
            continue
        if form == _BECAUSE and forms[place + 1 : place + 2] != ("of",):
            clauses.append(place + 1)
        if any(
            forms[max(0, place + 1 - len(words)) : place + 1] == words for words in markers[form]
        ):
            found.append(place + 1)
        elif place and form in _WHY and _is_reason(forms, place):
            reasons.append(place + 1)
    found = found or clauses or reasons
    if len(set(found)) != 1:
        return None
    until, most = found[0], _LONG_CLAUSE if found is clauses else _MOST_WORDS
    while (
        until < len(forms)
        and until - found[0] < most
        and forms[until] not in _ENDS
        and (found is clauses or forms[until] not in PREPOSITIONS)
    ):
        until += 1
    return range(found[0], until) if until > found[0] else None
