"""How an archive grows: time and memory from 10,000 sentences to a million, and beyond on paper.

    python tests/benchmarks/archive_growth.py [--sizes 10000 100000 1000000] [--keep FOLDER]
        [--server]

The articles have 40 sentences of words drawn as often as words are (Zipf), and vectors that are
made, not embedded. They are closer to each other than those of news: a fifth of all pairs has a
cosine above .5, since common words are in all of them. That is said because it matters: it is hard
on the scan. Embedding a million sentences takes an hour; what is measured here is all the rest.
What is checked is an article of 40 sentences, a third of them copied, a third with a third of their
words replaced, a third its own; its sources have to be found. Each size is checked in a process of
its own, whose memory is the most that it ever held.
How fast articles with a real model are added is told by `archive_gold.py`.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np

from paraview.archive import Archive, open_store
from paraview.archive.articles import article_of
from paraview.archive.retrieval import By, candidates, query_of
from paraview.comparison import Block, Document, Span
from paraview.options import Options
from paraview.pipeline import Known, known
from paraview.pipeline.sides import worded
from paraview.progress import unwatched
from tests.archive.server import server_address

SENTENCES, WORDS = 40, 18
CLUSTERS, DIMENSIONS = 4_000, 384
VOCABULARY = 60_000
CHECKS = 5
BEYOND = (10_000_000, 100_000_000)


class Made:
    """Vectors of sentences that nobody embedded: the same words give nearly the same vector."""

    name, model, sha256 = "made", "made", "0" * 64

    def __init__(self) -> None:
        chance = np.random.default_rng(1)
        self._centres = _unit(chance.standard_normal((CLUSTERS, DIMENSIONS)))
        self._words = _unit(chance.standard_normal((4_096, DIMENSIONS)))

    def encode(self, sentences, progress=lambda _: None):
        """A row for each: its cluster, given by its longest word, and its words."""
        rows = np.empty((len(sentences), DIMENSIONS), np.float32)
        for number, sentence in enumerate(sentences):
            numbers = [_number(word) for word in sentence.lower().rstrip(".").split()] or [0]
            rows[number] = 0.6 * self._centres[max(numbers) % CLUSTERS] + 0.8 * _unit(
                self._words[[each % 4_096 for each in numbers]].sum(axis=0, keepdims=True)
            )
        return _unit(rows)


def main() -> None:
    """Build, check each size, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--server", action="store_true", help="in PostgreSQL, started for this")
    parser.add_argument("--check", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.check:
        check(asked.check)
        return
    with tempfile.TemporaryDirectory() as name, ExitStack() as inside:
        folder = asked.keep or Path(name)
        folder.mkdir(exist_ok=True)
        address = str(folder / "growth.pvarchive")
        if asked.server:
            address = inside.enter_context(server_address())
        print(f"{'sentences':>10}{'MB':>7}{'add/s':>8}{'index s':>9}", end="")
        print(f"{'copies':>9}{'words':>9}{'meaning':>9}{'check s':>9}{'memory MB':>11}{'found':>7}")
        lines = []
        for size in asked.sizes:
            pace, index_seconds = grow(address, size)
            told = subprocess.run(
                [sys.executable, __file__, "--check", address],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split()
            figures = [float(each) for each in told]
            lines.append((size, figures))
            megabytes, copies, words, meaning, seconds, memory, found = figures
            print(f"{size:10}{megabytes:7.0f}{pace:8.0f}{index_seconds:9.1f}", end="")
            print(
                f"{copies:9.2f}{words:9.2f}{meaning:9.2f}{seconds:9.2f}{memory:11.0f}{found:6.0f}%"
            )
        plot(lines)


def grow(address: str, size: int) -> tuple[float, float]:
    """Bring an archive to a size; sentences a second, and the seconds for its index."""
    encoder = Made()
    with Archive(open_store(address, create=True), encoder) as archive:
        store = archive._store
        store.use_model(encoder.name, encoder.sha256, DIMENSIONS)
        first = store.contents().articles
        started = time.monotonic()
        for number in range(first, size // SENTENCES):
            document = document_of(number)
            cut = worded(document, Options(), unwatched)
            vectors = encoder.encode(cut.texts())
            store.add(f"/made/{number}", article_of(Known(cut, vectors)))
        seconds = time.monotonic() - started
        started = time.monotonic()
        archive.tidy()
        added = size - first * SENTENCES
        return added / max(seconds, 1e-9), time.monotonic() - started


def check(address: str) -> None:
    """Check articles; print megabytes, seconds by way and in all, memory, and what was found."""
    encoder = Made()
    with Archive(open_store(address), encoder) as archive:
        contents = archive.contents()
        ways: dict[By, list[float]] = {By.COPIES: [], By.WORDS: [], By.MEANING: []}
        whole, found = [], []
        for number in range(CHECKS):
            document, sources = suspect(number, contents.articles)
            query = query_of(known(document, Options(), encoder))
            for way, seconds in ways.items():
                started = time.monotonic()
                candidates(archive._store, query, 20, way)
                seconds.append(time.monotonic() - started)
            started = time.monotonic()
            checked = archive.check(document)
            whole.append(time.monotonic() - started)
            told = {share.source.path for share in checked.sources[:5]}
            found.append(len(sources & told) / len(sources))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = [contents.bytes / 2**20, *(float(np.median(each)) for each in ways.values())]
    print(*figures, float(np.median(whole)), memory, 100 * float(np.mean(found)))


def suspect(number: int, articles: int) -> tuple[Document, set[str]]:
    """An article made of two of the archive, and their paths."""
    chance = np.random.default_rng(1_000_000 + number)
    one, other = (int(each) for each in chance.choice(articles, 2, replace=False))
    copied = sentences_of(one)[:13]
    changed = []
    for sentence in sentences_of(other)[:13]:
        words = sentence.rstrip(".").split()
        for at in range(1, len(words), 3):
            words[at] = _word(int(chance.zipf(1.3)) % VOCABULARY)
        changed.append(" ".join(words) + ".")
    own = sentences_of(articles + 7 + number)[:14]
    return _document([*copied, *changed, *own], ""), {f"/made/{one}", f"/made/{other}"}


def document_of(number: int) -> Document:
    """An article that is always the same."""
    return _document(sentences_of(number), f"/made/{number}")


def sentences_of(number: int) -> list[str]:
    """Its sentences."""
    chance = np.random.default_rng(number)
    drawn = chance.zipf(1.3, SENTENCES * WORDS) % VOCABULARY
    words = [_word(int(each)) for each in drawn]
    return [
        " ".join(words[at : at + WORDS]).capitalize() + "." for at in range(0, len(words), WORDS)
    ]


def _document(sentences: list[str], path: str) -> Document:
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Block(Span(start, start + len(sentence))))
        start += len(sentence) + 1
    text = "\n".join(sentences)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(text, tuple(spans), path, path=path, sha256=sha256)


def _word(number: int) -> str:
    """A word that can be told from all others."""
    letters = "bdfgklmnprst"
    vowels = "aeiou"
    word = ""
    number += 1
    while number:
        number, at = divmod(number, len(letters) * len(vowels))
        word += letters[at // len(vowels)] + vowels[at % len(vowels)]
    return word


def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=4).digest(), "big")


def _unit(rows):
    return (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)).astype(np.float32)


def plot(lines: list) -> None:
    """A bar for each size, and what a line from the first to the last comes to further on."""
    print(
        "\nseconds for a check; beyond the last size as a line from the first to the last goes on"
    )
    points = [(size, figures[4]) for size, figures in lines]
    if len(points) > 1:
        (low, first), (high, last) = points[0], points[-1]
        slope = max(0.0, last - first) / (high - low)
        points += [(size, last + slope * (size - high)) for size in BEYOND]
    for size, seconds in points:
        print(f"{size:12} {seconds:9.2f}  {'█' * max(1, round(8 * math.log10(1 + 10 * seconds)))}")


if __name__ == "__main__":
    main()
