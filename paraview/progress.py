"""How a long piece of work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from paraview.comparison import Stage

Item = TypeVar("Item")

Progress = Callable[[Stage, float], None]
"""Called with the stage and the share of it that is done, 0…1.

It may raise `Cancelled` to stop the work.
"""


Share = Callable[[float], None]
"""For a single stage: called with the share of it that is done, 0…1. It too may raise."""


_STEPS = 100


def part(progress: Share, start: float, end: float) -> Share:
    """What a part of the work tells: its 0…1 as `start` to `end` of the whole."""
    return lambda share: progress(start + (end - start) * share)


def steps(items: Sequence[Item], progress: Share) -> Iterator[Item]:
    """The items, one by one, telling on the way how many of them are done."""
    every = max(1, len(items) // _STEPS)
    for number, item in enumerate(items):
        if number % every == 0:
            progress(number / len(items))
        yield item
    progress(1.0)


def unwatched(share: float) -> None:
    """A share callback for work that nobody watches."""


def silent(stage: Stage, share: float) -> None:
    """A progress callback for work that nobody watches."""
