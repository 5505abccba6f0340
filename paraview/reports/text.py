"""A report as the terminal shows it, and the whole result as JSON: as bytes for a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.reports.terminal import print_report

if TYPE_CHECKING:
    from typing import BinaryIO

    from paraview.reports.model import Report

_WIDTH = 120


def write(report: Report, file: BinaryIO) -> None:
    """Write what the terminal shows, without colours."""
    from rich.console import Console

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(width=_WIDTH, record=True, file=nowhere)
        print_report(report, console)
    file.write(console.export_text().encode())


def write_json(report: Report, file: BinaryIO) -> None:
    """Write the result with all its positions, in the published schema."""
    from paraview.serialisation import dumps

    file.write(dumps(report.comparison).encode())
