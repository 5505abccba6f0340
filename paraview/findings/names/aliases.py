"""Names that mean the same: a capital for its government, letters for words, a country's people."""

from __future__ import annotations

from functools import lru_cache

from paraview.resource_files import resource

_PEOPLE_ENDINGS = (
    *("an", "ans", "ish", "ese", "ch", "eek", "iss", "ons", "on", "oles", "li", "qi", "ni", "ti"),
    *("ene", "enes", "oat", "oats", "erb", "erbs", "ot", "ots", "ovar", "mi", "ri", "man", "men"),
)
_NO_PEOPLES = frozenset(
    ("japan", "iran", "london", "washington", "teheran", "tehran", "lebanon", "taiwan", "bhutan")
) | {"jordan", "oman", "sudan", "azerbaijan", "kazakhstan", "afghanistan", "pakistan", "lisbon"}


@lru_cache(maxsize=1)
def _groups_of() -> dict[str, frozenset[int]]:
    """In which lines of the list of places a name stands, dots left out."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(resource("names", "places.txt").read_text("utf-8").splitlines()):
        for name in () if line.startswith("#") else line.split():
            found.setdefault(name.replace("-", " ").replace(".", ""), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def is_place(name: str) -> bool:
    """Whether a name is a country's, a capital's or a people's."""
    return name.casefold().replace(".", "").replace("-", " ") in _groups_of()


def is_demonym(name: str) -> bool:
    """Whether a name is a people's, or its adjective: “American”, “Swiss”."""
    parts = name.casefold().replace("-", " ").split()
    return all(
        part.endswith(_PEOPLE_ENDINGS) and part not in _NO_PEOPLES and is_place(part)
        for part in parts
    )


def are_aliases(one: str, other: str) -> bool:
    """Whether two names, in lower case, can stand for each other whatever the article says."""
    groups = _groups_of()
    first = groups.get(one.replace(".", "").replace("-", " "), frozenset())
    second = groups.get(other.replace(".", "").replace("-", " "), frozenset())
    return bool(first & second)


def is_acronym_of(letters: str, words: str) -> bool:
    """Whether `letters` are the initials of `words`: “UN” of “United Nations”."""
    plain = letters.replace(".", "").partition("-")[0].casefold()
    parts = [word for word in words.casefold().split() if word not in {"of", "the", "and", "for"}]
    return len(plain) > 1 and plain == "".join(part[0] for part in parts)
