"""Which English words are written small, so that a capital at a sentence's head makes no name."""

from __future__ import annotations

from functools import lru_cache

from paraview.findings.statements.base_forms import bases
from paraview.resource_files import resource

_ENDINGS = ("ly", "ness", "ment", "tion", "sion", "ship", "ing", "less", "able", "ible", "ously")
_LEAST_LETTERS = 3


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    lines = resource("words", "ordinary.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=65_536)
def is_ordinary(word: str) -> bool:
    """Whether a word, in any case, is an English word that is no name by itself."""
    low = word.casefold().replace("’", "'")
    if len(low) < _LEAST_LETTERS or not low.isascii():
        return len(low) < _LEAST_LETTERS
    if low.endswith(_ENDINGS) and len(low) > _LEAST_LETTERS + len("ment"):
        return True
    return any(base in _known() for base, _ in bases(low))
