"""German, French and Spanish: sentences, quotations with their speakers, numbers and dates.

    python tests/benchmarks/languages.py [--errors]

The cases are of our own, a hundred of each kind in each language (`languages/`). Half of them were
written before the rules and never looked at while these were made; they are reported apart.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from paraview.comparison import Block, Document, Side, Span
from paraview.sentences import split_sentences

FOLDER = Path(__file__).parent / "languages"


def document(text: str, tongue: str) -> Document:
    """A text of paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return Document(text, tuple(blocks), "", tongue=tongue)


def sentences(case: dict, tongue: str) -> tuple[object, object]:
    """The sentences that are found, and those that are there."""
    made = document(" ".join(case["sentences"]), tongue)
    found = [each.span.of(made.text) for each in split_sentences(made)]
    return found, case["sentences"]


KINDS = {"sentences": sentences}


def main() -> None:
    """Print how many cases of each kind come out right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="show the wrong ones of the tuned half")
    shows_errors = parser.parse_args().errors
    for path in sorted(FOLDER.glob("*.jsonl")):
        kind, tongue = path.stem.split("_")
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for line in path.read_text("utf-8").splitlines():
            case = json.loads(line)
            found, wanted = KINDS[kind](case, tongue)
            total[case["half"]] += 1
            right[case["half"]] += found == wanted
            if shows_errors and case["half"] == "tuned" and found != wanted:
                print(f"  {found}\n  {wanted}\n")
        told = "  ".join(f"{half} {right[half]}/{total[half]}" for half in sorted(total))
        print(f"{kind:10s} {tongue}  {told}")


if __name__ == "__main__":
    main()
