"""Links in German, and across languages: the multilingual model beside the English one.

    python tests/benchmarks/across.py FOLDER [--cache FOLDER]

FOLDER holds gold in two languages, one `.jsonl` in each of its folders, such as parallel.py makes
(`FOLDER/report`, of chapters that the scorer was not fitted on). Printed are precision, recall and
F1 of links, and F1 of “has no partner”. Then what each model costs: until it is ready, sentences a
second, memory. How both do on German alone is printed by `packaging/scorer/fit.py --folds 4`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from pathlib import Path

import psutil
from gold import GoldPair, LinkScores, load_gold

from paraview.alignment import align_sides
from paraview.embedding import BUILT_IN_MODEL, MULTILINGUAL_MODEL, CachedEncoder
from paraview.pipeline import side_inputs
from paraview.pipeline.engines import fresh_encoder, scorers_for
from paraview.sentences import tongue_of


def score(pairs: list[GoldPair], encoder: CachedEncoder) -> LinkScores:
    """How good the links of a model are."""
    scores = LinkScores()
    for pair in pairs:
        tongues = tongue_of("\n".join(pair.left)), tongue_of("\n".join(pair.right))
        inputs = side_inputs(pair.left, pair.right, encoder, tongues=tongues)
        found = align_sides(*inputs, scorers=scorers_for(encoder.model, tongues))
        links = {(i, j) for link in found.links for i in link.left for j in link.right}
        moved = {
            (i, j) for link in found.links if link.moved for i in link.left for j in link.right
        }
        scores.add(pair, links, moved)
    return scores


def cost(model: str, sentences: list[str]) -> None:
    """Print what a model costs, in a process of its own."""
    start = time.perf_counter()
    before = psutil.Process().memory_info().rss
    encoder = fresh_encoder(model)
    encoder.encode(["The first sentence."])
    ready = time.perf_counter() - start
    start = time.perf_counter()
    encoder.encode(sentences)
    speed = len(sentences) / (time.perf_counter() - start)
    grown = (psutil.Process().memory_info().rss - before) / 2**20
    print(f"{model:20s} ready {ready:.2f} s  {speed:6.0f} sentences/s  {grown:4.0f} MB more")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cache", type=Path)
    arguments = parser.parse_args()
    sentences: list[str] = []
    for path in sorted(arguments.folder.glob("*/*.jsonl")):
        pairs = load_gold(path)
        for pair in pairs:
            sentences += [*pair.left, *pair.right]
        for model in (BUILT_IN_MODEL, MULTILINGUAL_MODEL):
            scores = score(pairs, CachedEncoder(fresh_encoder(model), arguments.cache))
            links = scores.links
            print(
                f"{path.parent.name:8s} {model:20s} links F1 {links.f1:.4f} P {links.precision:.4f}"
                f" R {links.recall:.4f}  alone F1 {scores.alone.f1:.4f}",
                flush=True,
            )
    spawn = multiprocessing.get_context("spawn")
    for model in (BUILT_IN_MODEL, MULTILINGUAL_MODEL):
        child = spawn.Process(target=cost, args=(model, sentences[:2000]))
        child.start()
        child.join()


if __name__ == "__main__":
    main()
