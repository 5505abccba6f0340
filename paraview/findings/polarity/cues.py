"""Words that deny, and words that hedge."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NEGATORS = frozenset("not no never none nobody nothing neither nor cannot without nowhere".split())

HEDGES = frozenset(
    """
    may might allegedly reportedly apparently possibly perhaps probably likely seemingly
    presumably supposedly maybe potentially purportedly ostensibly
    """.split()
)


def is_negator(form: str) -> bool:
    """Whether a folded word denies: “not”, “don't”, “never”."""
    return form in NEGATORS or form.endswith("n't") or form in {"cant", "dont", "wont"}


def is_hedge(form: str) -> bool:
    """Whether a folded word says that something is not certain."""
    return form in HEDGES


_CERTAIN = frozenset("will must definitely certainly shall undoubtedly".split())

_NEGATIVE_WORDS = frozenset(
    """
    fail fails failed failing failure refuse refuses refused refusing deny denies denied denying
    lack lacks lacked lacking unable impossible few fewer little less hardly scarcely barely rarely
    seldom only stop stops stopped stopping prevent prevents prevented avoid avoids avoided ban bans
    banned against instead rather end ended reject rejects rejected
    rejecting doubt doubts missing absent absence wrong false difficult hard bad worse poor too
    cancel cancelled canceled lose loses lost losing miss missed away except neither forget
    forgot until unless illegal forbidden prohibited remain remains stay stayed free
    invalid insufficient insecure infrequent immature disputed discontinued disconnected
    veto vetoed exempt exempted ignore ignored rare decline declined declines declining reluctant
    asymptomatic stuck naught nought zero
    unlike different dispense dispenses dispensed eliminate eliminated remove removed dropout
    """.split()
)
_NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_NEGATIVE_SUFFIX = "less"
_LEAST_PREFIXED = 6


def is_certain(form: str) -> bool:
    """Whether a folded word says that something is so."""
    return form in _CERTAIN


NEGATIVE_VERBS = frozenset(
    """
    ruled rule excluded rejected denied dispense fail refuse deny lack stop prevent avoid reject
    exclude object disagree
    """.split()
)
"""To deny one of these is to affirm."""
REFUSALS = frozenset(
    "refuse refuses refused refusing fail fails failed failing declined unable yet".split()
)
"""What amounts to a denial before “to”."""


_DENIALS = NEGATORS | REFUSALS | {"cant", "dont", "wont"}


def may_deny(forms: Sequence[str]) -> bool:
    """Whether there is any use in looking for a denial among folded words."""
    return not _DENIALS.isdisjoint(forms) or "n't" in " ".join(forms)


def without_prefix(form: str) -> str:
    """A word without a prefix that denies it: “imaginable” of “unimaginable”."""
    return next(
        (form.removeprefix(prefix) for prefix in _NEGATIVE_PREFIXES if form.startswith(prefix)),
        form,
    )


def implies_negation(form: str) -> bool:
    """Whether a folded word can amount to a denial: “failed”, “unhappy”, “without”."""
    if is_negator(form) or form in _NEGATIVE_WORDS or form.endswith(_NEGATIVE_SUFFIX):
        return True
    return (
        len(form) >= _LEAST_PREFIXED
        and form.startswith(_NEGATIVE_PREFIXES)
        and (form not in _NOT_NEGATIVE and not form.startswith(_NOT_PREFIXES))
    )


_NOT_PREFIXES = (
    *("int", "inc", "ind", "inf", "inv", "ini", "ins", "inn", "inh", "imp", "imm", "under"),
    *("dist", "disp", "disc", "unit", "univ", "union", "uniq", "unif"),
)
_NOT_NEGATIVE = frozenset("inside instead information into important international until".split())
