"""Where there is no screen the editor is told so, and Qt is never asked."""

import os
import subprocess
import sys

import pytest

from paraview.app.startup import require_screen
from paraview.errors import ParaviewError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about X and Wayland")


@linux
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":31999"},
        {"DISPLAY": "nonsense"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_no_screen_is_told(environment):
    with pytest.raises(ParaviewError) as told:
        require_screen(environment)
    assert told.value.title == "There is no screen to open a window on."
    assert "paraview-diff compare LEFT RIGHT" in told.value.detail


@linux
@pytest.mark.parametrize(
    "environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}]
)
def test_a_screen_of_another_kind_is_fine(environment):
    require_screen(environment)


def test_importing_the_way_in_loads_neither_qt_nor_the_engine():
    code = (
        "import sys, paraview.app\n"
        "heavy = {'PySide6', 'onnxruntime', 'tokenizers', 'torch', 'scipy', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_does_not_load_what_only_the_child_needs():
    code = (
        "import sys, paraview.app.window.application\n"
        "heavy = {'onnxruntime', 'tokenizers', 'torch', 'scipy', 'numpy', 'lxml', 'trafilatura'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_system_library_is_named(tmp_path):
    fake = tmp_path / "PySide6"
    fake.mkdir()
    (fake / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file')"
    )
    code = (
        "from paraview.app.startup import _load_window\n"
        "from paraview.errors import ParaviewError\n"
        "try:\n    _load_window()\nexcept ParaviewError as error:\n    print(error.title)"
    )
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert "libEGL.so.1 is missing" in done.stdout
