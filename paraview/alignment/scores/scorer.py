"""Small fitted models that turn features into probabilities; their numbers lie in `resources/`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from paraview.alignment.scores.growth_features import GROWTH_FEATURES
from paraview.alignment.scores.pair_features import LONE_FEATURES, NEIGHBOUR_FEATURES, PAIR_FEATURES
from paraview.resource_files import resource
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from paraview.alignment.arrays import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Scorer:
    """A logistic regression.

    It did better on held-out documents than a small neural network on the same features.

    Args:
        features: the columns it expects.
        weights: one for each feature.
        bias: the log-odds where all features are 0.
    """

    features: tuple[str, ...]
    weights: Floats
    bias: float

    def probability(self, values: Floats) -> Floats:
        """The probability of each row of `values`, shape (rows, features)."""
        result: Floats = (1 / (1 + np.exp(-(values @ self.weights + self.bias)))).astype(np.float32)
        return result


@dataclass(frozen=True, slots=True, eq=False)
class Scorers:
    """The models of the aligner, in the order in which they are used.

    `pair` sees a pair by itself; `pair_in_context` also sees how sure its neighbours are; `growth`
    says whether a sentence belongs to a link that is already made, `lone_move` whether a pair that
    is out of order by itself is one.
    """

    pair: Scorer
    pair_in_context: Scorer
    growth: Scorer
    lone_move: Scorer


@cache
def built_in_scorers(fitted_on: str = "") -> Scorers:
    """The scorers that ship with the application.

    Args:
        fitted_on: a model whose cosines they were fitted on, as `packaging/scorer/fit.py` names
            it; none means the English one.

    Raises:
        ModelError: where their file is missing or can't be read.
    """
    name = f"pair-scorer-{fitted_on}.json" if fitted_on else "pair-scorer.json"
    try:
        text = resource("models", name).read_text("utf-8")
        return scorers_from_json(json.loads(text))
    except (OSError, ValueError, KeyError) as error:
        raise engine_errors.model_file_missing() from error


def scorers_from_json(stored: dict[str, Any]) -> Scorers:
    """The scorers as `packaging/scorer/fit.py` writes them."""
    return Scorers(
        _scorer(stored["pair"], PAIR_FEATURES),
        _scorer(stored["pair_in_context"], PAIR_FEATURES + NEIGHBOUR_FEATURES),
        _scorer(stored["growth"], GROWTH_FEATURES),
        _scorer(stored["lone_move"], LONE_FEATURES),
    )


def scorers_to_json(scorers: Scorers) -> dict[str, Any]:
    """The scorers with a weight beside the name of its feature, to be read by people too."""
    return {
        name: {
            "bias": round(float(scorer.bias), 5),
            "weights": {
                feature: round(float(weight), 5)
                for feature, weight in zip(scorer.features, scorer.weights, strict=True)
            },
        }
        for name, scorer in (
            ("pair", scorers.pair),
            ("pair_in_context", scorers.pair_in_context),
            ("growth", scorers.growth),
            ("lone_move", scorers.lone_move),
        )
    }


def _scorer(stored: dict[str, Any], features: tuple[str, ...]) -> Scorer:
    weights = np.array([stored["weights"][feature] for feature in features], np.float32)
    return Scorer(features, weights, float(stored["bias"]))
