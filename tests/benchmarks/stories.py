"""How right the links are on whole articles, read from their files.

    python tests/benchmarks/stories.py [GOLD.json …]

Without arguments, the samples that ship with the application. A gold file names its two articles,
beside itself or among the samples.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from story_gold import read_story_gold, score_story

from paraview.documents import read_document
from paraview.pipeline import Pipeline
from paraview.resource_files import resource


def main() -> None:
    """Print a line for each gold file, and every sentence that was got wrong."""
    samples = sorted((Path(__file__).parents[1] / "samples").glob("*.json"))
    pipeline = Pipeline()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, default=samples)
    for path in parser.parse_args().gold:
        gold = read_story_gold(path)
        left, right = (
            read_document(beside if (beside := path.parent / gold[side]).exists() else shipped)
            for side in ("left", "right")
            for shipped in [resource("samples", gold[side])]
        )
        comparison = pipeline.compare(left, right)
        score = score_story(comparison, gold)
        print(
            f"{path.stem}: link F1 {score.link_f1:.3f} ({score.right} right,"
            f" {len(score.false_links)} false, {len(score.missed_links)} missed);"
            f" moves missed {len(score.missed_moves)}, false {len(score.wrong_moves)};"
            f" dropped wrong {len(score.wrong_dropped)}, added wrong {len(score.wrong_added)}"
        )
        for word, pairs in (
            ("false", score.false_links),
            ("missed", score.missed_links),
            ("move missed", score.missed_moves),
            ("move false", score.wrong_moves),
        ):
            for i, j in pairs:
                print(f"  {word}: {comparison.left.sentence_text(i)[:100]}")
                print(f"  {'':{len(word)}}  {comparison.right.sentence_text(j)[:100]}")
        for side, indexes in (
            (comparison.left, score.wrong_dropped),
            (comparison.right, score.wrong_added),
        ):
            for index in indexes:
                print(f"  alone wrong: {side.sentence_text(index)[:100]}")


if __name__ == "__main__":
    main()
