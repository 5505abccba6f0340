"""Words that turn a statement round: not, failed, only."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.findings.statements.base_forms import bases, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMITING = frozenset(
    "less least few fewer little rather instead unless except only far against".split()
)
"""Those that limit rather than deny."""
_WORDS = LIMITING.union(
    """
    not no never none nobody nothing neither nor cannot without nowhere hardly barely scarcely
    rarely seldom unable no-one unlikely impossible improbable doubtful doubt
    """.split()
)
_BEFORE_TO = frozenset(("yet", "declined", "declines", "declining"))
"""Words that turn round what “to” stands before: “has yet to”, “declined to”."""
_VERBS = frozenset(
    """
    fail refuse lack avoid prevent stop deny cease reject miss exempt veto lift abolish repeal
    revoke scrap cancel ban forbid prohibit suspend
    """.split()
)


@lru_cache(maxsize=65_536)
def is_reverser(form: str) -> bool:
    """Whether a folded word can turn round what is said with it: “not”, “failed”, “less”."""
    return form in _WORDS or form.endswith("n't") or any(base in _VERBS for base, _ in bases(form))


def reversers(one: Sequence[str], other: Sequence[str]) -> list[int]:
    """Where such words stand in a row of folded words of which the other has none to match."""
    places = [
        place
        for place, form in enumerate(one)
        if is_reverser(form)
        or (form in _BEFORE_TO and tuple(one[place + 1 : place + 2]) == ("to",))
    ]
    if not places:
        return places
    left_over = [stem(form) for form in other]
    found = []
    for place in places:
        if stem(one[place]) in left_over:
            left_over.remove(stem(one[place]))
        else:
            found.append(place)
    return found
