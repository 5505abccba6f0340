"""How many changes of meaning are told, and how many honest paraphrases raise an alarm.

    python tests/benchmarks/meaning.py [--show] [PAIRS.jsonl …]

Without a file it reads the two that lie beside it, each by itself: `meaning_dev.jsonl`, on which
the findings were tuned, and `meaning_held_out.jsonl`, which was written first and whose failures
were not looked at (80 of its honest pairs, and its last hundred pairs, were written later and only
counted). A pair is one sentence a side, `{"kind", "left", "right"}`; of the kind `honest` both say
the same, of any other one thing differs. The two are linked by force, so that this measures
findings and not links. A hard fact counts as told, whatever its kind; `--show` prints what was
missed and what was false.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from facts import facts_of

HONEST = "honest"
_HERE = Path(__file__).parent


def main() -> None:
    """Print a table by kind for each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = [_HERE / "meaning_dev.jsonl", _HERE / "meaning_held_out.jsonl"]
    parser.add_argument("pairs", nargs="*", type=Path, default=default)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for path in options.pairs:
        print(path.stem)
        _measure(path, show=options.show)


def _measure(path: Path, *, show: bool) -> None:
    made: Counter[str] = Counter()
    told: Counter[str] = Counter()
    soft = 0
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        kind = pair["kind"]
        facts, *sides = facts_of([pair["left"]], [pair["right"]], [0], [0])
        hard = [fact for fact in facts if not fact.soft]
        made[kind] += 1
        told[kind] += bool(hard)
        soft += kind == HONEST and bool(facts) and not hard
        if show and bool(hard) is (kind == HONEST):
            print(f"  {'FALSE' if hard else 'MISSED'} {kind}: {pair['left']}\n    {pair['right']}")
            for fact in facts:
                ends = [
                    span.of(side.document.text) if span else "-"
                    for span, side in zip((fact.left, fact.right), sides, strict=True)
                ]
                print(f"      {fact.kind.value} {'soft' if fact.soft else 'hard'}: {ends}")
    alarms, honest = told.pop(HONEST, 0), made.pop(HONEST, 0)
    for kind in made:
        print(f"  {kind:12} {told[kind]:3}/{made[kind]}")
    share = told.total() / max(1, made.total())
    print(f"  told         {told.total():3}/{made.total()}  {share:.1%}")
    print(f"  false alarms {alarms:3}/{honest}  {alarms / max(1, honest):.1%}, soft only {soft}")


if __name__ == "__main__":
    main()
