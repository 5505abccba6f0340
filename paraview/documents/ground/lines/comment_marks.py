"""Comments in the text that Google Docs writes: “[a]” in the text, “[a]Who said so?” at its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMENT = re.compile(r"\s*\[([a-z]{1,2})\]\s?\S")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def without_comments(lines: Sequence[str]) -> list[str]:
    """The lines without comments and their marks; as they are where there is no comment.

    Comments stand behind the text, one after the other from “[a]” on, and each has its mark there.
    """
    for start, line in enumerate(lines):
        if (found := _COMMENT.match(line)) and found[1] == "a":
            comments = [each for each in lines[start:] if each.strip()]
            names = [match[1] if (match := _COMMENT.match(each)) else "" for each in comments]
            text = lines[:start]
            if names == _names(len(names)) and all(_has(text, name) for name in names):
                mark = re.compile(r"\[(?:" + "|".join(names) + r")\]")
                return [mark.sub("", each) for each in text]
    return list(lines)


def _names(count: int) -> list[str]:
    """The first so many of `a` to `z`, `aa`, `ab` and so on."""
    singles = list(_LETTERS)
    return (singles + [one + other for one in _LETTERS for other in _LETTERS])[:count]


def _has(lines: Sequence[str], name: str) -> bool:
    return any(f"[{name}]" in line for line in lines)
