"""Fit the numbers of the pair scorer from gold alignments.

    python packaging/scorer/fit.py argrewrite=FOLDER onestop=FOLDER … [--folds 4]

Each folder holds a `dev.jsonl` (see tests/benchmarks/gold.py for its form). With `--folds` the
numbers are fitted on all but one part of each set and counted on that part, which is the honest
way to compare two ways of scoring; nothing is written. Without, they are fitted on everything and
written to `resources/models/pair-scorer.json`. Needs scikit-learn, which the application doesn't.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))  # gold is read and counted in one place

from gold import GoldPair, LinkScores, load_gold  # noqa: E402
from seeded_edits import seeded_edits  # noqa: E402

from paraview.alignment.aligner import (  # noqa: E402
    Scored,
    _exact_masks,
    _with_exact,
    core_groups,
    score_pairs,
)
from paraview.alignment.candidates import candidate_pairs  # noqa: E402
from paraview.alignment.exact import exact_pairs  # noqa: E402
from paraview.alignment.growth import GROWTH_FEATURES, Growth  # noqa: E402
from paraview.alignment.lexicon import build_lexicon  # noqa: E402
from paraview.alignment.moves import Placed, moved_links  # noqa: E402
from paraview.alignment.pair_features import (  # noqa: E402
    NEIGHBOUR_FEATURES,
    PAIR_FEATURES,
    neighbour_features,
    pair_features,
)
from paraview.alignment.scorer import Scorer, Scorers, scorers_to_json  # noqa: E402
from paraview.embedding import BuiltInEncoder, CachedEncoder  # noqa: E402
from paraview.pipeline import make_passages  # noqa: E402

TARGET = ROOT / "resources" / "models" / "pair-scorer.json"
TUNING_SEEDS = (1, 2, 3)


@dataclass
class Case:
    """A document pair with everything that does not depend on the fitted numbers."""

    set_name: str
    gold: GoldPair
    left: object
    right: object
    lexicon: object
    rows: np.ndarray
    columns: np.ndarray
    exact: list
    features: np.ndarray
    label: np.ndarray
    used: np.ndarray


def prepare(set_name: str, gold: GoldPair, encoder: CachedEncoder) -> Case:
    left, right = make_passages(gold.left, gold.right, encoder, lambda share: None)
    exact = exact_pairs(left.keys, right.keys)
    lexicon = build_lexicon(left.words, right.words)
    rows, columns = candidate_pairs(left.vectors, right.vectors, lexicon, lambda share: None)
    rows, columns = _with_exact(rows, columns, exact, len(right))
    pairs = list(zip(rows.tolist(), columns.tolist(), strict=True))
    label = np.array([pair in gold.links for pair in pairs])
    is_exact, blocked = _exact_masks(rows, columns, exact)
    unsure = np.array([i in gold.unsure_left or j in gold.unsure_right for i, j in pairs], bool)
    features = pair_features(left, right, lexicon, rows, columns)
    used = ~(is_exact | blocked | unsure)
    return Case(set_name, gold, left, right, lexicon, rows, columns, exact, features, label, used)


def fit_scorer(
    names: tuple[str, ...], values: np.ndarray, label: np.ndarray, weight: np.ndarray
) -> Scorer:
    """A logistic regression on standardised features, its numbers turned back to raw ones."""
    scaler = StandardScaler().fit(values)
    model = LogisticRegression(max_iter=2000)
    model.fit(scaler.transform(values), label, sample_weight=weight)
    weights = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - (weights * scaler.mean_).sum())
    return Scorer(names, weights.astype(np.float32), bias)


def set_weights(cases: list[Case], counts: list[int]) -> np.ndarray:
    """Each set counts by the square root of its size, so that large ones don't drown the rest."""
    total: dict[str, int] = {}
    for case, count in zip(cases, counts, strict=True):
        total[case.set_name] = total.get(case.set_name, 0) + count
    return np.concatenate(
        [
            np.full(count, total[case.set_name] ** -0.5)
            for case, count in zip(cases, counts, strict=True)
        ]
    )


def fit(cases: list[Case]) -> Scorers:
    counts = [int(case.used.sum()) for case in cases]
    weight = set_weights(cases, counts)
    values = np.concatenate([case.features[case.used] for case in cases])
    label = np.concatenate([case.label[case.used] for case in cases])
    pair = fit_scorer(PAIR_FEATURES, values, label, weight)
    scorer = pair
    contexts: list[np.ndarray | None] = [None] * len(cases)
    stacks = []
    for _ in range(2):
        tables = []
        for number, case in enumerate(cases):
            inputs = case.features
            if contexts[number] is not None:
                inputs = np.hstack([inputs, contexts[number]])
            chance = scorer.probability(inputs)
            is_exact, blocked = _exact_masks(case.rows, case.columns, case.exact)
            chance = np.where(is_exact, 1, np.where(blocked, 0, chance)).astype(np.float32)
            contexts[number] = neighbour_features(
                chance, case.rows, case.columns, len(case.left), len(case.right)
            )
            tables.append(np.hstack([case.features, contexts[number]])[case.used])
        stacks.append(np.concatenate(tables))
        scorer = fit_scorer(
            PAIR_FEATURES + NEIGHBOUR_FEATURES,
            np.concatenate(stacks),
            np.tile(label, len(stacks)),
            np.tile(weight, len(stacks)),
        )
    partial = Scorers(pair, scorer, pair)
    grown, labels, sizes = [], [], []
    for case in cases:
        scored = score(case, partial)
        groups = core_groups(scored, 0.5)
        growth = Growth(
            case.left, case.right, case.lexicon, scored.rows, scored.columns, scored.probability
        )
        offers, table = growth.offers(groups)
        kept = [
            k
            for k, offer in enumerate(offers)
            if offer.sentence
            not in (case.gold.unsure_left if offer.is_left else case.gold.unsure_right)
        ]
        labels += [_belongs(case.gold, groups[offers[k].group], offers[k]) for k in kept]
        grown.append(table[kept])
        sizes.append(len(kept))
    growth_scorer = fit_scorer(
        GROWTH_FEATURES, np.concatenate(grown), np.array(labels), set_weights(cases, sizes)
    )
    return Scorers(pair, scorer, growth_scorer)


