"""How far a batch is, in a small SQLite file: what was done is not done again.

- `pair`: a row for each pair of contents and options (`key`, as `key_of` makes it), with the line
  of the table that came of it, a JSON object with the fields of `Scorecard`.
- `output`: for which `key` the files called `name` were written last, and their `suffixes`.

A row is written once everything that belongs to it lies on the disk; a process that is killed
loses the pair that it is at.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import asdict
from typing import TYPE_CHECKING

from paraview.passages.scorecard import Scorecard
from paraview.wording import batch_errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from paraview.comparison import Json

APPLICATION_ID = 0x50564442
"""“PVDB”."""
VERSION = 1

_TABLES = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
CREATE TABLE IF NOT EXISTS pair (key TEXT PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS output (
    name TEXT PRIMARY KEY, key TEXT NOT NULL, suffixes TEXT NOT NULL
);
"""


def key_of(left_sha256: str, right_sha256: str, settings: Mapping[str, Json]) -> str:
    """What names the work on two contents under some settings."""
    parts = json.dumps([left_sha256, right_sha256, settings], sort_keys=True)
    return hashlib.sha256(parts.encode()).hexdigest()


class Journal:
    """The journal of one folder.

    Raises:
        BatchError: where the file can't be used.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._database = sqlite3.connect(path, timeout=10, isolation_level=None)
        except (sqlite3.Error, OSError) as error:
            raise batch_errors.journal_unusable(self._name) from error
        try:
            self._database.execute("PRAGMA journal_mode = WAL")
            (found,) = self._database.execute("PRAGMA application_id").fetchone()
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            is_ours = found in (0, APPLICATION_ID) and version <= VERSION
            if is_ours:
                self._database.executescript(_TABLES)
        except (sqlite3.Error, OSError) as error:
            self._database.close()
            raise batch_errors.journal_unusable(self._name) from error
        if not is_ours:
            self._database.close()
            raise batch_errors.journal_unusable(self._name)

    def line(self, key: str) -> Scorecard | None:
        """The line of a pair that was done; none where it wasn't."""
        found = self._database.execute("SELECT line FROM pair WHERE key = ?", (key,)).fetchone()
        try:
            return None if found is None else Scorecard(**json.loads(found[0]))
        except (ValueError, TypeError):  # from another version
            return None

    def has_files(self, name: str, key: str, suffixes: Sequence[str]) -> bool:
        """Whether the files of that name were made of this very pair, all that are wanted."""
        found = self._database.execute(
            "SELECT suffixes FROM output WHERE name = ? AND key = ?", (name, key)
        ).fetchone()
        return not suffixes or (found is not None and set(suffixes) <= set(json.loads(found[0])))

    def forget_files(self, name: str) -> None:
        """Say that the files of that name are about to be written anew."""
        self._run("DELETE FROM output WHERE name = ?", (name,))

    def keep(self, key: str, line: Scorecard, name: str, suffixes: Sequence[str]) -> None:
        """Keep that a pair is done and its files are on the disk.

        Raises:
            BatchError: where it can't be written.
        """
        self._run("BEGIN IMMEDIATE")
        self._run("INSERT OR REPLACE INTO pair VALUES (?, ?)", (key, json.dumps(asdict(line))))
        if suffixes:
            self._run(
                "INSERT OR REPLACE INTO output VALUES (?, ?, ?)",
                (name, key, json.dumps(list(suffixes))),
            )
        self._run("COMMIT")

    def close(self) -> None:
        """Close the file. May be called twice."""
        self._database.close()

    def _run(self, statement: str, values: tuple[str, ...] = ()) -> None:
        try:
            self._database.execute(statement, values)
        except sqlite3.Error as error:
            raise batch_errors.journal_unusable(self._name) from error
