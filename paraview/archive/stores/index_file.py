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
from threadpoolctl import threadpool_limits

from paraview.archive.fingerprints import SET_PHRASE
from paraview.archive.quantised import Quantised
from paraview.archive.stores.clusters import centres_of, cluster_of, nearest_in_clusters
from paraview.archive.stores.scanning import BLOCK, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from paraview.archive.fingerprints import Fingerprints
    from paraview.embedding.encoder import Vectors

_MAGIC = "paraview-diff archive index"
_VERSION = 1
CLUSTERED = 1_000_001
"""From so many sentences on vectors are sorted into clusters: scanning all takes too long."""
_HEADER_BYTES = 4_096
_ALIGNED = 64
_BUCKETS = 1 << 20

Numbers = npt.NDArray[Any]

_NOTHING = np.empty(0, np.uint32), np.empty((0, 0), np.float32), np.empty(0), np.empty(0)
"""No frequencies, no clusters."""


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
    Where there are very many, `rows` are sorted into clusters: `centres` are their middles,
    `cluster_firsts` tell where they begin, and `places` where each row would stand otherwise.
    `hashes` are ascending; `owners` are the places in `ids` of the articles that have them.
    """

    last_id: int
    ids: Numbers
    firsts: Numbers
    rows: Quantised
    hashes: Numbers
    owners: Numbers
    frequencies: Numbers
    centres: Numbers
    cluster_firsts: Numbers
    places: Numbers

    def nearest(self, queries: Vectors, count: int, floor: float) -> list[list[tuple[int, float]]]:
        """For each query the articles and cosines of the nearest sentences, the best first.

        In one thread: these are many small multiplications, and where another program has a core,
        the threads of BLAS wait for each other at the end of every one, spinning.
        """
        with threadpool_limits(1, "blas"):
            if len(self.centres):
                clusters = self.centres, self.cluster_firsts
                found = nearest_in_clusters(queries, self.rows, *clusters, count, floor)
            else:
                found = nearest(queries, self.rows, count, floor)
        return [
            list(zip(self._articles_of(hits), (cosine for _, cosine in hits), strict=True))
            for hits in found
        ]

    def _articles_of(self, hits: list[tuple[int, float]]) -> list[int]:
        rows = np.array([row for row, _ in hits], np.int64)
        if len(self.places):
            rows = self.places[rows]
        places = np.searchsorted(self.firsts, rows, side="right") - 1
        found: list[int] = self.ids[places].tolist()
        return found

    def with_fingerprints(self, wanted: Fingerprints) -> dict[int, int]:
        """How many of the fingerprints the articles have; set phrases are left out."""
        starts = np.searchsorted(self.hashes, wanted, side="left")
        ends = np.searchsorted(self.hashes, wanted, side="right")
        counts = ends - starts
        kept = (counts > 0) & (counts <= SET_PHRASE)
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
    hashes, owners = _sorted_hashes([each.fingerprints for each in listed])
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
        *_NOTHING,
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
    scratch = beside.with_name(f"{beside.name}.rows")
    try:
        with beside.open("xb") as file:
            file.write(b" " * _HEADER_BYTES)
            header = _write_parts(file, scratch, articles, words, dimensions)
            header |= {"magic": _MAGIC, "version": _VERSION, "archive": archive_id}
            header["bytes"] = file.tell()
            file.seek(0)
            file.write(json.dumps(header).encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _sync_folder(path.parent)
    finally:
        for leftover in (beside, scratch):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


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
            parts["centres"].reshape(-1, header["dimensions"]),
            parts["cluster_firsts"],
            parts["places"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_parts(
    file: BinaryIO,
    scratch: Path,
    articles: Iterable[Listed],
    words: Iterable[tuple[str, int]],
    dimensions: int,
) -> dict[str, Any]:
    light: list[tuple[int, Fingerprints]] = []
    sizes, scales = [0], [np.empty(0, np.float32)]
    with scratch.open("xb") as rows_file:
        for each in articles:
            rows_file.write(np.ascontiguousarray(each.vectors.rows).tobytes())
            light.append((each.id, each.fingerprints))
            sizes.append(len(each.vectors))
            scales.append(each.vectors.scales)
    count = sum(sizes)
    rows = Quantised(
        _mapped(scratch, 0, count * dimensions, "<i1").reshape(count, dimensions),
        np.concatenate(scales),
    )
    order, centres, cluster_firsts = _clustered(rows)
    parts: dict[str, tuple[int, int, str]] = {"rows": (file.tell(), count * dimensions, "<i1")}
    for start in range(0, count, BLOCK):
        part = slice(start, start + BLOCK)
        file.write(rows.rows[order[part] if len(order) else part].tobytes())
    hashes, owners = _sorted_hashes([each for _, each in light])
    frequencies = np.zeros(_BUCKETS, np.int64)
    for word, sentences in words:
        frequencies[_bucket(word)] += sentences
    ids = [number for number, _ in light]
    for name, numbers in (
        ("ids", np.array(ids, "<i8")),
        ("firsts", np.cumsum(sizes).astype("<i8")),
        ("scales", (rows.scales[order] if len(order) else rows.scales).astype("<f4")),
        ("hashes", hashes.astype("<u4")),
        ("owners", owners.astype("<u4")),
        ("frequencies", np.minimum(frequencies, 2**32 - 1).astype("<u4")),
        ("centres", centres.astype("<f4").ravel()),
        ("cluster_firsts", cluster_firsts.astype("<i8")),
        ("places", order.astype("<i8")),
    ):
        file.write(b"\0" * (-file.tell() % _ALIGNED))
        parts[name] = file.tell(), len(numbers), numbers.dtype.str
        file.write(numbers.tobytes())
    return {"parts": parts, "dimensions": dimensions, "last_id": max(ids, default=0)}


def _clustered(rows: Quantised) -> tuple[Numbers, Numbers, Numbers]:
    """The order of rows by cluster, the clusters' middles and first rows; nothing for few rows."""
    if len(rows) < CLUSTERED:
        return np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, np.int64)
    centres = centres_of(rows)
    own = cluster_of(rows, centres)
    order = np.argsort(own, kind="stable")
    return order, centres, np.searchsorted(own[order], np.arange(len(centres) + 1))


def _sorted_hashes(fingerprints: list[Fingerprints]) -> tuple[Numbers, Numbers]:
    hashes = np.concatenate([*fingerprints, np.empty(0, np.uint32)])
    owners = np.repeat(
        np.arange(len(fingerprints), dtype=np.uint32), [len(each) for each in fingerprints]
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
