"""An archive in a SQLite file on this computer, with an index file beside it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from paraview.archive.articles import Source, article_row, row_known, row_vectors
from paraview.archive.stores.embedded_format import COLUMNS, SENTENCE_BITS, opened
from paraview.archive.stores.index_file import Listed, index_of, read_index, write_index
from paraview.archive.stores.store import Hit, Holdings
from paraview.archive.stores.word_queries import rare_words
from paraview.wording import archive_errors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from paraview.archive.articles import Article
    from paraview.archive.fingerprints import Fingerprints
    from paraview.archive.stores.index_file import Index
    from paraview.embedding.encoder import Vectors
    from paraview.errors import ArchiveError
    from paraview.pipeline import Known

_UNINDEXED = 20_000
"""Sentences that may be in no index file: reading them takes a tenth of a second."""
_UNINDEXED_SHARE = 0.1
_LISTED = "SELECT id, sentences, vectors, scales, fingerprints FROM article"


class EmbeddedStore:
    """The articles in a file. Several processes may use it at once; one writes at a time.

    Args:
        path: the file; its index lies beside it.
        create: whether a new one is made where there is none.

    Raises:
        ArchiveError: where it can't be used.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self._path = path
        self._index_path = path.with_name(f"{path.name}.index")
        self._parts: tuple[int, list[Index]] | None = None
        try:
            self._database = opened(path, create=create)
        except (sqlite3.Error, OSError) as error:
            raise _told(error, path.name) from error
        try:
            self._id = self._about("id")
        except (sqlite3.Error, OSError) as error:
            self._database.close()
            raise _told(error, path.name) from error

    def contents(self) -> Holdings:
        """What there is."""
        with self._reading() as database:
            articles, sentences = database.execute(
                "SELECT count(*), coalesce(sum(sentences), 0) FROM article"
            ).fetchone()
            folders = [row[0] for row in database.execute("SELECT path FROM folder ORDER BY path")]
            model = self._about("model")
        size = sum(
            file.stat().st_size
            for file in (
                self._path,
                self._path.with_name(f"{self._path.name}-wal"),
                self._index_path,
            )
            if file.exists()
        )
        return Holdings(str(self._path), articles, sentences, tuple(folders), model, size)

    def use_model(self, name: str, sha256: str, dimensions: int) -> None:
        """Say which model vectors are from, or see that it is that one."""
        with self._reading():
            known = self._about("model_sha256")
        if not known:
            with self._writing() as database:
                database.executemany(
                    "INSERT OR IGNORE INTO about VALUES (?, ?)",
                    [("model", name), ("model_sha256", sha256), ("dimensions", str(dimensions))],
                )
                known = self._about("model_sha256")
        if known != sha256:
            raise archive_errors.other_model(self._about("model"), name)

    def add(self, path: str, article: Article) -> bool:
        """Keep an article that lies at a path, whole or not at all."""
        with self._writing() as database:
            before = _article_at(database, path)
            row = database.execute(
                "SELECT id FROM article WHERE sha256 = ?", (article.document.sha256,)
            ).fetchone()
            if row is not None and before == row[0]:
                return False
            is_new = row is None
            number = self._insert(database, article) if row is None else row[0]
            database.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (path, number))
            if before is not None:
                _drop_if_nowhere(database, before)
        return is_new

    def place(self, path: str, sha256: str) -> bool:
        """Say that known contents lie at a path; whether they are known."""
        with self._writing() as database:
            row = database.execute("SELECT id FROM article WHERE sha256 = ?", (sha256,)).fetchone()
            if row is None:
                return False
            before = _article_at(database, path)
            if before != row[0]:
                database.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (path, row[0]))
                if before is not None:
                    _drop_if_nowhere(database, before)
        return True

    def remove(self, paths: Collection[str]) -> int:
        """Forget what lies at paths."""
        gone = 0
        for path in paths:
            with self._writing() as database:
                number = _article_at(database, path)
                if number is not None:
                    database.execute("DELETE FROM place WHERE path = ?", (path,))
                    gone += _drop_if_nowhere(database, number)
        return gone

    def paths(self, under: str = "") -> dict[str, str]:
        """The paths below a folder, or all, and the sha256 of what lay there."""
        with self._reading() as database:
            rows = database.execute(
                "SELECT path, sha256 FROM place JOIN article ON article = id"
                " WHERE substr(path, 1, ?) = ? ORDER BY path",
                (len(under), under),
            )
            return dict(rows.fetchall())

    def watch(self, folder: str) -> None:
        """Remember a folder."""
        with self._writing() as database:
            database.execute("INSERT OR IGNORE INTO folder VALUES (?)", (folder,))

    def unwatch(self, folder: str) -> None:
        """Forget a folder."""
        with self._writing() as database:
            database.execute("DELETE FROM folder WHERE path = ?", (folder,))

    def by_fingerprints(self, wanted: Fingerprints) -> dict[int, int]:
        """How many of the fingerprints each article has that has any."""
        found: dict[int, int] = {}
        alive = self._alive()
        for part in self._searched():
            found |= part.with_fingerprints(wanted)
        return {number: count for number, count in found.items() if number in alive}

    def by_words(self, sentences: Sequence[Sequence[str]], count: int) -> list[list[Hit]]:
        """For each sentence those that share its rare words."""
        total = self.contents().sentences
        index = next((part for part in self._searched() if len(part.frequencies)), None)
        found: list[list[Hit]] = []
        with self._reading() as database:

            def frequency(word: str) -> int:
                if index is not None:
                    return index.frequency(word)
                row = database.execute("SELECT doc FROM word WHERE term = ?", (word,)).fetchone()
                return row[0] if row else 0

            for sentence in sentences:
                asked = rare_words(sentence, frequency, total)
                query = " OR ".join(f'"{word}"' for word, _ in asked)
                weight = sum(each for _, each in asked)
                rows = (
                    database.execute(
                        "SELECT rowid, rank FROM sentence_words WHERE sentence_words MATCH ?"
                        " ORDER BY rank LIMIT ?",
                        (query, count),
                    ).fetchall()
                    if asked
                    else ()
                )
                found.append(
                    [Hit(row >> SENTENCE_BITS, min(1.0, -rank / weight)) for row, rank in rows]
                )
        return found

    def by_meaning(self, vectors: Vectors, count: int, floor: float) -> list[list[Hit]]:
        """For each vector the sentences nearest to it."""
        alive = self._alive()
        found: list[list[Hit]] = [[] for _ in vectors]
        for part in self._searched():
            if not len(part.rows):
                continue
            for hits, near in zip(found, part.nearest(vectors, count, floor), strict=True):
                hits += [Hit(article, cosine) for article, cosine in near if article in alive]
        return [sorted(hits, key=lambda hit: -hit.strength)[:count] for hits in found]

    def ids(self, sha256s: Collection[str]) -> dict[str, int]:
        """Which of some contents are known."""
        found: dict[str, int] = {}
        with self._reading() as database:
            for sha256 in sha256s:
                row = database.execute(
                    "SELECT id FROM article WHERE sha256 = ?", (sha256,)
                ).fetchone()
                if row is not None:
                    found[sha256] = row[0]
        return found

    def load(self, ids: Sequence[int]) -> list[tuple[Source, Known]]:
        """Articles in full."""
        found = []
        with self._reading() as database:
            for number in ids:
                row = database.execute("SELECT * FROM article WHERE id = ?", (number,)).fetchone()
                if row is None:
                    continue
                (path,) = database.execute(
                    "SELECT min(path) FROM place WHERE article = ?", (number,)
                ).fetchone()
                source = Source(number, row["name"], path or "", row["title"], row["sha256"])
                found.append((source, row_known(dict(row), path or "")))
        return found

    def listed(self, ids: Collection[int]) -> list[Listed]:
        """What some articles are found by."""
        found = []
        with self._reading() as database:
            for number in sorted(set(ids)):
                rows = database.execute(f"{_LISTED} WHERE id = ?", (number,))
                found += [_listed_row(row) for row in rows]
        return found

    def keep_newest(self, count: int) -> None:
        """Forget the articles that were added first, where there are more than so many."""
        with self._reading() as database:
            rows = database.execute(
                "SELECT path FROM place WHERE article IN"
                " (SELECT id FROM article ORDER BY id DESC LIMIT -1 OFFSET ?)",
                (count,),
            ).fetchall()
        self.remove([row[0] for row in rows])

    def tidy(self) -> None:
        """Make the index file anew, where too much is not in it."""
        with self._reading() as database:
            total = self.contents().sentences
            index = read_index(self._index_path, self._id)
            last = index.last_id if index else 0
            (outside,) = database.execute(
                "SELECT coalesce(sum(sentences), 0) FROM article WHERE id > ?", (last,)
            ).fetchone()
            inside = len(index.rows) if index else 0
            stale = outside + max(0, inside - (total - outside))
            if stale <= max(_UNINDEXED, _UNINDEXED_SHARE * total):
                return
            self._write_index(database)

    def close(self) -> None:
        """Close the file."""
        self._parts = None
        self._database.close()

    def _write_index(self, database: sqlite3.Connection) -> None:
        words = database.execute("SELECT term, doc FROM word")
        dimensions = int(self._about("dimensions") or 0)
        try:
            write_index(self._index_path, self._id, self._listed(0), words, dimensions)
        except OSError:
            return  # the disk is full, or a reader has it open on Windows: the old one will do
        self._parts = None

    def _insert(self, database: sqlite3.Connection, article: Article) -> int:
        row = article_row(article)
        names = ", ".join(COLUMNS)
        marks = ", ".join(f":{name}" for name in COLUMNS)
        number = database.execute(
            f"INSERT INTO article ({names}, sentences) VALUES ({marks}, :sentences)",  # noqa: S608
            {**row, "sentences": len(article.sentences)},
        ).lastrowid
        assert number is not None  # noqa: S101  an insert gives one
        database.executemany(
            "INSERT INTO sentence_words (rowid, forms) VALUES (?, ?)",
            [
                (number << SENTENCE_BITS | index, " ".join(forms))
                for index, forms in enumerate(article.forms)
            ],
        )
        return number

    def _searched(self) -> list[Index]:
        """The index file, and an index of the articles that are not in it."""
        with self._reading() as database:
            (last,) = database.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
            if self._parts is None or self._parts[0] != last:
                index = read_index(self._index_path, self._id)
                parts = [index] if index else []
                rest = index_of(self._listed(index.last_id if index else 0))
                self._parts = last, [*parts, rest]
        return self._parts[1]

    def _listed(self, after: int) -> Iterator[Listed]:
        rows = self._database.execute(f"{_LISTED} WHERE id > ? ORDER BY id", (after,))
        yield from map(_listed_row, rows)

    def _alive(self) -> set[int]:
        with self._reading() as database:
            return {row[0] for row in database.execute("SELECT id FROM article")}

    def _about(self, name: str) -> str:
        row = self._database.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._database
        except (sqlite3.Error, OSError, ValueError, KeyError) as error:
            raise _told(error, self._path.name) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._database:
                self._database.execute("BEGIN IMMEDIATE")
                yield self._database
        except (sqlite3.Error, OSError) as error:
            raise _told(error, self._path.name) from error


