"""How long a report takes in each format and how large it is: of two files, and of 100,000 words.

    python tests/benchmarks/reports.py LEFT RIGHT [--words N]

The long comparison is that of the two files over and over, until the longer side has so many words:
as dense in edits, quotations and facts as they are. The comparison is made before the clock starts;
making the report of it is a line of its own.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from paraview.comparison import FindingKind, QuoteEnd, Span
from paraview.documents import read_document
from paraview.pipeline import Pipeline
from paraview.reports import WRITERS, report_of

if TYPE_CHECKING:
    from paraview.comparison import Comparison

Move = Callable[[Any, int], Any]


def main() -> None:
    """Print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("left", type=Path)
    parser.add_argument("right", type=Path)
    parser.add_argument("--words", type=int, default=100_000)
    options = parser.parse_args()
    two_files = Pipeline().compare(read_document(options.left), read_document(options.right))
    measure(f"{options.left.name}, {options.right.name}", two_files)
    times = -(-options.words // max(two_files.left.words, two_files.right.words))
    measure(f"the same {times} times", repeated(two_files, times))


def repeated(comparison: Comparison, times: int) -> Comparison:
    """The comparison of either text so many times over, each copy linked to its own."""
    copies = [_moved(comparison, number) for number in range(times)]
    together = {
        name: tuple(each for copy in copies for each in getattr(copy, name))
        for name in ("links", "dropped", "added", "quotes", "facts", "findings")
    }
    together["findings"] = tuple(sorted(together["findings"], key=lambda each: -each.severity))
    sides = {
        hand: replace(
            getattr(comparison, hand),
            document=replace(
                getattr(comparison, hand).document,
                text="\n".join([getattr(comparison, hand).document.text] * times),
                blocks=tuple(b for copy in copies for b in getattr(copy, hand).document.blocks),
            ),
            sentences=tuple(each for copy in copies for each in getattr(copy, hand).sentences),
            words=getattr(comparison, hand).words * times,
        )
        for hand in ("left", "right")
    }
    return replace(comparison, **sides, **together, weak=())


def _moved(comparison: Comparison, number: int) -> Comparison:
    """The comparison with all positions and indexes where its copy of that number has them."""
    shifts = {}
    for hand in ("left", "right"):
        side = getattr(comparison, hand)
        shifts[hand] = (
            number * (len(side.document.text) + 1),
            number * len(side.sentences),
            number * len(side.document.blocks),
        )
    firsts = {
        FindingKind.QUOTE: number * len(comparison.quotes),
        FindingKind.FACT: number * len(comparison.facts),
        FindingKind.MOVED: number * len(comparison.links),
        FindingKind.DROPPED: shifts["left"][1],
        FindingKind.ADDED: shifts["right"][1],
    }

    def of_both(made: Any, move: Move, **more: Any) -> Any:
        ends = {hand: move(getattr(made, hand), shifts[hand][0]) for hand in ("left", "right")}
        return replace(made, **ends, **more)

    def edits(made: Any) -> tuple[Any, ...]:
        return tuple(of_both(each, _span) for each in made.edits)

    def side(hand: str) -> Any:
        made = getattr(comparison, hand)
        chars, _, block = shifts[hand]
        blocks = tuple(replace(each, span=_span(each.span, chars)) for each in made.document.blocks)
        return replace(
            made,
            document=replace(made.document, blocks=blocks),
            sentences=tuple(
                replace(each, span=_span(each.span, chars), block=each.block + block)
                for each in made.sentences
            ),
        )

    def indexes(those: tuple[int, ...], hand: str) -> tuple[int, ...]:
        return tuple(each + shifts[hand][1] for each in those)

    return replace(
        comparison,
        left=side("left"),
        right=side("right"),
        links=tuple(
            replace(
                each,
                left=indexes(each.left, "left"),
                right=indexes(each.right, "right"),
                edits=edits(each),
            )
            for each in comparison.links
        ),
        dropped=indexes(comparison.dropped, "left"),
        added=indexes(comparison.added, "right"),
        quotes=tuple(of_both(each, _end, edits=edits(each)) for each in comparison.quotes),
        facts=tuple(
            of_both(each, _span, link=each.link + firsts[FindingKind.MOVED])
            for each in comparison.facts
        ),
        findings=tuple(
            of_both(each, _span, index=each.index + firsts[each.kind])
            for each in comparison.findings
        ),
    )


def _span(span: Span | None, by: int) -> Span | None:
    return None if span is None else Span(span.start + by, span.end + by)


def _end(end: QuoteEnd | None, by: int) -> QuoteEnd | None:
    if end is None:
        return None
    parts = tuple(Span(each.start + by, each.end + by) for each in end.parts)
    return replace(end, span=_span(end.span, by), parts=parts)


def measure(name: str, comparison: Comparison) -> None:
    """Print the seconds and the size of each format; the first use of its library is in it."""
    left, right = comparison.left, comparison.right
    counts = f"{len(comparison.links):,} links, {len(comparison.findings):,} findings"
    print(f"\n{name}: {left.words:,} and {right.words:,} words, {counts}")
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
