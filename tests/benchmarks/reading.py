"""How fast documents are read, format by format, through the child as the window uses it.

    python tests/benchmarks/reading.py

An article of about 840 words is made in every format and read 21 times by a warm child, from the
request to the answer; the first time, in which a format's library is imported, stands apart. Then a
PDF of 400 pages in two columns; and which libraries each format imports.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from paraview.engine.messages import Failed, FileSource, ReadDone, ReadRequest
from paraview.engine.reader import Reader, reading_worker
from paraview.limits import ReadingLimits
from tests.documents.every_format import every_format
from tests.documents.pdf_making import LEADING, column, pdf, text, wrapped

if TYPE_CHECKING:
    from paraview.comparison import Document

RUNS = 21
PAGES = 400
LIBRARIES = ("lxml", "trafilatura", "pypdfium2", "markdown_it", "charset_normalizer", "numpy")
WORDS = """
    the harbor was closed on Tuesday after a crane fell into water port authority said two ships had
    to wait outside until evening nobody hurt engineers measured rails mayor asked people keep
"""
POLL_SECONDS = 0.0005


def main() -> None:
    """Print the table, the long PDF and the imports."""
    paragraphs = story(12, 70)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = every_format("Crane falls", paragraphs)
        for file, content in made.items():
            (folder / file).write_bytes(content)
        (folder / "long.pdf").write_bytes(long_pdf())
        print(f"{'':<14}{'first ms':>10}{'median ms':>11}{'p95 ms':>9}")
        for file in made:
            first, *rest = timed(folder / file, RUNS + 1)
            late = quantiles(rest, n=20)[-1]
            print(f"{file:<14}{first:>10.1f}{median(rest):>11.1f}{late:>9.1f}")
        print(f"{PAGES} pages of PDF: {timed(folder / 'long.pdf', 1)[0] / 1000:.1f} s")
        print("\nlibraries imported")
        for file in made:
            print(f"{file:<18}{' '.join(imported(folder / file)) or '–'}")


def story(count: int, words: int) -> list[str]:
    """Paragraphs of so many words, always the same."""
    chance = random.Random(7)  # noqa: S311
    made = (" ".join(chance.choices(WORDS.split(), k=words)) for _ in range(count))
    return [f"{each[0].upper()}{each[1:]}." for each in made]


def long_pdf() -> bytes:
    """Two columns on each of many pages."""
    lines = [line for each in story(40, 60) for line in wrapped(each, 45)]
    size = 60
    page = column(40, 720, lines[:size]) + column(310, 720, lines[size : 2 * size])
    head = text(40, 760, "The Harbor Herald")
    assert 720 - size * LEADING > 0
    return pdf(*(head + page + text(300, 20, str(n + 1)) for n in range(PAGES)))


def timed(path: Path, runs: int) -> list[float]:
    """Milliseconds from request to answer, in a child that is warm and has read nothing yet."""
    limits = ReadingLimits()
    with tempfile.TemporaryDirectory() as folder:
        worker = reading_worker(folder, limits)
        reader = Reader(worker, limits)
        try:
            while not worker.is_ready:
                reader.poll()
                time.sleep(POLL_SECONDS)
            return [one(reader, number + 1, path) for number in range(runs)]
        finally:
            reader.close()


def one(reader: Reader, number: int, path: Path) -> float:
    """Milliseconds of one request."""
    begun = time.perf_counter()
    reader.send(ReadRequest(number, FileSource(str(path))))
    while True:
        for answer in reader.poll():
            if isinstance(answer, Failed):
                raise RuntimeError(f"{path.name}: {answer.error.title}")  # noqa: TRY004
            if isinstance(answer, ReadDone):
                check(answer.document)
                return 1000 * (time.perf_counter() - begun)
        time.sleep(POLL_SECONDS)


def check(document: Document) -> None:
    """A reader that is fast because it reads nothing is not meant."""
    assert len(document.text.split()) > 800


def imported(path: Path) -> list[str]:
    """The libraries that a fresh process has imported after it read the file."""
    code = (
        "import sys; from paraview.documents import read_document; read_document(sys.argv[1]);"
        f"print(*(name for name in {LIBRARIES!r} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


if __name__ == "__main__":
    main()
