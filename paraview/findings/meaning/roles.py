"""Who did what to whom, and where the two changed places: “A sued B”, “B sued A”."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.names.cue_words import PLAIN_VERBS, SPEECH_CUES
from paraview.findings.statements.base_forms import stem
from paraview.findings.statements.operators import is_number_word
from paraview.findings.statements.reading import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    nearness,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.statements.reading import Reading, ReadLink

_REACH = 12
_CLOSE = 4
_PAIR = 2
_LISTING = frozenset(", and or / - : ; with the a".split())
_MUTUAL = frozenset(
    stem(word)
    for word in """
    meet marry talk negotiate agree differ resemble border compete clash cooperate discuss equal
    match divorce kiss coincide correspond draw tie fight merge same similar between together speak
    debate
    """.split()
)
"""Stems of what is done with each other: there, nobody is subject more than the other."""
_GIVING = frozenset(
    stem(word)
    for word in """
    give lend loan sell send pay hand offer show teach owe award grant donate promise leave sold
    """.split()
)
"""Stems of what is done with two objects: “gave him a book”, “gave a book to him”."""
_SAYING = PLAIN_VERBS | SPEECH_CUES
_BEHIND_WORDS = frozenset((",", '"', "?", "!"))
_STANDING_IN = frozenset(map(stem, ("one", "ones", "other", "others", "another")))
"""“A new one” is whatever the sentence is about."""
_NO_VERB_BEHIND = DETERMINERS | PREPOSITIONS
_NO_ADVERBS = frozenset("italy july family supply reply rally assembly ally monopoly fly".split())
_ADVERBS = frozenset(
    """
    together again today tomorrow yesterday now later often always once twice already still just
    too even only first last next more most less least soon monday tuesday wednesday thursday friday
    saturday sunday here home back well
    """.split()
)


def role_facts(read: ReadLink) -> Iterator[Fact]:
    """The subject and the object of a verb that both ends tell, where each took the other's place.

    A verb is any word of weight that stands once at both ends, or one that is akin. The two
    must be told in the same way: “B was sued by A” for “A sued B” is the same.
    """
    swap = _exchanged(read)
    if swap is not None:
        left, right = swap
        spans = read.left.span(left, left), read.right.span(right, right)
        yield Fact(FactKind.ROLES, read.link.index, *spans)
        return
    for left, right in _verbs(read):
        if _is_no_verb(read.left.forms, left) or _is_no_verb(read.right.forms, right):
            continue
        if _is_doer(read.left.forms[left]) is not _is_doer(read.right.forms[right]):
            continue
        if read.left.is_capitalised(left) and read.right.is_capitalised(right):
            continue
        ends = None if read.are_in_order else _swapped(read, left, right)
        ends = ends or _turned(read, left, right)
        if ends is not None and not _is_explained(read):
            yield Fact(
                FactKind.ROLES,
                read.link.index,
                read.left.span(ends[0], ends[0]),
                read.right.span(ends[1], ends[1]),
            )
            return


def _exchanged(read: ReadLink) -> tuple[int, int] | None:
    """Where two words changed places and nothing else changed, but for lists and what is mutual."""
    left, right = read.left.forms, read.right.forms
    if len(left) != len(right):
        return None
    places = [place for place, form in enumerate(left) if form != right[place]]
    if len(places) != _PAIR:
        return None
    first, last = places
    is_exchange = (left[first], left[last]) == (right[last], right[first])
    between = left[first + 1 : last]
    if not is_exchange or not read.left.stems[first] or not read.left.stems[last]:
        return None
    if set(between) <= _LISTING or any(stem(form) in _MUTUAL for form in left):
        return None
    if any(form[:1].isdigit() for form in (left[first], left[last])):
        return None
    return first, first


def _verbs(read: ReadLink) -> Iterator[tuple[int, int]]:
    """Where words stand that may be the same verb: of one stem, once at either end, or akin."""
    for verb in sorted(read.left.places.keys() & read.right.places.keys()):
        lefts, rights = read.left.places[verb], read.right.places[verb]
        if verb not in _MUTUAL and verb not in PREPOSITIONS and len(lefts) == len(rights) == 1:
            yield lefts[0], rights[0]
    yield from read.akin


def _is_no_verb(forms: Sequence[str], place: int) -> bool:
    before = forms[place - 1] if place else ""
    if before in _BEHIND_WORDS and forms[place] in _SAYING:
        return True  # “Masks help, said Fauci”: who says it stands behind
    if before.endswith("'s"):
        return True  # “the company's founder”
    if before in _NO_VERB_BEHIND or is_number_word(forms[place]):
        return before != "to"
    if forms[place].endswith("s") and is_number_word(before):
        return True
    after = forms[place + 1] if place + 1 < len(forms) else ""
    return after == "of" or after in AUXILIARIES or _is_adverb(forms[place])


def _is_told_by(forms: Sequence[str], place: int) -> bool:
    """Whether a word is itself a verb, “were heard”, and takes no part in what others do."""
    return bool(place) and forms[place - 1] in AUXILIARIES


def _is_doer(form: str) -> bool:
    """Whether it looks like one who does something: “visitors” of “visit”."""
    return form.endswith(("er", "ers", "or", "ors"))


def _is_adverb(form: str) -> bool:
    return (form.endswith("ly") and form not in _NO_ADVERBS) or form in _ADVERBS


def _swapped(read: ReadLink, left: int, right: int) -> tuple[int, int] | None:
    """The left and the right subject of two that changed places around a verb.

    Where one end tells it by the passive, that they did is no change.
    """
    if read.left.is_passive(left) is not read.right.is_passive(right):
        return None
    forth, back = read.moved(left, right, _REACH)
    if not forth or not back:
        return None
    left_before, left_after = read.left.near(left, _REACH)
    right_before, right_after = read.right.near(right, _REACH)
    forth = {one for one in forth if not _is_adverb(read.left.forms[left_before[one]])}
    back = {one for one in back if not _is_adverb(read.left.forms[left_after[one]])}
    back = {one for one in back if not _is_told_by(read.right.forms, right_before[one])}
    forth = {one for one in forth if not _is_told_by(read.right.forms, right_after[one])}
    is_infinitive = "to" in {*read.left.forms[:left][-1:], *read.right.forms[:right][-1:]}
    pairs = [
        (left_before[one], right_before[other])
        for one in forth
        for other in back
        if not read.left.case(left_before[one])
        and not read.right.case(right_before[other])
        and _have_one_part(
            read.left.case(left_after[other]),
            read.right.case(right_after[one]),
            set()
            if is_infinitive
            else {stem(read.left.forms[left]), stem(read.right.forms[right])},
        )
    ]
    return max(pairs, key=nearness, default=None)


def _have_one_part(case: str, other: str, verbs: set[str]) -> bool:
    """Whether two objects have the same part: “lent him”, “lent to him”; “beat”, “won against”."""
    if {case, other} == {"", "to"}:
        return bool(verbs & _GIVING)
    if {case, other} == {"", "against"}:
        return "win" in verbs and len(verbs) > 1
    return case == other != "of"


def _turned(read: ReadLink, left: int, right: int) -> tuple[int, int] | None:
    """The subjects where one end tells by the passive what the other does not: “was sued by B”."""
    is_passive = read.left.is_passive(left), read.right.is_passive(right)
    if is_passive[0] is is_passive[1]:
        return None
    befores = read.left.near(left, _REACH)[0], read.right.near(right, _REACH)[0]
    afters = read.left.near(left, _CLOSE)[1], read.right.near(right, _CLOSE)[1]
    told_alike = [
        (befores[0][one], befores[1][one])
        for one in befores[0].keys() & befores[1].keys()
        for other in (afters[0].keys() & afters[1].keys()) - _STANDING_IN
        if not read.left.case(befores[0][one])
        and not read.right.case(befores[1][one])
        and (read.left.case(afters[0][other]), read.right.case(afters[1][other]))
        == (("by", "") if is_passive[0] else ("", "by"))
    ]
    return max(told_alike, key=nearness, default=None)


def _comparing(reading: Reading) -> list[str]:
    return sorted(form for form in reading.forms if form in {"more", "less", "fewer"})


def _is_explained(read: ReadLink) -> bool:
    """Whether opposed words say why: “in front of”, “behind”; “more than”, “less than”."""
    return bool(read.opposed) or _comparing(read.left) != _comparing(read.right)
