"""How long it takes to rank a hundred articles by how likely each is the source of one.

    python tests/benchmarks/rank.py GOLD.json [GOLD.json …]

The first time they are embedded; from then on they are known. What is ranked for is the other
version of one of them, which has to come first; half of the time several versions are there.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from gold import load_gold

from paraview.archive import Shelf
from paraview.documents import from_text
from paraview.engine.many.read_many import sha256_of
from paraview.pipeline import Pipeline

ARTICLES, SUSPECTS, LEAST = 100, 20, 8


def main() -> None:
    """Rank and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    asked = parser.parse_args()
    pairs = [each for path in asked.gold for each in load_gold(path) if len(each.left) >= LEAST]
    pairs = pairs[:: max(1, len(pairs) // ARTICLES)][:ARTICLES]
    encoder = Pipeline(None).encoder(None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = [document(folder / f"{n}.txt", pair.left) for n, pair in enumerate(pairs)]
        with closing(Shelf(folder, encoder)) as shelf:
            started = time.monotonic()
            shelf.remember(documents)
            seconds = time.monotonic() - started
        sentences = sum(len(pair.left) for pair in pairs)
        print(f"{len(documents)} articles, {sentences} sentences; the first time {seconds:.1f} s")
        taken, first = [], []
        for number in range(0, len(pairs), len(pairs) // SUSPECTS):
            suspect = document(folder / "suspect.txt", pairs[number].right)
            started = time.monotonic()
            with closing(Shelf(folder, encoder)) as shelf:
                hashes = {each.path: sha256_of(each.path) for each in documents}
                ranked = shelf.rank(suspect, hashes)
            taken.append(time.monotonic() - started)
            first.append(same(ranked[0].path, documents[number], pairs))
        print(f"known: {statistics.median(taken):.2f} s (median), {max(taken):.2f} at most")
        print(f"the source, or another version of it, first: {sum(first)} of {len(first)}")


def same(path: str, wanted, pairs) -> bool:
    """Whether a path is that of the source, or of another version of its story."""
    found, meant = (pairs[int(Path(each).stem)].id for each in (path, wanted.path))
    return found == meant or found.rsplit("-", 2)[0] == meant.rsplit("-", 2)[0]


def document(path: Path, sentences):
    """A text, in a file and as a document."""
    text = "\n\n".join(sentences)
    path.write_text(text, "utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return replace(from_text(text, path.name), path=str(path), sha256=sha256)


if __name__ == "__main__":
    main()
