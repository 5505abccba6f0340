from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from paraview.documents import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.comparison import Document
    from paraview.options import ReadOptions


class Read(Protocol):
    def __call__(
        self, content: bytes | str, name: str = ..., options: ReadOptions | None = ...
    ) -> Document: ...


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads content as a file of some name."""

    def read_file(
        content: bytes | str, name: str = "article.txt", options: ReadOptions | None = None
    ) -> Document:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_document(path, options=options)

    return read_file
