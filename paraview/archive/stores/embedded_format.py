"""The file of an archive: one SQLite database, documented for whoever reads one without us.

- `about`: facts by name: `id` (random, the same for as long as the file lives), and, once there is
  an article, `model`, `model_sha256` and `dimensions` of its vectors.
- `article`: one row for each contents. `text` is the canonical text, `blocks` and `warnings` are
  JSON as in a session (`paraview/sessions/format.py`). `spans` holds three little-endian int32 a
  sentence: start and end in code points of `text`, and the index of its block. `vectors` holds
  `dimensions` int8 a sentence and `scales` a float32: a number times the scale of its sentence is
  the vector's. `fingerprints` holds uint32 hashes of runs of words
  (`paraview/archive/fingerprints.py`).
  The index over `sentences` is there to count them without reading the texts.
- `place`: where the contents lay when they were added; every article has one place or more.
- `folder`: the folders that are watched.
- `sentence_words`: a full-text index (FTS5, without contents) of the words of each sentence; its
  rowid is the article's id times 2^20, plus the index of the sentence.

It is in WAL mode: an article is in it whole or not at all, however a process ends. Beside it lies
`NAME.index` (`index_file.py`), which only saves time and may be deleted.
"""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from paraview.sessions.format import identity
from paraview.wording import archive_errors

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x50564441
"""“PVDA”, in the header of the file."""

VERSION = 1
SUFFIX = ".pvarchive"
SENTENCE_BITS = 20
_WAIT_SECONDS = 30.0

COLUMNS = (
    "sha256",
    "name",
    "format",
    "title",
    "byline",
    "encoding",
    "text",
    "blocks",
    "warnings",
    "spans",
    "vectors",
    "scales",
    "fingerprints",
)

_TABLES = f"""
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    encoding TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    warnings TEXT NOT NULL,
    sentences INTEGER NOT NULL,
    spans BLOB NOT NULL,
    vectors BLOB NOT NULL,
    scales BLOB NOT NULL,
    fingerprints BLOB NOT NULL
);
CREATE INDEX sentences_of_article ON article (sentences);
CREATE TABLE place (path TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (id));
CREATE INDEX place_of_article ON place (article);
CREATE TABLE folder (path TEXT PRIMARY KEY);
CREATE VIRTUAL TABLE sentence_words USING fts5(
    forms, content = '', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE word USING fts5vocab(sentence_words, 'row');
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
"""


def opened(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to an archive; a new one where none lies there and it may be made.

    Raises:
        ArchiveError: where there is none, or it is something else, or of a newer version.
        sqlite3.Error, OSError: where it can't be used.
    """
    try:
        found = identity(path)
        is_new = path.stat().st_size == 0
    except FileNotFoundError:
        if not create:
            raise archive_errors.not_found(path.name) from None
        path.parent.mkdir(parents=True, exist_ok=True)
        found, is_new = None, True
    if not is_new and (found is None or found[0] not in (0, APPLICATION_ID)):
        raise archive_errors.no_archive(path.name)
    if found is not None and found[1] > VERSION:
        raise archive_errors.too_new(path.name)
    database = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        database.row_factory = sqlite3.Row
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        _make(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _make(database: sqlite3.Connection, path: Path) -> None:
    """Make the tables where there are none, in one transaction; two may try at once."""
    if _application(database) == APPLICATION_ID:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        if _application(database) != APPLICATION_ID:
            _make_tables(database, path)
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise


def _make_tables(database: sqlite3.Connection, path: Path) -> None:
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables:
        raise archive_errors.no_archive(path.name)
    for statement in _TABLES.split(";"):
        database.execute(statement)
    database.execute("INSERT INTO about VALUES ('id', ?)", (secrets.token_hex(16),))


def _application(database: sqlite3.Connection) -> int:
    with closing(database.execute("PRAGMA application_id")) as found:
        return int(found.fetchone()[0])
