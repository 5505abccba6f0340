"""Vectors kept on disk, so that a sentence is embedded once and not in every comparison."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import numpy as np

from paraview.progress import Share, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from paraview.embedding.encoder import Encoder, Vectors

_log = logging.getLogger(__name__)

MAX_VECTORS = 150_000
"""About 230 MB with 384 dimensions."""

_TRIM_TO = 0.9
_QUERY = 500  # SQLite takes a limited number of parameters


class CachedEncoder:
    """An encoder that remembers. Equal sentences are embedded once, here and on disk.

    The cache is a help and never a hindrance: where its file can't be used, sentences are embedded
    as if there were none. Only hashes of sentences are stored, no text. SQLite commits atomically,
    so a process that is killed while writing leaves it whole.

    Args:
        encoder: embeds what is not in the cache.
        folder: where the cache's file lies; none means that nothing is kept on disk.
        max_vectors: the vectors longest unused are dropped above this number.
    """

    def __init__(
        self, encoder: Encoder, folder: Path | None, max_vectors: int = MAX_VECTORS
    ) -> None:
        self._encoder = encoder
        self._path = folder / f"vectors-{encoder.sha256[:16]}.sqlite" if folder else None
        self._max_vectors = max_vectors

    @property
    def name(self) -> str:
        """The name of the engine behind the cache."""
        return self._encoder.name

    @property
    def model(self) -> str:
        """The name of the model behind the cache."""
        return self._encoder.model

    @property
    def sha256(self) -> str:
        """The hash of the model behind the cache."""
        return self._encoder.sha256

    def encode(self, sentences: Sequence[str], progress: Share = unwatched) -> Vectors:
        """One row for each sentence, as the encoder behind it would give."""
        keys = [hashlib.sha256(s.encode("utf-8", "surrogatepass")).digest() for s in sentences]
        known = self._load(set(keys))
        missing = {
            key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known
        }
        if missing:
            fresh = self._encoder.encode(list(missing.values()), progress)
            self._store(dict(zip(missing, fresh, strict=True)))
            known.update(zip(missing, fresh, strict=True))
        progress(1.0)
        if not keys:
            return self._encoder.encode([])
        return np.stack([known[key] for key in keys])

    def _load(self, keys: set[bytes]) -> dict[bytes, Vectors]:
        if self._path is None or not self._path.exists():
            return {}
        found: dict[bytes, Vectors] = {}
        try:
            with closing(self._connect(self._path)) as database:
                for chunk in _chunks(sorted(keys)):
                    marks = ",".join("?" * len(chunk))
                    rows = database.execute(
                        f"SELECT key, vector FROM vectors WHERE key IN ({marks})",  # noqa: S608
                        chunk,
                    )
                    found.update((key, np.frombuffer(blob, np.float32)) for key, blob in rows)
                now = int(time.time())
                with database:
                    database.executemany(
                        "UPDATE vectors SET used = ? WHERE key = ?", [(now, key) for key in found]
                    )
        except (sqlite3.Error, OSError, ValueError) as error:
            self._give_up(error)
            return {}
        return found

    def _store(self, vectors: dict[bytes, Vectors]) -> None:
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connect(self._path)) as database, database:
                now = int(time.time())
                database.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)",
                    [(key, now, vector.tobytes()) for key, vector in vectors.items()],
                )
                (count,) = database.execute("SELECT count(*) FROM vectors").fetchone()
                if count > self._max_vectors:
                    surplus = count - int(self._max_vectors * _TRIM_TO)
                    database.execute(
                        "DELETE FROM vectors WHERE key IN"
                        " (SELECT key FROM vectors ORDER BY used, rowid LIMIT ?)",
                        (surplus,),
                    )
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)

    def _connect(self, path: Path) -> sqlite3.Connection:
        database = sqlite3.connect(path, timeout=2)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute(
                "CREATE TABLE IF NOT EXISTS vectors"
                " (key BLOB PRIMARY KEY, used INTEGER, vector BLOB)"
            )
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _give_up(self, error: Exception) -> None:
        """Go on without the file; one that is no database is removed and made anew next time."""
        _log.info("the vector cache can't be used: %s", error)
        no_database = isinstance(error, sqlite3.DatabaseError) and not isinstance(
            error, sqlite3.OperationalError
        )
        if self._path is None or not (no_database or isinstance(error, ValueError)):
            return
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


def _chunks(keys: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (keys[start : start + _QUERY] for start in range(0, len(keys), _QUERY))
