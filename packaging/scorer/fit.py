"""Fit the numbers of the pair scorer from gold alignments.

    python packaging/scorer/fit.py argrewrite=FOLDER onestop=FOLDER … [--folds 4]

Each folder holds a `.jsonl` (see tests/benchmarks/gold.py for its form). With `--folds` the
numbers are fitted on all but one part of each set and counted on that part, which is the honest
way to compare two ways of scoring; nothing is written. Without, they are fitted on everything and
written to `resources/models/`. Needs scikit-learn, which the application doesn't.

There is a scorer for each model: `--model use-multilingual-3` fits that of the multilingual one,
and with `--across` that for two articles in two languages, of which tests/benchmarks/parallel.py
makes gold.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))  # gold is read and counted in one place

from gold import GoldPair, LinkScores, load_gold
from seeded_edits import seeded_edits
from shuffled import REORDERED, shuffled

from paraview.alignment.aligner import Thresholds, align_sides
from paraview.alignment.candidates import Candidates, candidate_pairs
from paraview.alignment.exact import exact_pairs
from paraview.alignment.growth import GROWTH_FEATURES, Group, Growth, Offer
from paraview.alignment.lexicon import build_lexicon
from paraview.alignment.linking import core_groups, left_over_groups
from paraview.alignment.lone_moves import lone_moves
from paraview.alignment.runs import LONG_RUN, pairs_with_run
from paraview.alignment.scores.pair_features import (
    LONE_FEATURES,
    NEIGHBOUR_FEATURES,
    PAIR_FEATURES,
    neighbour_features,
    pair_features,
)
from paraview.alignment.scores.scorer import Scorer, Scorers, scorers_to_json
from paraview.alignment.scores.scoring import Scored, exact_masks, hopeful_pairs, score_pairs
from paraview.embedding import BUILT_IN_MODEL, MULTILINGUAL_MODEL, CachedEncoder
from paraview.pipeline import side_inputs
from paraview.pipeline.engines import fresh_encoder
from paraview.sentences import tongue_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = ROOT / "resources" / "models"
TUNING_SEEDS = (1, 2, 3)
LONE_WEIGHT = 10.0  # there are few of them: the usual regularisation would flatten the fit
FITTED_BIBLE = 2  # the pair of translations that no benchmark reports on


@dataclass
class Case:
    """A document pair with everything that does not depend on the fitted numbers."""

    set_name: str
    gold: GoldPair
    left: object
    right: object
    lexicon: object
    candidates: Candidates
    rows: np.ndarray
    columns: np.ndarray
    exact: list
    features: np.ndarray
    label: np.ndarray
    used: np.ndarray


def prepare(set_name: str, gold: GoldPair, encoder: CachedEncoder) -> Case:
    """A document pair with its candidates, features and labels."""
    tongues = tuple(tongue_of("\n".join(side)) for side in (gold.left, gold.right))
    left, right = side_inputs(gold.left, gold.right, encoder, tongues=tongues)
    exact = exact_pairs(left.keys, right.keys)
    lexicon = build_lexicon(left.words, right.words)
    copied = pairs_with_run(left.words, right.words, LONG_RUN)
    candidates = candidate_pairs(left, right, lexicon, (exact, copied))
    alike = hopeful_pairs(lexicon, candidates)
    rows, columns = alike.rows, alike.columns
    pairs = list(zip(rows.tolist(), columns.tolist(), strict=True))
    label = np.array([pair in gold.links for pair in pairs])
    is_exact, blocked = exact_masks(rows, columns, exact)
    unsure = np.array([i in gold.unsure_left or j in gold.unsure_right for i, j in pairs], bool)
    features = pair_features(left, right, alike)
    used = ~(is_exact | blocked | unsure)
    texts = left, right, lexicon, candidates
    return Case(set_name, gold, *texts, rows, columns, exact, features, label, used)


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
            np.full(count, max(1, total[case.set_name]) ** -0.5)
            for case, count in zip(cases, counts, strict=True)
        ]
    )


def fit(cases: list[Case]) -> Scorers:
    """The three scorers, each fitted on what the one before it gives."""
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
            is_exact, blocked = exact_masks(case.rows, case.columns, case.exact)
            chance = np.where(is_exact, 1, np.where(blocked, 0, chance)).astype(np.float32)
            contexts[number] = neighbour_features(
                chance,
                case.features[:, PAIR_FEATURES.index("shared")],
                case.rows,
                case.columns,
                len(case.left),
                len(case.right),
            )
            tables.append(np.hstack([case.features, contexts[number]])[case.used])
        stacks.append(np.concatenate(tables))
        scorer = fit_scorer(
            PAIR_FEATURES + NEIGHBOUR_FEATURES,
            np.concatenate(stacks),
            np.tile(label, len(stacks)),
            np.tile(weight, len(stacks)),
        )
    partial = Scorers(pair, scorer, pair, pair)
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
    partial = Scorers(pair, scorer, growth_scorer, pair)
    return replace(partial, lone_move=fit_lone_moves(cases, partial))


def fit_lone_moves(cases: list[Case], scorers: Scorers) -> Scorer:
    """The scorer for pairs that are out of order by themselves, on what the others link."""
    tables, labels, used = [], [], []
    for case in cases:
        scored = score(case, scorers)
        groups = core_groups(scored, Thresholds().link)
        growth = Growth(
            case.left, case.right, case.lexicon, scored.rows, scored.columns, scored.probability
        )
        growth.grow(groups, scorers.growth, Thresholds().join)
        growth.bridge(groups, scorers.growth)
        groups += left_over_groups(groups, scored, Thresholds().late)
        numbers, table = lone_moves(groups, scored, case.left, case.right)
        kept = [
            place
            for place, number in enumerate(numbers)
            if case.gold.unsure_left.isdisjoint(groups[number].left)
            and case.gold.unsure_right.isdisjoint(groups[number].right)
        ]
        tables.append(table[kept])
        labels += [
            any((i, j) in case.gold.links for i in group.left for j in group.right)
            for group in (groups[numbers[place]] for place in kept)
        ]
        used.append(len(kept))
    weight = set_weights(cases, used) * LONE_WEIGHT
    return fit_scorer(LONE_FEATURES, np.concatenate(tables), np.array(labels), weight)


def _belongs(gold: GoldPair, group: Group, offer: Offer) -> bool:
    if offer.is_left:
        return any((offer.sentence, j) in gold.links for j in group.right)
    return any((i, offer.sentence) in gold.links for i in group.left)


def score(case: Case, scorers: Scorers) -> Scored:
    """How probable the candidates of a case are."""
    return score_pairs(case.left, case.right, case.lexicon, case.candidates, case.exact, scorers)


def count(
    cases: list[Case], scorers: Scorers, table: dict[str, LinkScores], thresholds: Thresholds
) -> None:
    """Align the cases and add up how good the links are, by set."""
    for case in cases:
        alignment = align_sides(case.left, case.right, thresholds=thresholds, scorers=scorers)
        found = {(i, j) for link in alignment.links for i in link.left for j in link.right}
        moved = {
            (i, j) for link in alignment.links if link.moved for i in link.left for j in link.right
        }
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
    """Fit and write, or fit on parts and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", help="NAME=FOLDER")
    parser.add_argument("--folds", type=int, default=0, help="fit on parts, count on the rest")
    parser.add_argument("--leave-out", action="store_true", help="whole sets instead of parts")
    parser.add_argument("--link", type=float, default=Thresholds().link)
    parser.add_argument("--join", type=float, default=Thresholds().join)
    parser.add_argument("--late", type=float, default=Thresholds().late)
    parser.add_argument("--gap", type=float, default=Thresholds().gap)
    parser.add_argument(
        "--model", default=BUILT_IN_MODEL, choices=(BUILT_IN_MODEL, MULTILINGUAL_MODEL)
    )
    parser.add_argument("--across", action="store_true", help="the gold is in two languages")
    parser.add_argument("--cache", type=Path, help="where vectors are kept between runs")
    arguments = parser.parse_args()
    thresholds = Thresholds(
        link=arguments.link, join=arguments.join, late=arguments.late, gap=arguments.gap
    )
    encoder = CachedEncoder(fresh_encoder(arguments.model), arguments.cache)
    cases = [
        prepare(name, pair, encoder)
        for name, pairs in gold_by_set(arguments.sets).items()
        for pair in pairs
    ]
    if not (arguments.folds or arguments.leave_out):
        fitted_on = "" if arguments.model == BUILT_IN_MODEL else f"-{arguments.model}"
        target = TARGET / f"pair-scorer{fitted_on}{'-across' * arguments.across}.json"
        target.write_text(json.dumps(scorers_to_json(fit(cases)), indent=1) + "\n", "utf-8")
        return
    table: dict[str, LinkScores] = {}
    for held in held_out(cases, 0 if arguments.leave_out else arguments.folds):
        scorers = fit([case for case, out in zip(cases, held, strict=True) if not out])
        count(
            [case for case, out in zip(cases, held, strict=True) if out],
            scorers,
            table,
            thresholds,
        )
    for name, scores in table.items():
        links, moves = scores.links, scores.moves
        print(
            f"{name:12s} links F1 {links.f1:.4f} P {links.precision:.4f} R {links.recall:.4f}"
            f"  alone F1 {scores.alone.f1:.4f}  moves P {moves.precision:.3f} R {moves.recall:.3f}"
            f"  whole splits R {scores.splits.recall:.3f}"
        )


