"""How an article tells who speaks."""

from __future__ import annotations

from enum import IntEnum


class Sureness(IntEnum):
    """How sure a speaker is, the surest last.

    Attributes:
        GUESSED: somebody told before or behind, or nobody.
        TOLD: whom a pronoun beside the quotation stands for, or who goes on speaking.
        NAMED: named beside the quotation, or before the colon above it.
    """

    GUESSED = 0
    TOLD = 1
    NAMED = 2
