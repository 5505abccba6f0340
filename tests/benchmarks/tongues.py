"""Which language a text is taken for: whole articles and single sentences.

    python tests/benchmarks/tongues.py LANGUAGE=FILE.jsonl …

The files hold gold as gold.py reads it; `right:de=FILE` takes its right side only.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from gold import load_gold

from paraview.sentences import tongue_of


def main() -> None:
    """Print what articles and sentences of each language are taken for."""
    for argument in sys.argv[1:]:
        name, _, path = argument.partition("=")
        side, _, tongue = name.rpartition(":")
        pairs = load_gold(Path(path))
        articles = [pair.right for pair in pairs] + [pair.left for pair in pairs if not side]
        start = time.perf_counter()
        of_articles = Counter(tongue_of("\n".join(one)) or "unknown" for one in articles)
        seconds = (time.perf_counter() - start) / max(1, len(articles))
        of_sentences = Counter(tongue_of(each) or "unknown" for one in articles for each in one)
        for kind, found in (("articles", of_articles), ("sentences", of_sentences)):
            false = {
                each: count
                for each, count in found.most_common()
                if each not in (tongue, "unknown")
            }
            total = sum(found.values())
            print(
                f"{tongue} {kind:9s} {total:6d}  right {found[tongue] / total:.4f}  unknown"
                f" {found['unknown'] / total:.4f}  false {sum(false.values()) / total:.5f} {false}"
            )
        print(f"   {1000 * seconds:.2f} ms an article")


if __name__ == "__main__":
    main()
