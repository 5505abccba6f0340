"""What a Linux desktop wants to know of the program, as files under `/usr/share`."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icons" / "paraview-diff.svg"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
DRAW = """
import sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application, size = QGuiApplication([]), int(sys.argv[2])
image = QImage(size, size, QImage.Format.Format_ARGB32)
image.fill(0)
painter = QPainter(image)
QSvgRenderer(sys.argv[1]).render(painter)
painter.end()
sys.exit(not image.save(sys.argv[3]))
"""


def linux_files(python: Path, share: Path) -> Path:
    """Write desktop entry, metadata, file type, icons, man page and completion; `share` again."""
    shutil.rmtree(share, ignore_errors=True)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    places = {"@VERSION@": version.replace("rc", "~rc"), "@DATE@": f"{datetime.now(UTC):%Y-%m-%d}"}
    for name, target in (
        ("paraview-diff.desktop", "applications"),
        ("org.paraviewdiff.ParaviewDiff.metainfo.xml", "metainfo"),
        ("paraview-diff-mime.xml", "mime/packages"),
    ):
        text = (LINUX / name).read_text("utf-8")
        for place, value in places.items():
            text = text.replace(place, value)
        _write(share / target / name.replace("-mime", ""), text)
    _write(share / "doc/paraview-diff/copyright", (ROOT / "LICENSE").read_text("utf-8"))
    _icons(python, share / "icons/hicolor")
    _pages(python, share)
    return share


def _icons(python: Path, hicolor: Path) -> None:
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for kind, name in (
        ("apps", "paraview-diff"),
        ("mimetypes", "application-vnd.paraview-diff.session"),
    ):
        _write(hicolor / "scalable" / kind / f"{name}.svg", ICON.read_text("utf-8"))
        for size in SIZES_PX:
            target = hicolor / f"{size}x{size}" / kind / f"{name}.png"
            target.parent.mkdir(parents=True)
            draw = [python, "-c", DRAW, ICON, str(size), target]
            subprocess.run(draw, check=True, env=quiet)


def _pages(python: Path, share: Path) -> None:
    """The man page and the completion of two shells, made from the parsers themselves."""
    made = subprocess.run(
        [python, Path(__file__).with_name("manual.py"), share.parent],
        check=True,
        capture_output=True,
        text=True,
    )
    written = [Path(line) for line in made.stdout.splitlines()]
    targets = {
        "paraview-diff.1": "man/man1/paraview-diff.1.gz",
        "paraview-diff.bash": "bash-completion/completions/paraview-diff",
        "paraview-diff.zsh": "zsh/site-functions/_paraview-diff",
    }
    for path in written:
        target = share / targets[path.name]
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix == ".gz":
            target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
        else:
            shutil.copy(path, target)
        path.unlink()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
