"""`paraview-diff batch LEFT_FOLDER RIGHT_FOLDER | PAIRS.csv -o OUT`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.commands.common import add_common, limits_of
from paraview.wording import batch as told
from paraview.wording import command_line as words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from paraview.batch import Scheduler, Settings, Standing


def run(arguments: Sequence[str]) -> int:
    """Carry out the command; gives how many pairs failed.

    Raises:
        ParaviewError: where nothing can be compared or written.
        KeyboardInterrupt: where it was stopped; the table has what is done.
    """
    from paraview.batch import pairs_of_folders, pairs_of_table, run_batch, table_path

    asked = parser()
    options = asked.parse_args(arguments)
    if options.right is None:
        pairing = pairs_of_table(options.left)
    else:
        pairing = pairs_of_folders(options.left, options.right)
    settings = _settings(options)
    standing: list[Standing] = []
    with _bar(len(pairing.pairs)) as show, _interrupts_noted() as is_interrupted:

        def progress(each: Standing) -> None:
            standing[:] = [each]
            show(each)
            if is_interrupted():
                raise KeyboardInterrupt

        try:
            rows = run_batch(pairing, options.output, settings, progress)
        except KeyboardInterrupt:
            done = standing[0].done if standing else 0
            sys.stderr.write(f"\n{told.stopped(done, len(pairing.pairs))}\n")
            raise
    failed = sum(row.error is not None for row in rows)
    remembered = sum(row.remembered for row in rows)
    print(told.pairs_done(len(rows) - failed, remembered, failed))
    alone = len(pairing.left_alone) + len(pairing.right_alone)
    if alone:
        print(told.without_partner(alone))
    for kind in settings.tables:
        print(told.written_to(str(table_path(options.output, kind))))
    return failed


@contextmanager
def _interrupts_noted() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed, to be asked between two steps; pressed again, it ends at once.

    Python would raise it anywhere, also between the opening of a file and its owner.
    """
    noted: list[int] = []

    def note(number: int, _frame: object) -> None:
        if noted:
            raise KeyboardInterrupt
        noted.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(noted)
    finally:
        signal.signal(signal.SIGINT, before)


def parser() -> argparse.ArgumentParser:
    """Of the arguments that the command takes."""
    from paraview.batch.settings import PAIR_SECONDS, TABLES
    from paraview.reports import WRITERS

    parser = argparse.ArgumentParser(
        prog="paraview-diff batch",
        usage="paraview-diff batch (LEFT_FOLDER RIGHT_FOLDER | PAIRS.csv) -o OUT [...]",
        description=words.what_batch_does(),
        epilog=words.exit_codes(),
    )
    parser.add_argument("left", type=Path, help=words.left_folder())
    parser.add_argument("right", type=Path, nargs="?", help=words.right_folder())
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", required=True, help=words.batch_output()
    )
    parser.add_argument("--table", choices=TABLES, action="append", help=words.table())
    names = [writer.name for writer in WRITERS]
    parser.add_argument(
        "--report", choices=names, action="append", default=[], help=words.report_of_each()
    )
    parser.add_argument("--sessions", action="store_true", help=words.session_of_each())
    parser.add_argument("--processes", type=int, metavar="N", help=words.processes())
    parser.add_argument(
        "--pair-seconds", type=float, metavar="S", default=PAIR_SECONDS, help=words.pair_seconds()
    )
    parser.add_argument("--informal", action="store_true", help=words.informal())
    parser.add_argument("--whole-page", action="store_true", help=words.whole_page())
    parser.add_argument("--scheduler", metavar="ADDRESS", help=words.scheduler())
    for name, meaning in (
        ("--tls-ca", words.tls_ca()),
        ("--tls-cert", words.tls_cert()),
        ("--tls-key", words.tls_key()),
    ):
        parser.add_argument(name, type=Path, metavar="FILE", help=meaning)
    parser.add_argument("--trusted-network", action="store_true", help=words.trusted_network())
    add_common(parser)
    return parser


def _settings(options: argparse.Namespace) -> Settings:
    from paraview.batch import Settings
    from paraview.limits import ReadingLimits
    from paraview.options import Options, ReadOptions

    return Settings(
        options=Options(model=options.model, informal=options.informal),
        reading=ReadOptions(whole_page=options.whole_page),
        limits=ReadingLimits().adjusted(limits_of(options)),
        processes=options.processes or os.cpu_count() or 1,
        pair_seconds=options.pair_seconds,
        reports=tuple(dict.fromkeys(options.report)),
        sessions=options.sessions,
        tables=tuple(dict.fromkeys(options.table or ("xlsx",))),
        scheduler=_scheduler(options),
    )


def _scheduler(options: argparse.Namespace) -> Scheduler | None:
    from paraview.batch import Scheduler

    if options.scheduler is None:
        return None
    return Scheduler(
        options.scheduler,
        options.tls_ca,
        options.tls_cert,
        options.tls_key,
        options.trusted_network,
    )


@contextmanager
def _bar(total: int) -> Iterator[Callable[[Standing], None]]:
    """A bar with the time that is left, where somebody watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[left]}")
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        bar = bars.add_task("", total=total, left="")

        def show(standing: Standing) -> None:
            seconds = standing.seconds_left
            left = "" if seconds is None else told.time_left(round(seconds))
            bars.update(bar, completed=standing.done, left=left)

        yield show
