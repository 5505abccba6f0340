"""Breaks sound documents of a format for as long as one likes, and keeps what readers can't take.

    python -m tests.documents.fuzz FORMAT [--seconds N] [--seed N] [--keep FOLDER]
    python -m tests.documents.fuzz all --seconds 60

FORMAT is the name of a file in `tests/documents/corpus.py`, such as `a.docx`, or `all`. A reader
may give a sound document or one of our errors, within ten seconds; anything else is a failure,
whose file is written to the folder. Where `atheris` is installed, it chooses the changes by which
code they reach; else they are drawn at random: bytes flipped, cut out, doubled, put in from
elsewhere, numbers made huge, also inside the members of packages. `test_fuzz.py` runs it shortly.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import io
import random
import re
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paraview.documents import from_bytes
from paraview.errors import DocumentError
from tests.documents.corpus import CORPUS
from tests.documents.ground.test_canonical import check
from tests.documents.making import zip_of

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_SECONDS = 10.0
HUGE = (b"99999999999", b"-1", b"0", b"2147483648", b"65536")
NUMBER = re.compile(rb"\d+")
NASTY = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"<![CDATA[", b"]]>", b"<!--", b"&#0;", b"&#xD800;"),
    *(
        b"\\u-1",
        b"\\bin9",
        b"{\\*",
        b"}" * 50,
        b"<" * 50,
        b"(" * 50,
        b"stream",
        b"endobj",
        b"\r\n\r\n",
    ),
)


class Failure(Exception):  # noqa: N818  it is what is looked for
    """A reader did something else than read or refuse."""


def main() -> int:
    """Fuzz the formats that were asked for; 1 where something fell out."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("format", choices=[*sorted(CORPUS), "all"])
    parser.add_argument("--seconds", type=float, default=60.0, help="how long, for each format")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    arguments = parser.parse_args()
    names = sorted(CORPUS) if arguments.format == "all" else [arguments.format]
    try:
        import atheris
    except ImportError:
        atheris = None
    if atheris is not None and len(names) == 1:
        return guided(atheris, names[0], arguments.seconds)
    failed = 0
    for name in names:
        failed += at_random(name, arguments.seconds, arguments.seed, arguments.keep)
    return int(failed > 0)


def at_random(name: str, seconds: float, seed: int, keep: Path) -> int:
    """Change a sound file at random until the time is over; how many changes made it fail."""
    chance = random.Random(f"{seed} {name}")  # noqa: S311
    end = time.monotonic() + seconds
    count, failures, slowest = 0, set[str](), 0.0
    while time.monotonic() < end:
        count += 1
        data = changed(name, chance)
        begun = time.monotonic()
        try:
            survives(data, name)
        except Failure as failure:
            if str(failure) not in failures:
                failures.add(str(failure))
                keep.mkdir(parents=True, exist_ok=True)
                path = keep / f"{hashlib.sha256(data).hexdigest()[:12]}-{name}"
                path.write_bytes(data)
                print(f"{name}: {failure}: {path}")
        slowest = max(slowest, time.monotonic() - begun)
    print(f"{name}: {count:,} files, {len(failures)} failures, slowest {slowest:.2f} s")
    return len(failures)


def guided(atheris: Any, name: str, seconds: float) -> int:
    """Let atheris change a sound file; it ends the process with its own code where one fails."""
    folder = Path("fuzz-corpus") / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sound").write_bytes(CORPUS[name])
    for module in [each for each in sys.modules if each.startswith("paraview.documents")]:
        del sys.modules[module]  # so that the readers are imported anew, and watched
    with atheris.instrument_imports(include=["paraview.documents"]):
        globals()["from_bytes"] = importlib.import_module("paraview.documents").from_bytes
    arguments = [sys.argv[0], f"-max_total_time={int(seconds)}", str(folder)]
    atheris.Setup(arguments, lambda data: survives(data, name))
    atheris.Fuzz()
    return 0


def survives(data: bytes, name: str) -> None:
    """Read it.

    Raises:
        Failure: where the reader does neither read nor refuse, or takes too long over it.
    """
    begun = time.monotonic()
    try:
        check(from_bytes(data, name))
    except DocumentError as error:
        if not (error.title.endswith(".") and error.detail.endswith(".")):
            raise Failure(f"no sentence: {error.title}") from error
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = "" if place is None else f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}"
        raise Failure(f"{type(error).__name__} at {where}") from error
    if time.monotonic() - begun > LONG_SECONDS:
        raise Failure("takes too long")


def changed(name: str, chance: random.Random) -> bytes:
    """A file that was sound, with a few changes; in a package, also inside a member."""
    data = CORPUS[name]
    if data.startswith(b"PK") and chance.random() < 0.8:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = {info.filename: package.read(info) for info in package.infolist()}
        victim = chance.choice([member for member in members if members[member]])
        members[victim] = damaged(members[victim], chance)
        return zip_of(dict(members))
    return damaged(data, chance)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to eight changes."""
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        if not data:
            break
        data = chance.choice(CHANGES)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + data[place + chance.randint(1, 1 + len(data) // 4) :]


def _double(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    part = data[place : place + chance.randint(1, 200)]
    return data[:place] + part * chance.choice((2, 3, 50)) + data[place + len(part) :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(NASTY) + data[place:]


def _splice(data: bytes, chance: random.Random) -> bytes:
    other = CORPUS[chance.choice(sorted(CORPUS))]
    start, place = chance.randrange(len(other)), chance.randrange(len(data))
    return data[:place] + other[start : start + chance.randint(1, 500)] + data[place:]


def _renumber(data: bytes, chance: random.Random) -> bytes:
    numbers = list(NUMBER.finditer(data))
    if not numbers:
        return data
    found = chance.choice(numbers)
    return data[: found.start()] + chance.choice(HUGE) + data[found.end() :]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flip, _flip, _cut, _double, _insert, _splice, _renumber, _end),
)

if __name__ == "__main__":
    sys.exit(main())
