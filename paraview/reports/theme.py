"""The colours of the window's themes, for the reports that have colours."""

from __future__ import annotations

import tomllib
from typing import Any

from paraview.resource_files import resource


def theme(name: str) -> dict[str, Any]:
    """The tables `chrome` and `looks` of a theme, with their colours by name."""
    return tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
