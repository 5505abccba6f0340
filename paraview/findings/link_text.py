"""The two ends of a link as the searches for facts take them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Edit, Link, Side, Span, Word


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link: the document's text, the spans of its sentences, their words."""

    text: str
    spans: tuple[Span, ...]
    words: tuple[tuple[Word, ...], ...]

    def forms(self) -> list[str]:
        """The forms of all its words and marks."""
        return [word.form for sentence in self.words for word in sentence]


@dataclass(frozen=True, slots=True)
class LinkText:
    """A link with its number, its ends and the word edits between them."""

    index: int
    left: LinkEnd
    right: LinkEnd
    edits: tuple[Edit, ...]

    def share_an_edit(self, left: Span, right: Span) -> bool:
        """Whether one replacement turned (part of) `left` into (part of) `right`."""
        return any(
            edit.op is Op.REPLACE and edit.left.overlaps(left) and edit.right.overlaps(right)
            for edit in self.edits
        )

    def common_share(self) -> float:
        """The share of words that the ends have in common, in place."""
        equal = sum(len(edit.left) + len(edit.right) for edit in self.edits if edit.op is Op.EQUAL)
        total = sum(len(span) for end in (self.left, self.right) for span in end.spans)
        return equal / max(1, total)


def link_text(
    index: int,
    link: Link,
    left: Side,
    right: Side,
    left_words: Sequence[tuple[Word, ...]],
    right_words: Sequence[tuple[Word, ...]],
) -> LinkText:
    """The text of a link."""
    return LinkText(
        index,
        LinkEnd(
            left.document.text,
            tuple(left.sentences[i].span for i in link.left),
            tuple(left_words[i] for i in link.left),
        ),
        LinkEnd(
            right.document.text,
            tuple(right.sentences[j].span for j in link.right),
            tuple(right_words[j] for j in link.right),
        ),
        link.edits,
    )
