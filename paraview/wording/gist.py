"""The sentence that tells a whole comparison, in its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import FactKind, QuoteStatus
from paraview.wording.numbers import number, whole_percent
from paraview.wording.translation import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence


def sentence(parts: Sequence[str]) -> str:
    """The parts as one sentence."""
    told = "; ".join(parts)
    return f"{told[:1].upper()}{told[1:]}."


def all_identical() -> str:
    return _(
        "These two articles say the same in the same words. Nothing was changed, moved, "
        "added or dropped."
    )


def nothing_in_common() -> str:
    return _("These two articles have no sentence in common. Look whether they are the right two.")


def no_sentence() -> str:
    return _("One of the two articles holds no sentence.")


def nothing_added_or_dropped() -> str:
    return _("nothing was added or dropped")


def share_added(percent: int) -> str:
    return _("{share} of the later article is new").format(share=whole_percent(percent))


def share_dropped(percent: int) -> str:
    told = _("{share} of the earlier article was dropped")
    return told.format(share=whole_percent(percent))


def with_quotes(share: str, count: int, speaker: str) -> str:
    """`59 % of the later article is new, with 6 quotes from Robert Kelly`."""
    told = ngettext(
        "{share}, with {count} quote from {speaker}",
        "{share}, with {count} quotes from {speaker}",
        count,
    )
    return told.format(share=share, count=number(count), speaker=speaker)


def quotes_changed(status: QuoteStatus, count: int) -> str:
    """How many quotations changed in which way."""
    told = {
        QuoteStatus.ALTERED: ngettext(
            "{count} quotation altered", "{count} quotations altered", count
        ),
        QuoteStatus.TRIMMED: ngettext(
            "{count} quotation shortened", "{count} quotations shortened", count
        ),
        QuoteStatus.UNQUOTED: ngettext(
            "{count} quotation with quotation marks in one article only",
            "{count} quotations with quotation marks in one article only",
            count,
        ),
        QuoteStatus.REATTRIBUTED: ngettext(
            "{count} quotation said by somebody else",
            "{count} quotations said by somebody else",
            count,
        ),
    }[status]
    return told.format(count=number(count))


def opposites(count: int) -> str:
    told = ngettext(
        "{count} sentence may say the opposite", "{count} sentences may say the opposite", count
    )
    return told.format(count=number(count))


def facts_changed(kind: FactKind, count: int) -> str:
    """How many figures, names or dates changed."""
    told = {
        FactKind.NUMBER: ngettext("{count} figure changed", "{count} figures changed", count),
        FactKind.NAME: ngettext("{count} name changed", "{count} names changed", count),
        FactKind.DATE: ngettext("{count} date changed", "{count} dates changed", count),
    }[kind]
    return told.format(count=number(count))


def other_facts(count: int, *, is_more: bool) -> str:
    """How many facts of other kinds differ; `is_more` where some were told before."""
    told = (
        ngettext("{count} other fact changed", "{count} other facts changed", count)
        if is_more
        else ngettext("{count} fact changed", "{count} facts changed", count)
    )
    return told.format(count=number(count))


def moved(count: int) -> str:
    told = ngettext("{count} sentence moved", "{count} sentences moved", count)
    return told.format(count=number(count))


def edited(count: int) -> str:
    told = ngettext("{count} sentence edited", "{count} sentences edited", count)
    return told.format(count=number(count))


def reworded(count: int) -> str:
    told = ngettext("{count} sentence reworded", "{count} sentences reworded", count)
    return told.format(count=number(count))
