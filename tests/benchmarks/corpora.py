"""Reads every file of our formats in some folders, as the window does, and tells what came of it.

    python tests/benchmarks/corpora.py [--list] [--texts FOLDER] FOLDER…

Each file goes through the real reading child under its real limits. An outcome is

* read: a document came back;
* no text: it was understood, and holds no words (a scan, an empty file);
* refused: one of our own sentences says why it is not read;
* too much: it was stopped at the limit of time or memory;
* crashed: anything else. There must be none.

`--list` names the files that were not read, with the sentence; `--texts` keeps the text of those
that were, to be read by eye. Made for the test files of Apache POI, Tika, pandoc, LibreOffice,
qpdf, pdf.js, pypdf, SimpleIDML and the like, which are not part of this project.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from paraview.documents import SUFFIXES
from paraview.engine.messages import Failed, FileSource, ReadDone, ReadRequest
from paraview.engine.reader import Reader, reading_worker
from paraview.limits import ReadingLimits

if TYPE_CHECKING:
    from collections.abc import Iterator

POLL_SECONDS = 0.0005


class Outcome(StrEnum):
    """What came of reading a file."""

    READ = "read"
    NO_TEXT = "no text"
    REFUSED = "refused"
    TOO_MUCH = "too much"
    CRASHED = "crashed"


OUTCOMES = {
    "internal": Outcome.CRASHED,
    "reading_stopped": Outcome.CRASHED,
    "takes_too_long": Outcome.TOO_MUCH,
    "takes_too_much_memory": Outcome.TOO_MUCH,
    "no_text": Outcome.NO_TEXT,
    "empty_file": Outcome.NO_TEXT,
    "only_pictures": Outcome.NO_TEXT,
}
"""What the codes of errors mean; all others are refusals."""


@dataclass(frozen=True, slots=True)
class Result:
    """One file: what came of it, why, its text, and how long it took from request to answer."""

    path: Path
    outcome: Outcome
    reason: str
    text: str
    seconds: float


def main() -> int:
    """Read them and print the table; 1 where anything crashed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="name the files that were not read")
    parser.add_argument("--texts", type=Path, help="keep the texts in this folder")
    arguments = parser.parse_args()
    results = list(read_all(arguments.folders))
    if arguments.list:
        for result in results:
            if result.outcome is not Outcome.READ:
                print(f"{result.outcome:9} {result.path}: {result.reason}")
    if arguments.texts:
        keep(results, arguments.texts)
    print_table(results)
    return int(any(result.outcome is Outcome.CRASHED for result in results))


def read_all(folders: list[Path]) -> Iterator[Result]:
    """What comes of each file of our formats in the folders, in the order of their names."""
    limits = ReadingLimits()
    with tempfile.TemporaryDirectory() as folder:
        worker = reading_worker(folder, limits)
        reader = Reader(worker, limits)
        try:
            while not worker.is_ready:
                reader.poll()
                time.sleep(POLL_SECONDS)
            for number, path in enumerate(files_in(folders)):
                yield read_one(reader, number + 1, path)
        finally:
            reader.close()


def files_in(folders: list[Path]) -> Iterator[Path]:
    """The files whose names say that they are of our formats."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in SUFFIXES and path.is_file() and not path.is_symlink():
                yield path


def read_one(reader: Reader, number: int, path: Path) -> Result:
    """Have one file read and wait for it."""
    while not reader.poll() and reader.is_waiting:  # a child that was replaced has to warm up first
        time.sleep(POLL_SECONDS)
    begun = time.perf_counter()
    reader.send(ReadRequest(number, FileSource(str(path))))
    while True:
        for answer in reader.poll():
            seconds = time.perf_counter() - begun
            if isinstance(answer, ReadDone):
                return Result(path, Outcome.READ, "", answer.document.text, seconds)
            if isinstance(answer, Failed):
                outcome = OUTCOMES.get(answer.error.code, Outcome.REFUSED)
                return Result(path, outcome, answer.error.title, "", seconds)
        time.sleep(POLL_SECONDS)


def keep(results: list[Result], folder: Path) -> None:
    """Write the texts, each named after where its file lies."""
    folder.mkdir(parents=True, exist_ok=True)
    for result in results:
        if result.outcome is Outcome.READ:
            name = str(result.path).strip("/").replace("/", "__")
            (folder / f"{name}.txt").write_text(result.text, encoding="utf-8")


def print_table(results: list[Result]) -> None:
    """Print how many came to what, by the endings of their names."""
    by_suffix: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        by_suffix[result.path.suffix.lower()].append(result)
    head = "".join(f"{outcome:>10}" for outcome in Outcome)
    print(f"{'':<12}{'files':>7}{head}{'median ms':>11}{'p95 ms':>9}{'max ms':>9}")
    for suffix, rows in [*sorted(by_suffix.items()), ("all", results)]:
        times = [1000 * row.seconds for row in rows]
        late = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        counts = "".join(
            f"{sum(row.outcome is outcome for row in rows):>10}" for outcome in Outcome
        )
        times_text = f"{median(times):>11.1f}{late:>9.1f}{max(times):>9.0f}"
        print(f"{suffix:<12}{len(rows):>7}{counts}{times_text}")


if __name__ == "__main__":
    sys.exit(main())
