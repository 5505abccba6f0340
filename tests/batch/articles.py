"""A few short articles, and folders of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WIRE = (
    "The harbor was closed on Tuesday after a storm tore two ships from their moorings. "
    "“We have never seen waves like these,” said harbor master Ida Lund. "
    "About 300 passengers had to wait until evening."
)
PRINTED = (
    "A storm tore two ships loose, so the harbor stayed shut on Tuesday. "
    "“We have never seen such waves,” said harbor master Ida Lund. "
    "About 400 passengers had to wait until evening."
)


def shelves(folder: Path, names: list[str]) -> tuple[Path, Path]:
    """Two folders with one article of each name; the number of the name is in its text."""
    sides = folder / "wire", folder / "printed"
    for side, text in zip(sides, (WIRE, PRINTED), strict=True):
        side.mkdir(parents=True)
        for name in names:
            (side / name).write_text(f"{text} It was the {name} of the month.", "utf-8")
    return sides
