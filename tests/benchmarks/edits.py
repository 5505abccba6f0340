"""What the word edits of linked sentences look like, and how fast they are made.

    python tests/benchmarks/edits.py NAME=FOLDER …

For each folder of linked sentences: steps in a link, how long a run of equal words between two
edits is, how often one is an article, preposition or mark alone, and whether the edits applied to
the left words give the right ones.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from facts import groups, side_of
from gold import load_gold

from paraview.alignment import word_edits
from paraview.comparison import EditNature, Op
from paraview.sentences import words

WEAK = 4


def main() -> None:
    """Print a line for each folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="+", metavar="NAME=FOLDER")
    for one in parser.parse_args().data:
        name, _, folder = one.partition("=")
        count = Counter[str]()
        seconds = 0.0
        for pair in load_gold(Path(folder) / "dev.jsonl"):
            sides = side_of(list(pair.left)), side_of(list(pair.right))
            texts = sides[0].document.text, sides[1].document.text
            parts = [
                [words(text, sentence.span) for sentence in side.sentences]
                for side, text in zip(sides, texts, strict=True)
            ]
            for left, right in groups(pair):
                lefts, rights = [parts[0][i] for i in left], [parts[1][j] for j in right]
                start = time.perf_counter()
                edits = word_edits(lefts, rights, texts)
                seconds += time.perf_counter() - start
                count["links"] += 1
                changed = [edit for edit in edits if edit.op is not Op.EQUAL]
                count["edits"] += len(changed)
                count["moves"] += sum(edit.nature is EditNature.MOVED for edit in changed) // 2
                count["trivial"] += sum(edit.is_trivial for edit in changed)
                for before, edit, after in zip(edits, edits[1:], edits[2:], strict=False):
                    if edit.op is Op.EQUAL and Op.EQUAL not in (before.op, after.op):
                        kept = edit.left.of(texts[0]).split()
                        count["between"] += 1
                        count["weak"] += len(kept) == 1 and len(kept[0]) <= WEAK
                made = "".join(
                    edit.right.of(texts[1])
                    if edit.op is not Op.EQUAL or edit.nature is not EditNature.WORDS
                    else edit.left.of(texts[0])
                    for edit in edits
                )
                wanted = "".join(word.span.of(texts[1]) for side in rights for word in side)
                count["wrong"] += "".join(made.split()) != "".join(wanted.split())
        links = max(1, count["links"])
        print(
            f"{name}: {count['links']} links, {count['edits'] / links:.1f} edits each"
            f" ({count['trivial'] / max(1, count['edits']):.0%} punctuation only,"
            f" {count['moves']} moves); one short word alone holds edits apart in"
            f" {count['weak'] / max(1, count['between']):.1%} of {count['between']} places;"
            f" {count['wrong']} do not give the right text; {seconds / links * 1e3:.2f} ms each"
        )


if __name__ == "__main__":
    main()
