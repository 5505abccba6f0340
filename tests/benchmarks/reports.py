"""How long a report takes in each format and how large it is: of two files, and of 100,000 words.

    python tests/benchmarks/reports.py LEFT RIGHT [--words N]

The comparison is made before the clock starts; making the report of it is a line of its own.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from paraview.documents import read_document
from paraview.pipeline import Pipeline
from paraview.reports import WRITERS, report_of
from tests.app import builders

if TYPE_CHECKING:
    from paraview.comparison import Comparison

WORDS_A_SENTENCE = 12


def main() -> None:
    """Print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("left", type=Path)
    parser.add_argument("right", type=Path)
    parser.add_argument("--words", type=int, default=100_000)
    options = parser.parse_args()
    two_files = Pipeline().compare(read_document(options.left), read_document(options.right))
    measure(f"{options.left.name}, {options.right.name}", two_files)
    measure("made by script", builders.long(options.words // WORDS_A_SENTENCE))


def measure(name: str, comparison: Comparison) -> None:
    """Print the seconds and the size of each format; the first use of its library is in it."""
    left, right = comparison.left, comparison.right
    print(f"\n{name}: {left.words:,} and {right.words:,} words, {len(comparison.links):,} links")
    start = time.perf_counter()
    report = report_of(comparison, datetime.now(UTC))
    print(f"{'the report':10} {time.perf_counter() - start:6.2f} s")
    for writer in WRITERS:
        out = io.BytesIO()
        start = time.perf_counter()
        writer.write(report, out)
        seconds = time.perf_counter() - start
        print(f"{writer.name:10} {seconds:6.2f} s {len(out.getvalue()) / 1e6:7.2f} MB")


if __name__ == "__main__":
    main()
