"""Links on gold data, beside four simpler aligners on the same vectors in the same run.

    python tests/benchmarks/alignment.py argrewrite=FOLDER onestop=FOLDER scale=FOLDER …

Each folder holds a `.jsonl` in the form that gold.py reads. Printed are, for each set: F1 of links
(in brackets F1 of “has no partner”), of moves where the gold has any, and splits found whole. The
set called `translated` is edited at random; it was never fitted on. Sets made here: `seeded`
(random edits of argrewrite and onestop), `shuffled` (argrewrite, onestop, swipe and deplain, the
right document in another order), both with seeds that were not used for fitting; `moved` (the
first two of `scale`, a fifth of their 40-sentence blocks displaced) and `unrelated` (every pairing
of different stories of onestop and onestop_partial: the share of sentences that are linked).

The shipped scorer was fitted on the `dev` parts of argrewrite, onestop, swipe, wikisplit and
deplain; for what it does on documents that it has not seen, see `fit.py --folds 4` and
`fit.py --leave-out`.
"""

from __future__ import annotations

import argparse
import random
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from gold import GoldPair, LinkScores, load_gold
from peers import PEERS
from seeded_edits import seeded_edits
from shuffled import REORDERED, shuffled

from paraview.alignment import SideInput, align_sides
from paraview.alignment.candidates import candidate_pairs
from paraview.alignment.exact import exact_pairs
from paraview.alignment.lexicon import build_lexicon
from paraview.alignment.runs import LONG_RUN, pairs_with_run
from paraview.alignment.scores.scorer import built_in_scorers
from paraview.alignment.scores.scoring import score_pairs
from paraview.embedding import BuiltInEncoder, CachedEncoder
from paraview.pipeline import side_inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Pair = tuple[int, int]
Found = tuple[set[Pair], set[Pair]]

REPORTING_SEEDS = (101, 102, 103)
SMALL = 2_000  # the peers compare all with all, so they sit out what is larger
UNRELATED_PAIRS = 200


def ours(left: SideInput, right: SideInput) -> Found:
    """The links and the moved links of this project."""
    alignment = align_sides(left, right)
    links = {(i, j) for link in alignment.links for i in link.left for j in link.right}
    moved = {
        (i, j) for link in alignment.links if link.moved for i in link.left for j in link.right
    }
    return links, moved


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", help="NAME=FOLDER")
    parser.add_argument("--cache", type=Path, help="where vectors are kept between runs")
    parser.add_argument("--errors", metavar="SET", help="print every error in a set instead")
    arguments = parser.parse_args()
    encoder = CachedEncoder(BuiltInEncoder(), arguments.cache)
    gold, stories = gold_sets(arguments.sets)
    if arguments.errors:
        _print_errors(gold[arguments.errors], encoder)
        return
    aligners: dict[str, Callable[[SideInput, SideInput], Found]] = {"paraview": ours, **PEERS}
    print(f"{'set':12}" + "".join(f"{name:>24}" for name in aligners))
    for name, pairs in gold.items():
        passages = [side_inputs(pair.left, pair.right, encoder) for pair in pairs]
        whole = [_embedded(pair, encoder) for pair in pairs if len(pair.left) <= SMALL]
        cells = []
        for aligner, align in aligners.items():
            inputs = passages if aligner == "paraview" else whole
            if not inputs:
                cells.append(f"{'–':>24}")
                continue
            scores = LinkScores()
            for pair, (left, right) in zip(pairs, inputs, strict=True):
                scores.add(pair, *align(left, right))
            cells.append(f"{_cell(name, scores):>24}")
        print(f"{name:12}" + "".join(cells))
    if stories:
        _print_unrelated(stories, encoder)
    _print_calibration(gold, encoder)


def gold_sets(sets: list[str]) -> tuple[dict[str, list[GoldPair]], list[GoldPair]]:
    """The sets to report on, by name, and the stories that are paired with each other."""
    gold = {
        name: load_gold(next(Path(folder).glob("*.jsonl")))
        for name, folder in (item.split("=") for item in sets)
    }
    stories = [pair for name in ("onestop", "onestop_partial") for pair in gold.get(name, [])]
    gold.pop("onestop_partial", None)
    plain = [pair for name in ("argrewrite", "onestop") for pair in gold.get(name, [])]
    if plain:
        gold["seeded"] = [pair for seed in REPORTING_SEEDS for pair in seeded_edits(plain, seed)]
    if "translated" in gold:
        lines = gold["translated"]
        gold["translated"] = [
            pair for seed in REPORTING_SEEDS for pair in seeded_edits(lines, seed)
        ]
    reordered = [pair for name in REORDERED for pair in gold.get(name, [])]
    if reordered:
        gold["shuffled"] = list(shuffled(reordered, REPORTING_SEEDS[0]))
    if "scale" in gold:
        gold["moved"] = [displaced(whole) for whole in gold.pop("scale")[:2]]
    return gold, stories


