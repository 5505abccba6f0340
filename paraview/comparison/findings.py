"""Whose words changed: quotations, facts, and what an editor should look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison.links import Edit
    from paraview.comparison.texts import Span


class QuoteStatus(StrEnum):
    """What became of a quotation between the two documents.

    `translated`: it stands in both, in two languages; how exactly is for the editor to judge.
    """

    SAME = "same"
    ALTERED = "altered"
    TRIMMED = "trimmed"
    UNQUOTED = "unquoted"
    REATTRIBUTED = "reattributed"
    TRANSLATED = "translated"
    LEFT_ONLY = "left_only"
    RIGHT_ONLY = "right_only"


class QuoteForm(StrEnum):
    """What quotation marks are there for."""

    SPEECH = "speech"
    PHRASE = "phrase"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class QuoteEnd:
    """A quotation as it stands in one document.

    Attributes:
        span: from its first word to its last, without the marks around them.
        speaker: the fullest name that the article gives, or a role (“the ministry”); empty where
            the text names nobody.
        parts: the runs of quoted words where an attribution or a paragraph's end breaks them; one
            run otherwise.
        form: a few words without a speaker are a phrase (scare quotes) or a title.
        speaker_span: where the speaker is named, or the pronoun that stands for them.
        is_quoted: false for the same words without marks, the other end of an unquoted quote.
        by_hand: whether an editor said who speaks.
    """

    span: Span
    speaker: str = ""
    parts: tuple[Span, ...] = ()
    form: QuoteForm = QuoteForm.SPEECH
    speaker_span: Span | None = None
    is_quoted: bool = True
    by_hand: bool = False


class FactKind(StrEnum):
    """What sort of fact differs.

    `meaning`: a word put for its opposite (admitted, denied). `roles`: who did it and to whom it
    was done changed places. `quantity`: another word for how many, or for which of them (all,
    some; at least, at most; only, also). `condition`: another word for why, when or on what
    condition (because, although; before, after; if, unless). `attribution`: somebody else says or
    does it (police, witnesses). `spelling`: one name in two spellings.
    """

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"
    MEANING = "meaning"
    ROLES = "roles"
    QUANTITY = "quantity"
    CONDITION = "condition"
    ATTRIBUTION = "attribution"
    SPELLING = "spelling"

    @property
    def contradicts(self) -> bool:
        """Whether the link says the opposite at its other end, where such a fact is not soft."""
        return self in _CONTRADICTING

    @property
    def is_soft(self) -> bool:
        """Whether facts of this kind are always soft: both ends can be true at once."""
        return self is FactKind.SPELLING


_CONTRADICTING = frozenset(
    (FactKind.NEGATION, FactKind.MEANING, FactKind.ROLES, FactKind.CONDITION)
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one document or both, and what became of it.

    Attributes:
        status: what became of it. A quotation whose words and whose speaker changed is altered.
        left, right: where it stands; words without marks where the status is unquoted.
        edits: from the left words to the right ones; empty where one end is missing.
        changed: the sorts of fact that the alteration touches.
        speaker_changed: whether the two documents name different speakers.
    """

    status: QuoteStatus
    left: QuoteEnd | None
    right: QuoteEnd | None
    edits: tuple[Edit, ...] = ()
    changed: tuple[FactKind, ...] = ()
    speaker_changed: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that differs inside a link; `link` is the link's index. One end may be missing.

    `soft` is true where both ends can be true at once: “Thursday” told as “the following day”, 94
    told as “nearly a century”.
    """

    kind: FactKind
    link: int
    left: Span | None
    right: Span | None
    soft: bool = False

    @property
    def contradicts(self) -> bool:
        """Whether one end of the link says the opposite of the other."""
        return self.kind.contradicts and not self.soft


class FindingKind(StrEnum):
    """What a finding is about."""

    QUOTE = "quote"
    FACT = "fact"
    DROPPED = "dropped"
    ADDED = "added"
    MOVED = "moved"


class Severity(IntEnum):
    """How loudly a finding should be told."""

    NOTE = 0
    MINOR = 1
    NOTABLE = 2
    SERIOUS = 3
    GRAVE = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """Something for the editor to look at.

    Attributes:
        kind: what it is about.
        severity: from a note to grave.
        index: of the quote in `Comparison.quotes`, of the fact in `facts`, of the moved link in
            `links`, of the first of the dropped or added sentences in their side.
        left, right: where it stands; a finding has at least one of the two.
        count: how many neighbouring sentences a dropped or added passage is.
    """

    kind: FindingKind
    severity: Severity
    index: int
    left: Span | None = None
    right: Span | None = None
    count: int = 1
