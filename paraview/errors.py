"""The errors that an editor may see.

Each says in `title` what went wrong and in `detail` what to do about it.
"""

from __future__ import annotations


class ParaviewError(Exception):
    """Something an editor has to be told.

    Args:
        title: one short sentence: what went wrong.
        detail: what it means and what to do next, in plain words.
    """

    def __init__(self, title: str, detail: str = "") -> None:
        super().__init__(title, detail)
        self.title = title
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.title} {self.detail}".strip()


class DocumentError(ParaviewError):
    """A document can't be read."""


class ModelError(ParaviewError):
    """The language model is missing, damaged or can't be loaded."""


class EngineError(ParaviewError):
    """The child process that compares has failed or is gone."""


class Cancelled(Exception):  # noqa: N818  it is no error: the editor asked for it
    """Raised out of a progress callback to stop the work that reports to it."""
