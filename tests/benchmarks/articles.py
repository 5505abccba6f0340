"""How well the article in a saved web page is found, beside other extractors.

    python tests/benchmarks/articles.py [--errors N] FOLDER…

A folder is in one of three layouts:

* `ground-truth.json` and `html/*.html.gz` (scrapinghub/article-extraction-benchmark);
* folders with `source.html` and `expected.html` each (mozilla/readability, test/test-pages);
* `html/NAME.html` and `txt/NAME.txt` (newspaper4k, tests/data).

Our text is measured with its captions and without them, for the first and the last of these count
none as the article, and Readability's pages do.

The measure is that of article-extraction-benchmark (`evaluate.py`): shingles of four words that are
right, extra and missing, each page weighing the same, and precision, recall and F1 of their sums.
The pages are not part of this project.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents import from_bytes, from_html
from paraview.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Extractor = Callable[[bytes], str]

WORDS_IN_SHINGLE = 4
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page and the text of the article in it."""

    name: str
    data: bytes
    expected: str


@dataclass(frozen=True, slots=True)
class Score:
    """The shares of shingles that are right, extra and missing; they add up to 1."""

    right: float
    extra: float
    missing: float


def main() -> None:
    """Print a row for each extractor and folder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="name our worst pages")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        pages = list(read_pages(folder))
        print(f"{folder.name}: {len(pages)} pages")
        print(f"{'':<28}{'F1':>7}{'P':>7}{'R':>7}{'median ms':>11}")
        for name, extract in extractors():
            scores, times = [], []
            for page in pages:
                begun = time.perf_counter()
                text = extract(page.data)
                times.append(1000 * (time.perf_counter() - begun))
                scores.append(score(page.expected, text))
            precision, recall, f1 = summed(scores)
            print(f"{name:<28}{f1:>7.3f}{precision:>7.3f}{recall:>7.3f}{median(times):>11.1f}")
            if name == OURS:
                worst = sorted(zip(scores, pages, strict=True), key=lambda pair: pair[0].right)
                for each, page in worst[: arguments.errors]:
                    print(
                        f"    {page.name}: right {each.right:.2f}, extra {each.extra:.2f},"
                        f" missing {each.missing:.2f}"
                    )


def read_pages(folder: Path) -> Iterator[Page]:
    """The pages of a folder in any of the layouts."""
    truth = folder / "ground-truth.json"
    if truth.exists():
        for name, entry in json.loads(truth.read_text(encoding="utf-8")).items():
            data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
            yield Page(name, data, entry["articleBody"])
    elif (folder / "txt").is_dir():
        for path in sorted((folder / "txt").glob("*.txt")):
            page = folder / "html" / f"{path.stem}.html"
            if page.exists():
                yield Page(path.stem, page.read_bytes(), path.read_text(encoding="utf-8"))
    else:
        for page in sorted(folder.glob("*/source.html")):
            expected = (page.parent / "expected.html").read_text(encoding="utf-8")
            yield Page(page.parent.name, page.read_bytes(), from_html(expected).text)


OURS = "Paraview Diff"


def extractors() -> Iterator[tuple[str, Extractor]]:
    """Ours, what it builds on in three tempers, and readability-lxml where it is installed."""
    import trafilatura

    def bare(**options: bool) -> Extractor:
        return lambda data: trafilatura.extract(data, include_comments=False, **options) or ""

    yield OURS, ours
    yield f"{OURS}, no captions", without_captions
    yield "trafilatura, precision", bare(favor_precision=True)
    yield "trafilatura", bare()
    yield "trafilatura, recall", bare(favor_recall=True)
    try:
        import readability
    except ImportError:
        return
    yield (
        "readability-lxml",
        lambda data: (
            from_html(readability.Document(data.decode("utf-8", "replace")).summary()).text
        ),
    )


def ours(data: bytes) -> str:
    """What our reader gives."""
    try:
        return from_bytes(data, "page.html").text
    except DocumentError:
        return ""


def without_captions(data: bytes) -> str:
    """The same without the captions of pictures."""
    try:
        document = from_bytes(data, "page.html")
    except DocumentError:
        return ""
    blocks = [block for block in document.blocks if block.role is not Role.CAPTION]
    return "\n".join(block.span.of(document.text) for block in blocks)


def score(expected: str, text: str) -> Score:
    """How alike two texts are."""
    wanted, found = shingles(expected), shingles(text)
    right = (wanted & found).total()
    extra, missing = found.total() - right, wanted.total() - right
    total = right + extra + missing
    return Score(right / total, extra / total, missing / total) if total else Score(0, 0, 0)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words in a text, with how often they stand there."""
    words = WORD.findall(text)
    count = max(1, len(words) - WORDS_IN_SHINGLE + 1)
    return Counter(tuple(words[n : n + WORDS_IN_SHINGLE]) for n in range(count))


def summed(scores: list[Score]) -> tuple[float, float, float]:
    """Precision, recall and F1 of all pages."""
    right = sum(each.right for each in scores)
    found = right + sum(each.extra for each in scores)
    wanted = right + sum(each.missing for each in scores)
    precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


if __name__ == "__main__":
    main()
