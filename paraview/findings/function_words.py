"""Words that hold a sentence together and say little by themselves."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from functools import lru_cache

FUNCTION_WORDS = frozenset(
    """
    a an the of in on at by to for from with and or but as is was are were be been being it its he
    she his her him they them their this that these those who which whom whose has had have having
    not i you we us our your my me do does did will would can could shall should s than then there
    so if into onto about also
    """.split()
)


@lru_cache(maxsize=65_536)
def is_telling(form: str) -> bool:
    """Whether a folded word says something by itself: no function word, no mark."""
    return form not in FUNCTION_WORDS and any(map(str.isalnum, form))
