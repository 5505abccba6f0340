"""Small words on which a statement hangs: how many, when, why, on what condition, how surely."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.comparison import FactKind
from paraview.findings.statements.base_forms import is_participle
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPPOSED = {
    FactKind.QUANTITY: """
        every~most every~many every~some every~few every~none every~half every~one
        some~none few~none one~none half~none
        always~sometimes always~seldom usually~seldom usually~sometimes
        most~some most~few many~few many~none most~none nearly every~few nearly every~some
        at least~at most at least~less more~less more~at most
        only~also only~mainly only~every except~with except~also
    """,
    FactKind.CONDITION: """
        because~although if~unless cause~effect because~if although~since
        before~after since~until during~before during~after now~formerly
    """,
    FactKind.HEDGE: """
        may~will may~must may~know may~certain could~will could~certain
        probably~will probably~know probably~certain suspect~know suspect~certain
        claim~certain claim~know probably~done could~must must~need_not
        doubt~know doubt~suspect doubt~certain plan~done
    """,
}
HEDGING = frozenset("may could probably claim suspect doubt".split())
"""Classes by which a statement is less than certain."""
UNSETTLED = frozenset(
    """
    ? whether afraid fear fears feared worry worries worried hope hopes hoped hopefully wonder
    wonders wondered
    """.split()
)
"""Words and marks with which what is said is not settled, whatever the verb."""
_NAMES_WITH_SPACES = ("nearly every", "at least", "at most", "need not")


@dataclass(frozen=True, slots=True)
class Operator:
    """A word or phrase of a class, at the words `first` to `last` of its end."""

    name: str
    first: int
    last: int


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Every phrase with its class, the longest first, under its first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in resource("words", "operators.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, phrases = line.partition(": ")
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, name))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(maxsize=1)
def _oppositions() -> dict[tuple[str, str], FactKind]:
    found = {}
    for kind, written in _OPPOSED.items():
        text = " ".join(written.split())
        for name in _NAMES_WITH_SPACES:
            text = text.replace(name, name.replace(" ", "_"))
        for pair in text.split():
            one, other = (name.replace("_", " ") for name in pair.split("~"))
            found[one, other] = found[other, one] = kind
    return found


def opposition(left: str, right: str) -> FactKind | None:
    """What sort of fact it is when an operator of one class stands for one of another."""
    return _oppositions().get((left, right))


def operators(forms: Sequence[str]) -> Iterator[Operator]:
    """The operators of a row of folded words, longest phrases first, none inside another.

    One phrase may be of two classes.
    """
    known = _phrases()
    until = 0
    for place in [place for place, form in enumerate(forms) if form in known]:
        if place < until:
            continue
        size = 0
        second = forms[place + 1] if place + 1 < len(forms) else ""
        for words, name in known[forms[place]]:
            if len(words) < size:
                break
            if len(words) > 1 and words[1] != second:
                continue
            if tuple(forms[place : place + len(words)]) == words and not _is_something_else(
                forms, place, words
            ):
                size = len(words)
                yield Operator(name, place, place + size - 1)
        until = place + size


_NUMBERS = frozenset(
    """
    half a one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand million billion dozen $ € £ per
    """.split()
)
_DETERMINERS = frozenset("the its his their her our a an s 's".split())
_ABOUT = frozenset("nearly almost practically virtually not".split())
_ALL = frozenset("all every everyone everybody everything nobody no none nothing".split())
_PEOPLE = frozenset("people men women children police".split())
_WITHIN = 3
_HAVING = frozenset(("has", "have", "had"))
_PERFECT = 2
"""“Has” tells what is done where a participle is among so many words behind it."""

_NOT_BEHIND: dict[str, frozenset[str]] = {
    "all": _ABOUT | frozenset("at after above of".split()),
    "every": _ABOUT,
    "each": _ABOUT,
    "half": frozenset("first second other a".split()),
    "few": frozenset("a the only next last past".split()),
    "most": _DETERMINERS | {"at"},
    "following": _DETERMINERS,
    "will": _DETERMINERS,
    "only": frozenset(("not",)),
    "alone": frozenset("themselves himself herself itself home is was lives".split()),
}
"""Words before which these are no such operators: “at all”, “the most famous”, “his will”."""
_NOT_BEFORE: dict[str, frozenset[str]] = {
    "all": frozenset("but right -".split()),
    "every": frozenset(("other",)),
    "each": frozenset(("other",)),
    "half": frozenset("a an - past".split()),
    "only": frozenset("a after if".split()),
    "has": frozenset("to a the no not".split()),
    "have": frozenset("to a the no not".split()),
    "during": frozenset(("which", "that")),
    "suspected": frozenset(("which", "that")),
    "apart": frozenset(("that",)),
}
"""And words behind which they are none: “each other”, “has a”, “apart from that”."""
_BEFORE_NUMBERS = frozenset("than under over to".split())
_OF_NUMBERS = frozenset("over above under below more less fewer nearly almost close just".split())


def is_denial(form: str) -> bool:
    """Whether a folded word is “not”, or ends in it."""
    return form == "not" or form.endswith("n't")


def is_number_word(form: str) -> bool:
    """Whether a number stands here: 300, half, a dozen."""
    return form[:1].isdigit() or form in _NUMBERS


def _is_something_else(forms: Sequence[str], place: int, words: tuple[str, ...]) -> bool:
    """Whether the phrase has another job here: “the most famous”, “some 300”, “at all”."""
    before = forms[place - 1] if place else ""
    behind = place + len(words)
    after = forms[behind] if behind < len(forms) else ""
    word = words[0]
    if after in _NOT_BEFORE.get(word, ()) or (
        len(words) == 1 and before in _NOT_BEHIND.get(word, ())
    ):
        return True
    if word in _OF_NUMBERS and (len(words) == 1 or words[-1] in _BEFORE_NUMBERS):
        return not is_number_word(after)
    if words == ("all",) and before == "in":
        return not after.isalpha() or is_number_word(after)
    if words[-1] == "to" and words[0] in _HAVING:
        return any(is_denial(form) for form in forms[max(0, place - _WITHIN) : place])
    if words in {("has",), ("have",)}:
        return not any(is_participle(form) for form in forms[behind : behind + _PERFECT])
    if len(words) > 1:
        return word == "or" and (after == "than" or not any(map(is_number_word, forms[:place])))
    if word == "most":
        return not (after.endswith("s") or after in _PEOPLE)
    if word == "some":
        return after[:1].isdigit()
    return word == "but" and _ALL.isdisjoint(forms[max(0, place - _WITHIN) : place])
