"""What the paragraphs of a text look like in Word: roles, styles, and which way they run."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.passages.direction import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Document, Role


@dataclass(frozen=True, slots=True)
class Form:
    """What one paragraph looks like; `style` is the id of a style of its own file."""

    role: Role | None = None
    style: str = ""
    from_right: bool = False


PLAIN = Form()


class Forms:
    """The forms of the paragraphs of a document, asked by a place in its text."""

    def __init__(self, document: Document, styles: Mapping[int, str] | None = None) -> None:
        styles = styles or {}
        self._ends: Sequence[int] = [block.span.end for block in document.blocks]
        self._forms = [
            Form(block.role, styles.get(number, ""), is_right_to_left(block.span.of(document.text)))
            for number, block in enumerate(document.blocks)
        ]

    def at(self, place: int) -> Form:
        """The form of the paragraph that ends there, or holds the place."""
        number = bisect_left(self._ends, place)
        return self._forms[number] if number < len(self._forms) else PLAIN

    @property
    def last(self) -> Form:
        """The form of the last paragraph."""
        return self._forms[-1] if self._forms else PLAIN


def styles_of_blocks(document: Document, paragraphs: Sequence[tuple[str, str]]) -> dict[int, str]:
    """Which block has which style, by the words of the paragraphs that the document was read from.

    Both stand in the same order. A block that was put together otherwise has none.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, (words, _) in enumerate(paragraphs):
        places[_plain(words)].append(place)
    found = {}
    behind = 0
    for number, block in enumerate(document.blocks):
        there = places[_plain(block.span.of(document.text))]
        nearest = bisect_left(there, behind)
        if nearest < len(there):
            behind = there[nearest] + 1
            if style := paragraphs[there[nearest]][1]:
                found[number] = style
    return found


def _plain(words: str) -> str:
    return " ".join(words.split())
