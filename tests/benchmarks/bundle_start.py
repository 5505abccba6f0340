"""How soon the window stands: the bundle beside the installed package, on the same screen.

    python tests/benchmarks/bundle_start.py BUNDLE/paraview-diff [--runs 5]

Each is started in turn, alternately, with a home of its own, until X shows a window of that process
(xdotool is asked); printed are the medians and the slowest. Needs Xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE_SECONDS = 60


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    commands = {
        "installed": [sys.executable, "-m", "paraview"],
        "bundle": [str(options.bundle)],
    }
    read, write = os.pipe()
    server = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(server, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        display = f":{os.read(read, 16).decode().strip()}"
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                taken[name].append(_until_shown(command, display))
        for name, seconds in taken.items():
            print(f"{name:9}  {statistics.median(seconds):.2f} s, slowest {max(seconds):.2f} s")
    finally:
        screen.terminate()
        screen.wait()


def _until_shown(command: list[str], display: str) -> float:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": display, "HOME": home, "QT_QPA_PLATFORM": "xcb"}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            environment[name] = home
        begun = time.monotonic()
        running = subprocess.Popen(command, env=environment)
        asked = ["xdotool", "search", "--onlyvisible", "--pid", str(running.pid)]
        while not subprocess.run(asked, env=environment, capture_output=True, check=False).stdout:
            if time.monotonic() - begun > PATIENCE_SECONDS:
                sys.exit("No window came.")
            time.sleep(0.01)
        seconds = time.monotonic() - begun
        time.sleep(2)
        running.terminate()
        running.wait()
        return seconds


if __name__ == "__main__":
    main()