def gold_by_set(sets: list[str]) -> dict[str, list[GoldPair]]:
    """The gold of the sets named, and edited copies of the news and essays among them."""
    gold = {
        name: load_gold(next(Path(folder).glob("*.jsonl")))
        for name, folder in (item.split("=") for item in sets)
    }
    if "scale" in gold:
        whole = gold.pop("scale")[FITTED_BIBLE]
        gold["verses"] = slices(whole, 50, 60)
    plain = [pair for name in ("argrewrite", "onestop") for pair in gold.get(name, [])]
    if not plain:
        return gold
    gold["seeded"] = [pair for seed in TUNING_SEEDS for pair in seeded_edits(plain, seed)]
    reordered = [pair for name in REORDERED for pair in gold.get(name, [])]
    gold["shuffled"] = list(shuffled(reordered, TUNING_SEEDS[0]))
    return gold


def held_out(cases: list[Case], folds: int) -> Iterator[list[bool]]:
    """Which cases to count on: a part of the documents in turn, or, with 0, a set in turn.

    A document and its edited copies are always in one part, as are the sets they came from.
    """
    if not folds:
        related = {"argrewrite", "onestop", "seeded", "shuffled"}
        for name in dict.fromkeys(case.set_name for case in cases):
            family = related if name in related else {name}
            yield [case.set_name in family for case in cases]
        return
    names = [case.gold.id.removesuffix("-edited").removesuffix("-shuffled") for case in cases]
    part = {name: number % folds for number, name in enumerate(dict.fromkeys(names))}
    for fold in range(folds):
        yield [part[name] == fold for name in names]


if __name__ == "__main__":
    main()
