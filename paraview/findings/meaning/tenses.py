"""What is still to come told as done: “will sign”, “has signed”; “is building”, “has built”."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.statements.base_forms import is_participle
from paraview.findings.statements.reading import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import Reading, ReadLink

_REACH = 3
_MOSTLY_THE_SAME = 0.5
_WILL = frozenset(("will", "shall"))
_HAS = frozenset(("has", "have"))
_WAS = frozenset(("was", "were", "been"))
_IS = frozenset(("is", "are"))
_AUXILIARIES = _WILL | _HAS | _WAS | _IS
_DONE, _NOT_DONE = _HAS | _WAS, _WILL | _IS
_OPPOSED = ({"will", "done"}, {"goes on", "done"}, {"was once", "goes on"}, {"was once", "is"})
_OTHERS = frozenset("would could should may might must can had to not n't if when once".split())
"""With these it is no plain statement of a time."""


def tense_facts(read: ReadLink) -> Iterator[Fact]:
    """The same verb of what will be or goes on, and of what is done."""
    ends = read.left.forms, read.right.forms
    is_done = [not _DONE.isdisjoint(forms) for forms in ends]
    is_else = [not _NOT_DONE.isdisjoint(forms) for forms in ends]
    if (
        not (is_done[0] and is_else[1])
        and not (is_done[1] and is_else[0])
        and ("used" not in ends[0] and "used" not in ends[1])
    ):
        return
    is_asked = "?" in read.left.forms or "?" in read.right.forms
    if read.link.common_share() < _MOSTLY_THE_SAME or is_asked:
        return
    if any(read.reversers) or read.opposed:
        return
    for verb in sorted(read.left.places.keys() & read.right.places.keys()):
        lefts, rights = read.left.places[verb], read.right.places[verb]
        if len(lefts) != 1 or len(rights) != 1:
            continue
        left, right = lefts[0], rights[0]
        time = _time(read.left, left)
        if time and {time, _time(read.right, right)} in _OPPOSED:
            spans = read.left.span(left, left), read.right.span(right, right)
            yield Fact(FactKind.CONDITION, read.link.index, *spans)
            return


def _time(reading: Reading, place: int) -> str:
    """Whether a verb tells what will be, goes on, or is done; empty where that is not plain."""
    before = set(reading.forms[max(0, place - _REACH) : place])
    form = reading.forms[place]
    if reading.forms[max(0, place - 2) : place] == ("used", "to"):
        return "was once"
    if before & _OTHERS or any(word.endswith("n't") for word in before):
        return ""
    if before & _WILL:
        return "" if before & _HAS else "will"
    if form.endswith("ing"):
        return "goes on" if before & _IS else ""
    if form.endswith("s") and not before & _AUXILIARIES and _is_verb(reading, place):
        return "is"
    is_done = before & _HAS or before & _WAS
    return "done" if is_participle(form) and is_done and not before & _IS else ""


def _is_verb(reading: Reading, place: int) -> bool:
    """Whether a word in -s can be a verb: a noun or a name stands right before it."""
    before = reading.forms[max(0, place - 1) : place]
    return bool(before) and not DETERMINERS.intersection(before) and bool(reading.stems[place - 1])
