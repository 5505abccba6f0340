"""What of a comparison can be judged, and how far an editor has come with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import FindingKind, sentences_anchor, spans_anchor
from paraview.review.commands import Subject, SubjectKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from paraview.comparison import Comparison, Finding
    from paraview.review.log import Standing


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of all subjects have a verdict."""

    reviewed: int
    all: int


def subject_of(comparison: Comparison, finding: Finding) -> Subject:
    """What a verdict on a finding is about."""
    match finding.kind:
        case FindingKind.QUOTE:
            kind = SubjectKind.QUOTE
        case FindingKind.FACT:
            kind = SubjectKind.FACT
        case FindingKind.MOVED:
            return link_subject(comparison, finding.index)
        case _:
            sentences = range(finding.index, finding.index + finding.count)
            is_left = finding.kind is FindingKind.DROPPED
            return passage_subject(
                comparison, sentences if is_left else (), () if is_left else sentences
            )
    return Subject(kind, spans_anchor(comparison, finding.left, finding.right))


def link_subject(comparison: Comparison, number: int) -> Subject:
    """What a verdict on a link is about."""
    link = comparison.links[number]
    return Subject(SubjectKind.LINK, sentences_anchor(comparison, link.left, link.right))


def passage_subject(comparison: Comparison, left: Iterable[int], right: Iterable[int]) -> Subject:
    """What a verdict on dropped or added sentences is about."""
    return Subject(SubjectKind.PASSAGE, sentences_anchor(comparison, left, right))


def subjects_of(comparison: Comparison) -> tuple[Subject, ...]:
    """The subjects of all findings, each once, in the order of the findings."""
    return tuple(dict.fromkeys(subject_of(comparison, finding) for finding in comparison.findings))


def progress_of(subjects: AbstractSet[Subject], standing: Standing) -> Progress:
    """How many of some subjects have a verdict; as quick as there are few verdicts."""
    reviewed = sum(subject in subjects for subject in standing.verdicts)
    return Progress(reviewed, len(subjects))
