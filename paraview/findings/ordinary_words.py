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


_AGENTS = ("ers", "ors")
_PEOPLE = ("men", "women", "people", "folk")
_SPELLINGS = (("our", "or"), ("or", "our"), ("isers", "izers"), ("ence", "ense"), ("tre", "ter"))


@lru_cache(maxsize=65_536)
def is_ordinary_at_head(word: str) -> bool:
    """Whether a sentence's first word is ordinary, or is made of one that is.

    Those who do something are seldom in a list of words: “Investors”, “Gunmen”, “Neighbours”.
    Within a sentence such a word may well be a team's name.
    """
    return is_ordinary(word) or any(map(is_ordinary, _made_of(word.casefold())))


def _made_of(low: str) -> list[str]:
    """Of which words a plural can be made, and how others spell it."""
    found = []
    if low.endswith(_AGENTS):
        doing = low[:-3]
        is_doubled = doing[-1:] == doing[-2:-1]
        found += [doing, f"{doing}e", f"{doing}ing"] + ([doing[:-1]] if is_doubled else [])
    for ending in _PEOPLE:
        if low.endswith(ending):
            found.append(low.removesuffix(ending))
            found.append(low.removesuffix(ending).removesuffix("s"))
    bare = low.removesuffix("s")
    for one, other in _SPELLINGS:
        if bare.endswith(one):
            twin = bare.removesuffix(one) + other
            found += [twin, f"{twin}ing", f"{bare}ing"]
    return [word for word in found if len(word) >= _LEAST_LETTERS]
