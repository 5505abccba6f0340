"""Where there is no screen the editor is told so, and Qt is never asked."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from paraview.app.starts import Start
from paraview.app.startup import read_early, require_screen
from paraview.app.state.desk import Desk
from paraview.app.state.engine_bridge import EngineBridge
from paraview.comparison import Hand
from paraview.engine.allowance import Allowance
from paraview.engine.messages import FileSource, ReadDone, ReadRequest
from paraview.errors import ParaviewError
from tests.app.builders import LEFT, RIGHT
from tests.app.doubles import FakeClient

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
        "heavy = {'PySide6', 'onnxruntime', 'tokenizers', 'torch', 'lap', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_does_not_load_what_only_the_child_needs():
    code = (
        "import sys, paraview.app.window.application\n"
        "heavy = {'onnxruntime', 'tokenizers', 'torch', 'lap', 'numpy', 'lxml', 'trafilatura'}\n"
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


def test_a_pair_is_read_before_there_is_a_window(qtbot, qapp, tmp_path):
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("One.")
    right.write_text("Other.")
    client = FakeClient()
    early = read_early(
        client,
        Start(
            (
                str(left),
                str(right),
            )
        ),
    )
    assert [request.source.path for request in client.requests] == [str(left), str(right)]
    bridge = EngineBridge(client, early=early)
    desk = Desk(bridge)
    desk.put_pair(FileSource(str(left)), FileSource(str(right)))
    assert len(client.requests) == 2, "they are not asked for again"
    for request, document in zip(client.requests, (LEFT, RIGHT), strict=True):
        client.answer(ReadDone(request.id, document))
    qtbot.waitUntil(lambda: desk.can_compare)
    desk.reload(Hand.LEFT)
    assert isinstance(client.last, ReadRequest), "later it is"
    bridge.close()
    desk.deleteLater()
    bridge.deleteLater()


def test_what_was_read_under_other_limits_is_read_again(qapp, tmp_path):
    path = tmp_path / "left.txt"
    path.write_text("One.")
    client = FakeClient()
    bridge = EngineBridge(
        client,
        early=read_early(
            client,
            Start(
                (
                    str(path),
                    str(path),
                )
            ),
        ),
    )
    assert len(client.requests) == 1
    bridge.allow(replace(Allowance(), pdf_pages=500))
    assert client.forgotten == [client.requests[0].id]
    bridge.read(FileSource(str(path)))
    assert len(client.requests) == 2
    bridge.close()
    bridge.deleteLater()


def test_a_folder_or_a_single_file_is_not_read_early(tmp_path):
    client = FakeClient()
    assert (
        read_early(
            client,
            Start(
                (
                    str(tmp_path),
                    str(tmp_path),
                )
            ),
        )
        == {}
    )
    assert read_early(client, Start((str(tmp_path / "gone.txt"),))) == {}
    assert client.requests == []


@linux
@pytest.mark.real_model
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_window_that_is_told_to_end_leaves_nothing_behind(tmp_path, number):
    """The real process: it closes its children and takes its temporary folders away."""
    for name in ("tmp", "home"):
        (tmp_path / name).mkdir()
    own = dict.fromkeys(
        ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"),
        str(tmp_path / "home"),
    )
    environment = {**os.environ, **own, "TMPDIR": str(tmp_path / "tmp")}
    running = subprocess.Popen([sys.executable, "-m", "paraview"], env=environment)
    try:
        until = time.monotonic() + 60
        while not listens_to(running.pid, signal.SIGTERM):  # Python itself catches the other one
            assert time.monotonic() < until
            time.sleep(0.05)
        running.send_signal(number)
        assert running.wait(60) == 0
    finally:
        running.kill()
    assert list((tmp_path / "tmp").iterdir()) == []
    settings = tmp_path / "home" / "paraview-diff" / "paraview-diff.ini"
    assert settings.is_file(), "what is set was kept"


def listens_to(process, number):
    """Whether a process catches a signal."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    caught = next(line.split()[1] for line in lines if line.startswith("SigCgt:"))
    return bool(int(caught, 16) >> (number - 1) & 1)
