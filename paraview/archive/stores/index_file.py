"""What is searched through, in one file that is mapped into memory, not read.

It holds the vectors and fingerprints of the articles up to some id, one after the other, and in how
many sentences a word stands. All of it is taken from the archive, so it can be made again at any
time: where it is missing, damaged, or of another archive, it is as if there were none. It is
written beside its place, brought to the disk, and renamed; readers keep the one that they have.
"""

from __future__ import annotations

import json
import os
import secrets
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import numpy.typing as npt

from paraview.archive.quantised import Quantised

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from paraview.archive.fingerprints import Fingerprints

_MAGIC = "paraview-diff archive index"
_VERSION = 1
_HEADER_BYTES = 4_096
_ALIGNED = 64
_BUCKETS = 1 << 20
_SET_PHRASE = 64
"""A run of words that stands in more articles than that is a set phrase."""

Numbers = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the index takes it."""

    id: int
    vectors: Quantised
    fingerprints: Fingerprints


@dataclass(frozen=True, slots=True)
class Index:
    """Articles ready to be searched. `last_id` is the highest id of those that it was made of.

    `firsts` are the rows at which articles begin, in the order of `ids`, with one more at the end.
    `hashes` are ascending; `owners` are the places in `ids` of the articles that have them.
    """

    last_id: int
    ids: Numbers
    firsts: Numbers
    rows: Quantised
    hashes: Numbers
    owners: Numbers
    frequencies: Numbers

    def articles_of(self, rows: Iterable[int]) -> list[int]:
        """The article ids of some rows."""
        places = np.searchsorted(self.firsts, np.fromiter(rows, np.int64), side="right") - 1
        found: list[int] = self.ids[places].tolist()
        return found

    def with_fingerprints(self, wanted: Fingerprints) -> dict[int, int]:
        """How many of the fingerprints the articles have; set phrases are left out."""
        starts = np.searchsorted(self.hashes, wanted, side="left")
        ends = np.searchsorted(self.hashes, wanted, side="right")
        counts = ends - starts
        kept = (counts > 0) & (counts <= _SET_PHRASE)
        if not kept.any():
            return {}
        places = np.concatenate(
            [self.owners[start:end] for start, end in zip(starts[kept], ends[kept], strict=True)]
        )
        owners, shared = np.unique(places, return_counts=True)
        return dict(zip(self.ids[owners].tolist(), shared.tolist(), strict=True))

    def frequency(self, word: str) -> int:
        """In about how many sentences a word stands; never too few."""
        return int(self.frequencies[_bucket(word)]) if len(self.frequencies) else 0


def index_of(articles: Iterable[Listed]) -> Index:
    """An index in memory, of articles that no file has yet."""
    listed = list(articles)
    sizes = [len(each.vectors) for each in listed]
    width = max((each.vectors.rows.shape[1] for each in listed), default=0)
    rows = [each.vectors.rows for each in listed if len(each.vectors)]
    hashes, owners = _sorted_hashes(listed)
    return Index(
        max((each.id for each in listed), default=0),
        np.array([each.id for each in listed], np.int64),
        np.cumsum([0, *sizes]),
        Quantised(
            np.concatenate(rows) if rows else np.empty((0, width), np.int8),
            np.concatenate([each.vectors.scales for each in listed] or [np.empty(0, np.float32)]),
        ),
        hashes,
        owners,
        np.empty(0, np.uint32),
    )


def write_index(
    path: Path,
    archive_id: str,
    articles: Iterable[Listed],
    words: Iterable[tuple[str, int]],
    dimensions: int,
) -> None:
    """Put a fresh index in its place.

    Args:
        path: where it goes.
        archive_id: the archive that it is of.
        articles: all of them, by ascending id.
        words: each word and in how many sentences it stands.
        dimensions: of the vectors.

    Raises:
        OSError: where it can't be written; what was there stays.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(b" " * _HEADER_BYTES)
            header = _write_parts(file, articles, words, dimensions)
            header |= {"magic": _MAGIC, "version": _VERSION, "archive": archive_id}
            header["bytes"] = file.tell()
            file.seek(0)
            file.write(json.dumps(header).encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _sync_folder(path.parent)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def read_index(path: Path, archive_id: str) -> Index | None:
    """The index of an archive; none where there is none that fits."""
    try:
        with path.open("rb") as file:
            header = json.loads(file.read(_HEADER_BYTES))
        if (
            header["magic"] != _MAGIC
            or header["version"] != _VERSION
            or header["archive"] != archive_id
            or header["bytes"] != path.stat().st_size
        ):
            return None
        parts = {name: _mapped(path, *where) for name, where in header["parts"].items()}
        return Index(
            int(header["last_id"]),
            parts["ids"],
            parts["firsts"],
            Quantised(parts["rows"].reshape(-1, header["dimensions"]), parts["scales"]),
            parts["hashes"],
            parts["owners"],
            parts["frequencies"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_parts(
    file: BinaryIO, articles: Iterable[Listed], words: Iterable[tuple[str, int]], dimensions: int
) -> dict[str, Any]:
    ids, sizes, scales, light = [], [0], [], []
    start = file.tell()
    for each in articles:
        file.write(np.ascontiguousarray(each.vectors.rows).tobytes())
        ids.append(each.id)
        sizes.append(len(each.vectors))
        scales.append(each.vectors.scales)
        light.append(each)
    parts: dict[str, tuple[int, int, str]] = {
        "rows": (start, sum(sizes) * dimensions, "<i1"),
    }
    hashes, owners = _sorted_hashes(light)
    frequencies = np.zeros(_BUCKETS, np.int64)
    for word, count in words:
        frequencies[_bucket(word)] += count
    for name, numbers in (
        ("ids", np.array(ids, "<i8")),
        ("firsts", np.cumsum(sizes).astype("<i8")),
        ("scales", np.concatenate([*scales, np.empty(0, np.float32)]).astype("<f4")),
        ("hashes", hashes.astype("<u4")),
        ("owners", owners.astype("<u4")),
        ("frequencies", np.minimum(frequencies, 2**32 - 1).astype("<u4")),
    ):
        file.write(b"\0" * (-file.tell() % _ALIGNED))
        parts[name] = file.tell(), len(numbers), numbers.dtype.str
        file.write(numbers.tobytes())
    return {"parts": parts, "dimensions": dimensions, "last_id": max(ids, default=0)}


def _sorted_hashes(articles: list[Listed]) -> tuple[Numbers, Numbers]:
    hashes = np.concatenate([*(each.fingerprints for each in articles), np.empty(0, np.uint32)])
    owners = np.repeat(
        np.arange(len(articles), dtype=np.uint32), [len(each.fingerprints) for each in articles]
    )
    order = np.argsort(hashes, kind="stable")
    return hashes[order], owners[order]


def _mapped(path: Path, start: int, length: int, kind: str) -> Numbers:
    if not length:
        return np.empty(0, kind)
    return np.memmap(path, kind, "r", start, (length,))


def _bucket(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace")) % _BUCKETS


def _sync_folder(folder: Path) -> None:
    """Bring a rename to the disk, where folders can be opened for that."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
