"""Two passages turned into links: what says the same thing on both sides, and what has no partner.

The steps, each in a module of its own: identical sentences (`exact`), candidates by meaning
(`nearest`) and by rare words (`candidates`), how probable each is (`scores`), the best one-to-one
pairing and what is left between (`linking`), splits and merges grown from it (`growth`), and what
moved (`moves`).
Nothing here asks for the order to be kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from paraview.alignment.candidates import candidate_pairs
from paraview.alignment.exact import exact_pairs
from paraview.alignment.growth import Growth
from paraview.alignment.lexicon import build_lexicon
from paraview.alignment.linking import (
    copied_groups,
    core_groups,
    gap_groups,
    left_over_groups,
    moved_groups,
    weak_matches,
)
from paraview.alignment.lone_moves import without_lone_moves
from paraview.alignment.pieces import join_pieces
from paraview.alignment.runs import LONG_RUN, pairs_with_run
from paraview.alignment.scores.pair_features import NEIGHBOUR_FEATURES, PAIR_FEATURES
from paraview.alignment.scores.scorer import Scorers, built_in_scorers
from paraview.alignment.scores.scoring import score_pairs
from paraview.progress import Share, part, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from paraview.alignment.growth import Group
    from paraview.alignment.scores.scoring import Scored
    from paraview.alignment.side_input import SideInput

_EVIDENCE = ("cosine", "shared", "letters")
_AROUND = ("before", "after")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability on something holds.

    `link`: two sentences are linked. `join`: a sentence joins a link. `late`: two sentences that
    joined no link are linked. `copied`: two left-over sentences that share a long run of words
    are linked. `gap`: two sentences that were left over between linked neighbours are linked.
    `weak`: a match is worth a mention.
    """

    link: float = 0.5
    join: float = 0.35
    late: float = 0.42
    copied: float = 0.1
    gap: float = 0.25
    weak: float = 0.12


@dataclass(frozen=True, slots=True)
class AlignedLink:
    """Sentences that say the same thing.

    `evidence` holds what spoke for the pair that the link grew from: its cosine, shared words,
    shared letters, and how probable the pairs before and after it are. `by_hand` is true where an
    editor made it.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    exact: bool
    moved: bool = False
    evidence: Mapping[str, float] = field(default_factory=dict)
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links, ordered by first left then first right sentence, and the weak matches.

    A weak match is (left, right, probability): two sentences without a partner that may belong
    together, but not surely enough.
    """

    links: tuple[AlignedLink, ...]
    weak: tuple[tuple[int, int, float], ...]


def align_sides(
    left: SideInput,
    right: SideInput,
    *,
    thresholds: Thresholds | None = None,
    scorers: Scorers | None = None,
    progress: Share = unwatched,
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
    lexicon = build_lexicon(left.words, right.words, part(progress, 0.0, 0.1))
    copied = pairs_with_run(left.words, right.words, LONG_RUN)
    candidates = candidate_pairs(left, right, lexicon, (exact, copied), part(progress, 0.1, 0.5))
    scored = score_pairs(left, right, lexicon, candidates, exact, scorers, part(progress, 0.5, 0.8))
    groups = core_groups(scored, thresholds.link)
    join_pieces(groups, left, right)
    progress(0.83)
    growth = Growth(left, right, lexicon, scored.rows, scored.columns, scored.probability)
    progress(0.86)
    growth.grow(groups, scorers.growth, thresholds.join, part(progress, 0.86, 0.92))
    progress(0.92)
    growth.bridge(groups, scorers.growth)
    progress(0.94)
    groups += left_over_groups(groups, scored, thresholds.late)
    groups, apart = without_lone_moves(groups, scored, left, right, scorers.lone_move)
    groups += copied_groups(groups, scored, copied, thresholds.copied, apart)
    groups += gap_groups(groups, scored, thresholds.gap, apart)
    progress(0.96)
    groups.sort(key=lambda group: (group.left[0], group.right[0]))
    weak = weak_matches(groups, scored, thresholds.weak)
    moved = moved_groups(groups, scored, left, right)
    progress(0.98)
    exact_seeds = set(exact)
    links = tuple(
        _link(group, exact=group.seed in exact_seeds, moved=number in moved, evidence=evidence)
        for number, (group, evidence) in enumerate(
            zip(groups, _evidence(scored, [group.seed for group in groups]), strict=True)
        )
    )
    progress(1.0)
    return Alignment(links, weak)


def _link(group: Group, *, exact: bool, moved: bool, evidence: Mapping[str, float]) -> AlignedLink:
    return AlignedLink(
        left=tuple(group.left),
        right=tuple(group.right),
        score=min([group.probability, *(chance for _, _, chance in group.joined)]),
        exact=exact and not group.joined,
        moved=moved,
        evidence=evidence,
    )


def _evidence(scored: Scored, pairs: Sequence[tuple[int, int]]) -> Iterator[dict[str, float]]:
    """What spoke for each of the pairs, to four places."""
    places = scored.places(pairs)
    of_pair = scored.features[places][:, [PAIR_FEATURES.index(name) for name in _EVIDENCE]]
    around = scored.context[places][:, [NEIGHBOUR_FEATURES.index(name) for name in _AROUND]]
    table = np.hstack([of_pair, around]).astype(np.float64).round(4)
    return (dict(zip((*_EVIDENCE, *_AROUND), row, strict=True)) for row in table.tolist())
