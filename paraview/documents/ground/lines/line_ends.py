"""Two lines of one paragraph as one: what becomes of the end of the first.

Whether a hyphen there belongs to the word or only to the line is told by what the text writes
elsewhere. Where it writes neither, halves that make compounds in English do: numbers and a few
adverbs before a hyphen, a few adjectives behind it; then how the text was made.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_SOFT_HYPHENS = ("\xad", "¬")
"""The second is what programs that read scans write for a hyphen at a line end."""
_HYPHENS = ("-", "\N{HYPHEN}")
_DASHES = ("\N{EN DASH}", "\N{EM DASH}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_HALF = re.compile(r"(?<![\w-])[^\W\d_]+(?=.$)")
_SECOND_HALF = re.compile(r"[^\W\d_]+(?![\w-])")
_SYLLABLE = re.compile(
    r"[bcdfghjklmnprstvwz]{0,2}(?:ings?|e[dr]|ers|est|ly|[tsc]ions?|ments?|ness|it(?:y|ies)|ty|ties"
    r"|[ai]ble|[ae]nces?|i?ous|ives?|i?al|ical|ally|ists?|isms?|ful|less|tures?|t?le|ic|ics|age)"
)
"""An ending that is no word, so that no compound was written with it."""

_BEFORE = frozenset(
    (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"),
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        *("well", "ill", "self", "ex", "half", "long", "short", "high", "low", "full", "part"),
        *("single", "double", "hard", "soft", "far", "deep", "near"),
    )
)
_WORD_ENDING = re.compile(
    r"teen.*|(?:t[yh]|fold|some|age|ness|ly|er|en|ing|ed|est|ner|way|light|land|time|hood)s?"
)
"""What goes on with one of those as one word: “four-” + “teen”, “near-” + “ly”."""

_BEHIND = frozenset(
    (
        *("based", "shaped", "backed", "sized", "friendly", "speaking", "educated", "funded"),
        *("elect", "general", "term", "profile", "quality"),
    )
)

_FEWEST = 3
_MACHINE_SHARE = 0.03
"""A text with a larger share of cut lines was hyphenated when it was set."""


class LineEnds:
    """Joins the lines of a text.

    Args:
        lines: all its lines. Words in them tell whether a hyphen at a line end was written or came
            in when the text was set.
        is_set: whether a program cut words at line ends, as on a printed page; none to tell it by
            how many lines end so.
    """

    def __init__(self, lines: Sequence[str], *, is_set: bool | None = None) -> None:
        self._words: Counter[str] | None = None
        self._lines = lines
        cut = sum(line.endswith("-") and line[-2:-1].isalpha() for line in lines)
        many = cut >= _FEWEST and cut >= _MACHINE_SHARE * len(lines)
        self._is_set = many if is_set is None else is_set

    def joined(self, left: str, right: str) -> str:
        """Two lines as one: no space between Chinese or Japanese characters, or in a cut word."""
        if left.endswith(_SOFT_HYPHENS):
            return left[:-1] + right
        if left[-2:-1].isalnum():
            if left.endswith(_HYPHENS):
                return self._at_hyphen(f"{left[:-1]}-", right)
            if left.endswith(_DASHES) and right[:1].isalnum():
                return left + right  # “1914–” + “1918”
        if left and right and _CJK.match(left[-1]) and _CJK.match(right[0]):
            return left + right
        return f"{left} {right}"

    def _at_hyphen(self, left: str, right: str) -> str:
        if left[-2].isdigit() and not right[:1].isdigit():
            return f"{left} {right}" if right[:1].isupper() else left + right
        if not right[:1].isalnum():
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
        first, second = first.casefold(), second.casefold()
        whole, hyphened = self._words[first + second], self._words[f"{first}-{second}"]
        if whole != hyphened:
            return whole > hyphened
        if self._is_compound(first, second):
            return False
        return self._is_set or (len(first) > 2 and _SYLLABLE.fullmatch(second) is not None)

    def _is_compound(self, first: str, second: str) -> bool:
        """Whether two words are written with a hyphen between them in English, or in this text."""
        words = self._words or Counter()
        if any(word.startswith(f"{first}-{second}-") for word in words):
            return True
        if first in _BEFORE and not _WORD_ENDING.fullmatch(second):
            return True
        return second in _BEHIND and words[first] > 0
