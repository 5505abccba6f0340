"""Whether “he” or “she” can stand for a person, by a title in the article or by a given name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.names.given_names import WOMEN, is_given_name
from paraview.findings.speakers.speaker_words import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLED = re.compile(
    r"\b(?=[MSLKPFCDQ])(?:(?P<man>Mr|Sir|Lord|King|Prince|Father|Congressman|Chairman|Spokesman)"
    r"|(?P<woman>Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Sister|Congresswoman|Chairwoman"
    r"|Spokeswoman))\b\.? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_MALE_ROLES = frozenset(
    """
    spokesman chairman congressman councilman businessman policeman fireman actor father brother son
    husband grandfather uncle nephew boy man king prince duke lord monk priest boyfriend widower
    """.split()  # noqa: SIM905  word lists read better in lines
)
_FEMALE_ROLES = frozenset(
    """
    spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress mother
    sister daughter wife grandmother aunt niece girl woman queen princess duchess lady nun
    girlfriend widow
    """.split()  # noqa: SIM905
)
_PRONOUN = {"he": False, "she": True}


class Genders:
    """Who is a man and who is a woman in an article, as far as it tells.

    Args:
        text: the article's.
        names: in it, in words; a surname that has stood behind a given name is a person's.
    """

    def __init__(self, text: str, names: Iterable[tuple[str, ...]] = ()) -> None:
        self.surnames = frozenset(
            words[-2 if len(words) > 2 and words[-1].casefold() in SUFFIXES else -1].casefold()
            for words in names
            if len(words) > 1 and is_given_name(words[0].casefold())
        )
        self._titled: dict[str, bool] = {}
        for match in _TITLED.finditer(text):
            self._titled.setdefault(match["name"].split()[-1].casefold(), bool(match["woman"]))

    def knows(self, name: str) -> bool:
        """Whether a name is surely a person's: by a title, or by its given name."""
        words = name.casefold().split()
        if len(words) == 1:
            return words[0] in self._titled or words[0] in self.surnames
        return bool(words) and (words[-1] in self._titled or is_given_name(words[0]))

    def may_be(self, pronoun: str, name: str, role: str = "") -> bool:
        """Whether `pronoun` can stand for the person; true wherever nothing speaks against it.

        Args:
            pronoun: “he”, “she” or another.
            name: the person's.
            role: what stands with the name, in lower case.
        """
        woman = _PRONOUN.get(pronoun.casefold())
        words = name.casefold().split()
        if woman is None or not words:
            return True
        if role in _MALE_ROLES or role in _FEMALE_ROLES:
            return woman is (role in _FEMALE_ROLES)
        if len(words) > 1 and is_given_name(words[0]):
            told: bool | None = words[0] in WOMEN
        else:
            told = self._titled.get(words[-1])
        return told is None or told is woman