def _belongs(gold: GoldPair, group, offer) -> bool:
    if offer.is_left:
        return any((offer.sentence, j) in gold.links for j in group.right)
    return any((i, offer.sentence) in gold.links for i in group.left)


def score(case: Case, scorers: Scorers) -> Scored:
    return score_pairs(
        case.left, case.right, case.lexicon, case.rows, case.columns, case.exact, scorers
    )


def count(
    cases: list[Case], scorers: Scorers, table: dict[str, LinkScores], least: float, join: float
) -> None:
    for case in cases:
        scored = score(case, scorers)
        groups = core_groups(scored, least)
        growth = Growth(
            case.left, case.right, case.lexicon, scored.rows, scored.columns, scored.probability
        )
        growth.grow(groups, scorers.growth, join)
        placed = [
            Placed(
                g.seed[0],
                g.seed[1],
                sum(len(case.left.keys[i]) for i in g.left)
                + sum(len(case.right.keys[j]) for j in g.right),
            )
            for g in groups
        ]
        out = moved_links(placed)
        found = {(i, j) for g in groups for i in g.left for j in g.right}
        moved = {(i, j) for k in out for i in groups[k].left for j in groups[k].right}
        table.setdefault(case.set_name, LinkScores()).add(case.gold, found, moved)


def slices(whole: GoldPair, count: int, size: int) -> list[GoldPair]:
    """Runs of a long pair, each with some sentences of its neighbourhood on one side only."""
    chance = np.random.default_rng(5)
    links = sorted(whole.links)
    parts = []
    for start in chance.choice(len(links) - size, count, replace=False):
        run = links[start : start + size]
        lefts = [i for i, _ in run if chance.random() > 0.12]
        rights = [j for _, j in run if chance.random() > 0.12]
        place_left = {i: k for k, i in enumerate(lefts)}
        place_right = {j: k for k, j in enumerate(rights)}
        parts.append(
            GoldPair(
                f"{whole.id}-{start}",
                tuple(whole.left[i] for i in lefts),
                tuple(whole.right[j] for j in rights),
                frozenset(
                    (place_left[i], place_right[j])
                    for i, j in run
                    if i in place_left and j in place_right
                ),
            )
        )
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", help="NAME=FOLDER")
    parser.add_argument("--folds", type=int, default=0)

    parser.add_argument("--link", type=float, default=0.5)
    parser.add_argument("--join", type=float, default=0.5)
    parser.add_argument("--cache", type=Path)
    arguments = parser.parse_args()
    encoder = CachedEncoder(BuiltInEncoder(), arguments.cache)
    gold = {
        name: load_gold(next(Path(folder).glob("*.jsonl")))
        for name, folder in (item.split("=") for item in arguments.sets)
    }
    news = [pair for name in ("argrewrite", "onestop") for pair in gold.get(name, [])]
    gold["seeded"] = [pair for seed in TUNING_SEEDS for pair in seeded_edits(news, seed)]
    if "scale" in gold:
        gold["verses"] = [part for whole in gold.pop("scale")[2:] for part in slices(whole, 20, 60)]
    cases = [prepare(name, pair, encoder) for name, pairs in gold.items() for pair in pairs]
    missing = {}
    for case in cases:
        have = set(zip(case.rows.tolist(), case.columns.tolist(), strict=True))
        m = missing.setdefault(case.set_name, [0, 0])
        m[0] += len(case.gold.links - have)
        m[1] += len(case.gold.links)
    print("links that are no candidate:", missing)
    if not arguments.folds:
        scorers = fit(cases)
        TARGET.write_text(json.dumps(scorers_to_json(scorers), indent=1) + "\n", "utf-8")
        return
    table: dict[str, LinkScores] = {}
    topics = {
        pair.id.removesuffix("-edited"): n
        for n, pair in enumerate(p for ps in gold.values() for p in ps)
    }
    for fold in range(arguments.folds):
        part = [topics[c.gold.id.removesuffix("-edited")] % arguments.folds == fold for c in cases]
        scorers = fit([c for c, held in zip(cases, part, strict=True) if not held])
        count(
            [c for c, held in zip(cases, part, strict=True) if held],
            scorers,
            table,
            arguments.link,
            arguments.join,
        )
    for name, scores in table.items():
        print(
            f"{name:12s} links {scores.links.f1:.4f} P {scores.links.precision:.4f} R {scores.links.recall:.4f}"
            f"  alone {scores.alone.f1:.4f}  moves {scores.moves.f1:.3f} P {scores.moves.precision:.3f} R {scores.moves.recall:.3f}"
            f"  splits R {scores.splits.recall:.3f}"
        )


if __name__ == "__main__":
    main()
