"""How many changed facts are found in links, and how many false alarms untouched links raise.

    python tests/benchmarks/facts.py [--seed N] [--show] NAME=FOLDER …

FOLDER holds a `dev.jsonl` of linked sentences. Each link is looked at untouched, then with one fact
of its right end changed by script: a number, a date, a name, a negation. A fact is changed only
where the left end tells the same one. The seed for tuning was 1, the one for reporting is 2.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
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
    links, alarms, soft = Counter[str](), Counter[tuple[str, str]](), Counter[str]()
    made, found = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in options.data:
        name, _, folder = one.partition("=")
        chance = random.Random(options.seed)  # noqa: S311  reproducible, not secret
        pairs = load_gold(Path(folder) / "dev.jsonl")
        pools = fact_pools([text for pair in pairs for text in (*pair.left, *pair.right)])
        for pair in pairs:
            lefts, rights = list(pair.left), list(pair.right)
            for left, right in groups(pair):
                one_text = " ".join(lefts[i] for i in left)
                other_text = " ".join(rights[j] for j in right)
                if one_text == other_text:
                    continue
                links[name] += 1
                facts, *sides = facts_of(lefts, rights, left, right)
                soft[name] += all(fact.soft for fact in facts) and bool(facts)
                for kind in {fact.kind for fact in facts if not fact.soft}:
                    alarms[name, kind.value] += 1
                alarms[name, "any"] += any(not fact.soft for fact in facts)
                if options.show:
                    for fact in facts:
                        _show(f"ALARM {fact.kind.value} soft={fact.soft}", fact, sides)
                        print("    ", one_text, "\n    ", other_text)
                before = {(fact.kind, fact.right) for fact in facts}
                for kind, change in CHANGES.items():
                    j = chance.choice(right)
                    changed = change(one_text, rights[j], pools, chance)
                    if changed is None:
                        continue
                    made[name, kind.value] += 1
                    altered = [changed if k == j else text for k, text in enumerate(rights)]
                    after, *_ = facts_of(lefts, altered, left, right)
                    hit = any(
                        fact.kind is kind and (fact.kind, fact.right) not in before
                        for fact in after
                    ) or len(after) > len(facts)
                    found[name, kind.value] += hit
                    if options.show and not hit:
                        print(f"MISSED {kind.value}\n    {one_text}\n    {changed}")
    for name in links:
        _report(name, links[name], alarms, soft[name], made, found)
    total = sum(links.values())
    print(
        f"all: recall {sum(found.values()) / max(1, sum(made.values())):.1%} of"
        f" {sum(made.values())}; false alarms in"
        f" {sum(alarms[name, 'any'] for name in links) / max(1, total):.1%} of {total} links"
    )
    for kind in CHANGES:
        wanted = sum(made[name, kind.value] for name in links)
        got = sum(found[name, kind.value] for name in links)
        print(f"  {kind.value}: recall {got / max(1, wanted):.1%} of {wanted}")


def _report(
    name: str,
    links: int,
    alarms: Counter[tuple[str, str]],
    soft: int,
    made: Counter[tuple[str, str]],
    found: Counter[tuple[str, str]],
) -> None:
    print(
        f"{name}: {links} links, with a false alarm {alarms[name, 'any'] / max(1, links):.1%}",
        end="",
    )
    print(f", with soft ones only {soft / max(1, links):.1%}")
    for kind in FactKind:
        wanted = made[name, kind.value]
        recall = f"recall {found[name, kind.value] / wanted:.1%} of {wanted}" if wanted else ""
        print(f"  {kind.value}: false {alarms[name, kind.value] / max(1, links):.2%}; {recall}")


def _show(title: str, fact: Fact, sides: list[Side]) -> None:
    left = fact.left.of(sides[0].document.text) if fact.left else "-"
    right = fact.right.of(sides[1].document.text) if fact.right else "-"
    print(f"{title}: {left!r} -> {right!r}")


if __name__ == "__main__":
    main()
