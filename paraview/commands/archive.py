"""`paraview-diff archive add|remove|update|check|info`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.commands.common import add_common, limits_of, with_progress
from paraview.user_files import ARCHIVE_VARIABLE, archive_address
from paraview.wording import archive as told
from paraview.wording import command_line as words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from paraview.archive import Archive
    from paraview.engine.many.filling import Filled
    from paraview.limits import ReadingLimits


def run(arguments: Sequence[str]) -> int:
    """Carry out the command; gives how many files can't be read."""
    asked = parser()
    options = asked.parse_args(arguments)
    if options.archive != os.environ.get(ARCHIVE_VARIABLE) and _shows_password(options.archive):
        asked.error(words.password_shows())
    failed: int = options.run(options)
    return failed


def parser() -> argparse.ArgumentParser:
    """Of the arguments that the command takes."""
    parser = argparse.ArgumentParser(
        prog="paraview-diff archive",
        description=words.what_archive_does(),
        epilog=words.exit_codes(),
    )
    verbs = parser.add_subparsers(required=True, metavar="add|remove|update|check|info")
    for name, work, meaning in (
        ("add", _add, words.what_add_does()),
        ("remove", _remove, words.what_remove_does()),
        ("update", _update, words.what_update_does()),
        ("check", _check, words.what_check_does()),
        ("info", _info, words.what_info_does()),
    ):
        verb = verbs.add_parser(name, help=meaning, description=meaning)
        verb.set_defaults(run=work)
        if name in ("add", "remove"):
            verb.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=words.articles())
        if name == "check":
            verb.add_argument("article", type=Path, help=words.suspect())
            verb.add_argument(
                "--format", choices=("text", "json"), default="text", help=words.form()
            )
            verb.add_argument("-o", "--output", type=Path, metavar="FILE", help=words.output())
        verb.add_argument(
            "--archive",
            metavar="FILE|postgresql://…",
            default=archive_address(),
            help=words.archive(),
        )
        add_common(verb)
    return parser


def _shows_password(address: str) -> bool:
    """Whether a password stands where everybody on this machine can read it."""
    from paraview.archive.archive import SERVER

    if not address.startswith(SERVER):
        return False
    from paraview.archive.stores.shared_connection import has_password

    return has_password(address)


def _add(options: argparse.Namespace) -> int:
    from paraview.engine.many.filling import articles_below, fill

    paths = list(dict.fromkeys(path for each in options.paths for path in articles_below(each)))
    with _opened(options, create=True) as archive, _bar() as show:
        for folder in options.paths:
            if folder.is_dir():
                archive.watch(str(folder.absolute()))
        filled = fill(archive, paths, _limits(options), show)
    return _tell(filled)


def _update(options: argparse.Namespace) -> int:
    from paraview.engine.many.filling import refresh

    with _opened(options) as archive, _bar() as show:
        filled = refresh(archive, _limits(options), show)
    return _tell(filled)


def _remove(options: argparse.Namespace) -> int:
    from paraview.engine.many.filling import prefix_of

    with _opened(options) as archive:
        gone = 0
        for each in options.paths:
            path = str(each.absolute())
            archive.unwatch(path)
            gone += archive.remove([path, *archive.paths(prefix_of(path))])
        archive.tidy()
    print(told.removed(gone))
    return 0


def _check(options: argparse.Namespace) -> int:
    from paraview.archive import to_json
    from paraview.archive.text_report import text_report
    from paraview.engine.read_now import reading

    with _opened(options) as archive:

        def work(progress: Callable[..., None]) -> str:
            with reading([str(options.article)], progress, _limits(options)) as documents:
                (article,) = documents()
            checked = archive.check(article, progress)
            if options.format == "json":
                return json.dumps(to_json(checked), ensure_ascii=False, indent=1) + "\n"
            return text_report(checked)

        text = with_progress(work)
    if options.output is None:
        sys.stdout.write(text)
        return 0
    from paraview.reports import put

    put(text.encode(), options.output)
    return 0


def _info(options: argparse.Namespace) -> int:
    from contextlib import closing

    from paraview.archive import open_store

    with closing(open_store(options.archive)) as store:
        found = store.contents()
    print(
        told.contents(
            found.where, found.articles, found.sentences, found.bytes / (1 << 20), found.model
        )
    )
    for folder in found.folders:
        print(told.watched(folder))
    return 0


def _tell(filled: Filled) -> int:
    print(told.added(filled.added, filled.known, filled.removed))
    for path, error in filled.failed:
        sys.stderr.write(f"{told.not_read(path, error.title)}\n")
    return len(filled.failed)


def _limits(options: argparse.Namespace) -> ReadingLimits:
    from paraview.limits import ReadingLimits

    return ReadingLimits().adjusted(limits_of(options))


@contextmanager
def _opened(options: argparse.Namespace, *, create: bool = False) -> Iterator[Archive]:
    from paraview.archive import Archive, open_store
    from paraview.pipeline import Pipeline

    store = open_store(options.archive, create=create)
    try:
        encoder = Pipeline(None).encoder(options.model)
    except BaseException:
        store.close()
        raise
    with Archive(store, encoder) as archive:
        yield archive


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    """A bar over the files, where somebody watches."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        bar = bars.add_task("", total=None)

        def show(done: int, total: int) -> None:
            bars.update(bar, completed=done, total=total)

        yield show
