"""How soon the window stands, and how soon a pair is drawn once the engine is warm.

    python tests/benchmarks/startup.py [LEFT RIGHT]

Every run is a new process, from its start to the first paint of its window; then two files are
opened, with the engine warm and no vectors kept from before, up to the first paint of their
comparison. Without LEFT and RIGHT, a sample. Without a screen it runs offscreen. Medians of five.
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
                QTimer.singleShot(0, self.open_when_ready)
            elif self.opened and self.window.comparison_page is not None:
                if self.window.comparison_page.isVisible():
                    print(time.time() - self.opened, flush=True)
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
    run(None, None)
"""


def main() -> None:
    """Print both medians."""
    sample = sorted(map(str, resource("samples", "story-update").glob("*.*")))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", default=sample, metavar="ARTICLE")
    articles = parser.parse_args().articles
    shown, drawn = [], []
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "watched.py"
        script.write_text(WATCHED, "utf-8")
        for number in range(RUNS):
            home = Path(folder) / str(number)
            environment = {
                "QT_QPA_PLATFORM": "offscreen",
                **os.environ,
                "XDG_CACHE_HOME": str(home / "cache"),
                "XDG_CONFIG_HOME": str(home / "config"),
            }
            start = time.time()
            done = subprocess.run(
                [sys.executable, str(script), *articles],
                capture_output=True,
                text=True,
                check=True,
                env=environment,
            )
            painted, took = done.stdout.split()
            shown.append(float(painted) - start)
            drawn.append(float(took))
    print(f"window painted: {statistics.median(shown):.2f} s after the start of the process")
    print(f"two files opened, compared and painted, warm: {statistics.median(drawn):.2f} s")


if __name__ == "__main__":
    main()
