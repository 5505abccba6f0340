"""Takes the pictures in the README anew; run it as it is.

Their colours are made fewer with ImageMagick afterwards, where that is there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from paraview.app.intake.samples import sample_pairs
from paraview.app.look.theme import Theme
from paraview.app.settings import Settings
from paraview.app.state.desk import Phase
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.window.application import name_application
from paraview.app.window.main_window import MainWindow
from paraview.engine.client import EngineClient
from paraview.options import Options

HERE = Path(__file__).parent
SIZE_PX = (1440, 900)
LONGEST_WAIT_SECONDS = 60.0
SETTLE_SECONDS = 0.8
FINDING = 1


def main() -> None:
    """Take all of them."""
    application = QApplication(sys.argv[:1])
    name_application(application)
    client = EngineClient(Options())
    bridge = EngineBridge(client)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.theme = "light"
        theme = Theme(settings)
        window = MainWindow(bridge, settings, theme)
        window.resize(*SIZE_PX)
        window.show()
        _spin(application, SETTLE_SECONDS)
        _take(window, "start")
        pair = next(each for each in sample_pairs() if "wire" in each.left)
        window.open_pair(pair.left, pair.right)
        end = time.monotonic() + LONGEST_WAIT_SECONDS
        while window.desk.phase is not Phase.COMPARED and time.monotonic() < end:
            _spin(application, 0.05)
        page = window.comparison_page
        if page is None:
            sys.exit("The sample was not compared.")
        _spin(application, SETTLE_SECONDS)
        page.state.select_finding(FINDING)
        for mode, name in (("light", "comparison"), ("dark", "comparison-dark")):
            theme.set_mode(mode)
            _spin(application, SETTLE_SECONDS)
            _take(window, name)
        window.close()


def _spin(application: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def _take(window: MainWindow, name: str) -> None:
    path = HERE / f"{name}.png"
    window.grab().save(str(path))
    convert = shutil.which("convert")
    if convert:
        smaller = [convert, str(path), "+dither", "-colors", "200", f"PNG8:{path}"]
        subprocess.run(smaller, check=False)


if __name__ == "__main__":
    main()
