"""How fast: the aligner by size, embedding beside sentence-transformers, whole comparisons.

    python tests/benchmarks/speed.py [--model FOLDER] [--plot FILE.png] [LEFT RIGHT]

Times vary between machines and runs: read the ratios. With `--model`, the folder of the original
all-MiniLM-L6-v2, embedding is measured beside sentence-transformers on the same sentences and
cores. With `--plot`, the aligner's times are drawn. LEFT and RIGHT are two articles
for the whole comparison; without them, a sample.
"""

from __future__ import annotations

import argparse
import os
import random
import resource as process
import statistics
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment import SideInput, align_sides
from paraview.documents import from_text, read_document
from paraview.embedding import BuiltInEncoder, SentenceTransformersEncoder
from paraview.options import Options
from paraview.pipeline import Pipeline
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (100, 300, 1_000, 3_000, 10_000, 20_000)
DIMENSIONS = 384
VOCABULARY = 20_000


def main() -> None:
    """Print everything that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--plot", type=Path)
    arguments = parser.parse_args()
    times = _aligner()
    if arguments.plot:
        _plot(times, arguments.plot)
    _embedding(arguments.model)
    _pauses()
    _whole(*(arguments.articles or sorted(resource("samples", "story-update").glob("*.*"))))


def _aligner() -> list[tuple[int, float]]:
    """Vectors given; the right side is the left one paraphrased at random, a fifth of it moved."""
    print("aligner, vectors given (seconds, median of 3 up to 3,000; a plain cosine matrix beside)")
    times = []
    for size in SIZES:
        left, right = _passages(size)
        runs = 3 if size <= 3_000 else 1
        mine = _median(lambda a=left, b=right: align_sides(a, b), runs)
        peer = _median(lambda a=left, b=right: (a.vectors @ b.vectors.T).argmax(axis=1), runs)
        times.append((size, mine))
        memory = process.getrusage(process.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"  {size:6d} × {size:6d}: {mine:7.3f} s, {mine / size * 1e6:6.0f} µs a sentence,"
            f" {mine / peer:6.1f} × the matrix; peak {memory:.0f} MB"
        )
    return times


def _passages(size: int) -> tuple[SideInput, SideInput]:
    chance = np.random.default_rng(size)
    ranks = 1 / np.arange(1, VOCABULARY + 1)
    vectors = chance.normal(size=(size, DIMENSIONS)).astype(np.float32)
    others = vectors + 0.6 * chance.normal(size=vectors.shape).astype(np.float32)
    words = [chance.choice(VOCABULARY, 18, p=ranks / ranks.sum()).tolist() for _ in range(size)]
    changed = [
        [w if chance.random() < 0.7 else int(chance.integers(VOCABULARY)) for w in sentence]
        for sentence in words
    ]
    blocks = [list(range(k, min(k + 20, size))) for k in range(0, size, 20)]
    mover = random.Random(size)  # noqa: S311
    for _ in range(len(blocks) // 5):
        blocks.insert(mover.randrange(len(blocks)), blocks.pop(mover.randrange(len(blocks))))
    order = [index for block in blocks for index in block]
    return _passage(words, vectors), _passage([changed[i] for i in order], others[order])


def _passage(words: list[list[int]], vectors: np.ndarray) -> SideInput:
    forms = [tuple(f"w{word}" for word in sentence) for sentence in words]
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return SideInput([" ".join(form) for form in forms], forms, unit)


def _embedding(model: Path | None) -> None:
    built_in = BuiltInEncoder()
    stock = resource("samples").rglob("*.txt")
    texts = [
        s for path in sorted(stock) for s in read_document(path).text.replace("\n", " ").split(". ")
    ]
    sentences = [f"{text} {number}" for number in range(8) for text in texts]
    mine = _median(lambda: built_in.encode(sentences), 3)
    print(f"embedding: {len(sentences) / mine:.0f} sentences a second", end="")
    if model:
        other = SentenceTransformersEncoder(model)
        transformer = other._transformer  # its own encode, with its own defaults
        theirs = _median(lambda: transformer.encode(sentences, show_progress_bar=False), 3)
        print(f", {theirs / mine:.1f} times sentence-transformers' own encode", end="")
    print()


def _pauses() -> None:
    """How often progress is told while two texts of 1,000 sentences are compared, cold."""
    left = "\n\n".join(f"On day {n} the council of town {n * 7} met again." for n in range(1_000))
    right = left.replace("met again", "came together once more")
    with tempfile.TemporaryDirectory() as cache:
        pipeline = Pipeline(Path(cache))
        pipeline.warm(Options())
        told = [time.perf_counter()]
        pipeline.compare(
            from_text(left), from_text(right), progress=lambda *_: told.append(time.perf_counter())
        )
        pauses = [after - before for before, after in pairwise(told)]
        print(
            f"progress, 1,000 × 1,000 sentences: told {len(told) / sum(pauses):.0f} times a second,"
            f" longest pause {max(pauses):.2f} s"
        )


def _whole(left_path: Path, right_path: Path) -> None:
    with tempfile.TemporaryDirectory() as cache:
        pipeline = Pipeline(Path(cache))
        pipeline.warm(Options())
        left, right = read_document(left_path), read_document(right_path)
        start = time.perf_counter()
        pipeline.compare(left, right)
        first = time.perf_counter() - start
        edited = from_text(right.text.replace(" said", " says", 1), "edited")
        start = time.perf_counter()
        pipeline.compare(left, edited)
        second = time.perf_counter() - start
        print(
            f"{left_path.name} × {right_path.name}, warm: {first:.3f} s;"
            f" again after a small edit: {second:.3f} s"
        )


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _plot(times: list[tuple[int, float]], path: Path) -> None:
    """Seconds against sentences, both logarithmic, with a line of slope one to compare."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

    application = QGuiApplication([])
    image = QImage(720, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    (x0, y0), (x1, y1) = times[0], times[-1]
    span_x, span_y = np.log(x1 / x0), max(np.log(y1 / y0), np.log(x1 / x0))

    def place(size: float, seconds: float) -> QPointF:
        across, up = np.log(size / x0) / span_x, np.log(seconds / y0) / span_y
        return QPointF(70 + 580 * across, 430 - 370 * up)

    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawText(70, 24, "aligner: seconds by sentences a side (gray: linear)")
        painter.setPen(QPen(QColor("lightgray"), 2))
        painter.drawLine(place(x0, y0), place(x1, y0 * x1 / x0))
        painter.setPen(QPen(QColor("navy"), 2))
        painter.drawPolyline([place(*pair) for pair in times])
        for size, seconds in times:
            spot = place(size, seconds)
            painter.drawEllipse(spot, 3, 3)
            painter.drawText(spot + QPointF(-20, -12), f"{seconds:.2f} s")
            painter.drawText(QPointF(spot.x() - 16, 460), str(size))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))
    application.quit()


if __name__ == "__main__":
    main()
