"""Limits that a user has set anew, as NAME=VALUE pairs in an environment variable.

The command line puts its `--limit` there, so that the children of the window find it too. What is
set holds for as long as a process lives.
"""

from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)

VARIABLE = "PARAVIEW_DIFF_LIMITS"

_PAIR = re.compile(r"(?P<name>[a-z_]+)=(?P<number>\d{1,12}(?:\.\d{1,6})?)(?P<unit>[KMG]?)")
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def parsed(text: str, names: Iterable[str]) -> dict[str, float]:
    """The values in a text such as `pages=800 memory_bytes=3G`.

    Raises:
        ValueError: where a part is no pair, its name is none of `names`, or its value is 0.
    """
    known = set(names)
    values: dict[str, float] = {}
    for part in text.split():
        found = _PAIR.fullmatch(part)
        if found is None or found["name"] not in known:
            raise ValueError(part)
        value = float(found["number"]) * _UNITS[found["unit"]]
        if not value:
            raise ValueError(part)
        values[found["name"]] = value
    return values


def adjusted(defaults: T) -> T:
    """A table of limits with the values that were set anew; what can't be understood is ignored."""
    changed: dict[str, float | int] = {}
    names = {field.name for field in fields(defaults)}
    for part in os.environ.get(VARIABLE, "").split():
        try:
            values = parsed(part, names)
        except ValueError:
            continue
        for name, value in values.items():
            whole = isinstance(getattr(defaults, name), int)
            changed[name] = max(1, int(value)) if whole else value
    return replace(defaults, **changed)
