"""Frame times of a scripted scroll through two long articles, and how long they take to open.

Usage: python tests/benchmarks/scroll.py [WORDS] [--one-sentence]

With --one-sentence, all words are one sentence, which is selected.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from paraview.app.comparing.page import ComparisonPage
from paraview.app.look.theme import Theme
from paraview.app.look.typography import Typography
from paraview.app.settings import Settings
from paraview.app.state.view_state import ViewState
from paraview.app.window.application import name_application
from paraview.comparison import Hand
from tests.app import builders

FRAMES = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="?", type=int, default=100_000)
    parser.add_argument("--one-sentence", action="store_true")
    options = parser.parse_args()
    words = options.words
    application = QApplication([])
    name_application(application)
    theme = Theme(Settings(Path(os.devnull)))
    comparison = (
        builders.one_sentence(words) if options.one_sentence else builders.long(words // 12)
    )
    start = time.perf_counter()
    page = ComparisonPage(ViewState(comparison), theme, Typography())
    page.resize(1440, 900)
    page.show()
    page.grab()
    print(f"{comparison.left.words} words a side: open in {time.perf_counter() - start:.2f} s")
    QTest.qWait(1500)
    if options.one_sentence:
        page.state.select(0)
        QTest.qWait(500)
    bar = page.panes[Hand.LEFT].verticalScrollBar()
    longest = bar.maximum()
    frames = []
    for frame in range(FRAMES):
        start = time.perf_counter()
        bar.setValue(longest * frame // FRAMES if frame % 3 else bar.value() + 60)
        page.repaint()
        application.processEvents()
        frames.append((time.perf_counter() - start) * 1000)
    frames.sort()
    print(
        f"frame ms: median {statistics.median(frames):.1f}, "
        f"95th {frames[int(0.95 * len(frames))]:.1f}, worst {frames[-1]:.1f}"
    )
    page.sync.stop()


if __name__ == "__main__":
    main()