def _listed_row(row: sqlite3.Row) -> Listed:
    vectors = row_vectors(dict(row), row["sentences"])
    return Listed(row["id"], vectors, np.frombuffer(row["fingerprints"], "<u4"))


def _article_at(database: sqlite3.Connection, path: str) -> int | None:
    row = database.execute("SELECT article FROM place WHERE path = ?", (path,)).fetchone()
    return None if row is None else int(row[0])


def _drop_if_nowhere(database: sqlite3.Connection, number: int) -> bool:
    """Forget an article that lies nowhere any more; whether it was."""
    if database.execute("SELECT 1 FROM place WHERE article = ?", (number,)).fetchone():
        return False
    row = database.execute("SELECT * FROM article WHERE id = ?", (number,)).fetchone()
    known = row_known(dict(row))
    database.executemany(
        "INSERT INTO sentence_words (sentence_words, rowid, forms) VALUES ('delete', ?, ?)",
        [
            (number << SENTENCE_BITS | index, " ".join(word.form for word in sentence))
            for index, sentence in enumerate(known.worded.real())
        ],
    )
    database.execute("DELETE FROM article WHERE id = ?", (number,))
    return True


def _told(error: Exception, name: str) -> ArchiveError:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return archive_errors.disk_full(name)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return archive_errors.not_writable(name)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return archive_errors.busy(name)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return archive_errors.damaged(name)
        case _:
            return (
                archive_errors.not_writable(name)
                if isinstance(error, OSError)
                else archive_errors.damaged(name)
            )
