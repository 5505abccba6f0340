"""Whether an archive survives everything: a process that adds to one is killed again and again.

    python tests/benchmarks/kill_archive.py [--times 100]

A child process adds articles to an archive as fast as it can, removes some and makes the index file
anew, and tells each article once it is kept. It is killed (SIGKILL) at a random moment. Then the
archive has to open and be sound, by SQLite's own check and by that of its full-text index, with
every article that was told and at most one more; and a second run has to add the rest, once.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np

from paraview.archive import Archive, open_store
from paraview.archive.stores import embedded as embedded_room
from paraview.documents import from_text

LONGEST_SECONDS = 0.6
ARTICLES = 400


def main() -> None:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--fill", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.fill:
        fill(asked.fill)
        return
    faults: list[str] = []
    for number in range(asked.times):
        with tempfile.TemporaryDirectory() as name:
            fault = killed_and_looked_at(Path(name), random.Random(number).random())  # noqa: S311
            faults += [f"{number}: {fault}"] if fault else []
    print(f"{asked.times} kills; {len(faults)} faults")
    print("\n".join(faults))
    sys.exit(bool(faults))


class Hashes:
    """Vectors that cost nothing: what is tried is the file, not the model."""

    name, model, sha256 = "hashes", "hashes", "0" * 64

    def encode(self, sentences, progress=lambda _: None):
        """A row for each sentence, which depends on it alone."""
        rows = [
            np.random.default_rng(abs(hash(each)) % 2**32).standard_normal(64) for each in sentences
        ]
        found = np.array(rows, np.float32).reshape(-1, 64)
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def articles():
    """Articles of a few sentences."""
    for number in range(ARTICLES):
        text = " ".join(
            f"Sentence {line} of story {number} tells of town {number * 7 + line}."
            for line in range(12)
        )
        yield replace(
            from_text(text, f"{number}.txt"), path=f"/wire/{number}.txt", sha256=f"{number:064}"
        )


def fill(path: Path) -> None:
    """Add, and tell each article once it is kept; remove and add anew on the way."""
    embedded_room._UNINDEXED = 100
    with Archive(open_store(str(path), create=True), Hashes()) as archive:
        for number, article in enumerate(articles()):
            archive.add([article])
            print(number, flush=True)
            if number % 20 == 19:
                archive.remove([f"/wire/{number - 1}.txt"])
                archive.tidy()
                archive.add([replace(article, path=f"/wire/{number - 1}.txt")])


def killed_and_looked_at(folder: Path, share: float) -> str:
    """What is wrong after a kill and a second run; nothing where all is well."""
    path = folder / "test.pvarchive"
    command = [sys.executable, __file__, "--fill", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(share * LONGEST_SECONDS)
        child.kill()
        lines = child.stdout.read().splitlines()
    told = max((int(line) for line in lines if line.isdigit()), default=0)
    try:
        with Archive(open_store(str(path)), Hashes()) as archive:
            fault = _unsound(archive)
            have = archive.paths()
            missing = [
                number
                for number in range(told + 1)
                if f"/wire/{number}.txt" not in have and number % 20 != 18
            ]
            if fault or missing or f"/wire/{told + 2}.txt" in have:
                return fault or f"told {told}, missing {missing}, of {len(have)}"
            archive.add(list(articles()))
            archive.tidy()
            contents = archive.contents()
            if contents.articles != ARTICLES or contents.sentences != 12 * ARTICLES:
                return f"{contents.articles} articles after the second run"
            return _unsound(archive)
    except Exception as error:  # noqa: BLE001  whatever it is, it is a fault
        return repr(error)


def _unsound(archive: Archive) -> str:
    database = archive._store._database
    (found,) = database.execute("PRAGMA integrity_check").fetchone()
    if found != "ok":
        return str(found)
    words, sentences = database.execute(
        "SELECT (SELECT count(*) FROM sentence_words_docsize),"
        " (SELECT coalesce(sum(sentences), 0) FROM article)"
    ).fetchone()
    return "" if words == sentences else f"{words} of {sentences} sentences can be searched"


if __name__ == "__main__":
    main()
