"""What the child does with requests, errors and the death of its parent."""

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from paraview.comparison import Stage
from paraview.engine import child, comparing_child, reading_child
from paraview.engine.channel import Channel
from paraview.engine.messages import (
    Compared,
    CompareRequest,
    Failed,
    FileSource,
    PastedSource,
    ReadDone,
    ReadRequest,
    Revised,
    ReviseRequest,
)
from paraview.errors import Cancelled, ModelError
from paraview.options import Options
from paraview.review import Cut, Review
from tests.engine.children import document
from tests.review.articles import LEFT, RIGHT, compared, ends, pair, pipeline

MANUSCRIPT = "the minister resigns tomorrow"


class Box:
    """A channel that keeps what is sent."""

    def __init__(self):
        self.sent = []

    def send(self, message):
        self.sent.append(message)


class FakePipeline:
    def __init__(self, outcome):
        self.outcome = outcome

    def warm(self, options):
        self.compare(None, None, options, None)

    def compare(self, left, right, options, progress):
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def compare(outcome):
    request = CompareRequest(4, document(), document())
    return comparing_child.answer(request, FakePipeline(outcome), Box())


def test_reads_pasted_text_and_mark_up():
    answer = reading_child.answer(ReadRequest(1, PastedSource("One.\n\nTwo.", name="n")), Box())
    assert isinstance(answer, ReadDone)
    assert (answer.id, answer.document.text, answer.document.name) == (1, "One.\nTwo.", "n")
    html = "<p>First paragraph.</p><p>Second paragraph.</p>"
    answer = reading_child.answer(ReadRequest(2, PastedSource(html, html=True)), Box())
    assert "<p>" not in answer.document.text
    assert len(answer.document.blocks) == 2


def test_an_unreadable_file_fails_in_its_own_words(tmp_path):
    answer = reading_child.answer(ReadRequest(3, FileSource(str(tmp_path / "gone.txt"))), Box())
    assert isinstance(answer, Failed)
    assert answer.id == 3
    assert answer.error.code == "not_found"
    assert "Traceback" not in str(answer.error)


def test_a_comparison_comes_back_under_its_id():
    assert compare("result") == Compared(4, "result")


def test_errors_of_ours_keep_their_words():
    error = ModelError("none", "No model.", "Install it.")
    assert compare(error) == Failed(4, error)


def test_unknown_errors_are_told_and_logged_without_the_text(caplog):
    answer = compare(ValueError(f"can't parse {MANUSCRIPT}"))
    assert "not in your documents" in answer.error.detail
    assert MANUSCRIPT not in str(answer.error) + answer.report + caplog.text
    assert "ValueError" in answer.report
    assert "test_child.py" in answer.report, "it tells where"
    assert "memory" in compare(MemoryError()).error.title


def test_a_cancelled_comparison_and_a_model_that_fails_to_load():
    assert "cancelled" in compare(Cancelled()).error.title
    error = ModelError("damaged", "Damaged.", "Again.")
    assert comparing_child.warm(FakePipeline(error), Options()) == Failed(0, error)


def test_progress_is_told_at_every_stage_but_not_too_often(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    box = Box()
    reporter = child.Reporter(box, 9)
    for step in range(100):
        now[0] = step * 0.001
        reporter.report(Stage.EMBEDDING, step / 100)
    reporter.report(Stage.ALIGNING, 7.0)
    assert len(box.sent) == 3
    assert (box.sent[-1].stage, box.sent[-1].share, box.sent[-1].id) == (Stage.ALIGNING, 1.0, 9)


def test_a_channel_carries_small_and_large_messages(tmp_path):
    ours, theirs = multiprocessing.Pipe()
    one, other = Channel(ours, str(tmp_path)), Channel(theirs, str(tmp_path))
    for message in ("small", "large" * 100_000):
        one.send(message)
        assert other.has_message()
        assert other.receive() == message
    assert list(tmp_path.iterdir()) == []
    one.close()
    with pytest.raises(EOFError):
        other.receive()
    other.close()


PARENT = """
import sys, time
from paraview.engine.client import EngineClient
from paraview.options import Options
from tests.engine import children

if __name__ == "__main__":
    client = EngineClient(Options(), children.watched_hang)
    while not client.poll():
        time.sleep(0.01)
    print(client.pid, client._folder, flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_child_ends_with_its_parent_even_in_the_middle_of_work(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    ) as parent:
        pid, folder = parent.stdout.readline().split()
        parent.kill()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and is_running(pid):
        time.sleep(0.02)
    assert not is_running(pid)
    assert not Path(folder).exists()


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_corrections_come_back_with_the_comparison_that_they_make():
    found = compared()
    review = Review().with_step(Cut(pair(found, *ends(found)[0])))
    answer = comparing_child.answer(ReviseRequest(5, found, review), pipeline(), Box())
    assert isinstance(answer, Revised)
    assert (answer.id, answer.review, answer.lost) == (5, review, ())
    assert len(answer.comparison.links) == len(found.links) - 1


def test_a_review_is_carried_over_to_a_newer_comparison_first():
    old, new = compared(), compared(LEFT, f"Something new stands here.\n\n{RIGHT}")
    review = Review().with_step(Cut(pair(old, *ends(old)[0])))
    answer = comparing_child.answer(ReviseRequest(6, new, review, before=old), pipeline(), Box())
    assert answer.lost == ()
    assert len(answer.comparison.links) == len(new.links) - 1
