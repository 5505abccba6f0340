"""The findings of a comparison as an editor looks through them: entries in groups. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.comparison import FindingKind, Op, QuoteForm, QuoteStatus, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from paraview.comparison import Comparison, Edit, Fact, Finding, Quote, Span

CHANGED = frozenset(
    {QuoteStatus.ALTERED, QuoteStatus.TRIMMED, QuoteStatus.UNQUOTED, QuoteStatus.REATTRIBUTED}
)
"""What became of a quotation whose words, marks or speaker are others now."""


class Sorting(StrEnum):
    """In which order entries stand."""

    LOUDEST = "loudest"
    LEFT = "left"
    RIGHT = "right"


class Topic(StrEnum):
    """What the entries of a group have in common."""

    CHANGED_QUOTES = "changed_quotes"
    FACTS = "facts"
    SPEAKER = "speaker"
    PHRASES = "phrases"
    DROPPED = "dropped"
    ADDED = "added"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding with what it is about.

    `number` is its place among all, the loudest first; `count` is how many sentences a dropped,
    added or moved passage has, the later ones of what moved.
    """

    number: int
    kind: FindingKind
    severity: Severity
    left: Span | None
    right: Span | None
    quote: Quote | None = None
    fact: Fact | None = None
    count: int = 1

    @property
    def topic(self) -> Topic:
        """What it is listed under."""
        if self.quote is not None:
            if self.quote.status in CHANGED:
                return Topic.CHANGED_QUOTES
            end = self.quote.right or self.quote.left
            is_speech = end is not None and end.form is QuoteForm.SPEECH
            return Topic.SPEAKER if is_speech else Topic.PHRASES
        return Topic.FACTS if self.fact is not None else Topic(self.kind.value)

    @property
    def speaker(self) -> str:
        """Who is quoted; empty where nobody is named, or where it is no quotation."""
        if self.quote is None:
            return ""
        ends = (self.quote.right, self.quote.left)
        return next((end.speaker for end in ends if end is not None and end.speaker), "")

    @property
    def is_marked(self) -> bool:
        """Whether it is marked in the articles beside what is said of its sentence anyway."""
        if self.fact is not None:
            return not self.fact.soft
        return self.quote is not None and self.quote.status in CHANGED

    @property
    def is_alone(self) -> bool:
        """Whether somebody says this in one article and not in the other."""
        if self.quote is None or self.topic is not Topic.SPEAKER:
            return False
        return self.quote.status in (QuoteStatus.LEFT_ONLY, QuoteStatus.RIGHT_ONLY)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading; `speaker` is empty but for the quotes of one speaker."""

    topic: Topic
    entries: tuple[Entry, ...]
    speaker: str = ""

    @property
    def status(self) -> QuoteStatus | None:
        """What became of all its quotes, where that is the same."""
        found = {each.quote.status for each in self.entries if each.quote is not None}
        return found.pop() if len(found) == 1 else None


def entries_of(comparison: Comparison) -> tuple[Entry, ...]:
    """Every finding, the loudest first, and behind them the quotes of which nothing is found."""
    made: list[Entry] = []
    listed: set[int] = set()
    for finding in comparison.findings:
        quote = fact = None
        if finding.kind is FindingKind.QUOTE:
            quote = comparison.quotes[finding.index]
            listed.add(finding.index)
        elif finding.kind is FindingKind.FACT:
            fact = comparison.facts[finding.index]
        made.append(
            Entry(
                len(made),
                finding.kind,
                finding.severity,
                finding.left,
                finding.right,
                quote,
                fact,
                _sentences(finding, comparison),
            )
        )
    for index, each in enumerate(comparison.quotes):
        if index not in listed:
            left, right = (end.span if end is not None else None for end in (each.left, each.right))
            made.append(Entry(len(made), FindingKind.QUOTE, Severity.NOTE, left, right, each))
    return tuple(made)


def _sentences(finding: Finding, comparison: Comparison) -> int:
    if finding.kind is FindingKind.MOVED:
        return len(comparison.links[finding.index].right)
    return finding.count


def grouped(
    entries: Iterable[Entry],
    kinds: frozenset[FindingKind],
    sorting: Sorting = Sorting.LOUDEST,
    accepts: Callable[[Entry], bool] = lambda _entry: True,
) -> tuple[Group, ...]:
    """The entries of some kinds in groups, changed quotes first; no group is empty.

    The speakers stand in the order in which they first speak, or where the sorting is by loudness,
    with those of the most quotes first.
    """
    by_heading: dict[tuple[Topic, str], list[Entry]] = {}
    for entry in sorted(entries, key=_order(sorting)):
        if entry.kind in kinds and accepts(entry):
            topic = entry.topic
            speaker = entry.speaker if topic is Topic.SPEAKER else ""
            by_heading.setdefault((topic, speaker), []).append(entry)
    groups = [Group(topic, tuple(found), who) for (topic, who), found in by_heading.items()]
    topics = list(Topic)

    def rank(group: Group) -> tuple[int, int]:
        size = -len(group.entries) if sorting is Sorting.LOUDEST else 0
        return topics.index(group.topic), size

    return tuple(sorted(groups, key=rank))


def changed_words(edits: Sequence[Edit], left: str, right: str) -> list[tuple[str, str]]:
    """What went and what came, step by step; `left` and `right` are the texts of the documents."""
    return [(edit.left.of(left), edit.right.of(right)) for edit in edits if edit.op is not Op.EQUAL]


def _order(sorting: Sorting) -> Callable[[Entry], tuple[bool, int]]:
    """By number, or by place; what stands on the other side only comes last."""
    if sorting is Sorting.LOUDEST:
        return lambda entry: (False, entry.number)

    def place(entry: Entry) -> tuple[bool, int]:
        span = entry.left if sorting is Sorting.LEFT else entry.right
        return (True, entry.number) if span is None else (False, span.start)

    return place
