"""Two lines of one paragraph as one: what becomes of the end of the first."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_SOFT_HYPHENS = ("\xad", "¬")
"""The second is what programs that read scans write for a hyphen at a line end."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_HALF = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?=-$)")
_SECOND_HALF = re.compile(r"[^\W\d_]+(?![\w-])")
_SYLLABLE = re.compile(
    r"[bcdfghjklmnprstvwz]{0,2}(?:ings?|e[dr]|ers|est|ly|[tsc]ions?|ments?|ness|it(?:y|ies)|ty|ties"
    r"|[ai]ble|[ae]nces?|i?ous|ives?|i?al|ical|ally|ists?|isms?|ful|less|tures?|t?le|ic|ics|age)"
)
"""An ending that is no word, so that no compound was written with it."""

_FEWEST = 3
_MACHINE_SHARE = 0.03
"""A text with a larger share of cut lines was hyphenated when it was set."""


class LineEnds:
    """Joins the lines of a text.

    Args:
        lines: all its lines. Words in them tell whether a hyphen at a line end was written or came
            in when the text was set.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._words: Counter[str] | None = None
        self._lines = lines
        cut = sum(line.endswith("-") and line[-2:-1].isalpha() for line in lines)
        self._is_set = cut >= _FEWEST and cut >= _MACHINE_SHARE * len(lines)

    def joined(self, left: str, right: str) -> str:
        """Two lines as one: no space between Chinese or Japanese characters, or in a cut word."""
        if left.endswith(_SOFT_HYPHENS):
            return left[:-1] + right
        if left.endswith("-") and len(left) > 1 and left[-2].isalnum():
            return self._at_hyphen(left, right)
        if left and right and _CJK.match(left[-1]) and _CJK.match(right[0]):
            return left + right
        return f"{left} {right}"

    def _at_hyphen(self, left: str, right: str) -> str:
        if left[-2].isdigit() and not right[:1].isdigit():
            return f"{left} {right}" if right[:1].isupper() else left + right
        if not (left[-2].isdigit() or right[:1].isalpha()):
            return f"{left} {right}"
        first, second = _FIRST_HALF.search(left), _SECOND_HALF.match(right)
        if first is None or second is None or not right[0].islower():
            return left + right  # “Anglo-” + “American”, “1914-” + “1918”, “a-year-” + “old”
        return left[:-1] + right if self._was_cut(first.group(), second.group()) else left + right

    def _was_cut(self, first: str, second: str) -> bool:
        if self._words is None:
            self._words = Counter(
                word.casefold() for line in self._lines for word in _WORD.findall(line)
            )
        whole = self._words[f"{first}{second}".casefold()]
        hyphened = self._words[f"{first}-{second}".casefold()]
        if whole != hyphened:
            return whole > hyphened
        return self._is_set or (len(first) > 2 and _SYLLABLE.fullmatch(second) is not None)
