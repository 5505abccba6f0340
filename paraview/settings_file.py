"""Where this user's settings lie, and one of them read without Qt: the language comes before it."""

from __future__ import annotations

import configparser
import os
import sys
from pathlib import Path


def settings_file() -> Path:
    """The `.ini` file in which the window keeps what is set; it need not be there."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    else:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return folder / "paraview-diff" / "paraview-diff.ini"


def stored_text(section: str, name: str) -> str:
    """What is stored under a plain name; empty where there is nothing, or nothing to be read."""
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read(settings_file(), "utf-8")
    except (OSError, ValueError, configparser.Error):
        return ""
    return parser.get(section, name, fallback="")
