"""The import contracts hold the house: each is broken here on purpose, and has to notice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytest.importorskip("importlinter", reason="import-linter is for developers")

FLOW = "Articles flow one way through the house"
INSIDE = "Inside the window, what joins stands above what is joined"
CIRCLES = "Nothing goes in circles"
QT = "Only the window knows Qt"
COMPUTES = "The window never computes"

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

BREACHES = [
    (FLOW, "paraview/findings/breach.py", "import paraview.reports"),
    (FLOW, "paraview/engine/breach.py", "import paraview.batch"),
    (FLOW, "paraview/archive/breach.py", "import paraview.engine"),
    (FLOW, "paraview/documents/breach.py", "def later():\n    import paraview.alignment"),
    (FLOW, "paraview/wording/breach.py", "import paraview.passages"),
    (FLOW, "paraview/a_new_room.py", ""),
    (INSIDE, "paraview/app/views/breach.py", "import paraview.app.findings"),
    (INSIDE, "paraview/app/look/breach.py", "import paraview.app.state"),
    (INSIDE, "paraview/app/a_new_room.py", ""),
    (CIRCLES, "paraview/app/look/icons.py", "import paraview.app.look.theme"),
    (QT, "paraview/reports/breach.py", "from PySide6.QtCore import QObject"),
    (QT, "paraview/passages/breach.py", "def later():\n    import PySide6"),
    (COMPUTES, "paraview/app/views/breach.py", "def later():\n    import paraview.findings"),
    (COMPUTES, "paraview/app/state/breach.py", "import onnxruntime"),
]


def lint(folder: Path) -> str:
    """What the linter says of a copy of the house."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(
        ROOT / "paraview", tmp_path / "paraview", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_notices_its_breaches(house: Path) -> None:
    """One copy of the house, one breach after the other, each taken back before the next."""
    assert "0 broken" in lint(house)
    for contract, place, line in BREACHES:
        path = house / place
        before = path.read_text(encoding="utf-8") if path.exists() else None
        path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
        told = lint(house)
        assert f"{contract} BROKEN" in told, f"{contract}: {place}: {line}\n{told}"
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")


def test_every_room_but_the_window_is_kept_from_qt() -> None:
    rooms = {
        f"paraview.{path.stem}"
        for path in (ROOT / "paraview").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
    (kept,) = (each["source_modules"] for each in contracts if each["name"] == QT)
    assert set(kept) == rooms - {"paraview.app", "paraview.__init__"}
