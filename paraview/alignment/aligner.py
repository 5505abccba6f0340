"""Two passages turned into links: what says the same thing on both sides, and what has no partner.

The steps, each in a module of its own: identical sentences (`exact`), candidates by meaning and by
rare words (`candidates`), how probable each is (`pair_features`, `scorer`), the best one-to-one
pairing (`assignment`), splits and merges grown from it (`growth`), and what moved (`moves`).
Nothing here asks for the order to be kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from paraview.alignment.assignment import assign
from paraview.alignment.candidates import candidate_pairs
from paraview.alignment.exact import exact_pairs
from paraview.alignment.growth import Group, Growth
from paraview.alignment.lexicon import Lexicon, build_lexicon
from paraview.alignment.moves import Placed, moved_links
from paraview.alignment.pair_features import (
    NEIGHBOUR_FEATURES,
    PAIR_FEATURES,
    neighbour_features,
    pair_features,
)
from paraview.alignment.scorer import Scorers, built_in_scorers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.alignment.candidates import Indexes
    from paraview.alignment.pair_features import Floats
    from paraview.alignment.passage import Passage

Share = Callable[[float], None]
Flags = npt.NDArray[np.bool_]


def _unwatched(share: float) -> None:
    """For work that nobody watches."""


_NARROW = 0.9  # no other sentence in the gap
_EVIDENCE = ("cosine", "shared", "letters")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability on something holds.

    `link`: two sentences are linked. `join`: a sentence joins a link. `gap`: two sentences that
    were left over between linked neighbours are linked. `weak`: a match is worth a mention.
    """

    link: float = 0.42
    join: float = 0.5
    gap: float = 0.2
    weak: float = 0.12


@dataclass(frozen=True, slots=True)
class AlignedLink:
    """Sentences that say the same thing.

    `evidence` holds what spoke for the pair that the link grew from: its cosine, shared words,
    shared letters, and how probable the pairs before and after it are.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    exact: bool
    moved: bool = False
    evidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links, ordered by first left then first right sentence, and the weak matches.

    A weak match is (left, right, probability): two sentences without a partner that may belong
    together, but not surely enough.
    """

    links: tuple[AlignedLink, ...]
    weak: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """The candidates and how probable each is."""

    rows: Indexes
    columns: Indexes
    features: Floats
    context: Floats
    probability: Floats

    def feature(self, name: str) -> Floats:
        """One column of the features."""
        column: Floats = self.features[:, PAIR_FEATURES.index(name)]
        return column


def align_passages(
    left: Passage,
    right: Passage,
    *,
    thresholds: Thresholds | None = None,
    scorers: Scorers | None = None,
    progress: Share = _unwatched,
) -> Alignment:
    """Link the sentences of two passages.

    The result does not depend on which side is called left, nor on anything but the arguments.

    Args:
        left, right: the passages; either may be empty.
        thresholds: how sure a link has to be.
        scorers: the fitted models; none means those that ship with the application.
        progress: told the share of the work that is done; may raise `Cancelled`.
    """
    if not len(left) or not len(right):
        progress(1.0)
        return Alignment((), ())
    thresholds = thresholds or Thresholds()
    scorers = scorers or built_in_scorers()
    exact = exact_pairs(left.keys, right.keys)
    lexicon = build_lexicon(left.words, right.words)
    rows, columns = candidate_pairs(
        left.vectors, right.vectors, lexicon, exact, lambda share: progress(0.6 * share)
    )
    scored = score_pairs(left, right, lexicon, rows, columns, exact, scorers)
    progress(0.8)
    groups = core_groups(scored, thresholds.link)
    growth = Growth(left, right, lexicon, scored.rows, scored.columns, scored.probability)
    growth.grow(groups, scorers.growth, thresholds.join)
    groups += _left_over(groups, scored, thresholds.gap, len(left), len(right))
    progress(0.95)
    links = _links(groups, scored, exact, left, right)
    weak = _weak(groups, scored, thresholds.weak)
    progress(1.0)
    return Alignment(links, weak)


def score_pairs(
    left: Passage,
    right: Passage,
    lexicon: Lexicon,
    rows: Indexes,
    columns: Indexes,
    exact: list[tuple[int, int]],
    scorers: Scorers,
) -> Scored:
    """How probable each candidate is: by itself, then twice more in view of its neighbours."""
    features = pair_features(left, right, lexicon, rows, columns)
    is_exact, blocked = exact_masks(rows, columns, exact)
    probability = scorers.pair.probability(features)
    context = np.zeros((len(rows), 0), np.float32)
    for _ in range(2):
        probability = _fix(probability, is_exact, blocked)
        context = neighbour_features(
            probability,
            features[:, PAIR_FEATURES.index("shared")],
            rows,
            columns,
            len(left),
            len(right),
        )
        probability = scorers.pair_in_context.probability(np.hstack([features, context]))
    return Scored(rows, columns, features, context, _fix(probability, is_exact, blocked))


