"""A piece of work as rows of the tables, and back."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from paraview import serialisation
from paraview.comparison import Hand
from paraview.diagnostics import version
from paraview.review import Review, entry_from_json, entry_to_json
from paraview.sessions.format import (
    document_of,
    document_row,
    options_json,
    options_of,
    read_options_of,
)
from paraview.sessions.work import Laid, Work

if TYPE_CHECKING:
    from paraview.comparison import Comparison
    from paraview.review import Entry


def insert_work(database: sqlite3.Connection, work: Work) -> None:
    """Put a piece of work into empty tables."""
    _set_about(database, "made_with", f"paraview-diff {version()}")
    _set_about(database, "options", options_json(work.options))
    for hand in Hand:
        laid = work.laid(hand)
        if laid is not None:
            _insert_document(database, hand, laid)
    if work.found is not None:
        insert_comparison(database, "found", work.found, 0)
    if work.revised is not None:
        insert_comparison(database, "revised", work.revised, len(work.review.log))
    insert_entries(database, work.review.log)


def _set_about(database: sqlite3.Connection, name: str, value: str) -> None:
    database.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, value))


def _insert_document(database: sqlite3.Connection, hand: Hand, laid: Laid) -> None:
    """Keep the document of one side."""
    row = {
        "hand": hand.value,
        **document_row(laid.document),
        "read_as": laid.read_as and options_json(laid.read_as),
        "pasted": int(laid.pasted),
    }
    marks = ", ".join(f":{name}" for name in row)
    database.execute(f"INSERT INTO document ({', '.join(row)}) VALUES ({marks})", row)  # noqa: S608


def insert_comparison(
    database: sqlite3.Connection, state: str, comparison: Comparison, entries: int
) -> None:
    """Keep a comparison, with how many entries of the review it holds."""
    text = json.dumps(serialisation.to_json(comparison), ensure_ascii=False)
    database.execute("INSERT INTO comparison VALUES (?, ?, ?)", (state, entries, text))


def insert_entries(database: sqlite3.Connection, entries: tuple[Entry, ...]) -> None:
    """Append to the review."""
    database.executemany(
        "INSERT INTO review (entry) VALUES (?)",
        [(json.dumps(entry_to_json(entry), ensure_ascii=False),) for entry in entries],
    )


def read_work(database: sqlite3.Connection) -> Work:
    """The work in a database.

    Raises:
        sqlite3.Error, KeyError, TypeError, ValueError: where it is damaged.
    """
    if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("damaged")
    about = dict(tuple(row) for row in database.execute("SELECT name, value FROM about"))
    laid = {row["hand"]: _laid(dict(row)) for row in database.execute("SELECT * FROM document")}
    entries = database.execute("SELECT entry FROM review ORDER BY number")
    log = tuple(entry_from_json(json.loads(row["entry"])) for row in entries)
    kept = {row["state"]: row for row in database.execute("SELECT * FROM comparison")}
    is_current = "revised" in kept and kept["revised"]["entries"] == len(log)
    return Work(
        laid.get("left"),
        laid.get("right"),
        options_of(about["options"]),
        _comparison(kept["found"]) if "found" in kept else None,
        Review(log),
        _comparison(kept["revised"]) if is_current else None,
    )


def _laid(row: dict[str, Any]) -> Laid:
    read_as = row["read_as"]
    return Laid(document_of(row), read_as and read_options_of(read_as), bool(row["pasted"]))


def _comparison(row: sqlite3.Row) -> Comparison:
    return serialisation.from_json(json.loads(row["json"]))
