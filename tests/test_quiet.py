"""What libraries might send home is switched off before any of them is imported."""

from __future__ import annotations

import os
import subprocess
import sys

ASKS = "import os, paraview; print(*(os.environ.get(name) for name in {names!r}))"
NAMES = ("ORT_DISABLE_TELEMETRY", "HF_HUB_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK")


def test_our_package_overrides_what_the_environment_says() -> None:
    environment = {**os.environ, **dict.fromkeys(NAMES, "0")}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    told = subprocess.run(
        [sys.executable, "-c", ASKS.format(names=NAMES)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert told.split() == ["1"] * len(NAMES)


def test_nothing_of_ours_is_imported_before_it() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, paraview; print('onnxruntime' in sys.modules)"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert told.strip() == "False"
