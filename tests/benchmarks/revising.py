"""How long a correction takes, beside a whole comparison in the same run.

    python tests/benchmarks/revising.py [LEFT RIGHT]

Each kind of correction is made 21 times on two articles (the first sample if none are named), as
the engine makes it, with the vectors of all sentences known. Medians in milliseconds.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from paraview.comparison import Hand, Kind, sentences_anchor, span_anchor
from paraview.documents import from_text, read_document
from paraview.pipeline import Pipeline
from paraview.resource_files import resource
from paraview.review import Attributed, Cut, Joined, Linked, Parted, Review, Split

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.comparison import Comparison
    from paraview.review import Correction

RUNS = 21


def main() -> None:
    """Print a line for each kind of correction."""
    named = sys.argv[1:3]
    sample = [resource("samples", "wire-and-paraphrase", name) for name in ("left.txt", "right.md")]
    left, right = (read_document(path) for path in (named if len(named) == 2 else sample))
    pipeline = Pipeline()
    found = pipeline.compare(left, right)
    print(f"{'compared, warm':<16}{timed(lambda: pipeline.compare(left, right)):>8.0f} ms")
    for correction in corrections(found):
        review = Review().with_step(correction)
        name = type(correction).__name__.lower()
        print(f"{name:<16}{timed(lambda review=review: pipeline.revise(found, review)):>8.0f} ms")
    print(f"{'carried over':<16}{carried(pipeline, found):>8.0f} ms")


def corrections(found: Comparison) -> list[Correction]:
    """One of each kind."""
    link = next(each for each in found.links if each.kind is not Kind.IDENTICAL)
    pair = sentences_anchor(found, link.left, link.right)
    alone = sentences_anchor(found, found.dropped[:1], found.added[:1])
    block = next(
        n for n in count() if found.left.sentences[n].block == found.left.sentences[n + 1].block
    )
    both = sentences_anchor(found, (block, block + 1), ()).left
    quote = next(each.left for each in found.quotes if each.left is not None)
    return [
        Linked(alone),
        Cut(pair),
        Parted(pair.left[0], pair.right[0]),
        Split(pair.left[0], len(pair.left[0].span) // 2),
        Joined(*both),
        Attributed(span_anchor(found.left, Hand.LEFT, quote.span), "Somebody Else"),
    ]


def carried(pipeline: Pipeline, found: Comparison) -> float:
    """How long a review takes to come over to a left text that was rewritten throughout."""
    text = found.left.document.text.replace(" the ", " this ").replace("\n", "\n\n")
    changed = pipeline.compare(from_text(text, found.left.document.name), found.right.document)
    review = Review().with_step(*corrections(found))
    return timed(lambda: pipeline.carry(review, found, changed))


def timed(work: Callable[[], object]) -> float:
    """The median time of some work, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(1_000 * (time.perf_counter() - start))
    return median(times)


if __name__ == "__main__":
    main()
