"""A comparison in a sentence: how much is new, and the gravest of what was found. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from paraview.comparison import FactKind, Kind, QuoteStatus
from paraview.passages.entries import CHANGED, Topic, entries_of
from paraview.passages.figures import moved_sentences
from paraview.wording import gist as words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Comparison
    from paraview.passages.entries import Entry

LEAST_QUOTES = 2
"""Somebody who is quoted less often does not stand for what is new."""
FACTS = (FactKind.NUMBER, FactKind.NAME, FactKind.DATE)
"""Those that have a word of their own, the gravest first."""
STATUSES = tuple(status for status in QuoteStatus if status in CHANGED)


class Outcome(Enum):
    """What there is to say of a comparison as a whole."""

    ORDINARY = auto()
    ALL_IDENTICAL = auto()
    NOTHING_IN_COMMON = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is quoted most often in what stands in one article only, and how often."""

    speaker: str
    quotes: int


@dataclass(frozen=True, slots=True)
class Gist:
    """What somebody should know who reads one sentence.

    Attributes:
        outcome: where it is not ordinary, nothing else is told.
        added, dropped: the share of the words of the later and of the earlier article that stand
            only there, in percent.
        added_voice, dropped_voice: whose words those are above all, where it is anybody's.
        opposites: links whose ends may say the opposite of each other.
        quotes: how many quotations changed in which way.
        facts: how many figures, names, dates changed.
        other_facts: how many facts of other kinds differ, opposites left out.
        moved: sentences of the later article that stood elsewhere.
        edited, reworded: sentences of the later article.
    """

    outcome: Outcome
    added: int = 0
    dropped: int = 0
    added_voice: Voice | None = None
    dropped_voice: Voice | None = None
    opposites: int = 0
    quotes: tuple[tuple[QuoteStatus, int], ...] = ()
    facts: tuple[tuple[FactKind, int], ...] = ()
    other_facts: int = 0
    moved: int = 0
    edited: int = 0
    reworded: int = 0

    @property
    def sentence(self) -> str:
        """All of it in plain words."""
        whole = {
            Outcome.ALL_IDENTICAL: words.all_identical,
            Outcome.NOTHING_IN_COMMON: words.nothing_in_common,
            Outcome.EMPTY: words.no_sentence,
        }.get(self.outcome)
        if whole is not None:
            return whole()
        told = [*self._shares(), *self._findings()]
        if len(told) == 1 and not (self.added or self.dropped):
            told += [
                *([words.edited(self.edited)] if self.edited else []),
                *([words.reworded(self.reworded)] if self.reworded else []),
            ]
        return words.sentence(told)

    def _shares(self) -> list[str]:
        if not self.added and not self.dropped:
            return [words.nothing_added_or_dropped()]
        told = []
        if self.added:
            told.append(_with_voice(words.share_added(self.added), self.added_voice))
        if self.dropped:
            share = words.share_dropped(self.dropped)
            told.append(_with_voice(share, self.dropped_voice))
        return told

    def _findings(self) -> list[str]:
        told = [words.quotes_changed(status, count) for status, count in self.quotes]
        if self.opposites:
            told.insert(0, words.opposites(self.opposites))
        told += [words.facts_changed(kind, count) for kind, count in self.facts]
        if self.other_facts:
            told.append(words.other_facts(self.other_facts, is_more=bool(self.facts)))
        if self.moved:
            told.append(words.moved(self.moved))
        return told


def gist_of(comparison: Comparison, found: Comparison | None = None) -> Gist:
    """What a comparison comes to.

    Args:
        comparison: as it is shown.
        found: as the engine found it; what is only hidden for being unsure is in common still.
    """
    outcome = outcome_of(comparison, found or comparison)
    if outcome is not Outcome.ORDINARY:
        return Gist(outcome)
    entries = entries_of(comparison)
    summary = comparison.summary
    facts = Counter(
        each.fact.kind
        for each in entries
        if each.fact is not None and not each.fact.soft and not each.fact.contradicts
    )
    quotes = Counter(
        each.quote.status for each in entries if each.quote and each.topic is Topic.CHANGED_QUOTES
    )
    return Gist(
        outcome,
        added=summary.right.percentages[3],
        dropped=summary.left.percentages[3],
        added_voice=_voice(entries, QuoteStatus.RIGHT_ONLY),
        dropped_voice=_voice(entries, QuoteStatus.LEFT_ONLY),
        opposites=len(comparison.contradicting),
        quotes=tuple((status, quotes[status]) for status in STATUSES if quotes[status]),
        facts=tuple((kind, facts[kind]) for kind in FACTS if facts[kind]),
        other_facts=sum(count for kind, count in facts.items() if kind not in FACTS),
        moved=moved_sentences(comparison),
        edited=summary.right_sentences.edited,
        reworded=summary.right_sentences.reworded,
    )


def outcome_of(comparison: Comparison, found: Comparison) -> Outcome:
    """Whether a comparison is one of those that have to be told apart at once.

    Args:
        comparison: as it is shown.
        found: as the engine found it; what is only hidden for being unsure is in common still.
    """
    if not comparison.left.sentences or not comparison.right.sentences:
        return Outcome.EMPTY
    if not comparison.links and not found.links:
        return Outcome.NOTHING_IN_COMMON
    is_same = not comparison.dropped and not comparison.added
    if is_same and all(link.kind is Kind.IDENTICAL and not link.moved for link in comparison.links):
        return Outcome.ALL_IDENTICAL
    return Outcome.ORDINARY


def _voice(entries: Iterable[Entry], status: QuoteStatus) -> Voice | None:
    """Who is quoted most often on one side only; none where that is nobody, or two of them."""
    counts = Counter(
        each.speaker
        for each in entries
        if each.topic is Topic.SPEAKER and each.quote and each.quote.status is status
    )
    counts.pop("", None)
    most = counts.most_common(2)
    if not most or most[0][1] < LEAST_QUOTES or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return Voice(*most[0])


def _with_voice(share: str, voice: Voice | None) -> str:
    return share if voice is None else words.with_quotes(share, voice.quotes, voice.speaker)
