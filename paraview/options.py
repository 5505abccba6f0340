"""What an editor may set about a comparison. Light: the window knows it and loads nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor may set about a comparison.

    `model` is the folder of a sentence-transformers model; none means the built-in one. `informal`
    is for chats and comments, where sentences start in lower case.
    """

    model: str | None = None
    informal: bool = False
