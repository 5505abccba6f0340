"""What an editor decides about a comparison, one decision to a command. All of it is frozen.

Commands name what they are about by anchors, so that they hold under another threshold, in a new
comparison of the same files, and in files that changed elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Anchor, PairAnchor, Verdict


class SubjectKind(StrEnum):
    """What a verdict or a note may be about; a passage is what was dropped or added."""

    LINK = "link"
    QUOTE = "quote"
    FACT = "fact"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """One thing that can be judged: a link or a passage by its sentences, the rest by its words."""

    kind: SubjectKind
    place: PairAnchor


@dataclass(frozen=True, slots=True)
class Judged:
    """The editor gave a verdict; `OPEN` takes an earlier one away."""

    subject: Subject
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Noted:
    """The editor wrote a note; an empty text takes an earlier one away."""

    subject: Subject
    text: str


@dataclass(frozen=True, slots=True)
class Linked:
    """These sentences belong together, and to no others."""

    pair: PairAnchor


@dataclass(frozen=True, slots=True)
class Cut:
    """The link between exactly these sentences is none."""

    pair: PairAnchor


@dataclass(frozen=True, slots=True)
class Parted:
    """These two sentences have nothing to do with each other, in whatever link they stand."""

    left: Anchor
    right: Anchor


@dataclass(frozen=True, slots=True)
class Split:
    """A sentence is two; the second begins `at` code points after the first."""

    sentence: Anchor
    at: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Two neighbouring sentences of a block are one."""

    first: Anchor
    second: Anchor


@dataclass(frozen=True, slots=True)
class Attributed:
    """Who speaks a quotation; an empty name: nobody whom the text names."""

    quote: Anchor
    speaker: str


Correction = Linked | Cut | Parted | Split | Joined | Attributed
Command = Judged | Noted | Correction
