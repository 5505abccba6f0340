"""Names that mean the same: a capital for its government, letters for words, a country's people."""

from __future__ import annotations

_GROUPS = """
us usa u.s u.s.a united-states america american americans washington white-house
uk u.k britain british briton britons united-kingdom great-britain london england english
eu e.u european-union brussels europe european europeans
un u.n united-nations
russia russian russians moscow kremlin soviet
ukraine ukrainian ukrainians kyiv kiev
china chinese beijing prc
north-korea north-korean pyongyang dprk
south-korea south-korean seoul
france french paris
germany german germans berlin
italy italian italians rome
spain spanish spaniards madrid
japan japanese tokyo
india indian delhi new-delhi
iran iranian iranians tehran
iraq iraqi iraqis baghdad
israel israeli israelis jerusalem
turkey turkish turks ankara türkiye
greece greek greeks athens
netherlands dutch holland
ireland irish dublin
scotland scottish scots
wales welsh
poland polish poles warsaw
sweden swedish swedes stockholm
denmark danish danes copenhagen
norway norwegian oslo
finland finnish finns helsinki
switzerland swiss bern
belgium belgian brussels
portugal portuguese lisbon
australia australian australians canberra
canada canadian canadians ottawa
mexico mexican mexicans
brazil brazilian brazilians
egypt egyptian egyptians cairo
syria syrian syrians damascus
afghanistan afghan afghans kabul
pakistan pakistani islamabad
saudi-arabia saudi saudis riyadh
new-york nyc
los-angeles la l.a
"""
GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(name.replace("-", " ") for name in line.split())
    for line in _GROUPS.strip().splitlines()
)


_PEOPLE_ENDINGS = (
    "an",
    "ans",
    "ish",
    "ese",
    "ch",
    "eek",
    "iss",
    "ons",
    "on",
    "oles",
    "li",
    "qi",
    "ni",
)
_PEOPLES = frozenset(
    name for group in GROUPS for name in group if name.endswith(_PEOPLE_ENDINGS)
) - {"japan", "iran", "london", "washington", "teheran"}


def is_demonym(name: str) -> bool:
    """Whether a name is a people's, or its adjective: “American”, “Swiss”."""
    return all(part in _PEOPLES for part in name.casefold().replace("-", " ").split())


_GROUPS_OF: dict[str, set[int]] = {}
for _number, _group in enumerate(GROUPS):
    for _name in _group:
        _GROUPS_OF.setdefault(_name.replace(".", ""), set()).add(_number)


def are_aliases(one: str, other: str) -> bool:
    """Whether two names, in lower case, can stand for each other whatever the article says."""
    first = _GROUPS_OF.get(one.replace(".", ""))
    second = _GROUPS_OF.get(other.replace(".", ""))
    return bool(first and second and first & second)


def is_acronym_of(letters: str, words: str) -> bool:
    """Whether `letters` are the initials of `words`: “UN” of “United Nations”."""
    plain = letters.replace(".", "").casefold()
    parts = [word for word in words.casefold().split() if word not in {"of", "the", "and", "for"}]
    return len(plain) > 1 and plain == "".join(part[0] for part in parts)
