"""Nouns by which two writers count the same: homes and houses, jobs and posts."""

from __future__ import annotations

from functools import lru_cache

from paraview.resource_files import resource

_STEM = 5


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    """In which lines of the list the stem of a noun stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(resource("words", "counted.txt").read_text("utf-8").splitlines()):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(word[:_STEM], set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def count_the_same(one: str, other: str) -> bool:
    """Whether the stems of two nouns behind a number can count the same; not where one is empty."""
    if not one or not other:
        return False
    groups = _groups()
    none: frozenset[int] = frozenset()
    return one == other or bool(groups.get(one, none) & groups.get(other, none))
