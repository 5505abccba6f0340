"""What all commands have in common: the model, limits on reading, and a bar that tells progress."""

from __future__ import annotations

import argparse
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from paraview.wording import command_line as words
from paraview.wording import stage_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.comparison import Stage

    Work = TypeVar("Work")

LIMITS_VARIABLE = "PARAVIEW_DIFF_LIMITS"
"""Limits on reading in the environment, as pairs NAME=VALUE."""

_PROGRESS_AFTER_SECONDS = 0.5


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add the model, the limits and the version to the options of a command."""
    from paraview.diagnostics import version

    parser.add_argument("--model", metavar="DIR", help=words.model())
    parser.add_argument(
        "--limit",
        metavar="NAME=VALUE",
        action="append",
        type=_limit,
        default=[],
        help=words.limit(),
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")


def limits_of(options: argparse.Namespace) -> dict[str, float]:
    """The limits that were set anew: in the environment, and over them on the command line."""
    from paraview.limits import parsed

    values: dict[str, float] = {}
    for pair in [*os.environ.get(LIMITS_VARIABLE, "").split(), *options.limit]:
        with suppress(ValueError):  # those of the command line are understood already
            values |= parsed(pair)
    return values


def with_progress(work: Callable[[Callable[[Stage, float], None]], Work]) -> Work:
    """Do the work; where somebody watches and it takes longer than a moment, show a bar."""
    if not sys.stderr.isatty():
        return work(lambda *_: None)
    from rich.console import Console
    from rich.progress import Progress

    started = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=False) as bars:
        bar = bars.add_task("", total=1.0, visible=False)

        def show(stage: Stage, share: float) -> None:
            late = time.monotonic() - started > _PROGRESS_AFTER_SECONDS
            bars.update(bar, description=stage_name(stage), completed=share, visible=late)

        return work(show)


def _limit(text: str) -> str:
    """A limit as it was written, once it is understood."""
    from paraview.limits import LIMIT_NAMES, parsed

    try:
        parsed(text)
    except ValueError:
        raise argparse.ArgumentTypeError(words.no_limit(text, LIMIT_NAMES)) from None
    return text
