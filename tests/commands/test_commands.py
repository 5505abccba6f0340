"""The commands for many articles as a user meets them: whole processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.archive.stories import ALL, PARAPHRASE

pytestmark = pytest.mark.real_model


@pytest.fixture
def run(tmp_path):
    def run(*arguments, **environment):
        return subprocess.run(
            [sys.executable, "-m", "paraview", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            env={
                **os.environ,
                "PYTHONWARNINGS": "error",
                "PYTHONIOENCODING": "utf-8",
                "XDG_CACHE_HOME": str(tmp_path / "cache"),
                **environment,
            },
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def wire(tmp_path):
    folder = tmp_path / "wire"
    folder.mkdir()
    for name, text in ALL.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "suspect.txt").write_text(PARAPHRASE, "utf-8")
    return folder


def test_ranked(run, wire, tmp_path):
    done = run("rank", tmp_path / "suspect.txt", wire)
    assert done.returncode == 3
    assert "broken.docx" in done.stderr
    assert done.stdout.splitlines()[0].startswith(f"1. {wire / 'harbor.txt'}: ")
    told = run("rank", tmp_path / "suspect.txt", wire / "harbor.txt", "--format", "json")
    assert (told.returncode, told.stderr) == (0, "")
    (first,) = json.loads(told.stdout)
    assert first["path"] == str(wire / "harbor.txt")
    assert first["scorecard"]["right_reuse"] > 20


def test_an_archive_from_beginning_to_end(run, wire, tmp_path):
    archive = tmp_path / "desk.pvarchive"
    suspect = tmp_path / "suspect.txt"
    assert run("archive", "info", "--archive", archive).returncode == 4
    added = run("archive", "add", wire, "--archive", archive)
    assert added.returncode == 3  # the broken one
    assert added.stdout.startswith("3 articles added")
    checked = run("archive", "check", suspect, PARAVIEW_DIFF_ARCHIVE=str(archive))
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "harbor.txt" in checked.stdout
    report = tmp_path / "report.json"
    run("archive", "check", suspect, "--archive", archive, "--format", "json", "-o", report)
    assert json.loads(report.read_text("utf-8"))["searched"] == 3
    (wire / "broken.docx").unlink()
    (wire / "harbor.txt").unlink()
    updated = run("archive", "update", "--archive", archive)
    assert updated.returncode == 0
    assert "1 removed" in updated.stdout
    told = run("archive", "info", "--archive", archive)
    assert "2 articles" in told.stdout
    assert str(wire) in told.stdout
    assert run("archive", "remove", wire, "--archive", archive).stdout == "2 articles removed.\n"
    assert str(wire) not in run("archive", "info", "--archive", archive).stdout


def test_a_batch(run, wire, tmp_path):
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("wire/harbor.txt,suspect.txt\nwire/broken.docx,suspect.txt\n", "utf-8")
    done = run("batch", pairs, "-o", tmp_path / "out", "--report", "md", "--processes", "1")
    assert done.returncode == 3
    assert done.stdout.startswith("1 pair compared, 1 failed.")
    assert (tmp_path / "out" / "pairs.xlsx").exists()
    assert (tmp_path / "out" / "pairs" / "harbor.md").exists()


@pytest.mark.parametrize("command", ["batch", "rank", "archive"])
def test_help_and_wrong_usage(run, command):
    assert run(command, "--help").returncode == 0
    assert run(command).returncode == 2
