"""What somebody who mends a fault has to know of this installation; nothing of any document."""

from __future__ import annotations

import locale
import platform
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution

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
    from importlib import metadata  # 30 ms, and seldom wanted

    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return ""


def parts() -> tuple[Part, ...]:
    """The libraries that we ask for and that are there, by name."""
    from importlib import metadata

    try:
        wanted = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return ()
    names = {found.group() for each in wanted if (found := _NAME.match(each))}
    made = []
    for name in sorted(names, key=str.casefold):
        try:
            about = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        made.append(Part(about.name, about.version, stated_licence(about)))
    return tuple(made)


def stated_licence(about: Distribution) -> str:
    """The licence that a package states, in a few words; a question mark where it states none."""
    told = about.metadata.json
    stated = str(told.get("license_expression") or told.get("license") or "")
    return stated.split("\n", maxsplit=1)[0][:_LONGEST_LICENCE_CHARS] or _classified(
        told.get("classifier")
    )


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
