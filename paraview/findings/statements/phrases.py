"""A verb and its particle told as the one verb that says the same: “turned down”, reject."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from functools import lru_cache

from paraview.findings.statements.base_forms import bases
from paraview.resource_files import resource

_ON = "on"
_OBJECTS_OF_ON = frozenset(
    "strike trial sale display show air record leave tour holiday vacation hunger board".split()
)
"""To go on strike or on trial is not to continue."""


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict[str, str]]:
    """What each verb means with a particle, under the particle."""
    found: dict[str, dict[str, str]] = {}
    for line in resource("words", "phrases.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            verb, particle, meaning = line.split()
            found.setdefault(particle, {})[verb] = meaning
    return found


def with_phrases(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words with such a verb put for the phrase, and nothing for its particle."""
    known = _phrases()
    found = list(forms)
    for place, form in enumerate(forms[1:], start=1):
        verbs = known.get(form)
        if verbs is None or (
            form == _ON and _OBJECTS_OF_ON.intersection(forms[place + 1 : place + 3])
        ):
            continue
        verb = next((base for base, _ in bases(forms[place - 1]) if base in verbs), None)
        if verb is not None:
            found[place - 1], found[place] = verbs[verb], ""
    return tuple(found)
