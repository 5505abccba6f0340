"""Takes the pictures in the README anew; run it as it is.

That of a report needs Chromium and is left as it is without. Their colours are made fewer with
ImageMagick afterwards, where that is there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from paraview.app.dialogs.export_dialog import ExportDialog
from paraview.app.intake.samples import sample_pairs
from paraview.app.look.theme import Theme
from paraview.app.settings import EXPORT_SHORT_NAMES, Settings
from paraview.app.state.desk import Phase
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.window.application import name_application
from paraview.app.window.main_window import MainWindow
from paraview.engine.client import EngineClient
from paraview.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
SIZE_PX = (1440, 900)
REPORT_PX = (1180, 640)
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
        _wait(application, lambda: window.desk.phase is Phase.COMPARED)
        page = window.comparison_page
        if page is None:
            sys.exit("The sample was not compared.")
        _spin(application, SETTLE_SECONDS)
        page.state.select_finding(FINDING)
        for mode, name in (("light", "comparison"), ("dark", "comparison-dark")):
            theme.set_mode(mode)
            _spin(application, SETTLE_SECONDS)
            _take(window, name)
        theme.set_mode("light")
        _take_reports(application, window, Path(folder))
        window.close()


def _take_reports(application: QApplication, window: MainWindow, folder: Path) -> None:
    """The dialog that exports, then what it wrote, in a browser."""
    window.exporting.export()
    dialog = window.exporting.dialog
    if not isinstance(dialog, ExportDialog):
        sys.exit("Nothing can be exported.")
    dialog.boxes[EXPORT_SHORT_NAMES].setChecked(True)
    _wait(application, lambda: bool(dialog.preview.toPlainText()))
    _spin(application, SETTLE_SECONDS)
    _take(dialog, "export")
    page = folder / "report.html"
    dialog.export_to(str(page))
    _wait(application, lambda: window.exporting.dialog is None)
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return
    # Scrolled to a place, a browser without a screen shows nothing: what stands above goes instead.
    told = page.read_text(encoding="utf-8")
    articles = told.index('<section aria-labelledby="articles">')
    page.write_text(f"{told[: told.index('<header>')]}<main>{told[articles:]}", encoding="utf-8")
    width, height = REPORT_PX
    picture = HERE / "report.png"
    arguments = [
        *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
        f"--user-data-dir={folder / 'browser'}",
        f"--window-size={width},{height}",
        f"--screenshot={picture}",
        page.as_uri(),
    ]
    subprocess.run(arguments, check=True, capture_output=True)
    _fewer_colours(picture)


def _wait(application: QApplication, is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    while not is_done() and time.monotonic() < end:
        _spin(application, 0.05)


def _spin(application: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def _take(window: QWidget, name: str) -> None:
    path = HERE / f"{name}.png"
    window.grab().save(str(path))
    _fewer_colours(path)


def _fewer_colours(path: Path) -> None:
    convert = shutil.which("convert")
    if convert:
        smaller = [convert, str(path), "+dither", "-colors", "200", f"PNG8:{path}"]
        subprocess.run(smaller, check=False)


if __name__ == "__main__":
    main()
