"""A comparison as an editor corrected it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from paraview.alignment import AlignedLink, Alignment, align_sides
from paraview.comparison import LEAST_SCORE, Certainty, Comparison, Hand, Kind, Stage, WeakMatch
from paraview.pipeline.assembling import Speakers, assembled
from paraview.pipeline.engines import scorers_for
from paraview.pipeline.sides import Worded, headings, side_inputs, worded_side
from paraview.progress import silent
from paraview.review import Attributed, Joined, Split, relinked, resegmented

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from paraview.comparison import Link, Side, Span
    from paraview.embedding import Encoder
    from paraview.progress import Progress
    from paraview.review import Correction, Ends, Review

    Loading = Callable[[], Encoder]


@dataclass(frozen=True, slots=True)
class Revision:
    """A corrected comparison, and the corrections whose sentences or quotations are not there."""

    comparison: Comparison
    lost: tuple[Correction, ...] = ()


def aligned(left: Worded, right: Worded, encoder: Encoder, progress: Progress) -> Alignment:
    """Which sentences of two sides belong together."""
    progress(Stage.EMBEDDING, 0.0)
    tongues = left.side.document.tongue, right.side.document.tongue
    inputs = side_inputs(
        left.texts(), right.texts(), encoder, partial(progress, Stage.EMBEDDING), tongues=tongues
    )
    left_input, right_input = (
        replace(each, headings=headings(one.side))
        for each, one in zip(inputs, (left, right), strict=True)
    )
    return align_sides(
        left_input,
        right_input,
        scorers=scorers_for(encoder.model, tongues),
        progress=partial(progress, Stage.ALIGNING),
    )


def revised(
    found: Comparison, review: Review, encoder: Loading, progress: Progress = silent
) -> Revision:
    """What the corrections of a review make of the comparison that was found."""
    corrections = review.standing.corrections
    if not corrections:
        return Revision(found)
    sides = []
    lost: list[Correction] = []
    for hand, side in ((Hand.LEFT, found.left), (Hand.RIGHT, found.right)):
        own = [each for each in corrections if _cuts_sentences(each, hand)]
        changed, gone = resegmented(side, own)
        sides.append(worded_side(changed))
        lost += gone
    left, right = sides
    if (left.side.sentences, right.side.sentences) == (found.left.sentences, found.right.sentences):
        links: Sequence[AlignedLink] = [_as_aligned(link) for link in found.links]
        weak = found.weak
    else:
        alignment = aligned(left, right, encoder(), progress)
        links, weak = alignment.links, tuple(WeakMatch(*each) for each in alignment.weak)
    progress(Stage.FINDINGS, 0.0)
    corrected = relinked(
        [(link.left, link.right) for link in links], left.side, right.side, corrections
    )
    comparison = assembled(
        left,
        right,
        [_corrected(ends, links) for ends in corrected.links],
        found.engine,
        found.options,
        partial(progress, Stage.FINDINGS),
        weak=_still_possible(weak, corrected.links, corrected.apart),
        speakers=_speakers(corrections),
    )
    lost += [*corrected.lost, *_without_quotation(corrections, comparison)]
    return Revision(comparison, tuple(lost))


class Partners:
    """The new sentence of an old one, found by aligning the old text with the new.

    Args:
        old, new: two comparisons, of files that may have changed between them.
        encoder: gives the encoder, should a text have changed.
    """

    def __init__(self, old: Comparison, new: Comparison, encoder: Loading) -> None:
        self._texts = {
            Hand.LEFT: (old.left, new.left),
            Hand.RIGHT: (old.right, new.right),
        }
        self._encoder = encoder
        self._known: dict[Hand, dict[int, int]] = {}

    def __call__(self, hand: Hand, index: int) -> int | None:
        """The new sentence of the old one with this index; none where it has no likely one."""
        if hand not in self._known:
            self._known[hand] = self._aligned(*self._texts[hand])
        return self._known[hand].get(index)

    def _aligned(self, old: Side, new: Side) -> dict[int, int]:
        alignment = aligned(worded_side(old), worded_side(new), self._encoder(), silent)
        return {
            link.left[0]: link.right[0]
            for link in alignment.links
            if len(link.left) == len(link.right) == 1
            and link.score >= LEAST_SCORE[Certainty.LIKELY]
        }


def _cuts_sentences(correction: Correction, hand: Hand) -> bool:
    match correction:
        case Split(anchor, _) | Joined(anchor, _):
            return anchor.hand is hand
        case _:
            return False


def _as_aligned(link: Link) -> AlignedLink:
    return AlignedLink(
        link.left,
        link.right,
        link.score,
        exact=link.kind is Kind.IDENTICAL,
        moved=link.moved,
        evidence=link.evidence,
        by_hand=link.by_hand,
    )


def _corrected(ends: Ends, links: Sequence[AlignedLink]) -> AlignedLink:
    """A link with what was known of it; one by hand is sure, and moved where it crosses others."""
    if ends.origin is not None:
        link = links[ends.origin]
        return replace(link, score=1.0, by_hand=True) if ends.by_hand else link
    near = [each for each in links if set(each.left) & set(ends.left)]
    crosses = any(
        not each.moved and (each.left[0] - ends.left[0]) * (each.right[0] - ends.right[0]) < 0
        for each in links
        if each not in near
    )
    score = 1.0 if ends.by_hand else min((each.score for each in near), default=1.0)
    return AlignedLink(
        ends.left, ends.right, score, exact=False, moved=crosses, by_hand=ends.by_hand
    )


def _still_possible(
    weak: Sequence[WeakMatch], links: Sequence[Ends], apart: frozenset[tuple[int, int]]
) -> list[WeakMatch]:
    left = {index for link in links for index in link.left}
    right = {index for link in links for index in link.right}
    return [
        each
        for each in weak
        if each.left not in left
        and each.right not in right
        and (each.left, each.right) not in apart
    ]


def _speakers(corrections: Sequence[Correction]) -> Speakers:
    said: dict[Hand, dict[Span, str]] = {Hand.LEFT: {}, Hand.RIGHT: {}}
    for each in corrections:
        if isinstance(each, Attributed):
            said[each.quote.hand][each.quote.span] = each.speaker
    return Speakers(said[Hand.LEFT], said[Hand.RIGHT])


def _without_quotation(
    corrections: Sequence[Correction], comparison: Comparison
) -> list[Correction]:
    """What was said of the speakers of quotations that are not there."""
    ends = {
        Hand.LEFT: [quote.left for quote in comparison.quotes if quote.left],
        Hand.RIGHT: [quote.right for quote in comparison.quotes if quote.right],
    }
    return [
        each
        for each in corrections
        if isinstance(each, Attributed)
        and not any(end.by_hand and end.span == each.quote.span for end in ends[each.quote.hand])
    ]
