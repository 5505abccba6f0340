"""Gold with many drops, additions, merges, splits and moves, made from gold that has few.

The left side is kept; the right side of each document pair is edited at random, with the links
carried along. A seed gives the same edits again: use other seeds for tuning than for reporting.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gold import GoldPair

if TYPE_CHECKING:
    from collections.abc import Sequence

DROP = 0.10
ADD = 0.12
MERGE = 0.06
SPLIT = 0.08
MOVED_BLOCKS = (1, 2)
MOVED_SENTENCES = (1, 4)
_SPLIT_AT = re.compile(r"(?:[;:] |, (?:and|but|while|which|so|because) )")
_LEAST_HALF = 4


@dataclass(frozen=True, slots=True)
class _Piece:
    """A right sentence in the making, with the left sentences it is linked to."""

    text: str
    lefts: frozenset[int]
    moved: bool = False


def seeded_edits(gold: Sequence[GoldPair], seed: int) -> list[GoldPair]:
    """Each document pair with its right side edited."""
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    return [_edit(pair, gold, chance) for pair in gold if len(pair.right) >= 12]


def _edit(pair: GoldPair, others: Sequence[GoldPair], chance: random.Random) -> GoldPair:
    pieces = [
        _Piece(text, frozenset(i for i, k in pair.links if k == j))
        for j, text in enumerate(pair.right)
        if j not in pair.unsure_right
    ]
    pieces = [piece for piece in pieces if chance.random() >= DROP]
    pieces = _merge(_split(pieces, chance), chance)
    pieces = _move(pieces, chance)
    pieces = _add(pieces, pair, others, chance)
    links = frozenset((i, j) for j, piece in enumerate(pieces) for i in piece.lefts)
    moved = frozenset((i, j) for j, piece in enumerate(pieces) if piece.moved for i in piece.lefts)
    return GoldPair(
        f"{pair.id}-edited",
        pair.left,
        tuple(piece.text for piece in pieces),
        links,
        unsure_left=pair.unsure_left,
        moved=moved,
    )


def _split(pieces: list[_Piece], chance: random.Random) -> list[_Piece]:
    result = []
    for piece in pieces:
        cut = _SPLIT_AT.search(piece.text)
        if cut and len(piece.lefts) == 1 and chance.random() < SPLIT / 0.3:
            head, tail = piece.text[: cut.start()] + ".", piece.text[cut.end() :]
            if min(len(head.split()), len(tail.split())) >= _LEAST_HALF:
                result += [
                    replace(piece, text=head),
                    replace(piece, text=tail[0].upper() + tail[1:]),
                ]
                continue
        result.append(piece)
    return result


def _merge(pieces: list[_Piece], chance: random.Random) -> list[_Piece]:
    result: list[_Piece] = []
    for piece in pieces:
        if (
            result
            and chance.random() < MERGE
            and len(result[-1].lefts) == len(piece.lefts) == 1
            and result[-1].lefts != piece.lefts
        ):
            before = result.pop()
            text = before.text.rstrip(".") + ", and " + piece.text[0].lower() + piece.text[1:]
            joined = _Piece(text, before.lefts | piece.lefts)
            result.append(joined)
            continue
        result.append(piece)
    return result


def _move(pieces: list[_Piece], chance: random.Random) -> list[_Piece]:
    """Blocks go so far that what they jump over is at least twice as long as they are."""
    for _ in range(chance.randint(*MOVED_BLOCKS)):
        size = chance.randint(*MOVED_SENTENCES)
        start = chance.randrange(max(1, len(pieces) - size))
        block, rest = pieces[start : start + size], pieces[:start] + pieces[start + size :]
        if any(piece.moved for piece in block):
            continue
        weight = 2 * sum(len(piece.text) for piece in block if piece.lefts)
        spots = [
            spot
            for spot in range(len(rest) + 1)
            if sum(
                len(piece.text)
                for piece in rest[min(spot, start) : max(spot, start)]
                if piece.lefts and not piece.moved
            )
            > weight
        ]
        if spots and weight:
            spot = chance.choice(spots)
            moved = [replace(piece, moved=True) for piece in block]
            pieces = rest[:spot] + moved + rest[spot:]
    return pieces


def _add(
    pieces: list[_Piece], pair: GoldPair, others: Sequence[GoldPair], chance: random.Random
) -> list[_Piece]:
    donors = [other for other in others if _topic(other) != _topic(pair)]
    result = []
    for piece in pieces:
        result.append(piece)
        if donors and chance.random() < ADD:
            donor = chance.choice(donors)
            result.append(_Piece(chance.choice(donor.right), frozenset()))
    return result


def _topic(pair: GoldPair) -> str:
    return re.sub(r"-(?:Adv|Int|Ele|\d+)\b", "", pair.id)
