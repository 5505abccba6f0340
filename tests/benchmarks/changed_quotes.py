"""Sentences with a quotation altered by script, or with everything but the quotation reworded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

_QUOTED = re.compile(r"“([^“”]{12,})”")
_AUXILIARY = re.compile(r"\b(is|are|was|were|will|would|can|could|has|have|had|should|must)\b")
_NUMBER = re.compile(r"\b(\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|twenty)\b")
_SPEAKER = re.compile(
    r"(?<=[”,] )(?:said|says|added|told|explained) ([A-Z]\w+(?: [A-Z]\w+)+)"
    r"|([A-Z]\w+ [A-Z]\w+) (?:said|says|added|explained)\b"
)
REPLACEMENTS = (
    "people", "enormous", "government", "quickly", "believe", "money", "problem", "future",
    "terrible", "children", "support", "remember", "change", "country", "honest", "reason",
)  # fmt: skip


def quoted(sentence: str) -> list[re.Match[str]]:
    """The quotations of some length in a sentence."""
    return [match for match in _QUOTED.finditer(sentence) if len(match[1].split()) >= 4]


def _replace(words: list[str], chance: random.Random) -> str | None:
    places = [n for n, word in enumerate(words) if len(word.strip(".,?!")) > 3]
    if not places:
        return None
    for place in chance.sample(places, min(len(places), chance.randint(1, 2))):
        end = re.sub(r"^[\w’'-]+", "", words[place])
        new = chance.choice([one for one in REPLACEMENTS if one not in words[place].lower()])
        words[place] = (new.capitalize() if words[place][0].isupper() else new) + end
    return " ".join(words)


def _drop(words: list[str], chance: random.Random) -> str | None:
    if len(words) < 6:
        return None
    start = chance.randrange(1, len(words) - 2)
    return " ".join(words[:start] + words[start + chance.randint(1, 2) :])


def _negate(words: list[str], chance: random.Random) -> str | None:
    text = " ".join(words)
    found = _AUXILIARY.search(text)
    if found is None or re.search(r"\bnot\b", text):
        return None
    return text[: found.end()] + " not" + text[found.end() :]


def _figure(words: list[str], chance: random.Random) -> str | None:
    text = " ".join(words)
    found = _NUMBER.search(text)
    if found is None:
        return None
    new = str(chance.randint(11, 99)) if found[0].isdigit() else "eleven"
    return text[: found.start()] + new + text[found.end() :]


INSIDE: dict[str, Callable[[list[str], random.Random], str | None]] = {
    "replace": _replace,
    "drop": _drop,
    "negate": _negate,
    "figure": _figure,
}


_SYNONYMS = {
    "said": "stated", "says": "states", "added": "went on", "told": "informed", "new": "fresh",
    "many": "numerous", "also": "too", "because": "since", "but": "yet", "big": "large",
    "about": "around", "people": "persons", "first": "initial", "after": "following",
}  # fmt: skip
_SYNONYM = re.compile(rf"\b({'|'.join(_SYNONYMS)})\b")


def reworded(sentence: str) -> str:
    """The sentence with other words around its quotations, which stay as they are."""
    pieces = re.split(r"(“[^“”]*”)", sentence)
    return "".join(
        piece if piece.startswith("“") else _SYNONYM.sub(lambda m: _SYNONYMS[m[0]], piece)
        for piece in pieces
    )


def altered(
    sentence: str, kind: str, names: Sequence[str], chance: random.Random
) -> tuple[str, str] | None:
    """The sentence with one quotation altered, and that quotation's words as they now are.

    None where the sentence has nothing that this kind of alteration needs.
    """
    spots = quoted(sentence)
    if not spots:
        return None
    spot = chance.choice(spots)
    if kind == "speaker":
        found = _SPEAKER.search(sentence)
        if found is None or len(spots) != 1:
            return None
        name = found[1] or found[2]
        new = chance.choice([one for one in names if not set(one.split()) & set(name.split())])
        return sentence.replace(name, new), spot[1]
    if kind == "unquote":
        return sentence[: spot.start()] + spot[1] + sentence[spot.end() :], spot[1]
    new_text = INSIDE[kind](spot[1].split(), chance)
    if new_text is None or new_text == spot[1]:
        return None
    return sentence[: spot.start(1)] + new_text + sentence[spot.end(1) :], new_text
