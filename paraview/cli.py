"""The command line: `paraview-diff [LEFT RIGHT]`, and the commands `compare` and `show`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.errors import Cancelled, DocumentError, ParaviewError, SessionError
from paraview.wording import command_line as words
from paraview.wording import stage_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from paraview.comparison import Comparison, Stage

DONE, DIFFERENT, WRONG_USAGE, UNREADABLE, FAILED = 0, 1, 2, 3, 4

LIMITS_VARIABLE = "PARAVIEW_DIFF_LIMITS"
"""Limits on reading in the environment, as pairs NAME=VALUE."""

_PROGRESS_AFTER_SECONDS = 0.5


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and give its exit code: one of the five above."""
    arguments = list(arguments)
    try:
        match arguments[:1]:
            case ["compare"]:
                return _compare(_compare_parser().parse_args(arguments[1:]))
            case ["show"]:
                return _show(_show_parser().parse_args(arguments[1:]))
            case _:
                return _open_window(_window_parser().parse_args(arguments))
    except (DocumentError, SessionError) as error:
        _complain(error)
        return UNREADABLE
    except ParaviewError as error:
        _complain(error)
        return FAILED
    except (KeyboardInterrupt, Cancelled):
        return FAILED
    except Exception as error:  # noqa: BLE001  its message may quote a text, so no traceback
        from paraview.fault_log import fault_of
        from paraview.wording import engine_errors

        _complain(engine_errors.internal(type(error).__name__))
        sys.stderr.write(f"{fault_of(error).report}\n")
        return FAILED
    except SystemExit as stop:  # argparse has already said what is wrong
        return int(stop.code or DONE)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="paraview-diff",
        description=words.what_the_window_does(),
        epilog=words.there_are_commands(),
    )
    parser.add_argument("left", nargs="?", help=words.left())
    parser.add_argument("right", nargs="?", help=words.right())
    _add_common(parser)
    return parser


def _compare_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="paraview-diff compare",
        description=words.what_compare_does(),
        epilog=words.exit_codes(),
    )
    parser.add_argument("left", help=words.left())
    parser.add_argument("right", help=words.right())
    _add_output(parser)
    parser.add_argument("--session", type=Path, metavar="FILE", help=words.session())
    parser.add_argument("--exit-code", action="store_true", help=words.exit_code())
    parser.add_argument("--informal", action="store_true", help=words.informal())
    parser.add_argument("--whole-page", action="store_true", help=words.whole_page())
    _add_common(parser)
    return parser


def _show_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="paraview-diff show",
        description=words.what_show_does(),
        epilog=words.exit_codes(),
    )
    parser.add_argument("session", type=Path, help=words.session_to_show())
    _add_output(parser)
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("-o", "--output", type=Path, help=words.output())


def _add_common(parser: argparse.ArgumentParser) -> None:
    from importlib.metadata import version

    parser.add_argument("--model", metavar="DIR", help=words.model())
    parser.add_argument(
        "--limit",
        metavar="NAME=VALUE",
        action="append",
        type=_limit,
        default=[],
        help=words.limit(),
    )
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {version('paraview-diff')}"
    )


def _limit(text: str) -> str:
    """A limit as it was written, once it is understood."""
    from paraview.limits import LIMIT_NAMES, parsed

    try:
        parsed(text)
    except ValueError:
        raise argparse.ArgumentTypeError(words.no_limit(text, LIMIT_NAMES)) from None
    return text


def _limits(options: argparse.Namespace) -> dict[str, float]:
    """The limits that were set anew: in the environment, and over them on the command line."""
    from paraview.limits import parsed

    values: dict[str, float] = {}
    for pair in [*os.environ.get(LIMITS_VARIABLE, "").split(), *options.limit]:
        with suppress(ValueError):  # those of the command line are understood already
            values |= parsed(pair)
    return values


def _open_window(options: argparse.Namespace) -> int:
    from paraview.app import run as run_window

    return run_window(options.left, options.right, options.model, _limits(options))


def _compare(options: argparse.Namespace) -> int:
    comparison = _with_progress(lambda progress: _run_pipeline(options, progress))
    if options.session is not None:
        _keep(comparison, options)
    _write(comparison, options)
    is_same = not (comparison.dropped or comparison.added) and not any(
        link.is_difference for link in comparison.links
    )
    return DIFFERENT if options.exit_code and not is_same else DONE


def _keep(comparison: Comparison, options: argparse.Namespace) -> None:
    """Write a session that the window opens."""
    from paraview.options import Options
    from paraview.sessions import Laid, Session, Work

    work = Work(
        Laid(comparison.left.document),
        Laid(comparison.right.document),
        Options(model=options.model, informal=options.informal),
        comparison,
    )
    Session.create(options.session, work).close()


def _show(options: argparse.Namespace) -> int:
    from paraview.sessions import Session
    from paraview.wording import session_errors

    session = Session.open(options.session)
    session.close()
    comparison = session.work.comparison
    if comparison is None and session.work.found is not None:
        from paraview.pipeline import Pipeline, default_cache

        pipeline = Pipeline(default_cache())
        comparison = pipeline.revise(session.work.found, session.work.review).comparison
    if comparison is None:
        raise session_errors.not_compared(options.session.name)
    _write(comparison, options)
    return DONE


def _run_pipeline(
    options: argparse.Namespace, progress: Callable[[Stage, float], None]
) -> Comparison:
    from paraview.comparison import Stage
    from paraview.engine.read_now import reading
    from paraview.limits import ReadingLimits
    from paraview.options import Options, ReadOptions

    progress(Stage.READING, 0.0)
    limits = ReadingLimits().adjusted(_limits(options))
    read_options = ReadOptions(whole_page=options.whole_page)
    with reading((options.left, options.right), progress, limits, read_options) as documents:
        from paraview.pipeline import Pipeline, default_cache

        pipeline = Pipeline(default_cache())
        pipeline.encoder(options.model)  # what takes long to load, while the child reads
        left, right = documents()
    return pipeline.compare(
        left, right, Options(model=options.model, informal=options.informal), progress
    )


def _with_progress(
    work: Callable[[Callable[[Stage, float], None]], Comparison],
) -> Comparison:
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


def _write(comparison: Comparison, options: argparse.Namespace) -> None:
    if options.format == "json":
        from paraview.serialisation import dumps

        text = dumps(comparison)
        if options.output is None:
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            sys.stdout.write(text)
            return
    else:
        from rich.console import Console

        from paraview.reports import print_comparison

        if options.output is None:
            print_comparison(comparison, Console())
            return
        console = Console(width=120, record=True, file=Path(os.devnull).open("w"))  # noqa: SIM115
        with console.file:
            print_comparison(comparison, console)
        text = console.export_text()
    _replace(options.output, text)


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, delete=False
        ) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError as error:
        with suppress(OSError, UnboundLocalError):
            Path(file.name).unlink()
        from paraview.wording import engine_errors

        raise engine_errors.not_written(path.name, error.strerror or "") from error


def _complain(error: ParaviewError) -> None:
    sys.stderr.write(f"paraview-diff: {error.title}\n")
    if error.detail:
        sys.stderr.write(f"{error.detail}\n")
