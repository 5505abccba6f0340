"""The client against children that answer, hang and die."""

import os
import time
from pathlib import Path

import pytest

from paraview.engine.client import EngineClient
from paraview.engine.messages import Failed, FileSource, Progressed, ReadDone, ReadRequest, Ready
from paraview.options import Options
from tests.engine import children


@pytest.fixture
def start():
    clients = []

    def start(target):
        client = EngineClient(Options(), target)
        clients.append(client)
        return client

    yield start
    for client in clients:
        client.close()


def answers_until(client, wanted, seconds=20.0):
    """All answers up to the first that `wanted` accepts."""
    answers = []
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answers += client.poll()
        if any(map(wanted, answers)):
            return answers
        time.sleep(0.005)
    raise AssertionError(f"still waiting after {answers}")


def read(client, request_id, path="1"):
    client.send(ReadRequest(request_id, FileSource(path)))


def is_a(kind):
    return lambda answer: isinstance(answer, kind)


def test_says_ready_and_answers_in_order(start):
    client = start(children.echo)
    read(client, 7, "3")
    answers = answers_until(client, is_a(ReadDone))
    assert [type(answer) for answer in answers] == [Ready, Progressed, ReadDone]
    assert answers[-1].document.text == "xxx"
    assert not client.is_waiting


def test_large_answers_come_whole_and_leave_no_file(start):
    client = start(children.echo)
    read(client, 1, "3000000")
    answers = answers_until(client, is_a(ReadDone))
    assert len(answers[-1].document.text) == 3_000_000
    assert list(Path(client._folder).iterdir()) == []


def test_a_large_request_does_not_wait_for_a_child_that_is_busy(start):
    client = start(children.hangs)
    answers_until(client, is_a(Ready))
    read(client, 1)
    for request_id in range(2, 5):
        read(client, request_id, "long" * 1_000_000)
    assert client.poll() == []


@pytest.mark.parametrize("target", [children.dies_of_request])
def test_a_child_that_dies_fails_its_request_and_is_replaced(start, target):
    client = start(target)
    answers_until(client, is_a(Ready))
    first = client.pid
    read(client, 5)
    (failed,) = [a for a in answers_until(client, is_a(Failed)) if isinstance(a, Failed)]
    assert failed.id == 5
    assert "stopped unexpectedly" in failed.title
    answers_until(client, is_a(Ready))
    assert client.pid != first


def test_a_child_that_dies_at_start_is_told_once(start):
    client = start(children.dies_at_start)
    answers = answers_until(client, is_a(Failed))
    assert [answer.id for answer in answers] == [0]
    assert not client.is_waiting
    read(client, 9)
    assert answers_until(client, is_a(Failed))[-1].id == 9


def test_a_dead_idle_child_is_replaced_at_the_next_request(start):
    client = start(children.echo)
    answers_until(client, is_a(Ready))
    client._process.kill()
    client._process.join()
    read(client, 3, "2")
    answers = answers_until(client, is_a(ReadDone))
    assert not any(isinstance(answer, Failed) and answer.id == 3 for answer in answers)


def test_cancel_ends_the_child_and_starts_a_fresh_one(start):
    client = start(children.hangs)
    answers_until(client, is_a(Ready))
    first = client.pid
    read(client, 1)
    client.cancel()
    assert client.pid != first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    assert [type(answer) for answer in answers_until(client, is_a(Ready))] == [Ready]


def test_a_model_that_does_not_load_is_told(start):
    client = start(children.has_no_model)
    (failed,) = answers_until(client, is_a(Failed))
    assert (failed.id, failed.title) == (0, "The language model is damaged.")
    assert client.is_ready


def test_close_ends_the_child_and_removes_its_folder(start):
    client = start(children.hangs)
    pid, folder = client.pid, Path(client._folder)
    client.close()
    client.close()
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(ValueError, match="closed"):
        read(client, 1)