def core_groups(scored: Scored, least: float) -> list[Group]:
    """The best one-to-one pairs, as groups that can grow."""
    chance = {
        pair: value
        for pair, value in zip(
            zip(scored.rows.tolist(), scored.columns.tolist(), strict=True),
            scored.probability.tolist(),
            strict=True,
        )
        if value >= least
    }
    pairs = assign(scored.probability, scored.rows, scored.columns, least)
    return [Group([row], [column], (row, column), chance[row, column]) for row, column in pairs]


def _fix(probability: Floats, is_exact: Flags, blocked: Flags) -> Floats:
    result: Floats = np.where(is_exact, 1, np.where(blocked, 0, probability)).astype(np.float32)
    return result


def exact_masks(
    rows: Indexes, columns: Indexes, exact: list[tuple[int, int]]
) -> tuple[Flags, Flags]:
    """Which candidates are exact pairs, and which would break one up."""
    if not exact:
        nothing = np.zeros(len(rows), bool)
        return nothing, nothing
    lefts, rights = (np.array(side) for side in zip(*exact, strict=True))
    in_left, in_right = np.isin(rows, lefts), np.isin(columns, rights)
    width = int(columns.max()) + 1
    is_exact = np.isin(rows * width + columns, lefts * width + rights)
    return is_exact, in_left & in_right & ~is_exact


def _links(
    groups: list[Group],
    scored: Scored,
    exact: list[tuple[int, int]],
    left: Passage,
    right: Passage,
) -> tuple[AlignedLink, ...]:
    groups = sorted(groups, key=lambda group: (group.left[0], group.right[0]))
    places = {
        pair: place
        for place, pair in enumerate(
            zip(scored.rows.tolist(), scored.columns.tolist(), strict=True)
        )
    }
    common = scored.feature("shared")
    moved = moved_links(
        [
            Placed(
                group.seed[0],
                group.seed[1],
                # Text kept word for word says more about the order than a loose paraphrase.
                _characters(group, left, right) * max(0.05, float(common[places[group.seed]])),
            )
            for group in groups
        ]
    )
    exact_seeds = set(exact)
    return tuple(
        AlignedLink(
            tuple(group.left),
            tuple(group.right),
            min([group.probability, *(chance for _, _, chance in group.joined)]),
            group.seed in exact_seeds and not group.joined,
            number in moved,
            _evidence(scored, places[group.seed]),
        )
        for number, group in enumerate(groups)
    )


def _characters(group: Group, left: Passage, right: Passage) -> float:
    return float(
        sum(len(left.keys[i]) for i in group.left) + sum(len(right.keys[j]) for j in group.right)
    )


def _evidence(scored: Scored, place: int) -> Mapping[str, float]:
    found = {name: float(scored.features[place, PAIR_FEATURES.index(name)]) for name in _EVIDENCE}
    found["before"] = float(scored.context[place, 0])
    found["after"] = float(scored.context[place, 1])
    return {name: round(value, 4) for name, value in found.items()}


def _free(groups: list[Group], scored: Scored) -> Flags:
    """Which candidates are of two sentences that are in no link."""
    taken_left = np.array([index for group in groups for index in group.left], np.int64)
    taken_right = np.array([index for group in groups for index in group.right], np.int64)
    free: Flags = ~(np.isin(scored.rows, taken_left) | np.isin(scored.columns, taken_right))
    return free


def _left_over(
    groups: list[Group], scored: Scored, least: float, height: int, width: int
) -> list[Group]:
    """Pairs that stay between links and have hardly another choice: there a lower bar will do."""
    linked = np.zeros(len(scored.rows), np.float32)
    seeds = np.array([group.seed[0] * width + group.seed[1] for group in groups], np.int64)
    linked[np.isin(scored.rows * width + scored.columns, seeds)] = 1
    context = neighbour_features(
        linked,
        scored.feature("shared"),
        scored.rows,
        scored.columns,
        height,
        width,
    )
    narrow = context[:, NEIGHBOUR_FEATURES.index("in_narrow_gap")] >= _NARROW
    probability = np.where(_free(groups, scored) & narrow, scored.probability, 0)
    return core_groups(replace(scored, probability=probability.astype(np.float32)), least)


def _weak(groups: list[Group], scored: Scored, least: float) -> tuple[tuple[int, int, float], ...]:
    probability = np.where(_free(groups, scored), scored.probability, 0).astype(np.float32)
    found = core_groups(replace(scored, probability=probability), least)
    return tuple((*group.seed, round(group.probability, 4)) for group in found)
