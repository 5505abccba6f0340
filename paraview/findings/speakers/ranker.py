"""The fitted weights by which a quotation's candidates are ranked; they lie in `resources/`."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from paraview.findings.speakers.features import FEATURES
from paraview.resource_files import resource
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.findings.speakers.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Ranker:
    """A weight for each feature. The candidate with the highest sum is taken."""

    weights: tuple[float, ...]

    def best(self, candidates: Sequence[Candidate]) -> tuple[Candidate, float]:
        """The likeliest candidate, the first of equals, and its probability among them."""
        sums = [
            sum(self.weights[number] * value for number, value in one.features)
            for one in candidates
        ]
        top = max(sums)
        return candidates[sums.index(top)], 1 / sum(math.exp(one - top) for one in sums)


@cache
def built_in_ranker() -> Ranker:
    """The ranker that ships with the application.

    Raises:
        ModelError: where its file is missing or can't be read.
    """
    try:
        stored = json.loads(resource("models", "speaker-ranker.json").read_text("utf-8"))
        return ranker_from_json(stored)
    except (OSError, ValueError, KeyError) as error:
        raise engine_errors.model_file_missing() from error


def ranker_from_json(stored: dict[str, Any]) -> Ranker:
    """The ranker as `packaging/speakers/fit.py` writes it."""
    return Ranker(tuple(float(stored["weights"][name]) for name in FEATURES))


def ranker_to_json(ranker: Ranker) -> dict[str, Any]:
    """The ranker with each weight beside the name of its feature, to be read by people too."""
    named = zip(FEATURES, ranker.weights, strict=True)
    return {"weights": {name: round(weight, 4) for name, weight in named}}
