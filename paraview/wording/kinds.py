"""What sides, looks and passages are called, and the signs that stand for them."""

from __future__ import annotations

from paraview.comparison import Certainty, Hand, Look
from paraview.wording.translation import _

GLYPHS = {
    Look.IDENTICAL: "=",
    Look.EDITED: "±",
    Look.REWORDED: "≈",
    Look.DROPPED: "−",
    Look.ADDED: "+",
}
MOVED_GLYPH = "⇅"
OPPOSITE_GLYPH = "≠"
HAND_GLYPH = "✎"
DOUBT_GLYPHS = {Certainty.SURE: "", Certainty.LIKELY: "?", Certainty.DOUBTFUL: "??"}
"""The more questions, the less sure a link is."""


def hand_name(hand: Hand) -> str:
    """What the document on one side is called."""
    return _("Earlier article or source") if hand is Hand.LEFT else _("Later article or suspect")


def short_hand_name(hand: Hand) -> str:
    """The same, where there is little room."""
    return _("Earlier article") if hand is Hand.LEFT else _("Later article")


def look_name(look: Look) -> str:
    """One word for how a passage is shown."""
    return {
        Look.IDENTICAL: _("Identical"),
        Look.EDITED: _("Edited"),
        Look.REWORDED: _("Reworded"),
        Look.DROPPED: _("Dropped"),
        Look.ADDED: _("Added"),
    }[look]


def look_meaning(look: Look) -> str:
    """What that word means."""
    return {
        Look.IDENTICAL: _("The same words on both sides; not marked"),
        Look.EDITED: _("Mostly the same words; what differs is marked"),
        Look.REWORDED: _("The same meaning in other words"),
        Look.DROPPED: _("Stands only in the earlier article"),
        Look.ADDED: _("Stands only in the later article"),
    }[look]


def signs(
    look: Look,
    *,
    moved: bool,
    certainty: Certainty | None,
    contradicts: bool,
    by_hand: bool = False,
) -> tuple[str, ...]:
    """The signs of a passage, as they stand beside it; arguments as for `passage_title`."""
    found = (
        GLYPHS[look],
        MOVED_GLYPH if moved else "",
        DOUBT_GLYPHS[certainty or Certainty.SURE],
        OPPOSITE_GLYPH if contradicts else "",
        HAND_GLYPH if by_hand else "",
    )
    return tuple(sign for sign in found if sign)


def signs_explained() -> str:
    """What each sign means, in a line."""
    looks = [f"{GLYPHS[look]} {look_name(look).lower()}" for look in Look]
    doubts = [f"{DOUBT_GLYPHS[each]} {certainty_name(each)}" for each in Certainty]
    moved = _("moved")
    others = [f"{MOVED_GLYPH} {moved}", *doubts[1:], f"{OPPOSITE_GLYPH} {says_the_opposite()}"]
    others.append(f"{HAND_GLYPH} {linked_by_you()}")
    return "   ".join([*looks, *others])


def says_the_opposite() -> str:
    """What is asked of a link whose ends contradict each other."""
    return _("says the opposite?")


def linked_by_you() -> str:
    """What is told of a link that an editor made."""
    return _("put together by you")


def certainty_name(certainty: Certainty) -> str:
    """One word for how far a link can be trusted."""
    return {
        Certainty.SURE: _("sure"),
        Certainty.LIKELY: _("likely"),
        Certainty.DOUBTFUL: _("doubtful"),
    }[certainty]


def passage_title(
    look: Look,
    left: int,
    right: int,
    *,
    moved: bool,
    certainty: Certainty | None = None,
    contradicts: bool = False,
    by_hand: bool = False,
) -> str:
    """What a passage is, in a few words: `Reworded, moved, split into 2 sentences, likely`.

    Args:
        look: how it is shown.
        left, right: how many sentences it has on each side; 0 where it stands alone.
        moved: whether it is out of order.
        certainty: how far it can be trusted; that it is sure goes without saying.
        contradicts: whether its ends may say the opposite of each other.
        by_hand: whether an editor put it together.
    """
    parts = [look_name(look)]
    if moved:
        parts.append(_("moved"))
    if left and right and (left, right) != (1, 1):
        if left == 1:
            parts.append(_("split into {count} sentences").format(count=right))
        elif right == 1:
            parts.append(_("merged from {count} sentences").format(count=left))
        else:
            parts.append(_("{left} sentences became {right}").format(left=left, right=right))
    if certainty not in (None, Certainty.SURE):
        parts.append(certainty_name(certainty))
    if contradicts:
        parts.append(says_the_opposite())
    if by_hand:
        parts.append(linked_by_you())
    return ", ".join(parts)


def announcement(title: str, here: str, there: str, *, is_same: bool) -> str:
    """What a screen reader says of a sentence.

    Args:
        title: what `passage_title` says of its passage.
        here: the sentence.
        there: what it is linked to; empty where it has no partner.
        is_same: whether both have the same words.
    """
    if not there:
        return _("{title}: {here}").format(title=title, here=here)
    if is_same:
        told = _("{title}: {here} The other article has the same words.")
        return told.format(title=title, here=here)
    told = _("{title}: {here} In the other article: {there}")
    return told.format(title=title, here=here, there=there)
