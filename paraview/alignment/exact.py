"""Sentences that stand on both sides word for word, paired without looking at their meaning."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Pair = tuple[int, int]


def exact_pairs(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Pairs of indexes with equal keys, each index at most once, in left order.

    Keys that occur once on each side are paired first. Repeated ones go where their neighbours
    went: next to a pair already made, so that the second “Yes.” meets the second “Yes.” even
    where the first was cut. What no neighbour decides is paired in order. Wherever two pairs
    compete, the one nearer to the head of both documents wins, so the sides can be swapped.
    """
    return _Pairing(left, right).pairs()


class _Pairing:
    def __init__(self, left: Sequence[str], right: Sequence[str]) -> None:
        self._left = left
        self._right = right
        self._partner: dict[int, int] = {}
        self._taken: set[int] = set()
        self._places: defaultdict[str, tuple[deque[int], deque[int]]] = defaultdict(
            lambda: (deque(), deque())
        )
        for index, key in enumerate(left):
            self._places[key][0].append(index)
        for index, key in enumerate(right):
            self._places[key][1].append(index)

    def pairs(self) -> list[Pair]:
        shared = {key: ends for key, ends in self._places.items() if ends[0] and ends[1]}
        unique = [(ls[0], rs[0]) for ls, rs in shared.values() if len(ls) == len(rs) == 1]
        for pair in unique:
            self._take(pair)
        self._spread(unique)
        waiting: list[tuple[int, str, Pair]] = []
        for key in shared:
            self._offer(key, waiting)
        while waiting:
            _, key, pair = heapq.heappop(waiting)
            if self._is_free(pair):
                self._take(pair)
                self._spread([pair])
            self._offer(key, waiting)
        return sorted(self._partner.items())

    def _offer(self, key: str, waiting: list[tuple[int, str, Pair]]) -> None:
        """Queue the first pair of a key whose two ends are free, if there is one."""
        lefts, rights = self._places[key]
        while lefts and lefts[0] in self._partner:
            lefts.popleft()
        while rights and rights[0] in self._taken:
            rights.popleft()
        if lefts and rights:
            pair = lefts[0], rights[0]
            heapq.heappush(waiting, (sum(pair), key, pair))

    def _spread(self, made: Iterable[Pair]) -> None:
        """Pair equal neighbours of pairs, then theirs, one step at a time until all runs end."""
        edge = [(pair, step) for pair in made for step in (-1, 1)]
        while edge:
            following = []
            for (i, j), step in sorted(edge, key=lambda item: sum(item[0]) + 2 * item[1]):
                pair = i + step, j + step
                if self._is_free(pair) and self._left[pair[0]] == self._right[pair[1]]:
                    self._take(pair)
                    following.append((pair, step))
            edge = following

    def _is_free(self, pair: Pair) -> bool:
        i, j = pair
        inside = 0 <= i < len(self._left) and 0 <= j < len(self._right)
        return inside and i not in self._partner and j not in self._taken

    def _take(self, pair: Pair) -> None:
        self._partner[pair[0]] = pair[1]
        self._taken.add(pair[1])
