"""What somebody who mends a fault has to know of this installation; nothing of any document."""

from __future__ import annotations

import locale
import platform
import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, requires

DISTRIBUTION = "paraview-diff"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST_LICENCE_CHARS = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A library that is used, its version, and the licence that it states."""

    name: str
    version: str
    licence: str


def version() -> str:
    """Our own version; empty where we were not installed."""
    try:
        return distribution(DISTRIBUTION).version
    except PackageNotFoundError:
        return ""


def parts() -> tuple[Part, ...]:
    """The libraries that we ask for and that are there, by name."""
    try:
        wanted = requires(DISTRIBUTION) or []
    except PackageNotFoundError:
        return ()
    names = {found.group() for each in wanted if (found := _NAME.match(each))}
    made = []
    for name in sorted(names, key=str.casefold):
        try:
            about = distribution(name)
        except PackageNotFoundError:
            continue
        metadata = about.metadata.json
        stated = str(metadata.get("license_expression") or metadata.get("license") or "")
        licence = stated.split("\n", maxsplit=1)[0][:_LONGEST_LICENCE_CHARS] or _classified(
            metadata.get("classifier")
        )
        made.append(Part(str(metadata["name"]), about.version, licence))
    return tuple(made)


def report(*more: str) -> str:
    """All of it as lines to copy into a report; `more` is put behind it."""
    lines = [
        f"Paraview Diff {version()}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"frozen: {bool(getattr(sys, 'frozen', False))}, locale: {locale.getlocale()[0]}",
        "",
        *(f"{each.name} {each.version} ({each.licence})" for each in parts()),
    ]
    for each in more:
        if each:
            lines += ["", each]
    return "\n".join(lines)


def _classified(classifiers: object) -> str:
    listed = classifiers if isinstance(classifiers, list) else []
    found = [str(each).rpartition(" :: ")[2] for each in listed if str(each).startswith("License")]
    return ", ".join(found) or "?"
