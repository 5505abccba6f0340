"""Facts of a sentence changed by script, each to something that another fact of the data is.

The scripts find facts by simple patterns of their own, not by the code that is measured.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import FactKind

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
MONTHS = (
    "January February March April June July August September October November December".split()  # noqa: SIM905
)
SMALL = "two three four five six seven eight nine ten eleven twelve twenty thirty forty".split()  # noqa: SIM905
_NUMBER = re.compile(
    rf"(?<![\w.,$£€-])(\d+(?:,\d{{3}})*(?:\.\d+)?)(?![\w:]|,\d|\.\d)|\b({'|'.join(SMALL)})\b"
)
_DATE = re.compile(rf"\b({'|'.join(DAYS)})\b|\b({'|'.join(MONTHS)})\b|\b((?:19|20)\d\d)\b")
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)\b(?!['’]?[A-Z])")
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|can|could|has|have|had|should|may|might|must)\b(?! not\b|n)"
)
_NOT = re.compile(r"\b(is|are|was|were|will|would|could|has|have|had|should|did|do|does) not\b")


def fact_pools(texts: Sequence[str]) -> list[str]:
    """The names in `texts` that are no words in lower case, to put in for others."""
    lower = {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}
    names = {match.group(1) for text in texts for match in _NAME.finditer(text)}
    return sorted(name for name in names if not any(word.lower() in lower for word in name.split()))


def _number(left: str, right: str, pool: list[str], chance: random.Random) -> str | None:
    spots = [
        match
        for match in _NUMBER.finditer(right)
        if re.search(rf"(?<![\w.,]){re.escape(match[0])}(?![\w,.]*\d)", left)
        and not re.fullmatch(r"(?:1[5-9]|20)\d\d", match[0])
    ]
    if not spots:
        return None
    match = chance.choice(spots)
    if match[2]:
        new = chance.choice([word for word in SMALL if word != match[0].lower()])
    else:
        whole = match[1].replace(",", "")
        digits = list(whole)
        places = [n for n, digit in enumerate(digits) if digit.isdigit()]
        place = places[0] if chance.random() < 0.6 else chance.choice(places)
        digits[place] = chance.choice([d for d in "123456789" if d != digits[place]])
        new = "".join(digits)
        if "," in match[1]:
            new = f"{int(new):,}"
    return right[: match.start()] + new + right[match.end() :]


def _date(left: str, right: str, pool: list[str], chance: random.Random) -> str | None:
    spots = [match for match in _DATE.finditer(right) if match[0] in left]
    if not spots:
        return None
    match = chance.choice(spots)
    if match[3]:
        new = str(int(match[3]) + chance.choice([-3, -2, -1, 1, 2, 3]))
    else:
        new = chance.choice([one for one in (DAYS if match[1] else MONTHS) if one != match[0]])
    return right[: match.start()] + new + right[match.end() :]


def _name(left: str, right: str, pool: list[str], chance: random.Random) -> str | None:
    calendar = {*DAYS, *MONTHS, "May"}
    spots = [
        match
        for match in _NAME.finditer(right)
        if match[1] in left and match[1] in pool and not calendar & set(match[1].split())
    ]
    if not spots:
        return None
    match = chance.choice(spots)
    old = match[1]
    if chance.random() < 0.4:
        last = old.split()[-1]
        at = chance.randrange(1, len(last) - 1)
        letter = chance.choice([one for one in "aeioulnrst" if one != last[at]])
        new = old[: -len(last)] + last[:at] + letter + last[at + 1 :]
    else:
        others = [
            name
            for name in pool
            if name not in left + right
            and len(name.split()) == len(old.split())
            and not calendar & set(name.split())
        ]
        new = chance.choice(others)
    return right[: match.start(1)] + new + right[match.end(1) :]


def _negation(left: str, right: str, pool: list[str], chance: random.Random) -> str | None:
    if re.search(r"\b(?:not|no|never|none|nor|neither|without)\b|n[’']t\b", left + right):
        match = _NOT.search(right)
        if match and re.search(r"\bnot\b|n[’']t\b", left) and right.count("not") == 1:
            return right[: match.end() - 4] + right[match.end() :]
        return None
    spots = [m for m in _AUXILIARY.finditer(right) if re.search(rf"\b{m[1]}\b", left)]
    if not spots:
        return None
    match = chance.choice(spots)
    return right[: match.end()] + " not" + right[match.end() :]


CHANGES: dict[FactKind, Callable[[str, str, list[str], random.Random], str | None]] = {
    FactKind.NUMBER: _number,
    FactKind.DATE: _date,
    FactKind.NAME: _name,
    FactKind.NEGATION: _negation,
}
