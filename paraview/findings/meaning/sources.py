"""Somebody else says it, or does it: “police said” told as “witnesses said”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.statements.base_forms import bases, stem
from paraview.findings.statements.reading import nearness
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.statements.reading import Reading, ReadLink

_PORTFOLIOS = frozenset(
    """
    foreign interior home finance defence defense health education justice economy environment
    transport labour labor agriculture culture trade energy prime
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_SAYING = frozenset(
    stem(word)
    for word in (
        *("say", "claim", "argue", "believe", "warn", "insist", "state", "declare", "announce"),
        *("report", "suggest", "estimate", "accuse", "blame", "confirm", "deny", "call"),
        *("describe", "criticise", "criticize", "condemn", "praise", "welcome", "reject", "demand"),
        *("find", "conclude", "show", "reveal", "establish", "discover", "allege", "maintain"),
    )
)
_PARTLY_THE_SAME = 0.3
_WINDOW = 3
_OWN_SHARE = 0.4
_CLOSE = 2
_REACH = 6


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    lines = resource("words", "sources.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=65_536)
def _sorts(form: str) -> frozenset[int]:
    """Which sorts of people or bodies a folded word can name; none where it is no such word."""
    groups = _groups()
    form = form.removesuffix("'s")
    form = form.removesuffix("men") + "man" if form.endswith("men") else form
    return next((groups[base] for base, _ in bases(form) if base in groups), frozenset())


def is_source(form: str) -> bool:
    """Whether a folded word can name people or bodies that say something."""
    return bool(_sorts(form))


def source_facts(read: ReadLink) -> Iterator[Fact]:
    """People or bodies of another sort who say or do the same in the same place."""
    pairs = [
        (left, right)
        for left in read.own_left
        for right in read.own_right
        if _is_another(read, left, right) and _is_same_place(read, left, right)
    ]
    if pairs:
        left, right = min(pairs, key=nearness)
        spans = read.left.span(left, left), read.right.span(right, right)
        own = len(read.own_left) + len(read.own_right)
        total = sum(bool(one) for one in (*read.left.stems, *read.right.stems))
        soft = read.link.common_share() < _PARTLY_THE_SAME and own > _OWN_SHARE * total
        yield Fact(FactKind.ATTRIBUTION, read.link.index, *spans, soft=soft)


def _is_another(read: ReadLink, left: int, right: int) -> bool:
    """Whether two words name other sorts of people or bodies, or other offices of a minister."""
    forms = _office(read.left, left), _office(read.right, right)
    if forms[0] in _PORTFOLIOS and forms[1] in _PORTFOLIOS:
        return read.left.after(left, 1) == read.right.after(right, 1) != []
    sorts = _sorts(forms[0]), _sorts(forms[1])
    return (
        bool(sorts[0] and sorts[1]) and not sorts[0] & sorts[1] and not _is_told_twice(read, *sorts)
    )


def _office(reading: Reading, place: int) -> str:
    """The word at a place; a prime minister is a premier."""
    form = reading.forms[place]
    is_first = form == "minister" and reading.forms[max(0, place - 1) : place] == ("prime",)
    return "premier" if is_first else form


def _is_told_twice(read: ReadLink, group: frozenset[int], other: frozenset[int]) -> bool:
    """Whether either sort of people is told at the other end as well."""
    return _has(read.right, group) or _has(read.left, other)


def _has(reading: Reading, group: frozenset[int]) -> bool:
    return any(_sorts(form) & group for form in reading.forms)


def _said(reading: Reading, place: int) -> list[str]:
    """The verb of saying soon behind a source, and the next word of weight."""
    behind = reading.after(place, _WINDOW + 1)
    return next((behind[n : n + 2] for n in range(len(behind)) if behind[n] in _SAYING), [])


def _is_agent(one: Reading, place: int, other: Reading, at: int) -> bool:
    """Whether one does what is told of the other by the passive: “was described by”."""
    verb = one.after(place, 1)
    before = other.forms[:at][-_REACH:]
    return (
        other.case(at) == "by"
        and verb != []
        and any(stem(form) == verb[0] for form in before)
        and verb[0] in _SAYING
    )


def _is_same_place(read: ReadLink, left: int, right: int) -> bool:
    """Whether they say or do the same: the word behind them is one, or the source is told alike."""
    said = _said(read.left, left), _said(read.right, right)
    if said[0] and said[1] and said[0][1:] == said[1][1:] and said[0][1:]:
        return True
    after = read.left.after(left, _CLOSE), read.right.after(right, _CLOSE)
    before = read.left.before(left, _CLOSE), read.right.before(right, _CLOSE)
    if after[0] and after[1] and after[0][0] == after[1][0]:
        return True
    if _is_agent(read.left, left, read.right, right) or _is_agent(
        read.right, right, read.left, left
    ):
        return True
    is_alike = bool(before[0] and before[1] and before[0][0] == before[1][0])
    return is_alike and (
        read.left.case(left) == read.right.case(right) != "" or bool(set(after[0]) & set(after[1]))
    )
