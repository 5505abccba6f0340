"""The terms of all that we build on, in full."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.diagnostics import DISTRIBUTION, stated_licence
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution

_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:.*\bextra\s*==\s*[\"'](\w[\w-]*))?")
_TERMS = re.compile(r"(?:licen[cs]e|copying|notice|authors|reuse)[^/]*$", re.IGNORECASE)
_AT_THE_TOP = 2
_FOR_DEVELOPERS = frozenset(("test", "dev"))
BUNDLED = "licences"
"""The folder of resources where a frozen build keeps all terms, as one text file each."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Whose terms they are, and their text."""

    name: str
    text: str


def all_terms() -> tuple[Terms, ...]:
    """The terms of ours and of each library that is there, by name.

    A frozen build brings them along, with those of Python, Qt and the libraries of the system that
    it carries. Elsewhere they are read from what is installed; optional ones count where they are.
    """
    folder = resource(BUNDLED)
    if folder.is_dir():
        return tuple(Terms(path.stem, path.read_text("utf-8")) for path in sorted(folder.iterdir()))
    return tuple(sorted(_installed(), key=lambda terms: terms.name.casefold()))


def _installed() -> Iterator[Terms]:
    from importlib import metadata  # 30 ms, and seldom wanted

    seen: set[str] = set()
    waiting = [DISTRIBUTION]
    while waiting:
        try:
            one = metadata.distribution(waiting.pop())
        except metadata.PackageNotFoundError:
            continue
        if one.name in seen:
            continue
        seen.add(one.name)
        yield Terms(f"{one.name} {one.version}", _text(one))
        for required in one.requires or ():
            found = _REQUIREMENT.match(required)
            if found is not None and (
                found[2] is None or (one.name == DISTRIBUTION and found[2] not in _FOR_DEVELOPERS)
            ):
                waiting.append(found[1])


def _text(one: Distribution) -> str:
    """The texts that a distribution carries at its top, else what it states."""
    texts = [
        Path(str(file.locate())).read_text("utf-8", "replace").strip()
        for file in one.files or ()
        if (file.parts[0].endswith(".dist-info") and "licenses" in file.parts)
        or (_TERMS.search(file.name) and len(file.parts) == _AT_THE_TOP)
    ]
    return "\n\n".join(texts) or stated_licence(one)
