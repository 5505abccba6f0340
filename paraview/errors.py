"""The errors that an editor may see.

Each says in `title` what went wrong, in `detail` what to do about it, and by `code` which one it
is. Their words are in `paraview.wording`; they are the same on the other side of a pipe.
"""

from __future__ import annotations


class ParaviewError(Exception):
    """Something an editor has to be told.

    Args:
        code: a name that stays the same whatever the language and the wording.
        title: one short sentence: what went wrong.
        detail: what it means and what to do next, in plain words.
    """

    def __init__(self, code: str, title: str, detail: str = "") -> None:
        super().__init__(code, title, detail)
        self.code = code
        self.title = title
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.title} {self.detail}".strip()

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.args == self.args

    def __hash__(self) -> int:
        return hash((type(self), self.args))


class DocumentError(ParaviewError):
    """A document can't be read."""


class ModelError(ParaviewError):
    """The language model is missing, damaged or can't be loaded."""


class EngineError(ParaviewError):
    """The child process that compares or reads has failed, is gone, or has no room to work."""


class WindowError(ParaviewError):
    """There can be no window here."""


class WritingError(ParaviewError):
    """What was made can't be written to disk."""


class SessionError(ParaviewError):
    """A session can't be opened or kept."""


class BatchError(ParaviewError):
    """Many pairs can't be compared, or one of them took too much."""


class ArchiveError(ParaviewError):
    """An archive can't be opened, searched or changed."""


class Cancelled(Exception):  # noqa: N818  it is no error: the editor asked for it
    """Raised out of a progress callback to stop the work that reports to it."""
