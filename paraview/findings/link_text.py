"""The two ends of a link as the searches for facts take them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Edit, Link, Side, Span, Word

_SHORT = 4
_WEAK_NEIGHBOURS = frozenset({"", "a", "an", "and", "of", "is", "was"})


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link: the document's text, the spans of its sentences, their words."""

    text: str
    spans: tuple[Span, ...]
    words: tuple[tuple[Word, ...], ...]

    def words_in(self, span: Span) -> list[Word]:
        """Its words and marks that lie within `span`."""
        return [
            word
            for sentence in self.words
            for word in sentence
            if span.start <= word.span.start and word.span.end <= span.end
        ]

    def forms_in(self, span: Span) -> list[str]:
        """The forms of its words and marks within `span`."""
        return [word.form for word in self.words_in(span)]

    def form_before(self, span: Span) -> str:
        """The form of the word or mark before `span`; empty at the head of a sentence."""
        for sentence in self.words:
            before = [word for word in sentence if word.span.end <= span.start]
            if before and len(before) < len(sentence):
                return before[-1].form
        return ""

    def form_after(self, span: Span) -> str:
        """The form of the word or mark behind `span`; empty at the end of a sentence."""
        for sentence in self.words:
            after = [word for word in sentence if word.span.start >= span.end]
            if after and len(after) < len(sentence):
                return after[0].form
        return ""

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

    def share_a_place(self, left: Span, right: Span, *, alone: bool) -> bool:
        """Whether the same word stands before both, or the same behind both.

        Where they are not `alone`, a short word does not tell: both neighbours must agree then.
        """
        before = self.left.form_before(left), self.right.form_before(right)
        after = self.left.form_after(left), self.right.form_after(right)
        same = [one for one, other in (before, after) if one == other and one]
        telling = [one for one in same if one not in _WEAK_NEIGHBOURS and one[0].isalnum()]
        if alone:
            return bool(telling)
        return len(same) == 2 or any(len(one) > _SHORT for one in telling)

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
