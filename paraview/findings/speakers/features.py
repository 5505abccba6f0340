"""The features by which candidates are ranked, and those that say what marks are there for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.names.cue_words import DETERMINERS, PLAIN_VERBS
from paraview.findings.speakers.phrases import AND, PRONOUNS, STOPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.comparison import Span

FEATURES = (
    *("cue", "cue_before", "cue_behind", "cue_according", "cue_shared", "cue_plain", "cue_weak"),
    *("calling", "unknown_verb", "told_last", "nearest", "leads_on", "lead_in"),
    *("touching", "near", "distance", "behind", "crossing", "clause"),
    *("uncued", "label", "credit", "owner", "opens", "colon", "from"),
    *("before_cue", "before_first", "before_far", "before_colon", "next_cue", "next_other"),
    *("goes_on", "goes_on_here", "goes_on_alone", "goes_on_apart", "goes_on_inside", "answers"),
    *("repeat", "despite_cue", "despite_teller", "next_said"),
    *("pronoun", "role", "people", "body", "name", "governed", "agency"),
    *(
        "nobody",
        "one_word",
        "two_words",
        "few_words",
        "lower",
        "capitals",
        "naming",
        "named",
        "modifies",
        "titled",
    ),
    *("name_inside", "article_before", "no_cue", "heading", "alone", "stopped"),
)
"""The features of a candidate, in the order of their weights."""

INDEX = {name: number for number, name in enumerate(FEATURES)}
WORD = re.compile(r"[^\W_][\w’'-]*")
CLOSERS = "“”\"„«»’'‘`"
_NAMING = frozenset(
    """
    called named labelled labeled known like word words alleged
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_NAMED = frozenset(
    """
    so-called nicknamed dubbed titled entitled slogan motto hashtag headlined codenamed code-named
    subtitled captioned christened term phrase
    """.split()  # noqa: SIM905
)
_NAMED_AS = frozenset(
    "known listed classified marketed billed designated recognized categorized credited".split()  # noqa: SIM905
)
_SAYING = frozenset(
    """
    said says say saying answered answers answering replied replies replying shouted shouts shouting
    yelled yells yelling chanted chants chanting read reads reading called calls calling wrote
    writes writing responded tweeted screamed add adds added
    """.split()  # noqa: SIM905
)
_TELLERS = _SAYING | {"he", "she", "they", "it", "the", "a", "an", "his", "her", "their", "one"}
_SMALL = frozenset("a an the of in on and for to at by with from or vs".split())  # noqa: SIM905
_ARTICLES = frozenset(("the", "a", "an", "this", "these", "those", "some", "one"))
_LEADS_TO_TITLE = frozenset(
    """
    on in at of from with told tells host hosts program programme show book film movie song album
    series ad magazine novel essay article documentary play poem podcast column ballad hit single
    """.split()  # noqa: SIM905
)
_NUMBERED = re.compile(r"(?:^|[\s“”\"])\d{1,2}[.)]\s*[“”\"„«]$")
_SMALL_WORD = 3
_AHEAD = 40
_FEW = 3
_NO_NOUNS = STOPS | AND | DETERMINERS | PRONOUNS | PLAIN_VERBS


def indexed(features: Mapping[str, float]) -> tuple[tuple[int, float], ...]:
    """Features with their numbers in place of their names."""
    return tuple((INDEX[name], value) for name, value in features.items())


def marks_features(text: str, span: Span) -> dict[str, float]:
    """What the words in quotation marks, and those before them, tell of nobody having spoken them.

    Scare quotes and nicknames are short and start low, titles have capitals, speech ends in a stop.
    """
    inside = text[span.start : span.end]
    words = WORD.findall(inside)
    long = [word for word in words if len(word) > _SMALL_WORD]
    is_titled = len(long) > 1 and all(word[0].isupper() for word in long)
    before = text[max(0, span.start - _AHEAD) : span.start]
    last_two = [word.lower() for word in WORD.findall(before)][-2:]
    ahead = last_two[-1:]
    goes_on = before.rstrip(CLOSERS + " ")[-1:].isalnum()
    after = text[span.end : span.end + 1]
    told = {
        "one_word": len(words) <= 1,
        "two_words": len(words) == 2,
        "few_words": 2 < len(words) <= 4,
        "lower": inside[0].islower(),
        "capitals": is_titled,
        "titled": is_titled and bool(ahead) and _leads_to_title(ahead[0], before),
        "name_inside": _is_name(words)
        and (
            (goes_on and _SAYING.isdisjoint(ahead))
            or _is_subject(text, span)
            or _NUMBERED.search(before) is not None
        ),
        "naming": goes_on and not _NAMING.isdisjoint(ahead),
        "named": goes_on and _names(last_two),
        "modifies": goes_on and len(words) <= _FEW and _modifies(text, span),
        "article_before": not _ARTICLES.isdisjoint(ahead),
        "stopped": inside[-1] in ".?!…" or after in {",", ".", "?", "!"},
    }
    return {"nobody": 1.0} | {name: 1.0 for name, is_so in told.items() if is_so}


def _is_name(words: list[str]) -> bool:
    """Whether all words but small ones have capitals, as those of a name or a title."""
    own = [word for word in words if word.lower() not in _SMALL]
    return bool(own) and all(not word[0].islower() for word in own) and own[0][0].isupper()


def _is_subject(text: str, span: Span) -> bool:
    """Whether a sentence goes around a name in marks: “Blue Harbor” opens in May; (“The Pines”)."""
    before = text[max(0, span.start - 3) : span.start].rstrip(CLOSERS + " ")[-1:]
    behind = text[span.end : span.end + 3].lstrip(CLOSERS)
    if before == "(":
        return behind[:1] == ")"
    if (
        before not in {"", "\n", ".", "?", "!"}
        or text[span.end - 1] in ".?!,…"
        or behind[:1] != " "
    ):
        return False
    next_word = WORD.match(text, span.end + 2)
    return next_word is not None and next_word.group() not in _TELLERS and behind[1:2].islower()


def _modifies(text: str, span: Span) -> bool:
    """Whether a noun stands right behind the marks: a “red flag” warning."""
    behind = text[span.end : span.end + 2]
    word = WORD.match(text, span.end + 2)
    if word is None or behind[:1] not in CLOSERS or behind[1:] != " ":
        return False
    return word.group().islower() and word.group() not in _NO_NOUNS


def _names(words: list[str]) -> bool:
    """Whether what stands before hands over a name or a term: “so-called”, “known as”."""
    if not words:
        return False
    if words[-1] in _NAMED or words[-1] == "as":
        return words[-1] != "as" or words[0] in _NAMED_AS
    return words[-1] in _ARTICLES and words[0] in _NAMED


def _leads_to_title(word: str, before: str) -> bool:
    """Whether a title is likely behind a word: “on “Meet the Press””, “ABC's “This Week””."""
    is_owner = before.rstrip('“”„"«» ').endswith(("’s", "'s", "s’", "s'"))
    return word in _LEADS_TO_TITLE or is_owner
