"""How many of the sure, the likely and the doubtful links are right.

    python tests/benchmarks/certainty.py [--cache FOLDER] argrewrite=FOLDER onestop=FOLDER …

The sets are those of `alignment.py`. A link counts by the share of its pairs that the gold has;
identical sentences are left out. Beside it stands what the scores themselves promise: their mean.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
from alignment import gold_sets

from paraview.alignment import align_sides
from paraview.comparison import Certainty, certainty_of
from paraview.embedding import BuiltInEncoder, CachedEncoder
from paraview.pipeline import side_inputs


def main() -> None:
    """Print a line for each set and one for their mean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", help="NAME=FOLDER")
    parser.add_argument("--cache", type=Path, help="where vectors are kept between runs")
    arguments = parser.parse_args()
    encoder = CachedEncoder(BuiltInEncoder(), arguments.cache)
    gold, _ = gold_sets(arguments.sets)
    print(f"{'set':12}" + "".join(f"{level:>26}" for level in Certainty))
    means: dict[Certainty, list[float]] = defaultdict(list)
    for name, pairs in gold.items():
        rows: dict[Certainty, list[tuple[float, float]]] = defaultdict(list)
        for pair in pairs:
            right = set(pair.links)
            for link in align_sides(*side_inputs(pair.left, pair.right, encoder)).links:
                if not link.exact:
                    hits = [(i, j) in right for i in link.left for j in link.right]
                    rows[certainty_of(link.score)].append((link.score, float(np.mean(hits))))
        cells = []
        for level in Certainty:
            if not rows[level]:
                cells.append(f"{'–':>26}")
                continue
            promised, kept = np.mean(rows[level], axis=0)
            means[level].append(float(kept))
            cells.append(f"{f'{kept:.3f} of {len(rows[level])} ({promised:.2f})':>26}")
        print(f"{name:12}" + "".join(cells))
    print(f"{'mean':12}" + "".join(f"{np.mean(means[level]):>26.3f}" for level in Certainty))


if __name__ == "__main__":
    main()
