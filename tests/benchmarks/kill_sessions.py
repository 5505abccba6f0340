"""Whether a session survives everything: a process that keeps one is killed again and again.

    python tests/benchmarks/kill_sessions.py [--times 200]

A child process reviews: it appends steps to a session, keeps revised comparisons, takes steps back
and saves copies under another name, as fast as it can, and tells each step once it is committed. It
is killed (SIGKILL) at a random moment. Then the file has to open, with every step that was told,
at most one more, and nothing beside it but what SQLite removes when it opens; and so has each copy.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from paraview.documents import read_document
from paraview.options import Options
from paraview.pipeline import Pipeline
from paraview.resource_files import resource
from paraview.review import Judged, Noted, Step, TakenBack, Verdict, subjects_of
from paraview.sessions import Laid, Session, Work

LONGEST_SECONDS = 1.5


def main() -> None:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--review", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.review:
        review(asked.review)
        return
    faults, steps, copies = [], 0, 0
    with tempfile.TemporaryDirectory() as name:
        for number in range(asked.times):
            folder = Path(name) / str(number)
            folder.mkdir()
            told = killed(folder / "work.pvdiff", random.Random(number).random())  # noqa: S311
            found, fault = looked_at(folder, told)
            steps += told
            copies += found
            faults += [f"{number}: {fault}"] if fault else []
    print(f"{asked.times} kills, {steps} committed steps, {copies} copies; {len(faults)} faults")
    print("\n".join(faults))
    sys.exit(bool(faults))


def review(path: Path) -> None:
    """Review for ever, and tell each step once it is committed."""
    left, right = (
        read_document(resource("samples", "story-update", file))
        for file in ("left.txt", "right.html")
    )
    found = Pipeline().compare(left, right)
    subjects = subjects_of(found)
    session = Session.create(path, Work(Laid(left), Laid(right), Options(), found))
    number = 0
    while True:
        subject = subjects[number % len(subjects)]
        if number % 10 == 9:
            entry: Step | TakenBack = TakenBack(str(number))
        else:
            step = Judged(subject, Verdict.CHECK), Noted(subject, "look again " * (number % 50))
            entry = Step(step, str(number))
        session.append(entry)
        number += 1
        print(number, flush=True)
        if number % 7 == 0:
            session.keep_revised(found)
        if number % 25 == 0:
            Session.create(path.with_name(f"copy-{number}.pvdiff"), session.work).close()


def killed(path: Path, share: float) -> int:
    """How many steps a child told before it was killed."""
    command = [sys.executable, __file__, "--review", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(share * LONGEST_SECONDS)
        child.kill()
        lines = child.stdout.read().splitlines()
    whole = [int(line) for line in lines if line.isdigit()]
    return max(whole, default=1)


def looked_at(folder: Path, told: int) -> tuple[int, str]:
    """How many copies there are, and what is wrong, if anything is."""
    copies = sorted(folder.glob("copy-*.pvdiff"))
    for path in (folder / "work.pvdiff", *copies):
        try:
            with closing(Session.open(path)) as session:
                log = session.work.review.log
                is_read_only = session.is_read_only
        except Exception as error:  # noqa: BLE001  whatever it is, it is a fault
            return len(copies), f"{path.name}: {error}"
        wanted = told if path.name == "work.pvdiff" else int(path.stem.split("-")[1])
        most = wanted + (path.name == "work.pvdiff")
        if not wanted <= len(log) <= most:
            return len(copies), f"{path.name}: {len(log)} steps, {wanted} were told"
        if [entry.at for entry in log] != [str(number) for number in range(len(log))]:
            return len(copies), f"{path.name}: other steps"
        if is_read_only:
            return len(copies), f"{path.name}: still locked"
    return len(copies), ""


if __name__ == "__main__":
    main()
