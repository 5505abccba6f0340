"""What is said first of a passage: that both ends say the same, or what speaks against it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview import wording
from paraview.passages.entries import CHANGED
from paraview.passages.entry_titles import fact_title
from paraview.wording import findings as findings_words
from paraview.wording.window import findings_panel as panel_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passage


def assessment(passage: Passage, entries: Iterable[Entry]) -> str:
    """One or two sentences; that both say the same only where nothing hard was found to differ.

    Args:
        passage: what is told of.
        entries: the findings in it, the loudest first.
    """
    if passage.certainty is None:
        return wording.look_meaning(passage.look)
    against = _against(entries)
    if passage.by_hand:
        return " ".join([*against, panel_words.you_linked_these()])
    percent = wording.percent(round(passage.score * 10_000), 10_000)
    if not against:
        return panel_words.both_say_the_same(passage.certainty, percent)
    level = wording.certainty_name(passage.certainty)
    return " ".join([*against, panel_words.they_belong_together(level, percent)])


def _against(entries: Iterable[Entry]) -> list[str]:
    """What differs so that both do not say the same: changed quotations, then facts."""
    entries = list(entries)
    quotes = [each.quote.status for each in entries if each.quote and each.quote.status in CHANGED]
    facts = [each.fact for each in entries if each.fact is not None and not each.fact.soft]
    told = [findings_words.quote_told(status) for status in dict.fromkeys(quotes)]
    if any(fact.contradicts for fact in facts):
        asked = wording.says_the_opposite()
        told.append(asked[:1].upper() + asked[1:])
    elif facts:
        titles = dict.fromkeys(fact_title(fact) for fact in facts)
        told.append(panel_words.not_in_everything(", ".join(titles)))
    return told
