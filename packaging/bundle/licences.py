"""The terms of all that a bundle carries: packages, Python, Qt, libraries of the system."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
INSTALLED = """
import sys
from pathlib import Path
from paraview.licences import all_terms
for terms in all_terms():
    Path(sys.argv[1], f"{terms.name}.txt").write_text(terms.text, "utf-8")
"""
QT = """Qt, and PySide6 and Shiboken, which join it to Python, are used under the GNU Lesser General
Public License, version 3. They lie in the folder PySide6 as libraries of their own: you may replace
them by builds of your own that have the same interface. Their source is at https://code.qt.io.
"""


def write_licences(python: Path, folder: Path, target: Path) -> None:
    """Write one text for each into `target`; `folder` is the bundle, `python` made it.

    Raises:
        RuntimeError: a library came from a package of the system that states no terms.
    """
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run([python, "-c", INSTALLED, target], check=True)
    code = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    found = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True)
    shutil.copy(Path(found.stdout.strip()) / "LICENSE.txt", target / "Python.txt")
    terms = [
        (HERE / "terms" / f"{name}.txt").read_text("utf-8") for name in ("LGPL-3.0", "GPL-3.0")
    ]
    (target / "Qt and PySide6.txt").write_text("\n\n".join([QT, *terms]), "utf-8")
    for package in sorted(_packages(folder)):
        stated = Path("/usr/share/doc", package.partition(":")[0], "copyright")
        if not stated.is_file():
            raise RuntimeError(f"No terms are known of {package}.")
        name = f"{package.partition(':')[0]} (from the system).txt"
        (target / name).write_text(stated.read_text("utf-8", "replace"), "utf-8")


def _packages(folder: Path) -> set[str]:
    """The Debian packages from which libraries at the top of the bundle were taken."""
    if shutil.which("dpkg") is None:
        return set()
    names = {
        path.name
        for path in (folder / "_internal").glob("lib*.so*")
        if not path.is_symlink() and not path.name.startswith("libpython")
    }
    places = [f"*/{name}" for name in sorted(names)]
    listed = subprocess.run(["dpkg", "-S", *places], capture_output=True, text=True, check=False)
    own = Path(sysconfig.get_config_var("LIBDIR") or "/nowhere")
    return {
        package
        for line in listed.stdout.splitlines()
        for package in line.partition(": ")[0].split(", ")
        if "/" not in package and not Path(line.partition(": ")[2]).is_relative_to(own)
    }
