"""Whatever a document does to the child that reads it, one clear sentence comes back."""

import json
import os
import pickle
import sys
import time
from pathlib import Path

import pytest

from paraview.engine import reading_child
from paraview.engine.allowance import Allowance
from paraview.engine.client import EngineClient
from paraview.engine.messages import (
    Failed,
    FileSource,
    PastedSource,
    Progressed,
    ReadDone,
    ReadRequest,
    StoriesListed,
    StoriesRequest,
)
from paraview.engine.process_limits import computing_time, resident_bytes
from paraview.engine.read_now import reading
from paraview.errors import DocumentError, EngineError
from paraview.options import Options, ReadOptions
from paraview.progress import silent
from tests.engine import children
from tests.engine.waiting import answers_until, is_a

MIB = 1 << 20
SMALL = {"memory_bytes": 400 * MIB}
HASTY = {"quiet_seconds": 2}
EAGER = {"cpu_seconds": 1}
STRICT = {"total_seconds": 3}


@pytest.fixture
def start():
    clients = []

    def start(reader=None, limits=None):
        more = {} if reader is None else {"reader": reader}
        client = EngineClient(Options(), children.hangs, limits=limits, **more)
        clients.append(client)
        return client

    yield start
    for client in clients:
        client.close()


def read(client, request_id, path, options=None):
    client.send(ReadRequest(request_id, FileSource(str(path), options)))


def final(client, request_id):
    """The last answer to a request."""
    answers = answers_until(
        client, lambda each: not isinstance(each, Progressed) and getattr(each, "id", 0)
    )
    assert answers[-1].id == request_id
    return answers[-1]


@pytest.mark.parametrize(
    ("reader", "limits", "told"),
    [
        (children.memory_bomb, SMALL, "needs more memory"),
        (children.unlimited_memory_bomb, SMALL, "needs more memory"),
        (children.silent_hang, HASTY, "took too long"),
        (children.busy_hang, STRICT, "took too long"),
        (children.crash, None, "stopped unexpectedly"),
        pytest.param(
            children.endless_computing,
            EAGER,
            "too much computing time",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="has no such limit"),
        ),
    ],
    ids=[
        "memory",
        "memory, watched from outside",
        "hangs",
        "hangs and tells progress",
        "crashes",
        "computes",
    ],
)
def test_a_hostile_document_is_one_sentence_and_the_next_one_is_read(start, reader, limits, told):
    client = start(reader, limits)
    model = client.pid
    read(client, 1, "hostile")
    read(client, 2, "harmless")
    failed = final(client, 1)
    assert isinstance(failed, Failed)
    assert told in failed.error.title
    assert failed.error.title.count(".") == 1
    assert "paste" in failed.error.detail
    assert isinstance(final(client, 2), ReadDone)
    assert client.pid == model, "the model has to stay warm"


def test_a_real_document_under_a_real_limit(start, tmp_path):
    """The reader of plain text, and a file that is too much for a small child."""
    (tmp_path / "large.txt").write_text("Some words. " * 1_200_000)
    (tmp_path / "small.txt").write_text("Some words.")
    client = start(limits={"memory_bytes": 180 * MIB})
    read(client, 1, tmp_path / "large.txt")
    read(client, 2, tmp_path / "small.txt")
    assert isinstance(final(client, 1), Failed)
    assert final(client, 2).document.text == "Some words."


def test_what_nobody_waits_for_is_not_read(start):
    client = start(children.silent_hang)
    read(client, 1, "hostile")
    read(client, 2, "hostile too")
    read(client, 3, "harmless")
    client.forget(2)
    client.forget(1)
    assert isinstance(final(client, 3), ReadDone)


def test_a_cancelled_comparison_leaves_the_reader_alone(start):
    client = start()
    reader, model = client.reader_pid, client.pid
    client.send(ReadRequest(1, PastedSource("Some words.")))
    client.cancel()
    assert client.pid != model
    assert final(client, 1).document.text == "Some words."
    assert client.reader_pid == reader


