"""Fit the weights by which the speakers of quotations are ranked.

    python packaging/speakers/fit.py DATA [--strength 0.01] [--folds 5]

DATA is the folder that holds gum_news, onestop_partial and two_translations. The weights are fitted
on the half “fit” of `tests/benchmarks/speakers/quotations.jsonl` and written to
`resources/models/speaker-ranker.json`. With `--folds` they are fitted on all but one part of that
half's stories and counted on that part, which is how to choose features; nothing is written then.

A conditional logistic regression: the chance of a candidate is its exponentiated sum of weights
among those of all candidates. What is right is any candidate that names the gold's speaker. The
speakers of earlier quotations, with whom candidates may go on, are those that the weights of the
round before give.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))  # gold is read and judged in one place

from speaker_texts import articles, text_sha
from speakers import names_gold, read_gold

from paraview.findings.quotes.quotations import extract_quotations, join_broken
from paraview.findings.speakers.features import FEATURES
from paraview.findings.speakers.ranker import Ranker, ranker_to_json
from paraview.findings.speakers.speakers import candidate_finder
from paraview.sentences import REPORTING_VERBS, split_sentences

if TYPE_CHECKING:
    from paraview.comparison import Document
    from paraview.findings.speakers.candidates import Candidate, CandidateFinder

TARGET = ROOT / "resources" / "models" / "speaker-ranker.json"
ROUNDS = 3
NOBODY_COUNTS = 0.6
"""Web texts among the translations have more scare quotes than newspapers."""
BELIEFS = {
    "cue": 2.0,
    "cue_before": 0.5,
    "cue_behind": 0.5,
    "cue_according": 0.5,
    "cue_shared": -0.5,
    "cue_plain": 0.5,
    "cue_weak": -0.5,
    "touching": 1.0,
    "near": 0.5,
    "distance": -0.7,
    "nearest": 0.5,
    "crossing": -1.5,
    "lead_in": 1.0,
    "repeat": 0.5,
    "uncued": -1.0,
    "label": 4.0,
    "credit": 4.0,
    "owner": 2.0,
    "opens": 0.5,
    "from": 3.0,
    "before_cue": 1.5,
    "before_first": 1.0,
    "before_far": -0.5,
    "before_colon": 2.5,
    "next_cue": 0.0,
    "next_other": -1.0,
    "goes_on": 0.5,
    "goes_on_here": 1.5,
    "goes_on_alone": 0.5,
    "goes_on_apart": -1.0,
    "goes_on_inside": -2.5,
    "answers": 1.0,
    "next_said": 3.5,
    "name": -0.3,
    "governed": -1.0,
    "agency": -1.0,
    "people": -0.5,
    "nobody": 0.5,
    "one_word": 1.5,
    "two_words": 1.0,
    "capitals": 1.0,
    "naming": 1.5,
    "article_before": 0.5,
    "heading": 1.0,
    "stopped": -0.5,
    "unknown_verb": -0.5,
    "calling": 1.5,
    "despite_cue": -1.0,
    "despite_teller": -4.0,
    "clause": -1.5,
    "leads_on": -1.5,
    "colon": 2.0,
    "told_last": 1.0,
    "titled": 3.5,
    "named": 3.5,
    "modifies": 0.5,
    "name_inside": 3.0,
}
"""What the weights are drawn to: features that are rare in the gold keep what a reader says."""


@dataclass
class Story:
    """An annotated article with what does not depend on the weights."""

    name: str
    document: Document
    finder: CandidateFinder
    depths: list[int]
    wanted: list[dict[str, Any] | None]


def read_stories(data: Path, half: str) -> list[Story]:
    """The annotated articles of a half."""
    documents = dict(articles(data))
    stories = []
    for article in read_gold():
        document = documents[article["article"]]
        if article["half"] != half or text_sha(document) != article["sha"]:
            continue
        quotations = join_broken(
            document.text, extract_quotations(document, REPORTING_VERBS).found, REPORTING_VERBS
        )
        finder = candidate_finder(document, split_sentences(document), quotations, REPORTING_VERBS)
        wanted = [
            next(
                (
                    gold
                    for gold in article["quotations"]
                    for part in one.parts
                    if gold["start"] == part.start or gold["end"] == part.end
                ),
                None,
            )
            for one in quotations
        ]
        depths = [one.depth for one in quotations]
        stories.append(Story(article["article"], document, finder, depths, wanted))
    return stories


def examples(stories: list[Story], ranker: Ranker) -> list[tuple[np.ndarray, np.ndarray, str]]:
    """For each annotated quotation the features of its candidates, and which are right."""
    found = []
    for story in stories:
        speakers: list[str] = []
        for number, wanted in enumerate(story.wanted):
            if story.depths[number]:
                speakers.append("")
                continue
            candidates = story.finder.of(number, speakers)
            speakers.append(ranker.best(candidates)[0].speaker)
            if wanted is not None:
                right = np.array([is_right(one, wanted) for one in candidates])
                found.append((table(candidates), right, wanted["kind"]))
    return found


def is_right(candidate: Candidate, wanted: dict[str, Any]) -> bool:
    """Whether the candidate is whom the gold says."""
    if wanted["kind"] == "nobody":
        return not candidate.speaker
    return names_gold(candidate.speaker, wanted)


def table(candidates: list[Candidate]) -> np.ndarray:
    """The features of candidates, a row each."""
    rows = np.zeros((len(candidates), len(FEATURES)))
    for row, one in enumerate(candidates):
        for number, value in one.features:
            rows[row, number] = value
    return rows


def fit(stories: list[Story], strength: float) -> Ranker:
    """The weights that make what is right likeliest."""
    beliefs = np.array([BELIEFS.get(name, 0.0) for name in FEATURES])
    ranker = Ranker(tuple(BELIEFS.get(name, 0.0) for name in FEATURES))
    for _ in range(ROUNDS):
        made = [
            (rows, right, NOBODY_COUNTS if kind == "nobody" else 1.0)
            for rows, right, kind in examples(stories, ranker)
            if right.any()
        ]

        def loss(weights: np.ndarray, made: list = made) -> tuple[float, np.ndarray]:
            total, slope = 0.0, np.zeros_like(weights)
            for rows, right, count in made:
                sums = rows @ weights
                sums -= sums.max()
                chance = np.exp(sums)
                chance /= chance.sum()
                good = chance[right].sum()
                total -= count * np.log(good + 1e-12)
                slope += count * (
                    rows.T @ chance - rows[right].T @ (chance[right] / (good + 1e-12))
                )
            away = weights - beliefs
            pull = strength * len(made)
            return total + pull * away @ away / 2, slope + pull * away

        solved = minimize(loss, np.array(ranker.weights), jac=True, method="L-BFGS-B")
        ranker = Ranker(tuple(float(weight) for weight in solved.x))
    return ranker


def story_of(name: str) -> str:
    """What an article's levels and translations have in common."""
    return re.sub(r"-(Adv|Ele|left|right)$", "", name)


def main() -> None:
    """Fit and write, or fit on parts and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--strength", type=float, default=0.01, help="of the pull to 0")
    parser.add_argument("--folds", type=int, default=0, help="fit on parts, count on the rest")
    options = parser.parse_args()
    stories = read_stories(options.data, "fit")
    if not options.folds:
        ranker = fit(stories, options.strength)
        TARGET.write_text(json.dumps(ranker_to_json(ranker), indent=1) + "\n", "utf-8")
        return
    names = sorted({story_of(story.name) for story in stories})
    right: dict[str, list[bool]] = {}
    for fold in range(options.folds):
        held = {name for number, name in enumerate(names) if number % options.folds == fold}
        ranker = fit([one for one in stories if story_of(one.name) not in held], options.strength)
        for rows, good, kind in examples(
            [one for one in stories if story_of(one.name) in held], ranker
        ):
            right.setdefault(kind, []).append(
                bool(good[np.argmax(rows @ np.array(ranker.weights))])
            )
    for kind, hits in right.items():
        print(f"{kind:10s} right {sum(hits)} of {len(hits)} = {np.mean(hits):.1%}")


if __name__ == "__main__":
    main()
