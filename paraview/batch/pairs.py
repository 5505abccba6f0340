"""Which files belong together: by their names in two folders, or by a table."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.engine.many.filling import articles_below
from paraview.wording import batch_errors

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS = ("left", "right")
_DELIMITERS = ",;\t"
_DEEPEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files to compare; `name` is that of the files made of them, and no other pair's."""

    name: str
    left: Path
    right: Path


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs in order, and the files of two folders that have no partner."""

    pairs: tuple[Pair, ...]
    left_alone: tuple[Path, ...] = ()
    right_alone: tuple[Path, ...] = ()


def articles_in(folder: Path) -> list[Path]:
    """The files below a folder whose names promise a format that can be read, in order.

    Hidden ones are left out.

    Raises:
        BatchError: where there is no such folder.
    """
    if not folder.is_dir():
        raise batch_errors.no_folder(folder.name)
    return [Path(path) for path in articles_below(folder)]


def pairs_of_folders(left: Path, right: Path) -> Pairing:
    """The files of two folders that have one name, below them as well.

    The whole name goes first; then, of those left, the name without its suffix, where only one
    file of either folder has it.

    Raises:
        BatchError: where one of them is no folder, or no two files have one name.
    """
    left, right = left.absolute(), right.absolute()
    lefts = {path.relative_to(left): path for path in articles_in(left)}
    rights = {path.relative_to(right): path for path in articles_in(right)}
    partner = {name: name for name in lefts if name in rights}
    taken = set(partner.values())
    by_stem = _by_stem(lefts.keys() - partner.keys()), _by_stem(rights.keys() - taken)
    for stem, names in by_stem[0].items():
        others = by_stem[1].get(stem, [])
        if len(names) == len(others) == 1:
            partner[names[0]] = others[0]
    if not partner:
        raise batch_errors.no_pairs(left.name, right.name)
    used: set[str] = set()
    pairs = tuple(
        Pair(_file_name(name, used), lefts[name], rights[partner[name]]) for name in sorted(partner)
    )
    return Pairing(
        pairs,
        tuple(path for name, path in lefts.items() if name not in partner),
        tuple(path for name, path in rights.items() if name not in set(partner.values())),
    )


def pairs_of_table(table: Path) -> Pairing:
    """The pairs in the first two columns of a table in CSV; paths start at its folder.

    Commas, semicolons or tabs stand between columns; a line of headings, `left` and `right`, may
    come first.

    Raises:
        BatchError: where it can't be read, or a line names no two files.
    """
    try:
        text = table.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise batch_errors.no_table(table.name) from error
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    used: set[str] = set()
    pairs: list[Pair] = []
    for number, row in enumerate(csv.reader(text.splitlines(), delimiter=delimiter), 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (not pairs and tuple(map(str.lower, cells[:2])) == _HEADINGS):
            continue
        if len(cells) < len(_HEADINGS) or not all(cells[:2]):
            raise batch_errors.no_pair_in_line(table.name, number)
        left, right = (table.parent / cell for cell in cells[:2])
        pairs.append(Pair(_file_name(Path(left.name), used), left, right))
    if not pairs:
        raise batch_errors.empty_table(table.name)
    return Pairing(tuple(pairs))


def _by_stem(names: Iterable[Path]) -> dict[Path, list[Path]]:
    found: dict[Path, list[Path]] = defaultdict(list)
    for name in names:
        found[name.with_suffix("")].append(name)
    return found


def _file_name(name: Path, used: set[str]) -> str:
    """A name for files made of a pair, in one folder, on any disk, whatever its letters' case."""
    stem = "–".join(name.with_suffix("").parts)[:_DEEPEST_NAME].strip(" .") or "_"
    stem = "".join(
        "_" if letter in '<>:"/\\|?*' or ord(letter) < ord(" ") else letter for letter in stem
    )
    found, number = stem, 1
    while found.casefold() in used:
        number += 1
        found = f"{stem} {number}"
    used.add(found.casefold())
    return found
