"""The terms of all that we build on."""

from __future__ import annotations

from importlib.metadata import requires
from typing import TYPE_CHECKING

from paraview import licences
from paraview.licences import Terms, all_terms

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_every_library_has_terms_and_developers_tools_are_none() -> None:
    terms = {each.name.split()[0].casefold().replace("_", "-"): each.text for each in all_terms()}
    wanted = [
        line.split(">")[0].split(";")[0].split("!")[0].casefold()
        for line in requires("paraview-diff") or ()
        if "extra ==" not in line and "sys_platform" not in line
    ]
    assert wanted
    assert {"paraview-diff", *wanted} <= set(terms)
    assert all(terms[name].strip("? \n") for name in wanted)
    assert "MIT" in terms["rapidfuzz"] or "Permission is hereby granted" in terms["rapidfuzz"]
    assert not {"pytest", "ruff", "mypy"} & set(terms)


def test_what_is_no_distribution_is_read_from_the_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "Qt and PySide6.txt").write_text("LGPL", "utf-8")
    monkeypatch.setattr(licences, "resource", tmp_path.joinpath)
    assert all_terms() == (Terms("Qt and PySide6", "LGPL"),)
