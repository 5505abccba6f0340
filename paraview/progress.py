"""How a long piece of work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

from paraview.comparison import Stage

Progress = Callable[[Stage, float], None]
"""Called with the stage and the share of it that is done, 0…1.

It may raise `Cancelled` to stop the work.
"""


Share = Callable[[float], None]
"""For a single stage: called with the share of it that is done, 0…1. It too may raise."""


def unwatched(share: float) -> None:
    """A share callback for work that nobody watches."""


def silent(stage: Stage, share: float) -> None:
    """A progress callback for work that nobody watches."""