def _print_errors(pairs: list[GoldPair], encoder: CachedEncoder) -> None:
    """Every link that is false or missed by the gold, to see who is wrong."""
    for pair in pairs:
        left, right = side_inputs(pair.left, pair.right, encoder)
        found = {
            (i, j)
            for i, j in ours(left, right)[0]
            if i not in pair.unsure_left and j not in pair.unsure_right
        }
        for word, links in (("false", found - pair.links), ("missed", pair.links - found)):
            for i, j in sorted(links):
                print(f"{pair.id} {word} {i}–{j}\n  {pair.left[i]}\n  {pair.right[j]}")


def displaced(whole: GoldPair, seed: int = 7) -> GoldPair:
    """A fifth of the right side's blocks of 40 sentences change places with each other.

    No two of them are neighbours, or it would be open which of two that swapped has moved.
    """
    chance = random.Random(seed)  # noqa: S311
    blocks = [range(k, min(k + 40, len(whole.right))) for k in range(0, len(whole.right), 40)]
    chosen: list[int] = []
    for number in chance.sample(range(len(blocks)), len(blocks)):
        if len(chosen) < len(blocks) // 5 and not {number - 1, number + 1} & set(chosen):
            chosen.append(number)
    targets = chosen[1:] + chosen[:1]
    order = list(blocks)
    for source, target in zip(chosen, targets, strict=True):
        order[target] = blocks[source]
    place = {j: k for k, j in enumerate(j for block in order for j in block)}
    moved_right = {place[j] for source in chosen for j in blocks[source]}
    right = [""] * len(whole.right)
    for j, k in place.items():
        right[k] = whole.right[j]
    links = frozenset((i, place[j]) for i, j in whole.links)
    moved = frozenset((i, k) for i, k in links if k in moved_right)
    return GoldPair(whole.id, whole.left, tuple(right), links, moved=moved)


def _embedded(pair: GoldPair, encoder: CachedEncoder) -> tuple[SideInput, SideInput]:
    """The passages with a vector for every sentence, as the peers need them."""
    passages = side_inputs(pair.left, pair.right, encoder)
    left, right = (
        SideInput(one.keys, one.words, encoder.encode(list(one.keys))) for one in passages
    )
    return left, right


def _cell(name: str, scores: LinkScores) -> str:
    if name == "wikisplit":
        return f"{scores.splits.recall:.3f} whole"
    text = f"{scores.links.f1:.3f} ({scores.alone.f1:.2f})"
    if name == "moved":
        text = f"P {scores.links.precision:.3f} R {scores.links.recall:.3f}"
        return f"{text} m {scores.moves.precision:.2f} {scores.moves.recall:.2f}"
    return f"{text} m {scores.moves.f1:.2f}" if scores.moves.right else text


def _print_unrelated(stories: list[GoldPair], encoder: CachedEncoder) -> None:
    topics = sorted({_topic(pair) for pair in stories})
    one = {topic: next(p for p in stories if _topic(p) == topic) for topic in topics}
    chance = random.Random(11)  # noqa: S311
    couples = [(a, b) for a in topics for b in topics if a < b]
    linked = total = 0
    for a, b in chance.sample(couples, min(UNRELATED_PAIRS, len(couples))):
        left, right = side_inputs(one[a].left, one[b].right, encoder)
        links, _ = ours(left, right)
        linked += len({i for i, _ in links}) + len({j for _, j in links})
        total += len(left) + len(right)
    print(f"unrelated   {linked / total:.3%} of {total} sentences linked")


def _topic(pair: GoldPair) -> str:
    return re.sub(r"^os(?:qa|llm)-|-(?:Adv|Int|Ele)\b", "", pair.id)


def _print_calibration(gold: dict[str, list[GoldPair]], encoder: CachedEncoder) -> None:
    """How far the probability of a pair is from how often it is right, over ten bins."""
    chances, labels = [], []
    for name, pairs in gold.items():
        if name == "moved":
            continue
        for pair in pairs:
            for chance, label in _pair_chances(pair, encoder):
                chances.append(chance)
                labels.append(label)
    values, right = np.array(chances), np.array(labels)
    error = 0.0
    for low, high in pairwise(np.linspace(0, 1, 11)):
        inside = (values >= low) & ((values < high) | (high == 1))
        if inside.any():
            gap = abs(values[inside].mean() - right[inside].mean())
            error += gap * inside.mean()
            print(
                f"  probability {low:.1f}–{high:.1f}: {inside.sum():6d} pairs,"
                f" mean {values[inside].mean():.2f}, right {right[inside].mean():.2f}"
            )
    print(f"calibration error of pairs (expected, 10 bins): {error:.4f}")


def _pair_chances(pair: GoldPair, encoder: CachedEncoder) -> Iterator[tuple[float, bool]]:
    left, right = side_inputs(pair.left, pair.right, encoder)
    exact = exact_pairs(left.keys, right.keys)
    lexicon = build_lexicon(left.words, right.words)
    copied = pairs_with_run(left.words, right.words, LONG_RUN)
    candidates = candidate_pairs(left, right, lexicon, (exact, copied))
    scored = score_pairs(left, right, lexicon, candidates, exact, built_in_scorers())
    for i, j, chance in zip(
        scored.rows.tolist(), scored.columns.tolist(), scored.probability, strict=True
    ):
        if i not in pair.unsure_left and j not in pair.unsure_right:
            yield float(chance), (i, j) in pair.links


if __name__ == "__main__":
    main()
