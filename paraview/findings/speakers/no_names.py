"""Which runs of capitals are no name of somebody: first words, links, captions, adjectives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.speakers.speaker_words import FIRMS, SUFFIXES, is_speaker_word
from paraview.findings.speakers.trimmed_names import ADVERB, CONNECTING

if TYPE_CHECKING:
    from paraview.findings.names.proper_names import ProperName
    from paraview.findings.speakers.tokens import Tokens

_NO_NAMES = frozenset(
    """
    almost nevertheless nonetheless recent thus hence indeed instead rather perhaps maybe yes sure
    well please thanks thank hello dear image photo video file source sources update editor ok okay
    good allegedly reportedly apparently clearly obviously unfortunately fortunately similarly
    finally recently additionally importantly interestingly surprisingly ironically notably
    previously initially originally ultimately eventually certainly surely hopefully sadly luckily
    frankly honestly basically generally typically usually currently presently shortly lastly
    firstly happy speaking asked told given following born based citing quoting writing
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_LABELS = frozenset(
    """
    read watch related listen follow click share send subscribe explainer factbox photos pictures
    images videos gallery caption reality download tweet
    """.split()  # noqa: SIM905
)
"""What links, captions and boxes in a news page begin with."""
_DRAWN = re.compile(r".*-(?:like|based|led|backed|style|era|related|linked|[a-z]{3,}ed)")
"""A name that has become an adjective: “Berlin-based”, “Obama-like”."""
WORD_ENDINGS = ("ly", "ing", "ed")
_NOUN_ENDINGS = (
    *("ings", "tion", "tions", "ment", "ments", "ness", "ism", "ity", "ities", "ship", "ships"),
    *("ance", "ence", "ances", "ences"),
)
"""How nouns end of what can't speak; a firm may be called so, and a surname end so."""


def is_no_name(
    name: ProperName,
    at: int,
    tokens: Tokens,
    verbs: frozenset[str],
    common: frozenset[str],
    surnames: frozenset[str],
) -> bool:
    """Whether a name is none: “Asked”, “Children” at a sentence's head, “READ MORE”.

    Args:
        name: the run of capitals.
        at: its first token.
        tokens: of its sentence.
        verbs: those of saying.
        common: words that the article has in lower case.
        surnames: those of the article's persons, in lower case: “Cook” may be one.
    """
    if _is_label_or_part(name, at, tokens):
        return True
    low = name.text.lower()
    if len(name.words) > 1 or name.text.isupper() or "-" in low:
        return False
    if low in surnames:
        return False
    if low in verbs and low.endswith(("s", "ed")):
        return True  # in a headline: Governor Warns
    if is_speaker_word(low):
        return True
    if at and tokens.is_word(at - 1):
        return False
    if low in common or low in _NO_NAMES or low in verbs or low in CONNECTING or low in FIRMS:
        return True
    if ADVERB.fullmatch(low):
        return True
    is_beside = tokens.low(at + 1) in verbs or tokens.low(at - 1) in verbs
    return low.endswith(WORD_ENDINGS + _NOUN_ENDINGS) and not is_beside


def _is_label_or_part(name: ProperName, at: int, tokens: Tokens) -> bool:
    """Whether a run is a link's label, a part of a word, or “I”."""
    low = name.text.lower()
    if name.words[0].lower() in _LABELS or (name.text.isupper() and low in SUFFIXES):
        return True
    is_half = name.span.start and tokens.text[name.span.start - 1] == "&"
    if is_half or (len(name.words) == 1 and _is_counted(tokens, at)):
        return True  # the “M University” of “A&M University”
    if low[0] == "i" and (low == "i" or low[1] in "'’-"):
        return True
    return "-" in low and _DRAWN.fullmatch(low) is not None


def _is_counted(tokens: Tokens, at: int) -> bool:
    """Whether a number stands right behind a word: “Article 16”, “Windows 10”."""
    return at + 1 < len(tokens) and tokens.words[at + 1].isdigit()
