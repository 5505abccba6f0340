"""How often: “once” for “twice”, where “once” could be “formerly” by itself.

`quantities` leaves such an “once” out; what stands in its place at the other end says that it
counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.statements.operators import is_number_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import Reading, ReadLink

_ONCE = "once"
_OFTEN = frozenset(("twice", "thrice"))
_TIMES = "times"
_NOT_JUST_ONCE = (("than",), ("at",), ("least",))


def repeated_facts(read: ReadLink) -> Iterator[Fact]:
    """“Once” at one end, and “twice” or “three times” in the same place at the other."""
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        if one.forms.count(_ONCE) != 1 or _ONCE in other.forms:
            continue
        once = one.forms.index(_ONCE)
        told = {one.forms[first : last + 1] for first, last in _often(one)}
        often = [
            (first, last)
            for first, last in _often(other)
            if other.forms[first : last + 1] not in told
        ]
        if len(often) != 1 or one.forms[max(0, once - 1) : once] in _NOT_JUST_ONCE:
            continue
        ends = one.span(once, once), other.span(*often[0])
        left, right = ends if is_left else ends[::-1]
        if read.link.share_an_edit(left, right) or read.link.share_a_place(left, right, alone=True):
            yield Fact(FactKind.NUMBER, read.link.index, left, right)


def _often(reading: Reading) -> list[tuple[int, int]]:
    """The first and the last word of what says how often."""
    return [
        (place - (form == _TIMES), place)
        for place, form in enumerate(reading.forms)
        if form in _OFTEN or (form == _TIMES and place and is_number_word(reading.forms[place - 1]))
    ]
