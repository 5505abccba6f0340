"""From a drop to the comparison on the screen, with the real child and the real model."""

import os
import signal

import pytest
from PySide6.QtCore import Qt

from paraview.app.state.desk import Phase
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.window.main_window import MainWindow
from paraview.comparison import Hand
from paraview.engine.client import EngineClient
from paraview.engine.messages import FileSource, PastedSource
from paraview.options import Options

pytestmark = pytest.mark.real_model

LEFT = """Harbour bridge to close

The bridge over the harbour closes on Monday. Work on it will take six weeks, the council said.

Ferries run every hour. “We are sorry for the trouble,” said Mayor Ann Wood.
"""
RIGHT = LEFT.replace("Monday", "Tuesday").replace("Ferries run every hour.", "It rained all day.")
WAIT_MS = 60_000


def wait_for_comparison(qtbot, window):
    """Wait until there is a comparison, or fail with the reason why there is none."""
    ended = (Phase.COMPARED, Phase.FAILED)
    qtbot.waitUntil(lambda: window.desk.phase in ended, timeout=WAIT_MS)
    assert window.desk.trouble is None


@pytest.fixture
def real_window(qtbot, settings, theme):
    client = EngineClient(Options())
    bridge = EngineBridge(client)
    window = MainWindow(bridge, settings, theme)
    qtbot.addWidget(window)
    window.show()
    window.engine = client
    yield window
    client.close()
    bridge.deleteLater()


def test_two_files_become_a_comparison(qtbot, real_window, tmp_path):
    for name, text in (("left.txt", LEFT), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    real_window.open_pair(str(tmp_path / "left.txt"), str(tmp_path / "right.txt"))
    wait_for_comparison(qtbot, real_window)
    page = real_window.comparison_page
    assert page.panes[Hand.LEFT].document().blockCount() == 3
    qtbot.keyClick(real_window, Qt.Key.Key_F8)
    passage = page.state.selected_passage
    left = [real_window.desk.workspace.comparison.left.sentence_text(i) for i in passage.left]
    assert left == ["The bridge over the harbour closes on Monday."]
    assert len(passage.right) == 1


def test_a_file_that_is_not_there_is_told_in_its_zone(qtbot, real_window, tmp_path):
    real_window.desk.put(Hand.RIGHT, PastedSource(RIGHT, name="Pasted text"))
    real_window.desk.put(Hand.LEFT, FileSource(str(tmp_path / "gone.txt")))
    place = real_window.desk.place
    qtbot.waitUntil(lambda: place(Hand.LEFT).trouble is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: place(Hand.RIGHT).document is not None, timeout=WAIT_MS)
    assert place(Hand.LEFT).trouble.title


@pytest.mark.skipif(os.name == "nt", reason="kills by a signal")
def test_a_killed_child_is_told_and_trying_again_works(qtbot, real_window):
    qtbot.waitUntil(lambda: real_window.bridge.is_ready, timeout=WAIT_MS)
    os.kill(real_window.engine.pid, signal.SIGSTOP)  # so that it can't be done before it dies
    real_window.desk.put_pair(PastedSource(LEFT, name="l"), PastedSource(RIGHT, name="r"))
    qtbot.waitUntil(lambda: real_window.desk.phase is Phase.COMPARING, timeout=WAIT_MS)
    os.kill(real_window.engine.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: real_window.desk.phase is Phase.FAILED, timeout=WAIT_MS)
    assert "stopped unexpectedly" in real_window.desk.trouble.title
    real_window.desk.compare()
    wait_for_comparison(qtbot, real_window)


@pytest.mark.skipif(os.name == "nt", reason="kills by a signal")
def test_a_killed_reader_is_told_in_the_zone_and_the_model_stays_warm(qtbot, real_window):
    qtbot.waitUntil(lambda: real_window.bridge.is_ready, timeout=WAIT_MS)
    model = real_window.engine.pid
    os.kill(real_window.engine.reader_pid, signal.SIGSTOP)
    real_window.desk.put(Hand.LEFT, PastedSource(LEFT, name="l"))
    os.kill(real_window.engine.reader_pid, signal.SIGKILL)
    place = real_window.desk.place
    qtbot.waitUntil(lambda: place(Hand.LEFT).trouble is not None, timeout=WAIT_MS)
    assert "can’t be read" in place(Hand.LEFT).trouble.title
    real_window.desk.put_pair(PastedSource(LEFT, name="l"), PastedSource(RIGHT, name="r"))
    wait_for_comparison(qtbot, real_window)
    assert real_window.engine.pid == model


def test_cancel_in_the_real_child(qtbot, real_window):
    long = "\n\n".join(f"Sentence {i} says something of its own, number {i}." for i in range(3000))
    real_window.desk.put_pair(
        PastedSource(long, name="l"), PastedSource(long.replace("own", "kind"), name="r")
    )
    qtbot.waitUntil(lambda: real_window.desk.phase is Phase.COMPARING, timeout=WAIT_MS)
    before = real_window.engine.pid
    real_window.desk.cancel()
    assert real_window.desk.phase is Phase.CANCELLED
    assert real_window.engine.pid != before
    qtbot.waitUntil(lambda: real_window.bridge.is_ready, timeout=WAIT_MS)
