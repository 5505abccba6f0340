"""Code points of our text against positions in Qt, which counts UTF-16 units.

The only place where the two meet. A code point above U+FFFF is one of ours and two of Qt's.
"""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Converts positions of one text in both directions.

    Only the places of the wide characters are kept, so that a text without any costs nothing.
    """

    def __init__(self, text: str) -> None:
        self._wide_chars: list[int] = []
        if text and max(text) > "\uffff":
            self._wide_chars = [i for i, char in enumerate(text) if char > "\uffff"]
        self._wide_qt = [char + i for i, char in enumerate(self._wide_chars)]

    def to_qt(self, char: int) -> int:
        """The qt_pos at which the code point with index `char` starts."""
        return char + bisect_left(self._wide_chars, char)

    def to_char(self, qt_pos: int) -> int:
        """The index of the code point that the unit at `qt_pos` belongs to."""
        wide_before = bisect_left(self._wide_qt, qt_pos)
        if wide_before and self._wide_qt[wide_before - 1] + 1 == qt_pos:
            return self._wide_chars[wide_before - 1]  # the second half of a wide character
        return qt_pos - wide_before
