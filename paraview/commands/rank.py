"""`paraview-diff rank ARTICLE FOLDER…`."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.commands.common import add_common, limits_of, with_progress
from paraview.wording import archive as told
from paraview.wording import command_line as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.archive import Ranked
    from paraview.comparison import Document
    from paraview.progress import Progress


def run(arguments: Sequence[str]) -> int:
    """Carry out the command; gives how many files can't be read."""
    options = parser().parse_args(arguments)
    ranked, failed = with_progress(lambda progress: _ranked(options, progress))
    if options.format == "json":
        print(json.dumps([asdict(each) for each in ranked], ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(ranked)) or told.no_articles_here())
    for path, title in failed:
        sys.stderr.write(f"{told.not_read(path, title)}\n")
    return len(failed)


def parser() -> argparse.ArgumentParser:
    """Of the arguments that the command takes."""
    asked = argparse.ArgumentParser(
        prog="paraview-diff rank", description=words.what_rank_does(), epilog=words.exit_codes()
    )
    asked.add_argument("article", type=Path, help=words.suspect())
    asked.add_argument("shelf", type=Path, nargs="+", metavar="FOLDER", help=words.shelf())
    asked.add_argument("--format", choices=("text", "json"), default="text", help=words.form())
    add_common(asked)
    return asked


def _ranked(
    options: argparse.Namespace, progress: Progress
) -> tuple[tuple[Ranked, ...], list[tuple[str, str]]]:
    from paraview.archive import Shelf, shelf_folder
    from paraview.comparison import Document
    from paraview.engine.many.filling import articles_below
    from paraview.engine.many.read_many import reading_many, sha256_of
    from paraview.limits import ReadingLimits
    from paraview.pipeline import Pipeline, default_cache

    limits = ReadingLimits().adjusted(limits_of(options))
    ours = str(options.article.absolute())
    paths = [path for folder in options.shelf for path in articles_below(folder) if path != ours]
    hashes = {path: sha256_of(path) for path in dict.fromkeys(paths)}
    failed: list[tuple[str, str]] = []
    with reading_many(limits) as read:
        ((_, article),) = read([ours])
        if not isinstance(article, Document):
            raise article
        with closing(
            Shelf(shelf_folder(), Pipeline(default_cache()).encoder(options.model))
        ) as shelf:
            found: list[Document] = []
            for path, each in read(shelf.unknown(hashes)):
                if isinstance(each, Document):
                    found.append(each)
                else:
                    failed.append((path, each.title))
            shelf.remember(found, progress)
            return shelf.rank(article, hashes, progress), failed


def _lines(ranked: Sequence[Ranked]) -> list[str]:
    lines = []
    for place, each in enumerate(ranked, 1):
        card = each.scorecard
        if card is None:
            lines.append(told.rank_unlike(place, each.path, round(100 * each.likeness)))
            continue
        lines.append(
            told.rank_line(place, each.path, card.right_reuse, card.verbatim, card.order_kept)
        )
        lines.append(f"   {told.rank_more(card.longest_run, card.quotes_kept)}")
        lines.append(f"   {card.gist}")
        lines += [f"   · {' '.join(passage.article.split())}" for passage in each.passages]
    return lines
