"""Which words are opposites: of the Open English WordNet, and of our own list of news words."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from paraview.findings.statements.base_forms import bases
from paraview.resource_files import resource

_CONVERSE = "<>"
_IN_PLACE = "~"
_SURE_RANK = 1
"""Up to this rank both senses are common enough for their opposition to be meant."""
_LEAST_LETTERS = 4
_LOOSE = frozenset(
    """
    most least come go here there in out on off up down big little give take make break first
    last new old young man woman day night back front over under left right good bad more less
    many few much end start stop before after all no yes then now this that other same well even
    odd head foot be get have do can like single real wrong direct set work play white black boy
    girl side follow lead general particular present past future married long short light dark
    hard soft easy full live lose best worst top bottom early late send receive remember forget
    stay morning evening afternoon find tall show hide increase beginning
    """.split()  # noqa: SIM905  a word list reads better in lines
)
"""Words of so many senses that their opposites tell only where one was put right for the other."""


_COUNTED = frozenset(
    ("more", "less", "many", "much", "few", "little", "fewer", "most", "least")
) | {"second"}
"""How many is told by operators, not by opposites."""
_DENYING_PREFIXES = frozenset(("un", "il", "ir", "non", "non-"))


class Opposition(IntEnum):
    """How two words are opposed, from not at all."""

    NONE = 0
    LOOSE = 1
    CONVERSE = 2
    SURE = 3


@lru_cache(maxsize=65_536)
def opposition_between(left: str, right: str) -> Opposition:
    """How two folded words are opposed."""
    best = Opposition.NONE
    pairs = _opposites()
    for base, kinds in bases(left):
        known = pairs.get(base, {})
        for other, other_kinds in bases(right):
            opposition, part_of_speech = known.get(other, (Opposition.NONE, ""))
            fits = set(kinds) & set(other_kinds) & set(part_of_speech)
            if fits and opposition > best:
                best = opposition
    return best or _opposed_by_prefix(left, right)


@lru_cache(maxsize=65_536)
def acts(form: str) -> frozenset[int]:
    """Which acts a folded word can name, as numbers; none where it is no verb that is known."""
    known = _akin()
    return frozenset(number for base, _ in bases(form) for number in known.get(base, ()))


@lru_cache(maxsize=1)
def _akin() -> dict[str, tuple[int, ...]]:
    """In which lines of the list of acts a base form stands."""
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(resource("words", "akin.txt").read_text("utf-8").splitlines()):
        for word in () if line.startswith("#") else line.split():
            found[word] = (*found.get(word, ()), number)
    return found


def _opposed_by_prefix(left: str, right: str) -> Opposition:
    """Whether one is the other with a prefix that denies it: “hurt”, “unhurt”."""
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    if len(shorter) < _LEAST_LETTERS or not longer.endswith(shorter):
        return Opposition.NONE
    is_denied = longer.removesuffix(shorter) in _DENYING_PREFIXES
    return Opposition.SURE if is_denied else Opposition.NONE


@lru_cache(maxsize=1)
def _opposites() -> dict[str, dict[str, tuple[Opposition, str]]]:
    """The shipped pairs of opposed base forms with parts of speech, under either word."""
    pairs: dict[str, dict[str, tuple[Opposition, str]]] = {}
    for line in resource("antonyms", "oewn.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        one, other, kind, *ranks = line.split("\t")
        if one in _COUNTED or other in _COUNTED:
            continue
        is_common = all(int(rank) <= _SURE_RANK for rank in ranks)
        is_long = min(len(one), len(other)) >= _LEAST_LETTERS
        is_loose = not is_common or not is_long or one in _LOOSE or other in _LOOSE
        _add(pairs, one, other, Opposition.LOOSE if is_loose else Opposition.SURE, kind)
    for line in resource("antonyms", "news.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        is_converse = line.startswith(_CONVERSE)
        lefts, _, rights = line.removeprefix(_CONVERSE).removeprefix(_IN_PLACE).partition("|")
        for one in lefts.split():
            for other in rights.split():
                is_loose = line.startswith(_IN_PLACE) or (one in _LOOSE and other in _LOOSE)
                sort = Opposition.LOOSE if is_loose else Opposition.SURE
                _add(pairs, one, other, Opposition.CONVERSE if is_converse else sort, "anrv")
    return pairs


def _add(
    pairs: dict[str, dict[str, tuple[Opposition, str]]],
    one: str,
    other: str,
    opposition: Opposition,
    kinds: str,
) -> None:
    """Add a pair both ways. A converse stays one; else the surer of two entries is kept."""
    for word, opposite in ((one, other), (other, one)):
        entries = pairs.setdefault(word, {})
        known, known_kinds = entries.get(opposite, (Opposition.NONE, ""))
        if Opposition.CONVERSE in {known, opposition}:
            entries[opposite] = Opposition.CONVERSE, "anrv"
        else:
            entries[opposite] = max(known, opposition), known_kinds + kinds
