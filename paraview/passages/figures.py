"""The figures of a side by how its passages are shown: everything is counted in one place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from paraview.comparison import FindingKind, Hand, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Comparison, SentenceShare, WordShare
    from paraview.passages.entries import Entry


def shares(share: WordShare | SentenceShare, hand: Hand) -> tuple[tuple[Look, int], ...]:
    """How many words, or sentences, of one side are shown as what."""
    alone = Look.DROPPED if hand is Hand.LEFT else Look.ADDED
    return (
        (Look.IDENTICAL, share.identical),
        (Look.EDITED, share.edited),
        (Look.REWORDED, share.reworded),
        (alone, share.only),
    )


def sentences_shown(comparison: Comparison) -> dict[Look, int]:
    """How many sentences are shown as what: of the later article, but for those dropped."""
    summary = comparison.summary
    return {
        **dict(shares(summary.right_sentences, Hand.RIGHT)),
        Look.DROPPED: summary.left_sentences.only,
    }


def counted(comparison: Comparison, entries: Iterable[Entry]) -> dict[FindingKind, int]:
    """How many findings there are of each kind: quotes, facts, and sentences of the others."""
    kinds = Counter(each.kind for each in entries)
    sentences = sentences_shown(comparison)
    return {
        FindingKind.QUOTE: kinds[FindingKind.QUOTE],
        FindingKind.FACT: kinds[FindingKind.FACT],
        FindingKind.DROPPED: sentences[Look.DROPPED],
        FindingKind.ADDED: sentences[Look.ADDED],
        FindingKind.MOVED: moved_sentences(comparison),
    }


def moved_sentences(comparison: Comparison) -> int:
    """How many sentences of the later article stood elsewhere in the earlier one."""
    return len({i for link in comparison.links if link.moved for i in link.right})
