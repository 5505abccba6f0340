"""Links that an editor made, cut or parted, by the sentences that they stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.comparison import find_sentence
from paraview.review.commands import Cut, Linked, Parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.comparison import Anchor, Side
    from paraview.review.commands import Correction

Indexes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """The sentences of a link.

    Attributes:
        left, right: their indexes, ascending.
        origin: the number of the link that was found with exactly these ends, if one was.
        by_hand: whether the editor made it.
    """

    left: Indexes
    right: Indexes
    origin: int | None = None
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Relinked:
    """What corrections make of links.

    Attributes:
        links: what belongs together now, by the first left and the first right sentence.
        apart: pairs of sentences that are not to be linked, nor offered as a possible match.
        lost: corrections whose sentences are not there.
    """

    links: tuple[Ends, ...]
    apart: frozenset[tuple[int, int]]
    lost: tuple[Correction, ...]


def relinked(
    found: Sequence[tuple[Indexes, Indexes]],
    left: Side,
    right: Side,
    corrections: Iterable[Correction],
) -> Relinked:
    """What corrections make of the links that were found, one after the other.

    A link by hand takes its sentences out of all others: they belong together, and to no others.
    """
    origins = {ends: number for number, ends in enumerate(found)}
    links = [Ends(*ends, origin) for ends, origin in origins.items()]
    apart: set[tuple[int, int]] = set()
    lost: list[Correction] = []
    for correction in corrections:
        match correction:
            case Linked(pair) | Cut(pair):
                lefts, rights = _sentences(left, pair.left), _sentences(right, pair.right)
            case Parted(one, other):
                lefts, rights = _sentences(left, (one,)), _sentences(right, (other,))
            case _:
                continue
        if not lefts or not rights:
            lost.append(correction)
            continue
        between = {(i, j) for i in lefts for j in rights}
        if isinstance(correction, Linked):
            links = _linked(links, Ends(lefts, rights, origins.get((lefts, rights)), by_hand=True))
            apart -= between
        else:
            apart |= between
            links = (
                _without(links, lefts, rights)
                if isinstance(correction, Cut)
                else _parted(links, lefts[0], rights[0])
            )
    links.sort(key=lambda ends: (ends.left, ends.right))
    together = {(i, j) for each in links for i in each.left for j in each.right}
    return Relinked(tuple(links), frozenset(apart - together), tuple(lost))


def _sentences(side: Side, anchors: tuple[Anchor, ...]) -> Indexes:
    """The sentences of all anchors; none where one of them is gone."""
    found = [find_sentence(side, anchor) for anchor in anchors]
    known = sorted({index for index in found if index is not None})
    return tuple(known) if len(known) == len(anchors) else ()


def _linked(links: list[Ends], made: Ends) -> list[Ends]:
    """The links with one that was made by hand, its sentences taken out of all others."""
    rests = [_less(each, frozenset(made.left), frozenset(made.right)) for each in links]
    return [*(rest for rest in rests if rest is not None), made]


def _without(links: list[Ends], left: Indexes, right: Indexes) -> list[Ends]:
    return [each for each in links if (each.left, each.right) != (left, right)]


def _parted(links: list[Ends], left: int, right: int) -> list[Ends]:
    """The links with two sentences in none together.

    The right one leaves the link, or the left one where the right would leave it empty.
    """
    parted = []
    for each in links:
        if left not in each.left or right not in each.right:
            parted.append(each)
        elif len(each.right) > 1:
            rest = tuple(index for index in each.right if index != right)
            parted.append(replace(each, right=rest, origin=None))
        elif len(each.left) > 1:
            rest = tuple(index for index in each.left if index != left)
            parted.append(replace(each, left=rest, origin=None))
    return parted


def _less(ends: Ends, left: frozenset[int], right: frozenset[int]) -> Ends | None:
    """A link without some sentences; none where an end would be empty."""
    lefts = tuple(index for index in ends.left if index not in left)
    rights = tuple(index for index in ends.right if index not in right)
    if (lefts, rights) == (ends.left, ends.right):
        return ends
    return replace(ends, left=lefts, right=rights, origin=None) if lefts and rights else None
