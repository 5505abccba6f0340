"""How many pairs a second a batch compares: on 1 process, on 2, and on workers of Dask.

    python tests/benchmarks/batch.py ../shared/data/onestop_partial/dev.jsonl [--pairs 120]

The pairs are those of the file, each several times with another sentence at its end, so that each
is read, embedded (but for what the cache of vectors knows, which starts empty for every run) and
compared. Time is from the first pair handed out to the last row, the start of the processes
included, and once more without it. 10,000 pairs are an extrapolation.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from paraview.batch import Scheduler, Settings, Standing, pairs_of_folders, run_batch

MANY = 10_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--pairs", type=int, default=120)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = lay_out(asked.gold, folder, asked.pairs)
        print(f"{asked.pairs} pairs, {words} words an article, {os.cpu_count()} cores")
        print(f"{'':18}{'seconds':>9}{'start':>8}{'pairs/s':>9}{'10,000 pairs, min':>20}")
        pairing = pairs_of_folders(folder / "left", folder / "right")
        for label, settings in (
            ("1 process", Settings(processes=1)),
            ("2 processes", Settings(processes=2)),
        ):
            show(label, *timed(pairing, folder, label, settings), asked.pairs)
        again = timed(pairing, folder, "2 processes", Settings(processes=2))
        show("all known", *again, asked.pairs)
        from distributed import LocalCluster

        for workers in (1, 2):
            label = f"Dask, {workers} workers"
            environ_cache(folder / f"cache {label}")
            with LocalCluster(
                n_workers=workers, threads_per_worker=1, dashboard_address=None
            ) as cluster:
                settings = Settings(processes=1, scheduler=Scheduler(cluster.scheduler_address))
                show(label, *timed(pairing, folder, label, settings), asked.pairs)


def timed(pairing, folder: Path, label: str, settings: Settings) -> tuple[float, float]:
    """The seconds that a batch takes, and those to its first row."""
    environ_cache(folder / f"cache {label}")
    started = time.monotonic()
    first: list[float] = []

    def note(standing: Standing) -> None:
        if standing.done and not first:
            first.append(time.monotonic() - started)

    rows = run_batch(pairing, folder / f"out {label}", settings, note)
    assert not any(row.error for row in rows)
    return time.monotonic() - started, first[0]


def show(label: str, seconds: float, first: float, pairs: int) -> None:
    """A line of the table; the pace is that after the first row."""
    pace = (pairs - 1) / max(seconds - first, 1e-9)
    print(f"{label:18}{seconds:9.1f}{first:8.1f}{pace:9.2f}{(MANY / pace + first) / 60:20.1f}")


def environ_cache(folder: Path) -> None:
    """Have the children keep vectors in a folder of their own."""
    os.environ["XDG_CACHE_HOME"] = str(folder)


def lay_out(gold: Path, folder: Path, pairs: int) -> int:
    """Write the articles; the words of a left one, on average."""
    stories = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    words = 0
    for number in range(pairs):
        story = stories[number % len(stories)]
        for side in ("left", "right"):
            marked = [f"{sentence[:-1]}, {number}." for sentence in story[side]]
            file = folder / side / f"{number:05}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n\n".join(marked), "utf-8")
            words += sum(len(sentence.split()) for sentence in marked) if side == "left" else 0
    return words // pairs


if __name__ == "__main__":
    main()
