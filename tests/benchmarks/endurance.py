"""Whether the application stays as it is: memory, handles and children over a long day.

    python tests/benchmarks/endurance.py [--comparisons 500] [--idle-hours 8] [--plot FILE.png]

The real window, offscreen, with its real children: two samples are compared in turn, so that each
comparison is a new one with a page of its own. Then eight hours of idling are lived through: every
timer of the window is made to tick as often as it would in that time. Printed are memory (of
the window, and of all children), open handles, threads and widgets at the start, at each tenth and
at the end; with `--plot` the memory is drawn.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory()
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME.name

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from paraview.app.look.theme import Theme
from paraview.app.settings import Settings
from paraview.app.state.desk import Phase
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.window.application import name_application, sessions_folder
from paraview.app.window.main_window import MainWindow
from paraview.engine.client import EngineClient
from paraview.options import Options
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_SECONDS = 120
HOUR_MS = 3_600_000


def main() -> None:
    """Live the day, and print how it went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--comparisons", type=int, default=500)
    parser.add_argument("--idle-hours", type=float, default=8)
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    name_application(application)
    client = EngineClient(Options())
    bridge = EngineBridge(client, application)
    settings = Settings()
    window = MainWindow(bridge, settings, Theme(settings), Options(), sessions_folder())
    window.show()
    pairs = [
        tuple(sorted(map(str, resource("samples", name).glob("*.*"))))
        for name in ("wire-and-paraphrase", "story-update")
    ]
    seen = []
    print("comparisons  window MB  children MB  handles  widgets  seconds")
    begun = time.monotonic()
    for count in range(options.comparisons + 1):
        if count % max(1, options.comparisons // 10) == 0:
            seen.append((count, *_state(client)))
            print(
                f"{count:11}  {seen[-1][1]:9.1f}  {seen[-1][2]:11.1f}  {seen[-1][3]:7}"
                f"  {seen[-1][4]:7}  {time.monotonic() - begun:7.1f}",
                flush=True,
            )
        if count < options.comparisons:
            _compare(window, *pairs[count % len(pairs)])
    before = _state(client)
    ticks = _idle(options.idle_hours)
    after = _state(client)
    print(f"{options.idle_hours:g} hours of idling, {ticks} ticks of timers:")
    print(f"  window {before[0]:.1f} -> {after[0]:.1f} MB, handles {before[2]} -> {after[2]}")
    if options.plot:
        _plot(seen, options.plot)
    window.close()
    bridge.close()
    client.close()


def _compare(window: MainWindow, left: str, right: str) -> None:
    """Compare two files as if they had been dropped."""
    window.open_files([left, right])
    _wait(lambda: window.desk.phase is not Phase.COMPARED)
    _wait(lambda: window.desk.phase is Phase.COMPARED and window.comparison_page is not None)
    QCoreApplication.processEvents()


def _wait(is_true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_true():
        if time.monotonic() > until:
            sys.exit("The window hangs.")
        QCoreApplication.processEvents()
        time.sleep(0.002)


def _idle(hours: float) -> int:
    """Have each active timer tick as often as it would in so many hours; the number of ticks."""
    ticks = 0
    timers = [
        each
        for each in QApplication.instance().findChildren(QTimer)
        if each.isActive() and not each.isSingleShot()
    ]
    for timer in timers:
        for _ in range(int(hours * HOUR_MS / max(1, timer.interval()))):
            timer.timeout.emit()
            ticks += 1
        QCoreApplication.processEvents()
    return ticks


def _state(client: EngineClient) -> tuple[float, float, int, int]:
    """Memory of the window and of its children in MB, handles of the window, widgets."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    own = os.getpid()
    children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
    handles = len(list(Path(f"/proc/{own}/fd").iterdir()))
    return _rss(own), sum(map(_rss, children)), handles, len(QApplication.allWidgets())


def _rss(process: int | str) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def _plot(seen: list[tuple[int, float, float, int, int]], path: Path) -> None:
    from PySide6.QtGui import QColor, QImage, QPainter, QPen

    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    most = max(max(one[1], one[2]) for one in seen) * 1.1
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column, colour in ((1, "#2a5db0"), (2, "#a8710a")):
            points = [
                (60 + 700 * one[0] / max(1, seen[-1][0]), 360 - 320 * one[column] / most)
                for one in seen
            ]
            painter.setPen(QPen(QColor(colour), 2))
            for (x, y), (to_x, to_y) in pairwise(points):
                painter.drawLine(int(x), int(y), int(to_x), int(to_y))
        painter.setPen(QColor("black"))
        painter.drawText(
            60, 390, f"0 to {seen[-1][0]} comparisons; blue the window, brown children"
        )
        painter.drawText(6, 45, f"{most:.0f} MB")
    image.save(str(path))


if __name__ == "__main__":
    main()
