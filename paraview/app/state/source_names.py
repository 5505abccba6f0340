"""What a document is called before it is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from paraview import wording
from paraview.engine.messages import FileSource

if TYPE_CHECKING:
    from paraview.engine.messages import Source


def source_name(source: Source) -> str:
    """The name of its file, or what pasted text is called."""
    if isinstance(source, FileSource):
        return Path(source.path).name
    return source.name or wording.pasted_text()
