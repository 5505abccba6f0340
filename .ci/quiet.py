"""Proves that nothing leaves the machine: runs the window with a comparison under strace.

    python .ci/quiet.py [SECONDS]

The window opens the first sample, compares it, and stays open for as long as the libraries need to
show what they do behind our back (onnxruntime looks up its host 10, 15 and 24 seconds after its
import). It fails on any socket of the internet, and on any file made outside of our own folders for
cache, settings and data. It runs without `CI`, which some libraries take as a reason to be quiet.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SECONDS = 40
SAMPLE = ROOT / "resources" / "samples" / "wire-and-paraphrase"
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from paraview.app.window import application

seconds, left, right = int(sys.argv[1]), sys.argv[2], sys.argv[3]
made = []
built = application.MainWindow


def build(*arguments):
    window = built(*arguments)
    made.append(window)
    QTimer.singleShot(seconds * 1000, window.close)
    return window


application.MainWindow = build
if __name__ == "__main__":
    from paraview.app import run

    code = run((left, right))
    if made[0].desk.workspace.comparison is None:
        sys.exit("the sample was not compared")
    sys.exit(code)
"""
SOCKET = re.compile(r"socket\((AF_INET6?)")
MADE = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", [^)]*(?:O_CREAT|O_WRONLY|O_RDWR)')
DEVICES = ("/dev/", "/proc/", "/sys/")


def main() -> int:
    """Run the window and tell what it did; 1 where that is more than it may."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as home:
        trace = Path(home, "trace")
        script = Path(home, "window.py")
        script.write_text(WINDOW, encoding="utf-8")
        allowed = [Path(home, each) for each in ("cache", "settings", "data", "state", "temporary")]
        for folder in allowed:
            folder.mkdir()
        environment = {name: value for name, value in os.environ.items() if name != "CI"}
        environment |= {
            "HOME": home,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(allowed[4]),
            "XDG_CACHE_HOME": str(allowed[0]),
            "XDG_CONFIG_HOME": str(allowed[1]),
            "XDG_DATA_HOME": str(allowed[2]),
            "XDG_STATE_HOME": str(allowed[3]),
        }
        command = ["strace", "-f", "-qq", "-e", "trace=network,openat,open", "-o", str(trace)]
        command += [sys.executable, str(script), str(seconds)]
        command += [str(SAMPLE / "left.txt"), str(SAMPLE / "right.md")]
        code = subprocess.run(command, env=environment, check=False).returncode
        lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
        faults = [line for line in lines if SOCKET.search(line)]
        ours = tuple(f"{folder}/" for folder in allowed)
        for line in lines:
            made = MADE.search(line)
            if made and "= -1" not in line and not made[1].startswith((*ours, *DEVICES)):
                faults.append(line)
    for line in faults[:20]:
        print(line)
    print(f"{len(lines)} calls, {len(faults)} that should not be; the window ended with {code}")
    return int(bool(faults) or code != 0)


if __name__ == "__main__":
    sys.exit(main())
