"""Reports on disk: a file is there whole, or it is as it was."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.reports.model import Report, Writer


def save(report: Report, writer: Writer, path: Path) -> None:
    """Write a report beside the file, then put it in the place of that.

    Raises:
        OSError: where that can't be done; nothing is left behind.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        with beside.open("xb") as file:
            writer.write(report, file)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
