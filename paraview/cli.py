"""The command line: `paraview-diff [LEFT RIGHT]`, and the commands `compare` and `show`.

The commands for many articles are in `paraview.commands`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.commands.common import add_common, limits_of, with_progress
from paraview.errors import Cancelled, DocumentError, ParaviewError, SessionError
from paraview.wording import command_line as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from paraview.comparison import Comparison, Stage
    from paraview.review import Standing

DONE, DIFFERENT, WRONG_USAGE, UNREADABLE, FAILED = 0, 1, 2, 3, 4


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and give its exit code: one of the five above."""
    arguments = list(arguments)
    try:
        match arguments[:1]:
            case ["compare"]:
                return _compare(_parsed(_compare_parser(), arguments[1:]))
            case ["show"]:
                return _show(_parsed(_show_parser(), arguments[1:]))
            case ["batch" | "rank" | "archive" as command]:
                from paraview.commands import archive, batch, rank

                many = {"batch": batch.run, "rank": rank.run, "archive": archive.run}[command]
                return UNREADABLE if many(arguments[1:]) else DONE
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


def parsers() -> dict[str, argparse.ArgumentParser]:
    """Of the arguments of each command, by its name; the window's has none. For the manual."""
    from paraview.commands import archive, batch, rank

    return {
        "": _window_parser(),
        "compare": _compare_parser(),
        "show": _show_parser(),
        "batch": batch.parser(),
        "rank": rank.parser(),
        "archive": archive.parser(),
    }


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="paraview-diff",
        description=words.what_the_window_does(),
        epilog=words.there_are_commands(),
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help=words.files_to_open())
    parser.add_argument("--new-window", action="store_true", help=words.new_window())
    add_common(parser)
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
    add_common(parser)
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
    from paraview.reports import WRITERS, Part

    names = [writer.name for writer in WRITERS]
    parser.add_argument("--format", choices=names, help=words.format_of_the_report())
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=words.output())
    parts = [part.value for part in Part if part is not Part.EVERYTHING]
    parser.add_argument("--only", choices=parts, help=words.only())
    parser.add_argument("--without-quotations", action="store_true", help=words.no_quotations())
    parser.add_argument("--short-names", action="store_true", help=words.short_names())
    parser.add_argument("--plain-moves", action="store_true", help=words.plain_moves())


def _parsed(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command that reports, with the `writer` and the `contents` they come to."""
    from paraview.reports import TEXT, WRITERS, Contents, Part, writer_for, writer_named

    options = parser.parse_args(arguments)
    output: Path | None = options.output
    if options.format is not None:
        writer = writer_named(options.format)
    elif output is None or not output.suffix:
        writer = TEXT
    else:
        found = writer_for(output)
        if found is None:
            suffixes = [each.suffix for each in WRITERS]
            parser.error(words.no_such_format(output.suffix, suffixes))
        writer = found
    if writer.is_binary and output is None:
        parser.error(words.needs_a_file(writer.name, f"report{writer.suffix}"))
    if options.only and not writer.can_be_partial:
        parser.error(words.cannot_do_without(writer.name, "--only"))
    if options.without_quotations and not writer.can_omit_quotations:
        parser.error(words.cannot_do_without(writer.name, "--without-quotations"))
    options.writer = writer
    options.contents = Contents(
        part=Part(options.only or Part.EVERYTHING),
        quotations=not options.without_quotations,
        short_names=options.short_names,
        plain_moves=options.plain_moves,
    )
    return options


def _open_window(options: argparse.Namespace) -> int:
    from paraview.app import run as run_window

    return run_window(
        options.files, options.model, limits_of(options), is_new_window=options.new_window
    )


def _compare(options: argparse.Namespace) -> int:
    comparison = with_progress(lambda progress: _run_pipeline(options, progress))
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
    _write(comparison, options, session.work.review.standing)
    return DONE


def _run_pipeline(
    options: argparse.Namespace, progress: Callable[[Stage, float], None]
) -> Comparison:
    from paraview.comparison import Stage
    from paraview.engine.read_now import reading
    from paraview.limits import ReadingLimits
    from paraview.options import Options, ReadOptions

    progress(Stage.READING, 0.0)
    limits = ReadingLimits().adjusted(limits_of(options))
    read_options = ReadOptions(whole_page=options.whole_page)
    with reading((options.left, options.right), progress, limits, read_options) as documents:
        from paraview.pipeline import Pipeline, default_cache

        pipeline = Pipeline(default_cache())
        pipeline.encoder(options.model)  # what takes long to load, while the child reads
        left, right = documents()
    return pipeline.compare(
        left, right, Options(model=options.model, informal=options.informal), progress
    )


def _write(
    comparison: Comparison, options: argparse.Namespace, standing: Standing | None = None
) -> None:
    from datetime import datetime

    from paraview.reports import TEXT, print_report, report_of, save

    report = report_of(comparison, datetime.now().astimezone(), standing, options.contents)
    if options.output is None and options.writer is TEXT:
        from rich.console import Console

        print_report(report, Console())
        return
    if options.output is None:
        options.writer.write(report, sys.stdout.buffer)
        sys.stdout.flush()
        return
    save(report, options.writer, options.output)


def _complain(error: ParaviewError) -> None:
    sys.stderr.write(f"paraview-diff: {error.title}\n")
    if error.detail:
        sys.stderr.write(f"{error.detail}\n")
