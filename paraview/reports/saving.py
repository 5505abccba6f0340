"""Reports on disk: a file is there whole, or it is as it was."""

from __future__ import annotations

import io
import secrets
from typing import TYPE_CHECKING

from paraview.wording import writing_errors

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.reports.model import Report, Writer


def save(report: Report, writer: Writer, path: Path) -> None:
    """Write a report beside the file, then put it in the place of that.

    It is made before anything is written, so that there is hardly a moment in which it could be
    stopped and leave something behind.

    Raises:
        WritingError: where that can't be done; the file is as it was.
    """
    content = io.BytesIO()
    writer.write(report, content)
    beside = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        with beside.open("xb") as file:
            file.write(content.getbuffer())
        beside.replace(path)
    except OSError as error:
        raise writing_errors.not_written(path.name, error.errno, error.strerror or "") from error
    finally:
        beside.unlink(missing_ok=True)
