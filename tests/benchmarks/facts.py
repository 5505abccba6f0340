"""How many changed facts are found in links, and how many false alarms untouched links raise.

    python tests/benchmarks/facts.py [--seed N] [--show] NAME=FOLDER …

FOLDER holds a `dev.jsonl` of linked sentences. Each link is looked at untouched, then with one fact
of its right end changed by script: a number, a date, a name, a negation. A fact is changed only
where the left end tells the same one. The seed for tuning was 1, the one for reporting is 2.

Untouched links are not free of changed facts; those that were read and found to differ stand in
`real_differences.txt`, and are told apart from the false alarms.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from changed_facts import CHANGES, fact_pools
from gold import load_gold

from paraview.alignment import word_edits
from paraview.comparison import Block, Document, FactKind, Kind, Link, Sentence, Side, Span
from paraview.findings import find_facts
from paraview.sentences import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gold import GoldPair

    from paraview.comparison import Fact


def groups(pair: GoldPair) -> Iterator[tuple[list[int], list[int]]]:
    """The links of a document pair, with those joined that share a sentence."""
    parent = {("left", i): ("left", i) for i, _ in pair.links}
    parent |= {("right", j): ("right", j) for _, j in pair.links}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent[node] != node:
            node = parent[node]
        return node

    for i, j in sorted(pair.links):
        parent[root(("left", i))] = root(("right", j))
    found: dict[tuple[str, int], tuple[list[int], list[int]]] = {}
    for node in sorted(parent):
        found.setdefault(root(node), ([], []))[node[0] == "right"].append(node[1])
    yield from found.values()


def side_of(sentences: list[str]) -> Side:
    """Sentences as a document, one a line."""
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    document = Document("\n".join(sentences), tuple(Block(span) for span in spans), "")
    return Side(document, tuple(Sentence(span, n) for n, span in enumerate(spans)), 0)


def facts_of(
    lefts: list[str], rights: list[str], left: list[int], right: list[int]
) -> tuple[tuple[Fact, ...], Side, Side]:
    """The facts found in one link of two documents."""
    sides = side_of(lefts), side_of(rights)
    parts = [
        [words(side.document.text, sentence.span) for sentence in side.sentences] for side in sides
    ]
    edits = word_edits([parts[0][i] for i in left], [parts[1][j] for j in right])
    link = Link(tuple(left), tuple(right), Kind.EDITED, edits=edits)
    return find_facts(sides[0], sides[1], [link], parts[0], parts[1]), *sides


def main() -> None:
    """Print recall and false alarms for each kind of fact, and both for each data set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--show", action="store_true", help="print what was missed and false")
    options = parser.parse_args()
    total = _Tally()
    for one in options.data:
        name, _, folder = one.partition("=")
        tally = _measured(load_gold(Path(folder) / "dev.jsonl"), options.seed, show=options.show)
        tally.print(name)
        total.join(tally)
    total.print("all")


@dataclass(slots=True)
class _Tally:
    """Counts of links, of those with a finding although untouched, of changes made and found."""

    links: int = 0
    alarmed: int = 0
    real: int = 0
    soft: int = 0
    alarms: Counter[FactKind] = field(default_factory=Counter)
    made: Counter[FactKind] = field(default_factory=Counter)
    found: Counter[FactKind] = field(default_factory=Counter)

    def join(self, other: _Tally) -> None:
        self.links += other.links
        self.alarmed += other.alarmed
        self.real += other.real
        self.soft += other.soft
        self.alarms += other.alarms
        self.made += other.made
        self.found += other.found

    def print(self, name: str) -> None:
        links = max(1, self.links)
        print(
            f"{name}: recall {self.found.total() / max(1, self.made.total()):.1%} of"
            f" {self.made.total()}; an alarm in {self.alarmed / links:.1%} of {self.links}"
            f" links, {(self.alarmed - self.real) / links:.1%} without the real differences,"
            f" soft ones only in {self.soft / links:.1%}"
        )
        for kind in FactKind:
            made = self.made[kind]
            recall = f"recall {self.found[kind] / made:.1%} of {made}, " if made else ""
            print(f"  {kind.value}: {recall}false {self.alarms[kind] / links:.2%}")


def _measured(pairs: list[GoldPair], seed: int, *, show: bool) -> _Tally:
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    pool = fact_pools([text for pair in pairs for text in (*pair.left, *pair.right)])
    tally = _Tally()
    real = _real_differences()
    for pair in pairs:
        lefts, rights = list(pair.left), list(pair.right)
        for left, right in groups(pair):
            told = " ".join(lefts[i] for i in left)
            if told == " ".join(rights[j] for j in right):
                continue
            tally.links += 1
            facts, *sides = facts_of(lefts, rights, left, right)
            hard = {fact.kind for fact in facts if not fact.soft}
            tally.alarms.update(hard)
            tally.alarmed += bool(hard)
            tally.real += bool(hard) and (pair.id, left[0]) in real
            tally.soft += bool(facts) and not hard
            for fact in facts if show else ():
                _show(f"FALSE {pair.id} {left}", fact, sides)
                print("   ", told, "\n   ", " ".join(rights[j] for j in right))
            for kind, change in CHANGES.items():
                j = chance.choice(right)
                changed = change(told, rights[j], pool, chance)
                if changed is None:
                    continue
                altered = [changed if k == j else text for k, text in enumerate(rights)]
                after, *_ = facts_of(lefts, altered, left, right)
                hit = _is_new(kind, facts, after)
                tally.made[kind] += 1
                tally.found[kind] += hit
                if show and not hit:
                    print(f"MISSED {kind.value}\n    {told}\n    {changed}")
    return tally


def _real_differences() -> set[tuple[str, int]]:
    lines = Path(__file__).with_name("real_differences.txt").read_text("utf-8").splitlines()
    return {
        (name, int(index))
        for name, index in (line.split() for line in lines if not line.startswith("#"))
    }


def _is_new(kind: FactKind, before: tuple[Fact, ...], after: tuple[Fact, ...]) -> bool:
    """Whether the change added a finding: of its kind, or any where it took another's place."""
    known = {(fact.kind, fact.right) for fact in before}
    return len(after) > len(before) or any(
        fact.kind is kind and (fact.kind, fact.right) not in known for fact in after
    )


def _show(title: str, fact: Fact, sides: list[Side]) -> None:
    left = fact.left.of(sides[0].document.text) if fact.left else "-"
    right = fact.right.of(sides[1].document.text) if fact.right else "-"
    print(f"{title} {fact.kind.value} {fact.soft=}: {left!r} -> {right!r}")


if __name__ == "__main__":
    main()
