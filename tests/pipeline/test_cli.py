"""The command line as a user meets it: whole processes, real files, the real model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from paraview import serialisation
from paraview.comparison import sentences_anchor
from paraview.resource_files import resource
from paraview.review import Cut, Noted, Step, subjects_of
from paraview.sessions import Session, Work
from tests.published_schema import VALIDATOR

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.real_model

LEFT = resource("samples", "story-update", "left.txt")
RIGHT = resource("samples", "story-update", "right.html")


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "paraview", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8", **environment},
        timeout=60,
        check=False,
    )


def test_json_can_be_read_back() -> None:
    done = run("compare", LEFT, RIGHT, "--format", "json")
    VALIDATOR.validate(json.loads(done.stdout))
    assert (done.returncode, done.stderr) == (0, "")
    comparison = serialisation.loads(done.stdout)
    assert comparison.left.document.name == "left.txt"
    assert comparison.engine.name == "built-in"


def test_whole_pages_on_demand(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    words = "The harbor was closed on Tuesday, and two ships had to wait outside until evening."
    body = "".join(f"<p>{words} It was the day {n} of the year.</p>" for n in range(9))
    page.write_text(f"<nav>Sport</nav><article>{body}</article>", "utf-8")
    for options, is_there in (((), False), (("--whole-page",), True)):
        done = run("compare", page, page, "--format", "json", *options)
        assert ("Sport" in done.stdout) is is_there


def test_the_text_report_shows_the_figures_and_both_articles() -> None:
    done = run("compare", LEFT, RIGHT, COLUMNS="200")
    assert done.returncode == 0
    assert "reworded" in done.stdout
    assert "stayed together and dug" in done.stdout
    assert "\x1b[" not in done.stdout


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_report_goes_to_a_file_whole_or_not_at_all(tmp_path: Path, form: str) -> None:
    target = tmp_path / "report"
    done = run("compare", LEFT, RIGHT, "--format", form, "-o", target)
    assert (done.returncode, done.stdout) == (0, "")
    text = target.read_text("utf-8")
    assert json.loads(text) if form == "json" else "left.txt" in text
    failed = run("compare", LEFT, RIGHT, "-o", tmp_path / "no folder" / "report")
    assert failed.returncode == 4
    assert "can't be written" in failed.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("name", ["report.md", "report.csv", "report.html"])
def test_the_format_is_that_of_the_name(tmp_path: Path, name: str) -> None:
    done = run("compare", LEFT, RIGHT, "-o", tmp_path / name, "--short-names")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    content = (tmp_path / name).read_bytes()
    assert b"stayed together and dug" in content
    assert str(LEFT.parent).encode() not in content


def test_a_session_is_reported_with_its_notes(tmp_path: Path) -> None:
    path = tmp_path / "story.pvdiff"
    found = serialisation.loads(
        run("compare", LEFT, RIGHT, "--session", path, "--format", "json").stdout
    )
    with closing(Session.open(path)) as session:
        session.append(Step((Noted(subjects_of(found)[0], "Ask the rescuers."),)))
    assert "Ask the rescuers." in run("show", path, "--format", "md").stdout


def test_exit_code_1_says_that_they_differ() -> None:
    assert run("compare", LEFT, RIGHT, "--exit-code").returncode == 1
    assert run("compare", LEFT, LEFT, "--exit-code").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("compare",), 2),
        (("compare", LEFT), 2),
        (("compare", LEFT, RIGHT, "--format", "tiff"), 2),
        (("compare", LEFT, RIGHT, "-o", "report.tiff"), 2),
        (("compare", LEFT, RIGHT, "--format", "docx"), 2),
        (("compare", LEFT, RIGHT, "--format", "json", "--only", "findings"), 2),
        (("compare", LEFT, "no such file.txt"), 3),
        (("compare", LEFT, RIGHT, "--model", "no such folder"), 4),
    ],
)
def test_what_is_wrong_has_its_own_code_and_words(arguments: tuple[object, ...], code: int) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert done.stderr.startswith(("usage", "paraview-diff"))
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_command_names_compare() -> None:
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 4
    assert "paraview-diff compare" in done.stderr
    assert "Traceback" not in done.stderr


def test_importing_the_package_loads_no_heavy_library() -> None:
    code = (
        "import sys, paraview, paraview.cli; print([m for m in "
        "('PySide6', 'onnxruntime', 'torch', 'lap', 'numpy', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_core_never_loads_qt() -> None:
    code = (
        "import sys, paraview.pipeline, paraview.documents, paraview.engine.child;"
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_limits_on_reading_are_held_and_can_be_set(tmp_path: Path) -> None:
    held = run("compare", LEFT, RIGHT, "--limit", "text_bytes=10", "--limit", "quiet_seconds=9")
    assert held.returncode == 3
    assert "too long to compare" in held.stderr
    assert run("compare", LEFT, RIGHT, PARAVIEW_DIFF_LIMITS="text_bytes=10").returncode == 3
    wrong = run("compare", LEFT, RIGHT, "--limit", "sheets=3")
    assert wrong.returncode == 2
    assert "pages" in wrong.stderr


def test_a_session_is_kept_and_shown_as_its_editor_left_it(tmp_path: Path) -> None:
    path = tmp_path / "story.pvdiff"
    kept = run("compare", LEFT, RIGHT, "--session", path, "--format", "json")
    assert (kept.returncode, kept.stderr) == (0, "")
    shown = run("show", path, "--format", "json")
    assert (shown.returncode, shown.stdout) == (0, kept.stdout)
    found = serialisation.loads(kept.stdout)
    link = found.links[0]
    with closing(Session.open(path)) as session:
        session.append(Step((Cut(sentences_anchor(found, link.left, link.right)),)))
    revised = serialisation.loads(run("show", path, "--format", "json").stdout)
    assert len(revised.links) == len(found.links) - 1
    assert "left.txt" in run("show", path).stdout


def test_what_is_no_session_is_told(tmp_path: Path) -> None:
    done = run("show", LEFT)
    assert done.returncode == 3
    assert "is not a session of Paraview Diff" in done.stderr
    assert run("show", tmp_path / "gone.pvdiff").returncode == 3
    path = tmp_path / "empty.pvdiff"
    Session.create(path, Work()).close()
    assert "Nothing is compared yet" in run("show", path).stderr
