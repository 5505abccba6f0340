"""Words that deny, and words that hedge."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

NEGATORS = frozenset("not no never none nobody nothing neither nor cannot without nowhere".split())

HEDGES = frozenset(
    """
    may might could allegedly reportedly apparently possibly perhaps probably likely seemingly
    presumably supposedly maybe potentially purportedly ostensibly
    """.split()
)


def is_negator(form: str) -> bool:
    """Whether a folded word denies: “not”, “don't”, “never”."""
    return form in NEGATORS or form.endswith("n't") or form in {"cant", "dont", "wont"}


def is_hedge(form: str) -> bool:
    """Whether a folded word says that something is not certain."""
    return form in HEDGES
