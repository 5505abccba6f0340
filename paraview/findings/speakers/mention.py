"""One who could speak."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Span


class MentionKind(StrEnum):
    """What a mention is."""

    PERSON = "person"
    BODY = "body"
    ROLE = "role"
    PEOPLE = "people"
    PRONOUN = "pronoun"
    NAME = "name"  # of a person, a body or a place: it alone does not say


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One who could speak.

    Attributes:
        text: what is told: the name without titles, or the role with what it is of.
        span: where that stands.
        first, last: its first and last token, with article, titles and apposition.
        kind: what it is.
        role: the role that stands with a name, in lower case; the head of a role.
        is_governed: whether it hangs on a preposition or on a noun behind it.
        is_named: whether it is told by name.
    """

    text: str
    span: Span
    first: int
    last: int
    kind: MentionKind
    role: str = ""
    is_governed: bool = False
    is_named: bool = False
