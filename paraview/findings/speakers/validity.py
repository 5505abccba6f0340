"""Whether a mention can be told as a speaker: a person, a role or a body, and nothing else.

Better nobody than nonsense: what passes here is what an editor would not laugh at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.names import aliases
from paraview.findings.speakers.mention import MentionKind

if TYPE_CHECKING:
    from paraview.findings.speakers.genders import Genders
    from paraview.findings.speakers.mention import Mention

_THINGS = frozenset(
    """
    internet web net bible koran quran constitution covid coronavirus covid-19 christmas easter
    brexit english god heaven spring summer autumn winter earth moon sun mars olympics games
    world-cup antarctic arctic antarctica levant mideast
    """.split()  # noqa: SIM905 a word list reads better in lines
)
_THING_WORDS = frozenset(
    """
    war wars road avenue lane week year month cup prize award awards game games
    album song songs book books film films show tour river sea bay ocean mount mountain
    valley tower house palace act law treaty agreement
    plan project program programme protocol code constitution test exam match race final finals
    league championship olympics festival conference summit forum meeting session speech report
    study survey review poll index times news edition series season episode theory effect
    syndrome disease virus vaccine system model method machine engine car train ship station
    airport port pier beach island islands coast desert forest planet comet mission org
    computer software app website network channel magazine novel poem play opera symphony museum
    accord accords pact deal amendment bill convention declaration charter clause budget tax fire
    wildfire storm blizzard flood earthquake shooting massacre crash attack attacks scandal crisis
    recession depression pandemic election primary caucus debate rally march bowl derby day night
    arena stadium
    """.split()  # noqa: SIM905
)
_SHIPS = frozenset(("uss", "hms", "hmcs"))
_THING_STARTS = frozenset(
    "interstate highway hurricane typhoon operation mount lake".split()  # noqa: SIM905
)
_STATES = frozenset(
    name.replace("-", " ")
    for name in [
        "alabama",
        "alaska",
        "arizona",
        "arkansas",
        "california",
        "colorado",
        "connecticut",
        "delaware",
        "florida",
        "georgia",
        "hawaii",
        "idaho",
        "illinois",
        "indiana",
        "iowa",
        "kansas",
        "kentucky",
        "louisiana",
        "maine",
        "maryland",
        "massachusetts",
        "michigan",
        "minnesota",
        "mississippi",
        "missouri",
        "montana",
        "nebraska",
        "nevada",
        "new-hampshire",
        "new-jersey",
        "new-mexico",
        "new-york",
        "north-carolina",
        "north-dakota",
        "ohio",
        "oklahoma",
        "oregon",
        "pennsylvania",
        "rhode-island",
        "south-carolina",
        "south-dakota",
        "tennessee",
        "texas",
        "utah",
        "vermont",
        "virginia",
        "washington",
        "west-virginia",
        "wisconsin",
        "wyoming",
        "ontario",
        "quebec",
        "northern-ireland",
        "western-australia",
        "south-australia",
        "northern-territory",
    ]
)
_REGIONS = frozenset(
    """
    europe asia africa america americas east west balkans caribbean pacific atlantic sahel
    """.split()  # noqa: SIM905
)
_DIRECTIONS = frozenset(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    north-east north-west south-east south-west central greater middle mainland upper lower far near
    sub-saharan
    """.split()  # noqa: SIM905
)
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
    if not speaker or speaker.casefold() in _THINGS or is_region(speaker):
        return False
    may_be_a_thing = mention.kind in {MentionKind.NAME, MentionKind.PERSON} and not mention.role
    if may_be_a_thing and is_thing(speaker, genders):
        return False
    if speaker.partition(" ")[0].casefold() in _SHIPS:
        return False
    if has_verb or mention.kind is MentionKind.PRONOUN:
        return True
    return is_person(mention, speaker, genders)


def is_place(name: str) -> bool:
    """Whether a name is a country's, its people's, or a state's."""
    return aliases.is_place(name) or name.casefold() in _STATES


def is_region(name: str) -> bool:
    """Whether a name is a part of the world that nobody speaks for: “Eastern Europe”."""
    direction, _, rest = name.partition(" ")
    if not rest or direction.casefold() not in _DIRECTIONS or is_place(name):
        return False
    rest = rest.casefold()
    return rest in _REGIONS or (is_place(rest) and not aliases.is_demonym(rest))


def is_thing(name: str, genders: Genders) -> bool:
    """Whether a word of a name tells a thing: “Civil War”, “Abbey Road”, “USS Nimitz”, “X”."""
    first, _, rest = name.partition(" ")
    if len(name) == 1:
        return True  # “X”, the “C” of “C&T Auctions”
    if rest and first.casefold() in _THING_STARTS | _SHIPS:
        return True
    return not genders.knows(name) and name.rpartition(" ")[2].casefold() in _THING_WORDS


def is_person(mention: Mention, speaker: str, genders: Genders) -> bool:
    """Whether a name is a person's, as far as its shape and the article tell."""
    words = speaker.split()
    if mention.kind is MentionKind.PERSON:
        ends_in_place = is_place(words[-1]) and not mention.role
        return not is_thing(speaker, genders) and (not ends_in_place or genders.knows(speaker))
    if mention.kind is not MentionKind.NAME or len(words) > _MOST_WORDS:
        return False
    if is_place(speaker) or any(_ACRONYM.fullmatch(word) for word in words):
        return False
    return len(words) > 1 or genders.knows(speaker)
