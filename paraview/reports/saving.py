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
    """Write a report into a file.

    Raises:
        WritingError: where that can't be done; the file is as it was.
    """
    put(content_of(report, writer), path)


def content_of(report: Report, writer: Writer) -> bytes:
    """A report as it is written; nothing is on disk yet."""
    content = io.BytesIO()
    writer.write(report, content)
    return content.getvalue()


def put(content: bytes, path: Path) -> None:
    """Write the content beside the file, then put it in the place of that.

    Raises:
        WritingError: where that can't be done; the file is as it was.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise writing_errors.not_written(path.name, error.errno, error.strerror or "") from error
    finally:
        beside.unlink(missing_ok=True)
