"""Where this user's files lie, known without Qt: settings, work that has no name, the cache."""

from __future__ import annotations

import configparser
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

NAME = "paraview-diff"
CACHE_MEGABYTES = 500
"""How much the cache may hold where nothing is set."""
ARCHIVE_VARIABLE = "PARAVIEW_DIFF_ARCHIVE"
_CACHED = "[vs]*-*.sqlite*"  # vectors, and the shelf of articles that were ranked
_ESCAPED = re.compile(r"\\(x[0-9A-Fa-f]+|.)")


def settings_file() -> Path:
    """The `.ini` file in which the window keeps what is set; it need not be there."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    else:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return folder / NAME / f"{NAME}.ini"


def stored_text(section: str, name: str) -> str:
    """What is stored under a plain name; empty where there is nothing, or nothing to be read."""
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read(settings_file(), "utf-8")
    except (OSError, ValueError, configparser.Error):
        return ""
    stored = parser.get(section, name, fallback="")
    if len(stored) > 1 and stored[0] == stored[-1] == '"':
        stored = stored[1:-1]
    return _ESCAPED.sub(_plain, stored)


def data_folder() -> Path:
    """The folder for what is kept: the one that was chosen, else the one that the system has."""
    chosen = stored_text("storage", "folder")
    if chosen and Path(chosen).is_dir():
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_path(NAME, appauthor=False))


def archive_address() -> str:
    """The archive that is meant where none is named: a file, or the address of a server."""
    return os.environ.get(ARCHIVE_VARIABLE) or str(data_folder() / "archive.pvarchive")


def cache_folder() -> Path:
    """The folder in which this user's vectors are kept between runs."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(NAME, appauthor=False))


def cache_megabytes() -> int:
    """How much the cache may hold; 0 means that nothing is kept."""
    stored = stored_text("storage", "cache_mb")
    return int(stored) if stored.isascii() and stored.isdigit() else CACHE_MEGABYTES


def cache_size_bytes() -> int:
    """How much the cache holds now."""
    return sum(path.stat().st_size for path in cache_folder().glob(_CACHED))


def clear_cache() -> None:
    """Empty the cache; what another process has open at this moment may stay."""
    for path in cache_folder().glob(_CACHED):
        with suppress(OSError):
            path.unlink()


def _plain(escape: re.Match[str]) -> str:
    """What Qt writes as an escape in an `.ini` file, by itself."""
    if len(escape[1]) > 1:
        return chr(int(escape[1][1:], 16))
    return {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}.get(escape[1], escape[1])
