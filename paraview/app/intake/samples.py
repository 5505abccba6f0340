"""The sample pairs that travel with the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.resource_files import resource

if TYPE_CHECKING:
    from pathlib import Path


THE_SAMPLE = "wire-and-paraphrase"


@dataclass(frozen=True, slots=True)
class SamplePair:
    """Two articles to try the application on; `name` is that of their folder, for people."""

    name: str
    left: str
    right: str


def sample_pairs(folder: Path | None = None) -> list[SamplePair]:
    """The pairs in `resources/samples`: each sub-folder that has a `left.*` and a `right.*`.

    The one that shows the most comes first.
    """
    root = folder or resource("samples")
    pairs = []
    folders = list(root.iterdir()) if root.is_dir() else []
    for each in sorted(folders, key=lambda one: (one.name != THE_SAMPLE, one.name)):
        left = next(iter(sorted(each.glob("left.*"))), None)
        right = next(iter(sorted(each.glob("right.*"))), None)
        if left and right:
            name = each.name.lstrip("0123456789_- ").replace("-", " ").replace("_", " ")
            pairs.append(SamplePair(name[:1].upper() + name[1:], str(left), str(right)))
    return pairs
