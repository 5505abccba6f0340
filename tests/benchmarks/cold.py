"""The whole command, cold, beside a twenty-line script on sentence-transformers.

    python tests/benchmarks/cold.py LEFT RIGHT --model FOLDER

Both start a fresh process, read the two texts and write links as JSON; the peer uses the folder of
the original all-MiniLM-L6-v2. The cache of vectors is empty at every run. Median of five each, in
turn, so that a busy moment hits both.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5
PEER = """
import json, re, sys
from sentence_transformers import SentenceTransformer
sides = []
for path in sys.argv[2:]:
    text = open(path, encoding="utf-8").read()
    sides.append([s for s in re.split(r"(?<=[.!?”])\\s+|\\n", text) if s])
model = SentenceTransformer(sys.argv[1], device="cpu", local_files_only=True)
left, right = (model.encode(side, normalize_embeddings=True) for side in sides)
cosines = left @ right.T
links = []
for i, row in enumerate(cosines):
    j = int(row.argmax())
    if row[j] >= 0.55 and int(cosines[:, j].argmax()) == i:
        links.append({"left": [i], "right": [j], "score": float(row[j])})
print(json.dumps({"left": sides[0], "right": sides[1], "links": links}))
"""


def main() -> None:
    """Print both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("left", type=Path)
    parser.add_argument("right", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    arguments = parser.parse_args()
    articles = [str(arguments.left), str(arguments.right)]
    ours = [sys.executable, "-m", "paraview", "compare", *articles, "--format", "json"]
    theirs = [sys.executable, "-c", PEER, str(arguments.model), *articles]
    mine, peer = [], []
    for _ in range(RUNS):
        mine.append(_seconds(ours))
        peer.append(_seconds(theirs))
    one, other = statistics.median(mine), statistics.median(peer)
    print(f"paraview-diff compare: {one:.2f} s; the script: {other:.2f} s; {other / one:.1f} times")


def _seconds(command: list[str]) -> float:
    with tempfile.TemporaryDirectory() as cache:
        start = time.perf_counter()
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "XDG_CACHE_HOME": cache, "HF_HUB_OFFLINE": "1"},
        )
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
