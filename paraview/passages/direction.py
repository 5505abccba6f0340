"""Which way a text is read: as a browser decides it, by its first letter that has a direction."""

from __future__ import annotations

import re
import unicodedata

_MAY_BE_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U0001efff]")
_STRONG = {"L": False, "R": True, "AL": True}


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of a direction is one of Hebrew, Arabic and their kin."""
    if not _MAY_BE_RIGHT_TO_LEFT.search(text):
        return False
    return next(
        (_STRONG[kind] for kind in map(unicodedata.bidirectional, text) if kind in _STRONG), False
    )