def test_options_reach_the_file_and_progress_comes_back(start, tmp_path):
    path = tmp_path / "cyrillic.txt"
    path.write_bytes("Привет, мир.".encode("koi8-r"))
    client = start()
    read(client, 1, path, ReadOptions(encoding="koi8-r"))
    assert final(client, 1).document.text == "Привет, мир."


def test_stories_are_listed_with_their_beginnings(start, tmp_path):
    items = [
        {"uri": f"urn:{n}", "headline": f"Story {n}", "body_text": f"It begins here, {n}."}
        for n in range(3)
    ]
    path = tmp_path / "wire.json"
    path.write_text(json.dumps(items))
    client = start()
    client.send(StoriesRequest(1, str(path)))
    listed = final(client, 1)
    assert isinstance(listed, StoriesListed)
    assert [story.title for story in listed.stories] == ["Story 0", "Story 1", "Story 2"]
    assert "It begins here, 1." in listed.stories[1].opening
    client.send(StoriesRequest(2, str(tmp_path / "gone.xml")))
    assert isinstance(final(client, 2), Failed)


def test_what_an_editor_allows_holds_from_the_next_document_on(start, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("word " * 600_000)
    client = start(limits={"pdf_bytes": MIB})  # as the command line gave it
    client.send(ReadRequest(9, PastedSource("Some words.")))
    assert isinstance(final(client, 9), ReadDone)
    before = client.reader_pid
    read(client, 1, path)
    client.allow(Allowance(file_mb=8, pdf_mb=9))  # while it reads
    read(client, 2, path)
    assert isinstance(final(client, 1), ReadDone)
    assert "more than 2 MB" in final(client, 2).error.detail
    assert client.reader_pid != before
    assert client._limits.document.pdf_bytes == MIB, "what was given at the start goes before"
    client.allow(Allowance())
    after = client.reader_pid
    client.allow(Allowance())
    assert client.reader_pid == after, "nothing has changed"
    read(client, 3, path)
    assert isinstance(final(client, 3), ReadDone)


def test_close_ends_both_children_and_removes_their_folder(start):
    client = start(children.silent_hang)
    pids, folder = (client.pid, client.reader_pid), Path(client._folder)
    client.close()
    client.close()
    assert not folder.exists()
    assert not client.is_waiting
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    with pytest.raises(ValueError, match="closed"):
        read(client, 1, "harmless")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limit")
def test_the_limit_on_computing_time_counts_from_now_and_is_taken_back():
    import resource

    before = resource.getrlimit(resource.RLIMIT_CPU)
    used = time.process_time()
    with computing_time(50):
        soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        assert used + 50 <= soft <= used + 60
        assert hard == before[1]
    assert resource.getrlimit(resource.RLIMIT_CPU) == before


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="looks into /proc")
def test_the_memory_of_a_process_is_told():
    assert MIB < resident_bytes(os.getpid()) < 64 << 30
    assert resident_bytes(2**22 + 1) is None


def test_a_child_may_be_ready_before_anything_is_asked(start):
    client = start()
    read(client, 1, "not there")
    answers = answers_until(client, is_a(Failed))
    assert "was not found" in answers[-1].error.title


def test_documents_are_read_at_once_for_who_waits(tmp_path):
    for name in ("left", "right"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} text.")
    paths = [str(tmp_path / f"{name}.txt") for name in ("left", "right")]
    with reading(paths, silent) as documents:
        assert [each.text for each in documents()] == ["The left text.", "The right text."]
    with (
        reading([paths[0], str(tmp_path / "gone.txt")], silent) as documents,
        pytest.raises(DocumentError, match="was not found"),
    ):
        documents()


def test_a_fault_of_ours_is_no_fault_of_the_document():
    """What goes wrong inside the reader keeps its type on the way out of its child."""
    broken = reading_child.answer(ReadRequest(1, None), None)
    assert isinstance(broken.error, EngineError)
    assert broken.error.code == "internal"
    assert pickle.loads(pickle.dumps(broken)) == broken  # noqa: S301  it is our own
