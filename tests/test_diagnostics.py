"""What a report of a fault holds."""

from __future__ import annotations

import platform

from paraview import diagnostics


def test_the_report_names_versions_and_licences() -> None:
    told = diagnostics.report("Qt 6", "", "and what happened")
    assert platform.python_version() in told
    assert "Qt 6" in told
    assert told.endswith("and what happened")
    parts = {each.name.lower(): each for each in diagnostics.parts()}
    assert {"numpy", "rapidfuzz", "onnxruntime"} <= set(parts)
    assert all(each.version for each in parts.values())
    assert "MIT" in parts["rapidfuzz"].licence
