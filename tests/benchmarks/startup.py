"""How soon the window stands, and how soon a pair is drawn.

    python tests/benchmarks/startup.py [LEFT RIGHT]

Every run is a new process, with no vectors kept from before. One is started without files, and
timed up to the first paint of its window; then two files are opened, with the engine warm, up to
the first paint of their comparison. Another one is started with the two files, up to the first
paint of their comparison. Without LEFT and RIGHT, a sample. Without a screen it runs offscreen.
Medians of five, the longest in brackets.
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

from paraview.resource_files import resource

RUNS = 5
WATCHED = """
import sys, time
started_with = sys.argv[3:]
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    window = None
    opened = 0.0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched.window(), QMainWindow):
            if self.window is None:
                self.window = watched.window()
                print(time.time(), flush=True)
                if started_with:
                    self.opened = time.time()
                else:
                    QTimer.singleShot(0, self.open_when_ready)
            elif self.opened and self.window.comparison_page is not None:
                if self.window.comparison_page.isVisible():
                    now = time.time()
                    print(now if started_with else now - self.opened, flush=True)
                    self.opened = 0.0
                    QTimer.singleShot(0, QApplication.closeAllWindows)
        return False

    def open_when_ready(self):
        if not self.window.bridge.is_ready:
            QTimer.singleShot(20, self.open_when_ready)
            return
        self.opened = time.time()
        self.window.open_pair(*sys.argv[1:3])

application = QApplication(sys.argv[:1])
watch = Watch()
application.installEventFilter(watch)
from paraview.app import run
if __name__ == "__main__":
    run(started_with or ())
"""


def main() -> None:
    """Print the medians."""
    sample = sorted(map(str, resource("samples", "story-update").glob("*.*")))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", default=sample, metavar="ARTICLE")
    articles = parser.parse_args().articles
    shown, drawn, at_start = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "watched.py"
        script.write_text(WATCHED, "utf-8")
        for number in range(RUNS):
            start, painted, took = _run(script, Path(folder) / f"{number}", articles)
            shown.append(painted - start)
            drawn.append(took)
            start, _, done = _run(script, Path(folder) / f"{number}-with", [*articles, *articles])
            at_start.append(done - start)
    print(f"window painted: {_told(shown)} after the start of the process")
    print(f"two files opened, compared and painted, warm: {_told(drawn)}")
    print(f"started with two files, compared and painted: {_told(at_start)}")


def _run(script: Path, home: Path, arguments: list[str]) -> tuple[float, float, float]:
    """When a process was started, and the two times that it printed."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    start = time.time()
    done = subprocess.run(
        [sys.executable, str(script), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    painted, then = done.stdout.split()
    return start, float(painted), float(then)


def _told(seconds: list[float]) -> str:
    return f"{statistics.median(seconds):.2f} s ({max(seconds):.2f})"


if __name__ == "__main__":
    main()
