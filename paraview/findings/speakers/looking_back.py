"""Sentences that tell who has spoken the quotation before them, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.findings.names.cue_words import CALENDAR, PLAIN_VERBS
from paraview.findings.speakers.speaker_words import SPEAKING_NOUNS
from paraview.findings.speakers.tokens import MASK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.findings.speakers.cues import Cue
    from paraview.findings.speakers.mention import Mention
    from paraview.findings.speakers.tokens import Tokens

_POINTING = frozenset(("that", "those", "these", "this", "that's", "that’s", "such", "so"))
_BEHIND_VERB = CALENDAR | {"", ".", "in", "on", "at", "during", "after", "via", "through", "by"}
_HANDS_OVER = frozenset(("of", "from", "by", "to"))
_SAYINGS = SPEAKING_NOUNS | {
    "statements",
    "sentiment",
    "sentiments",
    "view",
    "assessment",
    "according",
}
_SHORT = 14


def speaker_of_before(
    tokens: Tokens, mentions: Sequence[Mention], cues: Sequence[Cue]
) -> Mention | None:
    """Who has spoken what stands before a sentence; none where it tells something else.

    “Kelly said on Monday.”, “Those are the words of Kelly.”, “That's according to Kelly.”
    """
    if not mentions or any(word[0] == MASK for word in tokens.words):
        return None
    if tokens.low(0) in _POINTING and len(tokens) <= _SHORT:
        return next(
            (
                one
                for one in mentions
                if tokens.low(one.first - 1) in _HANDS_OVER
                and any(low in _SAYINGS for low in tokens.lows[: one.first])
            ),
            None,
        )
    if not cues or cues[0].speaker is not mentions[0] or mentions[0].first:
        return None
    cue = cues[0]
    if cue.word not in PLAIN_VERBS or cue.verb != mentions[0].last + 1 or len(cues) > 1:
        return None
    return mentions[0] if tokens.low(cue.verb + 1) in _BEHIND_VERB else None
