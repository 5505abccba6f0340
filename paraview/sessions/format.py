"""The `.pvdiff` file: one SQLite database with everything about one piece of work.

It is documented here for whoever wants to read one without us; any SQLite tool opens it.

- `about`: facts by name: `made_with` (name and version of the program), `options` (how the
  documents are compared, a JSON object).
- `document`: a row for each side that is there. `text` is the canonical text, `blocks` a JSON list
  of `{"start", "end", "role"}` in code points of it, `warnings` one of `{"code", "detail"}`;
  `path`, `sha256` and `read_as` (a JSON object) tell the file and how it was read, `pasted` is 1
  for pasted text.
- `comparison`: at most two rows, in the JSON schema `paraview-diff/1`
  (`resources/schema/paraview-diff-1.json`): `found` is what the engine found, `revised` what the
  first `entries` entries of the review make of it.
- `review`: the log of what the editor decided, one entry a row, each a JSON object as
  `paraview/review/stored.py` tells. It is only ever appended to.
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from paraview.comparison import Document
from paraview.options import Options, ReadOptions, View
from paraview.serialisation import (
    blocks_from_json,
    blocks_to_json,
    warnings_from_json,
    warnings_to_json,
)

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x50564446
"""“PVDF”, in the header of the file, tells a session from other databases."""

VERSION = 1
SUFFIX = ".pvdiff"
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_VERSION_AT, _APPLICATION_AT = 60, 68

TABLES = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE document (
    hand TEXT PRIMARY KEY CHECK (hand IN ('left', 'right')),
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    path TEXT,
    sha256 TEXT,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    encoding TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    warnings TEXT NOT NULL,
    read_as TEXT,
    pasted INTEGER NOT NULL
);
CREATE TABLE comparison (
    state TEXT PRIMARY KEY CHECK (state IN ('found', 'revised')),
    entries INTEGER NOT NULL,
    json TEXT NOT NULL
);
CREATE TABLE review (number INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL);
"""


def identity(path: Path) -> tuple[int, int] | None:
    """The application id and version in the header of a file; none where it is no database.

    Raises:
        OSError: where it can't be read.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return None
    (version,) = struct.unpack_from(">I", header, _VERSION_AT)
    (application,) = struct.unpack_from(">I", header, _APPLICATION_AT)
    return application, version


def document_row(document: Document) -> dict[str, Any]:
    """The columns of a document."""
    return {
        "name": document.name,
        "format": document.format,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "byline": document.byline,
        "encoding": document.encoding,
        "text": document.text,
        "blocks": _json(blocks_to_json(document)),
        "warnings": _json(warnings_to_json(document)),
    }


def document_of(row: dict[str, Any]) -> Document:
    """The document in a row.

    Raises:
        KeyError, TypeError, ValueError: where something in it is of another kind.
    """
    return Document(
        text=row["text"],
        blocks=blocks_from_json(json.loads(row["blocks"])),
        name=row["name"],
        format=row["format"],
        path=row["path"],
        sha256=row["sha256"],
        title=row["title"],
        byline=row["byline"],
        warnings=warnings_from_json(json.loads(row["warnings"])),
        encoding=row["encoding"],
    )


def options_json(options: Options | ReadOptions) -> str:
    """Options as they are stored."""
    return json.dumps(asdict(options), ensure_ascii=False)


def options_of(text: str) -> Options:
    """How documents are compared, as it was stored.

    Raises:
        TypeError, ValueError: where it is something else.
    """
    return Options(**json.loads(text))


def read_options_of(text: str) -> ReadOptions:
    """How a file was read, as it was stored.

    Raises:
        KeyError, TypeError, ValueError: where it is something else.
    """
    stored = json.loads(text)
    stories = stored.pop("stories")
    view = View(stored.pop("view"))
    return ReadOptions(**stored, view=view, stories=None if stories is None else tuple(stories))


def _json(items: Any) -> str:
    return json.dumps(items, ensure_ascii=False)
