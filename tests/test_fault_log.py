"""Faults are kept and told, and not a word of a manuscript with them."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from paraview.fault_log import LOG_NAME, FaultLog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from paraview.fault_log import Fault

MANUSCRIPT = "the minister resigns tomorrow"

CRASHING = """
import ctypes, sys
from pathlib import Path
from paraview.fault_log import FaultLog

FaultLog(Path(sys.argv[1]), print).start()
ctypes.string_at(0)
"""


@pytest.fixture
def told() -> list[Fault]:
    return []


@pytest.fixture
def log(tmp_path: Path, told: list[Fault]) -> Iterator[FaultLog]:
    log = FaultLog(tmp_path / "logs", told.append)
    log.start()
    yield log
    log.stop()


def raised() -> ValueError:
    with pytest.raises(ValueError, match="parse") as caught:
        int_of(MANUSCRIPT)
    return caught.value


def int_of(text: str) -> int:
    raise ValueError(f"can't parse {text}")


def test_what_nobody_catches_is_kept_without_the_text(
    log: FaultLog, told: list[Fault], tmp_path: Path
) -> None:
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    kept = (tmp_path / "logs" / LOG_NAME).read_text(encoding="utf-8")
    assert "ValueError" in kept
    assert "test_fault_log.py" in kept
    assert MANUSCRIPT not in kept + told[0].report
    assert told[0].kind == "ValueError"


def test_threads_are_heard_too(log: FaultLog, told: list[Fault]) -> None:
    def fail() -> None:
        raise KeyError(MANUSCRIPT)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert [fault.kind for fault in told] == ["KeyError"]
    assert MANUSCRIPT not in told[0].report


def test_the_hooks_go_away_again(tmp_path: Path, told: list[Fault]) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    log = FaultLog(tmp_path, told.append)
    log.start()
    assert sys.excepthook != before[0]
    log.stop()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    assert [path.name for path in tmp_path.iterdir()] == [LOG_NAME]
    assert not logging.getLogger("paraview").handlers


@pytest.mark.skipif(sys.platform == "win32", reason="asks whether a process runs")
def test_a_crash_is_told_once_at_the_next_start(tmp_path: Path, told: list[Fault]) -> None:
    crashed = subprocess.run(
        [sys.executable, "-c", CRASHING, str(tmp_path)],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert crashed.returncode != 0
    log = FaultLog(tmp_path, told.append)
    log.start()
    try:
        assert "string_at" in log.crash_before()
        assert log.crash_before() == ""
    finally:
        log.stop()
    assert "string_at" in (tmp_path / "last-crash.txt").read_text(encoding="utf-8")


def test_a_start_that_was_killed_is_no_crash(tmp_path: Path, told: list[Fault]) -> None:
    (tmp_path / "crash-99999999.txt").touch()
    assert FaultLog(tmp_path, told.append).crash_before() == ""
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path, told: list[Fault]) -> None:
    (tmp_path / "file").touch()
    log = FaultLog(tmp_path / "file" / "logs", told.append)
    log.start()
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    log.stop()
    assert told
