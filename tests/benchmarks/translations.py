"""How many links between two honest translations of one text carry a fact that differs.

    python tests/benchmarks/translations.py [--show] [--soft] TWO_TRANSLATIONS.jsonl

Nearly every hard fact found there is a false alarm, for both sides were told by the same source;
translators err as well, so that none at all is not the goal. Documents are split by a hash of their
name: three quarters are `dev`, whose facts `--show` prints, and one is `held out`, whose facts
nobody read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from facts import groups, side_of
from gold import load_gold

from paraview.alignment import word_edits
from paraview.comparison import Kind, Link
from paraview.findings import find_facts
from paraview.sentences import words

if TYPE_CHECKING:
    from gold import GoldPair


def main() -> None:
    """Print the share of links with a hard fact, and with soft ones only, for each half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--show", action="store_true", help="print the hard facts of the dev half")
    parser.add_argument("--soft", action="store_true", help="print the soft ones too")
    options = parser.parse_args()
    pairs = load_gold(options.pairs)
    for name, parts in (("dev", {0, 1, 2}), ("held out", {3})):
        chosen = [pair for pair in pairs if crc32(pair.id.encode()) % 4 in parts]
        show = options.show and name == "dev"
        _measure(name, chosen, show=show, show_soft=show and options.soft)


def _measure(name: str, pairs: list[GoldPair], *, show: bool, show_soft: bool) -> None:
    total = hard_links = soft_links = 0
    kinds: Counter[str] = Counter()
    for pair in pairs:
        sides = side_of(list(pair.left)), side_of(list(pair.right))
        texts = [side.document.text for side in sides]
        parts = [
            [words(text, sentence.span) for sentence in side.sentences]
            for side, text in zip(sides, texts, strict=True)
        ]
        links = [
            Link(
                tuple(left),
                tuple(right),
                Kind.IDENTICAL if one == other else Kind.REWORDED,
                edits=word_edits([parts[0][i] for i in left], [parts[1][j] for j in right]),
            )
            for left, right in groups(pair)
            for one, other in [([pair.left[i] for i in left], [pair.right[j] for j in right])]
        ]
        facts = find_facts(*sides, links, *parts)
        hard = {fact.link for fact in facts if not fact.soft}
        total += len(links)
        hard_links += len(hard)
        soft_links += len({fact.link for fact in facts} - hard)
        kinds.update(fact.kind.value for fact in facts if not fact.soft)
        for fact in facts:
            if show_soft if fact.soft else show:
                ends = [
                    span.of(text) if span else "-"
                    for span, text in zip((fact.left, fact.right), texts, strict=True)
                ]
                print(f"{pair.id} {fact.kind.value}{' soft' if fact.soft else ''} {ends}")
                link = links[fact.link]
                print("   ", " ".join(pair.left[i] for i in link.left))
                print("   ", " ".join(pair.right[j] for j in link.right))
    print(
        f"{name}: hard facts on {hard_links}/{total} links ({hard_links / max(1, total):.2%}),"
        f" soft ones only on {soft_links} ({soft_links / max(1, total):.2%})"
    )
    print("  " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))


if __name__ == "__main__":
    main()
