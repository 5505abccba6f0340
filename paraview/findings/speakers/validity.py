"""Whether a mention can be told as a speaker: a person, a role or a body, and nothing else.

Better nobody than nonsense: what passes here is what an editor would not laugh at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.names.aliases import GROUPS
from paraview.findings.speakers.mention import MentionKind

if TYPE_CHECKING:
    from paraview.findings.speakers.genders import Genders
    from paraview.findings.speakers.mention import Mention

_THINGS = frozenset(
    """
    internet web net bible koran quran constitution covid coronavirus covid-19 christmas easter
    brexit english god heaven spring summer autumn winter earth moon sun mars olympics games
    world-cup
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_THING_WORDS = frozenset(
    """
    war wars road street avenue lane square day week year month cup prize award awards game games
    album song songs book books film films show tour river lake sea bay ocean mount mountain hill
    valley park garden bridge tower hall house palace castle church act bill law treaty agreement
    plan project program programme protocol code constitution test exam match race final finals
    league championship olympics festival conference summit forum meeting session speech report
    study survey review poll index times post news edition series season episode theory effect
    syndrome disease virus vaccine system model method machine engine car train ship station
    airport port pier beach island islands coast desert forest planet star comet mission org
    computer software app website network channel magazine novel poem play opera symphony museum
    """.split()  # noqa: SIM905
)
_PLACES = frozenset(name for group in GROUPS for name in group)
_ACRONYM = re.compile(r"[A-Z]{2,}s?|\w*[a-z][A-Z]{2,}\w*")
_MOST_WORDS = 4


def can_speak(mention: Mention, speaker: str, genders: Genders, *, has_verb: bool) -> bool:
    """Whether `speaker`, for whom `mention` stands, may be told as one.

    Args:
        mention: what the sentence has.
        speaker: who that is; empty for a pronoun of nobody.
        genders: who is surely a person in the article.
        has_verb: whether the mention is the subject of a verb of saying, which only those have who
            speak; a name by itself may be a place's or a thing's.
    """
    if not speaker or speaker.casefold() in _THINGS:
        return False
    if has_verb or mention.kind is MentionKind.PRONOUN:
        return True
    return is_person(mention, speaker, genders)


def is_thing(name: str) -> bool:
    """Whether the last word of a name tells a thing: “Civil War”, “Abbey Road”."""
    return name.rpartition(" ")[2].casefold() in _THING_WORDS


def is_person(mention: Mention, speaker: str, genders: Genders) -> bool:
    """Whether a name is a person's, as far as its shape and the article tell."""
    words = speaker.split()
    if mention.kind is MentionKind.PERSON:
        is_place = words[-1].casefold() in _PLACES and not mention.role
        return not is_thing(speaker) and (not is_place or genders.knows(speaker))
    if mention.kind is not MentionKind.NAME or len(words) > _MOST_WORDS:
        return False
    if speaker.casefold() in _PLACES or any(_ACRONYM.fullmatch(word) for word in words):
        return False
    return len(words) > 1 or genders.knows(speaker)
